#include "ui/widgets/skeleton.h"

#include "ui/widgets/stylepainting.h"

#include <QPainter>

namespace candela::ui {

Skeleton::Skeleton(double share, int height, QWidget *parent)
    : Painted(parent)
    , m_share(share)
    , m_height(height)
{
    setFixedHeight(height);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF shape(0, 0, width() * m_share, height());
    drawBox(painter, mirrored(shape), {theme().inset, {}, 1, std::min(4.0, height() / 2.0)});
}

} // namespace candela::ui
