#include "scoring/compose.h"

#include "scoring/historylines.h"

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

/// The newest day of devices, when it is after the newest release.
std::optional<QDate> dayAfter(const FrozenReleases &releases, const Technology &technology)
{
    const auto day = newestDay(technology);
    return day && *day > releases.back().release.slot.sunday() ? day : std::nullopt;
}

/// What that day says beside the newest release's people.
std::vector<Reading> readingsOn(QDate day, std::vector<Reading> people, const Technology &technology)
{
    for (const TechnologyMeasure &measure : technology.catalogue.measures())
        people.push_back(readingOf(figureBy(technology, measure.category, day)));
    return people;
}

/// The mean where the newest day stands for the newest release: its people are counted once.
std::optional<Trend> trendOnDay(std::vector<std::vector<Reading>> readings)
{
    readings.erase(readings.end() - 2);
    return trendAt(lineOfTotal(readings), readings.size() - 1);
}

HistoryEntry newestEntry(QDate day, const std::vector<Reading> &people, const HistoryLines &lines,
                         const Context &context)
{
    HistoryEntry entry{.date = day, .slot = day.toString(Qt::ISODate)};
    addCategories(entry, people, context.measures);
    addTechnology(entry, context.technology, day);
    entry.breaks = breaksAt(lines, lines.total.size() - 1);
    if (entry.total)
        entry.trend = entry.breaks.isEmpty() ? trendOnDay(lines.readings)
                                             : trendAt(lines.total, lines.total.size() - 1);
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
std::vector<HistoryEntry> historyOfTechnology(int days, const Context &context)
{
    const Technology &technology = context.technology;
    const std::vector<QDate> weekly = daysOfWeeks(technology, days);
    std::vector<std::vector<Reading>> readings;
    for (const QDate day : weekly)
        readings.push_back(
            readingsOn(day, std::vector<Reading>(context.measures.entries().size()), technology));
    const HistoryLines lines = linesOf(std::move(readings), context);
    std::vector<HistoryEntry> history;
    for (std::size_t i = 0; i < weekly.size(); ++i) {
        const QDate sunday = Slot::of(weekly[i]).sunday();
        HistoryEntry entry{.date = sunday <= *newestDay(technology) ? sunday : weekly[i],
                           .slot = weekly[i].toString(Qt::ISODate),
                           .breaks = breaksAt(lines, i)};
        for (const CategoryId category : allCategories)
            entry.categories[category] = std::nullopt;
        addTechnology(entry, technology, weekly[i]);
        history.push_back(std::move(entry));
    }
    return history;
}

} // namespace

std::vector<HistoryEntry> composeHistory(const FrozenReleases &releases, int days, const Context &context)
{
    if (releases.empty())
        return historyOfTechnology(days, context);
    const auto people = allReadings(releases, releases.size(), context.measures);
    auto readings = withTechnology(people, releases, context.technology);
    const auto day = dayAfter(releases, context.technology);
    if (day)
        readings.push_back(readingsOn(*day, people.back(), context.technology));
    const HistoryLines lines = linesOf(std::move(readings), context);
    std::vector<HistoryEntry> history;
    for (std::size_t i = firstWithin(releases, days); i < releases.size(); ++i) {
        HistoryEntry entry{.date = releases[i].release.slot.sunday(),
                           .slot = releases[i].release.slot.name(),
                           .breaks = breaksAt(lines, i)};
        addCategories(entry, people[i], context.measures);
        addTechnology(entry, context.technology, dayOf(context.technology, releases[i].release.slot));
        if (entry.total)
            entry.trend = trendAt(lines.total, i);
        history.push_back(std::move(entry));
    }
    if (day)
        history.push_back(newestEntry(*day, people.back(), lines, context));
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
