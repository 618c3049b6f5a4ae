#pragma once

#include "ui/widgets/trendcontent.h"

#include <QRectF>

namespace candela::ui {

/// Where dates and values lie in the area of a chart. Time runs left to right in every language.
struct TrendScale
{
    QRectF area;
    QDate first, last;
    double low, high;
    std::vector<double> ticks; ///< rounded, from `low` to `high`

    [[nodiscard]] double x(QDate date) const;
    [[nodiscard]] double y(double value) const;
};

/// Rounded values that cover `low` to `high`: steps of 1, 2 or 5 times a power of ten, five of them at most.
[[nodiscard]] std::vector<double> roundedTicks(double low, double high, double smallestStep);

[[nodiscard]] TrendScale scaleOf(const TrendContent &content, const QRectF &area);

} // namespace candela::ui
