#include "ui/category/baselinecontent.h"

#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;
using candela::contract::BaselineEntry;
using candela::contract::BaselineFigure;
using candela::contract::BaselineList;

namespace candela::ui {

namespace {

struct BaselineWords
{
    Q_DECLARE_TR_FUNCTIONS(Baselines)
};

constexpr qsizetype longestInChart = 28; ///< of a name; the whole one stands in the card

BaselineFigure figureOf(const BaselineEntry &entry, CategoryId category)
{
    const auto found = std::ranges::find(entry.figures, category, &BaselineFigure::category);
    return found == entry.figures.end() ? BaselineFigure{.category = category} : *found;
}

QString pointsOf(const BaselineEntry &entry, const BaselineFigure &figure, const QLocale &locale)
{
    //: Pattern of a date with its year, e.g. "3 Nov 2026".
    const QString day = locale.toString(entry.day, BaselineWords::tr("d MMM yyyy"));
    if (!figure.then)
        return BaselineWords::tr("No points on %1").arg(day);
    const QString then = number(figure.then->count(), locale);
    if (!figure.now)
        return BaselineWords::tr("%1 points on %2, none now").arg(then, day);
    //: Points on a day, then today's: "71 points on 3 Nov 2026, 63 now".
    return BaselineWords::tr("%1 points on %2, %3 now").arg(then, day, number(figure.now->count(), locale));
}

std::optional<BaselineMark> markOf(const BaselineFigure &figure, const QLocale &locale)
{
    if (!figure.then || !figure.now)
        return std::nullopt;
    if (!figure.worse)
        return BaselineMark{.mood = Mood::Good, .words = BaselineWords::tr("As good")};
    const int lost = figure.then->count() - figure.now->count();
    return BaselineMark{.mood = Mood::Attention,
                        //: %1 is a number of points.
                        .words = BaselineWords::tr("Worse by %1").arg(number(lost, locale))};
}

BaselineRow rowOf(const BaselineEntry &entry, CategoryId category, const QLocale &locale)
{
    constexpr double wholePercent = 100;
    const BaselineFigure figure = figureOf(entry, category);
    return {.id = entry.id,
            .name = entry.name,
            .points = pointsOf(entry, figure, locale),
            //: %1 is a share, e.g. "10%".
            .threshold = BaselineWords::tr("Worse means more than %1 below it.")
                             .arg(percent(entry.threshold / wholePercent, locale)),
            .mark = markOf(figure, locale)};
}

std::optional<TrendBenchmark> benchmarkOf(const BaselineList &list, CategoryId category)
{
    for (const BaselineEntry &entry : list.baselines | std::views::reverse) {
        const BaselineFigure figure = figureOf(entry, category);
        if (!figure.then)
            continue;
        const bool fits = entry.name.size() <= longestInChart;
        return TrendBenchmark{.value = double(figure.then->count()),
                              .name = fits ? entry.name : entry.name.first(longestInChart - 1) + u'…'};
    }
    return std::nullopt;
}

} // namespace

BaselinesContent baselinesOf(const BaselineList &list, CategoryId category, const QLocale &locale)
{
    BaselinesContent content{.about = BaselineWords::tr("Days of your own that today is compared with. Each "
                                                        "holds for all technology categories."),
                             .newest = benchmarkOf(list, category)};
    for (const BaselineEntry &entry : list.baselines | std::views::reverse)
        content.rows.push_back(rowOf(entry, category, locale));
    if (content.rows.empty())
        content.about = BaselineWords::tr("None is kept yet. A baseline keeps the points of a day, so that "
                                          "you see when later days are worse.");
    if (std::ssize(list.baselines) >= list.most)
        content.full = BaselineWords::tr("%1 baselines are kept, and no more have room. Remove one to keep "
                                         "another.")
                           .arg(number(list.most, locale));
    return content;
}

} // namespace candela::ui
