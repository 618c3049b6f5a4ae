#include "scoring/technology.h"

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

/// Why a line starts anew: it is measured in another way, or comes or goes.
QString breakBetween(const TechnologyFigure &before, const TechnologyFigure &after)
{
    if (before.method != after.method)
        return u"method"_s;
    return before.points.has_value() == after.points.has_value() ? QString() : u"source"_s;
}

/// The last day of each week that was closed, and the newest day, of one category.
std::vector<const TechnologyFigure *> weeklyFigures(const Technology &technology, CategoryId category)
{
    std::vector<const TechnologyFigure *> weekly;
    for (const TechnologyFigure &figure : technology.figures) {
        if (figure.category != category)
            continue;
        if (!weekly.empty() && Slot::of(weekly.back()->day) == Slot::of(figure.day))
            weekly.back() = &figure;
        else
            weekly.push_back(&figure);
    }
    return weekly;
}

} // namespace

std::vector<CategoryHistoryEntry> technologyHistory(const Technology &technology, CategoryId category,
                                                    int days)
{
    std::vector<CategoryHistoryEntry> history;
    const std::vector<const TechnologyFigure *> figures = weeklyFigures(technology, category);
    const TechnologyFigure *before = nullptr;
    for (const TechnologyFigure *figure : figures) {
        const QDate newest = figures.back()->day;
        const QDate sunday = Slot::of(figure->day).sunday();
        const QString breakReason = before == nullptr ? QString() : breakBetween(*before, *figure);
        before = figure;
        if (figure->day < newest.addDays(-days))
            continue;
        CategoryHistoryEntry entry{.date = sunday <= newest ? sunday : figure->day,
                                   .slot = figure->day.toString(Qt::ISODate),
                                   .points = figure->points,
                                   .breakReason = breakReason};
        if (figure->points)
            entry.trend = Trend{.mean = static_cast<double>(figure->points->count()), .ribbon = 0};
        if (figure->points && figure->denominator > 0) {
            entry.numerator = figure->numerator;
            entry.numeratorKind = privacy::CellKind::Count;
            entry.denominator = figure->denominator;
        }
        history.push_back(std::move(entry));
    }
    return history;
}

} // namespace candela::scoring
