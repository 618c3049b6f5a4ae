#pragma once

#include "scoring/passport.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace candela::ui {

/// One supporting figure as a line with a small bar.
struct InsightRow
{
    QString title;               ///< "Channels"
    QString figure;              ///< "41%", or in words what may be said
    QString plusMinus;           ///< "± 1"; empty without a share
    QString denominator;         ///< "of about 1,515"
    std::optional<double> share; ///< 0 to 1; nothing: the bar is hatched
    QString passport;            ///< empty where there is nothing to prove
    QString about; ///< who is counted, out of whom, or why there is no figure: a sentence or two

    friend bool operator==(const InsightRow &, const InsightRow &) = default;
};

/// Figures that stand together.
struct InsightColumn
{
    QString title;   ///< empty: the card's says it all
    QString saysNot; ///< what they do not tell, as a sentence
    std::vector<InsightRow> rows;

    friend bool operator==(const InsightColumn &, const InsightColumn &) = default;
};

/// All that the card of supporting insights shows.
struct InsightsContent
{
    QString absence; ///< why there is none at all, in a sentence; then there are no columns
    std::vector<InsightColumn> columns;
    std::vector<InsightRow> without; ///< published insights that have no figure here, with hatched bars

    /// Nothing to show, and nothing to say about it.
    [[nodiscard]] bool isEmpty() const { return absence.isEmpty() && columns.empty(); }

    friend bool operator==(const InsightsContent &, const InsightsContent &) = default;
};

[[nodiscard]] InsightsContent insightsOf(const scoring::CategoryDetail &detail, const QLocale &locale);

} // namespace candela::ui
