#pragma once

#include <QBrush>

class QPainter;
class QPainterPath;

namespace candela::ui {

struct Theme;

/// Fills a shape with the hatching that says "there is nothing to show here", and outlines it.
void paintHatched(QPainter &painter, const QPainterPath &shape, const Theme &theme);

/// The hatching without outline, for gaps in charts.
void paintGap(QPainter &painter, const QPainterPath &shape, const Theme &theme);

} // namespace candela::ui
