#include "publishing/naming.h"

#include "base/tr.h"
#include "vault/count.h"

#include <algorithm>
#include <bit>

using Kind = candela::SetExpression::Kind;

namespace candela::publishing {

namespace {

using People = vault::Planes::Plane;

constexpr qint64 fewestToTell = 10;

qint64 sizeOf(const People &people)
{
    qint64 size = 0;
    for (const std::uint64_t word : people)
        size += std::popcount(word);
    return size;
}

qint64 common(const People &a, const People &b)
{
    qint64 size = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        size += std::popcount(a[i] & b[i]);
    return size;
}

/// Whether the smaller of the two has less than half of its people in the other.
bool areStrangers(const People &a, const People &b)
{
    const qint64 smaller = std::min(sizeOf(a), sizeOf(b));
    return smaller >= fewestToTell && 2 * common(a, b) < smaller;
}

/// Everyone with any of the report's signals.
SetExpression anyone(const QString &report, const SignalCatalogue &knownSignals)
{
    std::vector<SetExpression> ways;
    for (const Signal &signal : knownSignals.signalsOf(report)) {
        for (SignalNumber i = 0; i < signal.span; ++i)
            ways.push_back(SetExpression::signal(static_cast<SignalNumber>(signal.number + i)));
    }
    return SetExpression::combine(Kind::Any, std::move(ways));
}

Result<People> peopleOf(const vault::Vault &vault, const Coverage &coverage,
                        const SignalCatalogue &knownSignals)
{
    const auto planes = vault.planes(coverage);
    if (!planes)
        return fail(planes.error());
    return vault::evaluate(anyone(coverage.report, knownSignals), *planes, vault.people());
}

void unite(People &to, const People &other)
{
    to.resize(std::max(to.size(), other.size()));
    for (std::size_t i = 0; i < other.size(); ++i)
        to[i] |= other[i];
}

QString sentence(const Coverage &coverage)
{
    return Tr::tr(
               "the names in %1 of %2 are not those of the licence reports: one was exported with concealed "
               "names and "
               "one without. Export all with the same setting; weeks in which it changed cannot be counted")
        .arg(coverage.report, coverage.days.last.toString(Qt::ISODate));
}

} // namespace

Result<std::optional<QString>> mixedNames(const vault::Vault &vault, const Filling &filling,
                                          const SignalCatalogue &knownSignals)
{
    People licensed;
    for (const Coverage &licence : filling.licences) {
        const auto people = peopleOf(vault, licence, knownSignals);
        if (!people)
            return fail(people.error());
        if (areStrangers(licensed, *people))
            return std::optional(sentence(licence));
        unite(licensed, *people);
    }
    for (const Coverage &activity : filling.activity) {
        const auto people = peopleOf(vault, activity, knownSignals);
        if (!people)
            return fail(people.error());
        if (areStrangers(licensed, *people))
            return std::optional(sentence(activity));
    }
    return std::optional<QString>();
}

} // namespace candela::publishing
