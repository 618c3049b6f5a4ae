#include "ui/figures/trends.h"

#include "ui/figures/timeline.h"
#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>

using candela::scoring::CategoryHistoryEntry;
using candela::scoring::HistoryEntry;
using candela::scoring::Trend;

namespace candela::ui {

namespace {

struct TrendWords
{
    Q_DECLARE_TR_FUNCTIONS(Trends)
};

TrendPoint pointOf(QDate date, const std::optional<Points> &points, const std::optional<Trend> &trend)
{
    TrendPoint point{.date = date};
    if (points)
        point.value = points->count();
    if (trend) {
        point.mean = trend->mean;
        point.ribbon = trend->ribbon;
    }
    return point;
}

/// What the bubble says: the week and the figure, or that there is none.
QString bubbleOf(QDate date, const QString &figure, const QLocale &locale)
{
    return TrendWords::tr("Week to %1: %2").arg(shortDay(date, locale), figure);
}

/// Says what is drawn where the line does not go through the dots.
void addKey(TrendContent &content)
{
    const auto isBeside = [](const TrendPoint &point) {
        return point.mean && point.value && *point.mean != *point.value;
    };
    if (std::ranges::any_of(content.points, isBeside))
        content.key = TrendWords::tr("A dot is one release. The line is the mean of the last four.");
}

/// Names the gaps. Without any figure there is no line, and what is said instead stands alone.
void addGaps(TrendContent &content)
{
    if (std::ranges::none_of(content.points, [](const TrendPoint &point) { return point.value.has_value(); }))
        content.points.clear();
    std::vector<QDate> sundays;
    for (const TrendPoint &point : content.points)
        sundays.push_back(point.date);
    const int weeks = timelineOf(sundays).weeks;
    for (std::size_t i = 1; i < sundays.size(); ++i) {
        if (sundays[i - 1].daysTo(sundays[i]) > 7 * weeks)
            content.gaps.push_back(
                {.from = sundays[i - 1], .to = sundays[i], .name = TrendWords::tr("no release")});
    }
}

constexpr double leastSpan = 10; ///< points, of 100 and of 800

TrendContent emptyTrend(CategoryKind kind)
{
    return {.dateHeading = TrendWords::tr("Week to"),
            .valueHeading = TrendWords::tr("Points"),
            .kind = kind,
            .leastSpan = leastSpan,
            .nothing = TrendWords::tr("There are no points to show over time")};
}

/// "1,240 of about 1,997", or what may be said instead.
QString countOf(const CategoryHistoryEntry &entry, Counted of, bool noisy, const QLocale &locale)
{
    const Count count{.numerator = entry.numerator,
                      .kind = entry.numeratorKind,
                      .denominator = entry.denominator,
                      .noisyDenominator = noisy,
                      .of = of};
    return figureOf(count, locale) + u' ' + denominatorOf(count, locale);
}

QString wordsOf(const CategoryHistoryEntry &entry, Counted of, bool noisy, const QLocale &locale)
{
    if (!entry.points)
        return bubbleOf(entry.date, TrendWords::tr("no figure"), locale);
    const QString points = TrendWords::tr("%1 points").arg(number(entry.points->count(), locale));
    if (!entry.numeratorKind || !entry.denominator)
        return bubbleOf(entry.date, points, locale);
    return bubbleOf(entry.date,
                    //: Points, then the count they come from: "62 points, 1,240 people of 1,997".
                    TrendWords::tr("%1, %2").arg(points, countOf(entry, of, noisy, locale)), locale);
}

} // namespace

TrendContent trendOf(const std::vector<HistoryEntry> &history, const QLocale &locale)
{
    TrendContent content = emptyTrend(CategoryKind::People);
    content.title = TrendWords::tr("Score over time");
    for (const HistoryEntry &entry : history) {
        TrendPoint point = pointOf(entry.date, entry.total, entry.trend);
        point.startsLine = !entry.breaks.isEmpty();
        const QString total =
            entry.total
                ? TrendWords::tr("%1 of %2").arg(number(entry.total->count(), locale), number(800, locale))
                : TrendWords::tr("no figure");
        point.words = bubbleOf(entry.date, total, locale);
        content.points.push_back(point);
    }
    addGaps(content);
    addKey(content);
    return content;
}

TrendContent trendOf(const std::vector<CategoryHistoryEntry> &history, CategoryId category,
                     bool noisyDenominator, const QLocale &locale)
{
    TrendContent content = emptyTrend(kindOf(category));
    content.title = TrendWords::tr("%1, points over time").arg(titleOf(category));
    for (const CategoryHistoryEntry &entry : history) {
        TrendPoint point = pointOf(entry.date, entry.points, entry.trend);
        point.startsLine = !entry.breakReason.isEmpty();
        point.words = wordsOf(entry, countedBy(category), noisyDenominator, locale);
        content.points.push_back(point);
    }
    addGaps(content);
    addKey(content);
    return content;
}

} // namespace candela::ui
