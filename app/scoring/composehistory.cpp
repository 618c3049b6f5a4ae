#include "scoring/compose.h"

#include <algorithm>

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

void addCategories(HistoryEntry &entry, const std::vector<Reading> &readings,
                   const MeasureCatalogue &measures)
{
    for (const CategoryId category : allCategories)
        entry.categories[category] = std::nullopt;
    for (std::size_t m = 0; m < readings.size(); ++m) {
        if (!readings[m].isMeasured())
            continue;
        entry.categories[measures.entries()[m].category] = Points(readings[m].points);
        entry.total = entry.total.value_or(Points(0)) + Points(readings[m].points);
        ++entry.measured;
    }
}

} // namespace

std::vector<HistoryEntry> composeHistory(const FrozenReleases &releases, int days, const Context &context)
{
    const auto readings = allReadings(releases, releases.size(), context.measures);
    const auto lines = linesOf(releases, context.measures);
    const auto total = lineOfTotal(readings);
    std::vector<HistoryEntry> history;
    for (std::size_t i = firstWithin(releases, days); i < releases.size(); ++i) {
        HistoryEntry entry{.date = releases[i].release.slot.sunday(),
                           .slot = releases[i].release.slot.name()};
        addCategories(entry, readings[i], context.measures);
        if (entry.total)
            entry.trend = trendAt(total, i);
        for (std::size_t m = 0; m < lines.size(); ++m) {
            if (const QString &reason = lines[m][i].breakReason; !reason.isEmpty())
                entry.breaks << reason + u':' + idOf(context.measures.entries()[m].category);
        }
        history.push_back(std::move(entry));
    }
    return history;
}

std::vector<CategoryHistoryEntry> composeCategoryHistory(const FrozenReleases &releases, CategoryId category,
                                                         int days, const Context &context)
{
    std::vector<CategoryHistoryEntry> history;
    const Measure *measure = context.measures.of(category);
    if (measure == nullptr)
        return history;
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
