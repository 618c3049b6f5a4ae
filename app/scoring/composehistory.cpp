#include "scoring/compose.h"

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

/// Index of the first release within the last `days` days.
std::size_t firstWithin(const FrozenReleases &releases, int days)
{
    if (releases.empty())
        return 0;
    const QDate from = releases.back().release.slot.sunday().addDays(-days);
    return static_cast<std::size_t>(std::ranges::count_if(
        releases, [&](const privacy::FrozenRelease &frozen) { return frozen.release.slot.sunday() < from; }));
}

/// The lines of all measured categories: `[measure][release]`.
std::vector<std::vector<LinePoint>> linesOf(const FrozenReleases &releases, const MeasureCatalogue &measures)
{
    std::vector<std::vector<LinePoint>> lines;
    for (const Measure &measure : measures.entries())
        lines.push_back(lineOf(readingsOf(releases, releases.size(), measure)));
    return lines;
}

void addCategory(HistoryEntry &entry, CategoryId category, std::optional<Points> points)
{
    entry.categories[category] = points;
    if (!points)
        return;
    entry.total = entry.total.value_or(Points(0)) + *points;
    ++entry.measured;
}

void addCategories(HistoryEntry &entry, const std::vector<Reading> &readings,
                   const MeasureCatalogue &measures)
{
    for (std::size_t m = 0; m < readings.size(); ++m)
        addCategory(entry, measures.entries()[m].category,
                    readings[m].isMeasured() ? std::optional(Points(readings[m].points)) : std::nullopt);
}

void addTechnology(HistoryEntry &entry, const Technology &technology, std::optional<QDate> day)
{
    for (const CategoryId category : allCategories) {
        if (kindOf(category) == CategoryKind::People)
            continue;
        const TechnologyFigure *figure = figureBy(technology, category, day);
        addCategory(entry, category, figure == nullptr ? std::nullopt : figure->points);
    }
}

/// The newest day of devices after the newest release, with that release's people.
std::optional<HistoryEntry> newestEntry(const FrozenReleases &releases, const std::vector<Reading> &readings,
                                        const Context &context)
{
    const auto day = newestDay(context.technology);
    if (!day || *day <= releases.back().release.slot.sunday())
        return std::nullopt;
    HistoryEntry entry{.date = *day, .slot = day->toString(Qt::ISODate)};
    addCategories(entry, readings, context.measures);
    addTechnology(entry, context.technology, day);
    return entry;
}

/// The newest closed day of each week within the last `days` days, oldest first.
std::vector<QDate> daysOfWeeks(const Technology &technology, int days)
{
    const auto newest = newestDay(technology);
    std::map<QDate, QDate> dayBySunday;
    for (const TechnologyFigure &figure : technology.figures) {
        if (figure.day < newest->addDays(-days))
            continue;
        QDate &day = dayBySunday.try_emplace(Slot::of(figure.day).sunday(), figure.day).first->second;
        day = std::max(day, figure.day);
    }
    std::vector<QDate> all;
    for (const auto &[sunday, day] : dayBySunday)
        all.push_back(day);
    return all;
}

/// Of an organization that has released nothing about people: what its technology came to, week by week.
std::vector<HistoryEntry> historyOfTechnology(int days, const Technology &technology)
{
    std::vector<HistoryEntry> history;
    for (const QDate day : daysOfWeeks(technology, days)) {
        const QDate sunday = Slot::of(day).sunday();
        HistoryEntry entry{.date = sunday <= *newestDay(technology) ? sunday : day,
                           .slot = day.toString(Qt::ISODate)};
        for (const CategoryId category : allCategories)
            entry.categories[category] = std::nullopt;
        addTechnology(entry, technology, day);
        history.push_back(std::move(entry));
    }
    return history;
}

} // namespace

std::vector<HistoryEntry> composeHistory(const FrozenReleases &releases, int days, const Context &context)
{
    const auto readings = allReadings(releases, releases.size(), context.measures);
    const auto lines = linesOf(releases, context.measures);
    const auto total = lineOfTotal(withTechnology(readings, releases, context.technology));
    if (releases.empty())
        return historyOfTechnology(days, context.technology);
    std::vector<HistoryEntry> history;
    for (std::size_t i = firstWithin(releases, days); i < releases.size(); ++i) {
        HistoryEntry entry{.date = releases[i].release.slot.sunday(),
                           .slot = releases[i].release.slot.name()};
        addCategories(entry, readings[i], context.measures);
        addTechnology(entry, context.technology, dayOf(context.technology, releases[i].release.slot));
        if (entry.total)
            entry.trend = trendAt(total, i);
        for (std::size_t m = 0; m < lines.size(); ++m) {
            if (const QString &reason = lines[m][i].breakReason; !reason.isEmpty())
                entry.breaks << reason + u':' + idOf(context.measures.entries()[m].category);
        }
        history.push_back(std::move(entry));
    }
    if (auto newest = newestEntry(releases, readings.back(), context))
        history.push_back(std::move(*newest));
    return history;
}

std::vector<CategoryHistoryEntry> composeCategoryHistory(const FrozenReleases &releases, CategoryId category,
                                                         int days, const Context &context)
{
    std::vector<CategoryHistoryEntry> history;
    const Measure *measure = context.measures.of(category);
    if (measure == nullptr)
        return technologyHistory(context.technology, category, days);
    const auto readings = readingsOf(releases, releases.size(), *measure);
    const auto line = lineOf(readings);
    for (std::size_t i = firstWithin(releases, days); i < releases.size(); ++i) {
        const CategoryScore score = categoryScore(releases, i + 1, category, context);
        history.push_back({.date = releases[i].release.slot.sunday(),
                           .slot = releases[i].release.slot.name(),
                           .points = score.points,
                           .trend = trendAt(line, i),
                           .numerator = score.numerator,
                           .numeratorKind = score.numeratorKind,
                           .denominator = score.denominator,
                           .breakReason = line[i].breakReason});
    }
    return history;
}

} // namespace candela::scoring
