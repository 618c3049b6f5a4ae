#pragma once

#include "model/category.h"
#include "scoring/passport.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/passportpopover.h"
#include "ui/widgets/trendcontent.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace candela::ui {

/// One released count as a line with a bar.
struct CountLine
{
    QString who;                 ///< "People who at least synced a file"; empty where the heading says it
    QString figure;              ///< "1,640 people"
    QString denominator;         ///< "of about 1,995"
    std::optional<double> share; ///< nothing: there is no bar
    std::optional<BarMark> mark = {}; ///< what others came to
    QString benchmark = {};           ///< the same in words, with whom, how many and when

    friend bool operator==(const CountLine &, const CountLine &) = default;
};

/// All that the page of a category shows of its figure.
struct CategoryContent
{
    QString points; ///< "82", or "Low", "Middle", "High"; empty when nothing may be said
    QString unit;   ///< "points of 100"; of a band, what it is
    QString plusMinus;
    Change change;    ///< with words only while there are points
    QString heading;  ///< the primary insight, or "Not measured", "Not shown"
    QString sentence; ///< whom it counts, or why there is nothing to show
    std::vector<CountLine> counts;
    QString passport;         ///< empty when there is no release
    bool canBeMended = false; ///< a source would give it a figure
    CategoryKind kind = CategoryKind::People;
    QString recommended = {}; ///< what is published as right for every organization
};

[[nodiscard]] CategoryContent contentOf(const scoring::CategoryDetail &detail, const QLocale &locale);

/// What others came to, or what is recommended, as a line in the chart of points; nothing where that is not
/// in points.
[[nodiscard]] std::optional<TrendBenchmark> benchmarkLineOf(const scoring::CategoryScore &score);

/// How it is computed, a row a thing; empty without a measure.
[[nodiscard]] std::vector<PassportRow> methodOf(const scoring::CategoryDetail &detail, const QLocale &locale);

} // namespace candela::ui
