#include "scoring/compose.h"

#include "scoring/standing.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace candela::scoring {

namespace {

constexpr qint64 usualDays = 28;

/// Four weeks before, or the oldest there is.
Moment usualStart(const FrozenReleases &releases, const Technology &technology, const Moment &end)
{
    if (end.releases > 0) {
        const QDate before = releases[end.releases - 1].release.slot.sunday().addDays(-usualDays);
        const std::size_t count = std::max(countUpTo(releases, before), std::size_t{1});
        return {.releases = count, .day = dayOf(technology, releases[count - 1].release.slot)};
    }
    const QDate oldest = std::ranges::min(technology.figures, {}, &TechnologyFigure::day).day;
    return {.releases = 0, .day = newestDay(technology, end.day->addDays(-usualDays)).value_or(oldest)};
}

ChangeEnd endAt(const When &place, const std::vector<Standing> &standings)
{
    const Slot *slot = std::get_if<Slot>(&place);
    ChangeEnd end{.slot = nameOf(place),
                  .date = slot != nullptr ? slot->sunday() : std::get<QDate>(place),
                  .total = {}};
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

/// Devices are counted exactly, and so is a change of theirs beside one and the same release.
bool isTold(int points, const std::vector<Standing> &before, const std::vector<Standing> &after)
{
    const double variance = varianceOfTotal(before) + varianceOfTotal(after);
    return variance == 0 || std::abs(points) >= std::max(smallestChangeOfTotal, 2.5 * std::sqrt(variance));
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
    const Technology &technology = context.technology;
    const auto end = to ? momentAt(releases, technology, *to) : momentOf(releases, technology);
    if (!end || end->isEmpty())
        return std::nullopt;
    const auto start = from ? momentAt(releases, technology, *from) : usualStart(releases, technology, *end);
    if (!start)
        return std::nullopt;

    const std::vector<Standing> before = standingsAt(releases, *start, context);
    const std::vector<Standing> after = standingsAt(releases, *end, context);
    Changes changes{.organization = context.about.name,
                    .sample = context.about.sample,
                    .from = endAt(placeOf(*start, releases, technology), before),
                    .to = endAt(placeOf(*end, releases, technology), after)};
    changes.points = countOf(changes.to.total) - countOf(changes.from.total);
    changes.aboveProtection =
        start != end && (start->releases == end->releases || isTold(changes.points, before, after));
    for (std::size_t i = 0; i < after.size(); ++i)
        std::ranges::move(causesBetween(before[i], after[i], context.knownSignals),
                          std::back_inserter(changes.causes));
    std::ranges::stable_sort(changes.causes, std::greater(),
                             [](const Cause &cause) { return std::abs(cause.points); });
    return changes;
}

} // namespace candela::scoring
