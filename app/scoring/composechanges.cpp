#include "scoring/compose.h"

#include "scoring/standing.h"

#include <algorithm>
#include <cmath>
#include <functional>

using candela::privacy::FrozenRelease;

namespace candela::scoring {

namespace {

constexpr qint64 usualDays = 28;

const FrozenRelease *releaseAt(const FrozenReleases &releases, const When &when)
{
    if (const QDate *day = std::get_if<QDate>(&when)) {
        const std::size_t count = countUpTo(releases, *day);
        return count == 0 ? nullptr : &releases[count - 1];
    }
    const auto found = std::ranges::find_if(
        releases, [&](const FrozenRelease &frozen) { return frozen.release.slot == std::get<Slot>(when); });
    return found == releases.end() ? nullptr : &*found;
}

/// The release four weeks before, or the oldest.
const FrozenRelease *usualStart(const FrozenReleases &releases, const FrozenRelease &end)
{
    const FrozenRelease *start = releaseAt(releases, end.release.slot.sunday().addDays(-usualDays));
    return start == nullptr ? &releases.front() : start;
}

ChangeEnd endAt(const FrozenRelease &frozen, const std::vector<Standing> &standings)
{
    ChangeEnd end{.slot = frozen.release.slot.name(), .date = frozen.release.slot.sunday(), .total = {}};
    for (const Standing &standing : standings) {
        if (standing.points)
            end.total = end.total.value_or(Points(0)) + Points(*standing.points);
    }
    return end;
}

int countOf(std::optional<Points> points)
{
    return points.value_or(Points(0)).count();
}

/// Of a total of whole points (gate.md 6.1).
double varianceOfTotal(const std::vector<Standing> &standings)
{
    double variance = 0;
    for (const Standing &standing : standings) {
        if (standing.points && kindOf(standing.category) == CategoryKind::People)
            variance += standing.error * standing.error + 1.0 / 12;
    }
    return variance;
}

} // namespace

std::optional<When> whenFrom(QStringView text)
{
    if (const auto slot = Slot::fromName(text))
        return *slot;
    constexpr qsizetype lengthOfDay = 10;
    const QDate day = QDate::fromString(text.toString(), Qt::ISODate);
    return day.isValid() && text.size() == lengthOfDay ? std::optional<When>(day) : std::nullopt;
}

std::optional<Changes> composeChanges(const FrozenReleases &releases, const std::optional<When> &from,
                                      const std::optional<When> &to, const Context &context)
{
    if (releases.empty())
        return std::nullopt;
    const FrozenRelease *end = to ? releaseAt(releases, *to) : &releases.back();
    if (end == nullptr)
        return std::nullopt;
    const FrozenRelease *start = from ? releaseAt(releases, *from) : usualStart(releases, *end);
    if (start == nullptr)
        return std::nullopt;

    const std::vector<Standing> before = standingsOf(start->release, context);
    const std::vector<Standing> after = standingsOf(end->release, context);
    Changes changes{.organization = context.about.name,
                    .sample = context.about.sample,
                    .from = endAt(*start, before),
                    .to = endAt(*end, after)};
    changes.points = countOf(changes.to.total) - countOf(changes.from.total);
    changes.aboveProtection =
        std::abs(changes.points) >=
        std::max(smallestChangeOfTotal, 2.5 * std::sqrt(varianceOfTotal(before) + varianceOfTotal(after)));
    for (std::size_t i = 0; i < after.size(); ++i)
        std::ranges::move(causesBetween(before[i], after[i], context.knownSignals),
                          std::back_inserter(changes.causes));
    std::ranges::stable_sort(changes.causes, std::greater(),
                             [](const Cause &cause) { return std::abs(cause.points); });
    return changes;
}

} // namespace candela::scoring
