#pragma once

#include "tests/endtoend/report.h"

#include <QDate>
#include <QMap>
#include <QString>

namespace candela::endtoend {

/// What a category must come to: the share in points, not rounded, and the people it is counted among.
struct Expected
{
    double points = 0;
    qsizetype n = 0; ///< from the directory alone
};

/// The five people categories by category id, counted in the rows with plain sets of names: the formulas of
/// the product's specification, written down a second time.
[[nodiscard]] QMap<QString, Expected> countDirectly(const std::vector<Report> &reports, QDate sunday);

/// The supporting figures by the id of their measure: their shares in per cent, and the people whom the
/// directory gives them.
[[nodiscard]] QMap<QString, Expected> countInsightsDirectly(const std::vector<Report> &reports, QDate sunday);

} // namespace candela::endtoend
