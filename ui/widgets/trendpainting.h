#pragma once

#include "ui/widgets/trendscale.h"

class QPainter;

namespace candela::ui {

struct Theme;

/// What the parts of a chart are drawn with.
struct TrendCanvas
{
    QPainter &painter;
    const TrendContent &content;
    const TrendScale &scale;
    const Theme &theme;
    const QLocale &locale;
};

/// The room that axes and the last value need around the area of a chart of this size.
[[nodiscard]] QRectF trendArea(const TrendContent &content, const QSizeF &size, const QLocale &locale);

void paintTrendAxes(const TrendCanvas &canvas);
void paintTrendGaps(const TrendCanvas &canvas);
void paintTrendBenchmark(const TrendCanvas &canvas);
void paintTrendRibbon(const TrendCanvas &canvas);
void paintTrendLine(const TrendCanvas &canvas);
void paintTrendDots(const TrendCanvas &canvas);
void paintTrendLastValue(const TrendCanvas &canvas);
void paintTrendCursor(const TrendCanvas &canvas, std::size_t index);

} // namespace candela::ui
