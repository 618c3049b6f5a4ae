#include "publishing/counting.h"

#include "publishing/naming.h"
#include "vault/count.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using Kind = candela::SetExpression::Kind;

namespace candela::publishing {

namespace {

/// Listed in a licence report of `refresh`, or deleted on a day of the window.
SetExpression listedIn(Window window, QDate refresh, const SignalCatalogue &knownSignals)
{
    std::vector<SetExpression> ways;
    if (const Signal *listed = knownSignals.signal(u"listed"_s))
        ways.push_back(SetExpression::signal(listed->number));
    const Signal *deleted = knownSignals.signal(u"deleted"_s);
    for (SignalNumber ago = 0; deleted != nullptr && ago < deleted->span; ++ago) {
        if (window.contains(refresh.addDays(-ago)))
            ways.push_back(SetExpression::signal(static_cast<SignalNumber>(deleted->number + ago)));
    }
    return SetExpression::combine(Kind::Any, std::move(ways));
}

/// Adds who is enabled by one licence report.
void addLicences(vault::Planes &window, const vault::Planes &planes, qsizetype people, const Filling &filling,
                 const Coverage &licence, const SignalCatalogue &knownSignals)
{
    const SetExpression counted = listedIn(filling.slot.window(), licence.days.last, knownSignals);
    for (const Signal &signal : knownSignals.signalsOf(licence.report)) {
        if (signal.rule != SignalRule::True)
            continue;
        const auto enabled =
            SetExpression::combine(Kind::All, {SetExpression::signal(signal.number), counted});
        const auto plane = vault::evaluate(enabled, planes, people);
        window.unite(signal.number, plane.data(), plane.size());
    }
}

/// Who has which signal in the window.
struct Seen
{
    vault::Planes planes;
    qsizetype people = 0;              ///< the ordinals that planes speak of
    std::map<QString, SignalSet> told; ///< by report: the signals that each of its files tells of
    std::optional<Coverage> mixed;     ///< the first file that speaks of other people
};

SignalSet common(const SignalSet &one, const SignalSet &other)
{
    SignalSet both;
    one.forEach([&](SignalNumber number) {
        if (other.contains(number))
            both.insert(number);
    });
    return both;
}

/// Adds the licences of the window; gives who they name, or which of them names strangers.
Result<NamedPeople> seeLicences(Seen &seen, const vault::Vault &vault, const Filling &filling,
                                const SignalCatalogue &knownSignals)
{
    NamedPeople named;
    for (const Coverage &licence : filling.licences) {
        const auto planes = vault.planes(licence);
        if (!planes)
            return fail(planes.error());
        if (!seen.mixed && !named.add(*planes))
            seen.mixed = licence;
        addLicences(seen.planes, *planes, seen.people, filling, licence, knownSignals);
    }
    return named;
}

Result<Seen> seenIn(const vault::Vault &vault, const Filling &filling, const SignalCatalogue &knownSignals)
{
    Seen seen;
    seen.people = vault.people();
    const auto named = seeLicences(seen, vault, filling, knownSignals);
    if (!named)
        return fail(named.error());
    if (seen.mixed)
        return seen;
    const auto told = vault.uniteInto(seen.planes, filling.activity, named->licensed());
    if (!told)
        return fail(told.error());
    for (std::size_t i = 0; i < told->size(); ++i) {
        const vault::Told &one = (*told)[i];
        const Coverage &activity = filling.activity[i];
        if (!seen.mixed && !named->mayBe(one))
            seen.mixed = activity;
        const auto [place, isFirst] = seen.told.try_emplace(activity.report, one.numbers);
        if (!isFirst)
            place->second = common(place->second, one.numbers);
    }
    return seen;
}

/// Whether every file tells of the signals it can be without. A column that came later, or data sealed before
/// it was read, would count as nobody.
bool isTold(const SupportingMeasure &supporting, const Seen &seen, const SignalCatalogue &knownSignals)
{
    const SignalSet used = supporting.measure.parts.front().set.usedSignals();
    return std::ranges::all_of(knownSignals.entries(), [&](const Signal &signal) {
        const auto told = seen.told.find(signal.report);
        return !signal.optional || !used.contains(signal.number) ||
               (told != seen.told.end() && told->second.contains(signal.number));
    });
}

/// The signals that count as false for everyone, because an optional report is missing.
SignalSet leftOut(const Measure &measure, const Filling &filling, const SignalCatalogue &knownSignals)
{
    SignalSet left;
    for (const OptionalReport &optional : measure.optional) {
        if (filling.has(optional.report))
            continue;
        for (const QString &id : optional.leavesOut) {
            if (const Signal *signal = knownSignals.signal(id))
                left.insert(signal->number);
        }
    }
    return left;
}

SetExpression enabledForAnything(const SignalCatalogue &knownSignals)
{
    std::vector<SetExpression> products;
    for (const Signal &signal : knownSignals.entries()) {
        const ReportKind *report = knownSignals.report(signal.report);
        if (report->licence && signal.rule == SignalRule::True)
            products.push_back(SetExpression::signal(signal.number));
    }
    return SetExpression::combine(Kind::Any, std::move(products));
}

/// One cell for each part of a measure, with these signals left out.
void countParts(SlotCounts &counts, const Measure &measure, const SignalSet &left, const Seen &seen)
{
    const SetExpression population = measure.population.without(left);
    const qint64 n = vault::count(population, seen.planes, seen.people);
    for (const MeasurePart &part : measure.parts) {
        const auto counted = SetExpression::combine(Kind::All, {population, part.set.without(left)});
        counts.cells.push_back({.id = measure.cellId(part.part),
                                .count = vault::count(counted, seen.planes, seen.people),
                                .n = n});
    }
}

void countSupporting(SlotCounts &counts, const Filling &filling, const SignalCatalogue &knownSignals,
                     const Seen &seen)
{
    for (const SupportingMeasure *supporting : filling.supporting) {
        if (isTold(*supporting, seen, knownSignals))
            countParts(counts, supporting->measure, SignalSet(), seen);
    }
}

} // namespace

Result<SlotCounts> countSlot(const vault::Vault &vault, const Filling &filling,
                             const SignalCatalogue &knownSignals)
{
    const auto seen = seenIn(vault, filling, knownSignals);
    if (!seen)
        return fail(seen.error());
    if (seen->mixed)
        return SlotCounts{.mixedNames = mixedNames(*seen->mixed)};
    SlotCounts counts{.people = vault::count(enabledForAnything(knownSignals), seen->planes, seen->people)};
    for (const Measure *measure : filling.filled)
        countParts(counts, *measure, leftOut(*measure, filling, knownSignals), *seen);
    if (counts.people >= fewestPeopleForInsights)
        countSupporting(counts, filling, knownSignals, *seen);
    auto meetings = countMeetings(vault, filling.meetings, seen->planes);
    if (!meetings)
        return fail(meetings.error());
    counts.meetings = std::move(*meetings);
    return counts;
}

std::vector<Coverage> inputsOf(const Filling &filling)
{
    std::map<std::pair<QString, QString>, Coverage> inputs;
    const auto add = [&](const Coverage &one) {
        auto [place, isNew] = inputs.try_emplace({one.report, nameOf(one.kind)}, one);
        Window &days = place->second.days;
        days.first = std::min(days.first, one.days.first);
        days.last = std::max(days.last, one.days.last);
    };
    std::ranges::for_each(filling.licences, add);
    std::ranges::for_each(filling.activity, add);
    std::ranges::for_each(filling.meetings.days, add);
    std::vector<Coverage> sorted;
    for (const auto &[name, coverage] : inputs)
        sorted.push_back(coverage);
    return sorted;
}

} // namespace candela::publishing
