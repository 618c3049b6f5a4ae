#include "ui/widgets/hatch.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace candela::ui {

namespace {

constexpr double step = 4.5;

/// Lines of our own: Qt's patterns are bitmaps and do not scale with the screen.
void hatch(QPainter &painter, const QPainterPath &shape, const QPen &pen)
{
    const QRectF box = shape.boundingRect();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.setPen(pen);
    for (double x = box.left() - box.height(); x < box.right(); x += step)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
}

} // namespace

void paintHatched(QPainter &painter, const QPainterPath &shape, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(shape, theme.inset);
    hatch(painter, shape, QPen(theme.buttonBorder, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.buttonBorder, 1));
    painter.drawPath(shape);
    painter.restore();
}

void paintGap(QPainter &painter, const QPainterPath &shape, const Theme &theme)
{
    hatch(painter, shape, QPen(theme.border, 1));
}

} // namespace candela::ui
