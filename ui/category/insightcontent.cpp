#include "ui/category/insightcontent.h"

#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using candela::scoring::CategoryDetail;
using candela::scoring::FinePoints;
using candela::scoring::InsightBar;
using candela::scoring::PointsPart;
using candela::scoring::SupportingInsight;

namespace candela::ui {

namespace {

struct InsightWords
{
    Q_DECLARE_TR_FUNCTIONS(Insights)
};

Count countOf(const InsightBar &bar)
{
    return {.numerator = bar.numerator,
            .kind = bar.kind,
            .band = bar.band,
            .denominator = bar.denominator,
            .noisyDenominator = bar.noisyDenominator};
}

/// A share, unless it rounds to nothing: then the count says more.
QString figureOf(const InsightBar &bar, const QLocale &locale)
{
    if (!bar.kind)
        return InsightWords::tr("no data");
    if (bar.share.value_or(0) == 0)
        return ui::figureOf(countOf(bar), locale);
    return percent(*bar.share / 100.0, locale);
}

QString aboutOf(const InsightBar &bar)
{
    //: Who is counted, and among whom, both as parts of a sentence.
    const QString counted = InsightWords::tr("%1. Out of: %2.").arg(bar.what, bar.of);
    //: Two sentences.
    return bar.reason.isEmpty() ? counted : InsightWords::tr("%1 %2").arg(counted, bar.reason);
}

InsightRow rowOf(const InsightBar &bar, const QLocale &locale)
{
    return {.title = bar.title,
            .figure = figureOf(bar, locale),
            .plusMinus = bar.plusMinus ? plusMinus(*bar.plusMinus, locale) : QString(),
            .denominator = denominatorOf(countOf(bar), locale),
            .share = shareOf(countOf(bar)),
            .passport = bar.passport,
            .about = aboutOf(bar)};
}

QString whyInWords(WhyUnshown why)
{
    switch (why) {
    case WhyUnshown::NoSource:
        return InsightWords::tr("no source");
    case WhyUnshown::NotChosen:
        return InsightWords::tr("not chosen");
    }
    std::unreachable();
}

/// The one reason why no insight has a figure; empty when one has, or reasons differ.
QString absenceOf(const std::vector<SupportingInsight> &insights)
{
    QString reason;
    for (const SupportingInsight &insight : insights) {
        for (const InsightBar &bar : insight.bars) {
            if (bar.kind || (!reason.isEmpty() && reason != bar.reason))
                return {};
            reason = bar.reason;
        }
    }
    return reason;
}

InsightRow rowOf(const PointsPart &part, const QLocale &locale)
{
    const double earned = static_cast<double>(part.earned.millionths()) / FinePoints::inOnePoint;
    return {.title = part.title,
            .figure = InsightWords::tr("%1 points").arg(number(earned, 1, locale)),
            .plusMinus = {},
            //: How much a part of the points counts: "weight 2 of 6".
            .denominator = InsightWords::tr("weight %1 of %2")
                               .arg(number(part.weight, locale), number(part.weights, locale)),
            .share = earned / 100,
            .passport = {},
            .about = localizedSum(part.counted, locale)};
}

/// Beside each other, as they would leave half of the card empty below each other.
std::vector<InsightColumn> columnsOf(const std::vector<PointsPart> &parts, const QLocale &locale)
{
    std::vector<InsightColumn> columns(std::min<std::size_t>(parts.size(), 2));
    for (std::size_t i = 0; i < parts.size(); ++i)
        columns[i * columns.size() / parts.size()].rows.push_back(rowOf(parts[i], locale));
    return columns;
}

} // namespace

InsightsContent insightsOf(const CategoryDetail &detail, const QLocale &locale)
{
    if (kindOf(detail.score.id) == CategoryKind::Technology)
        return {.absence = {}, .columns = columnsOf(detail.madeOf, locale), .without = {}};
    InsightsContent content{.absence = absenceOf(detail.insights), .columns = {}, .without = {}};
    if (!content.absence.isEmpty())
        return content;
    for (const SupportingInsight &insight : detail.insights) {
        InsightColumn column{.title = insight.title, .saysNot = insight.saysNot, .rows = {}};
        for (const InsightBar &bar : insight.bars)
            column.rows.push_back(rowOf(bar, locale));
        content.columns.push_back(std::move(column));
    }
    for (const UnshownInsight &unshown : detail.unshown)
        content.without.push_back({.title = unshown.title,
                                   .figure = whyInWords(unshown.why),
                                   .plusMinus = {},
                                   .denominator = {},
                                   .share = {},
                                   .passport = {},
                                   .about = unshown.reason});
    return content;
}

} // namespace candela::ui
