#include "publishing/counting.h"

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
Result<void> addLicences(vault::Planes &window, const vault::Vault &vault, const Filling &filling,
                         const Coverage &licence, const SignalCatalogue &knownSignals)
{
    const auto planes = vault.planes(licence);
    if (!planes)
        return fail(planes.error());
    const SetExpression counted = listedIn(filling.slot.window(), licence.days.last, knownSignals);
    for (const Signal &signal : knownSignals.signalsOf(licence.report)) {
        if (signal.rule != SignalRule::True)
            continue;
        const auto enabled =
            SetExpression::combine(Kind::All, {SetExpression::signal(signal.number), counted});
        const auto plane = vault::evaluate(enabled, *planes, vault.people());
        window.unite(signal.number, plane.data(), plane.size());
    }
    return {};
}

Result<vault::Planes> planesOf(const vault::Vault &vault, const Filling &filling,
                               const SignalCatalogue &knownSignals)
{
    vault::Planes window;
    for (const Coverage &licence : filling.licences) {
        if (auto added = addLicences(window, vault, filling, licence, knownSignals); !added)
            return fail(added.error());
    }
    for (const Coverage &activity : filling.activity) {
        if (auto added = vault.uniteInto(window, activity); !added)
            return fail(added.error());
    }
    return window;
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

} // namespace

Result<SlotCounts> countSlot(const vault::Vault &vault, const Filling &filling,
                             const SignalCatalogue &knownSignals)
{
    const auto planes = planesOf(vault, filling, knownSignals);
    if (!planes)
        return fail(planes.error());
    SlotCounts counts{.people = vault::count(enabledForAnything(knownSignals), *planes, vault.people())};
    for (const Measure *measure : filling.filled) {
        const SignalSet left = leftOut(*measure, filling, knownSignals);
        const SetExpression population = measure->population.without(left);
        const qint64 n = vault::count(population, *planes, vault.people());
        for (const MeasurePart &part : measure->parts) {
            const auto counted = SetExpression::combine(Kind::All, {population, part.set.without(left)});
            counts.cells.push_back({.id = measure->cellId(part.part),
                                    .count = vault::count(counted, *planes, vault.people()),
                                    .n = n});
        }
    }
    auto meetings = countMeetings(vault, filling.meetings, *planes);
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
