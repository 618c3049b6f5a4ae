#include "ui/widgets/inset.h"

#include "ui/widgets/stylepainting.h"

#include <QPainter>

namespace candela::ui {

void Inset::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), {theme().inset, {}, 1, 8});
}

} // namespace candela::ui
