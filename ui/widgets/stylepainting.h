#pragma once

#include "ui/widgets/theme.h"

class QPainter;
class QRectF;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;

namespace candela::ui {

/// A box with rounded corners and a border that lies inside `rect`; a width of 2 is the focus ring.
struct Box
{
    QColor fill;
    QColor line;
    double width = 1;
    double radius = 6;
};
void drawBox(QPainter &painter, const QRectF &rect, const Box &box);

/// A chevron of 8 px in the middle of `rect`.
void drawChevron(QPainter &painter, const QRectF &rect, const QColor &colour, bool up);

/// Whether the ring of the keyboard focus is due.
[[nodiscard]] bool hasKeyboardFocus(const QStyleOption &option);

void drawButton(QPainter &painter, const QStyleOption &option, const Theme &theme, const QWidget *widget);
/// Icon and text with the gap that Fusion does not give.
void drawButtonLabel(QPainter &painter, const QStyleOptionButton &button);
void drawToolButton(QPainter &painter, const QStyleOption &option, const Theme &theme, const QWidget *widget);
void drawField(QPainter &painter, const QStyleOption &option, const Theme &theme, const QWidget *widget);
void drawCheckBox(QPainter &painter, const QStyleOption &option, const Theme &theme);
void drawRadioButton(QPainter &painter, const QStyleOption &option, const Theme &theme);
void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &item, const Theme &theme);
void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRectF &thumb,
                   const Theme &theme);
void drawSlider(QPainter &painter, const QStyleOptionSlider &option, const QRectF &handle,
                const Theme &theme);

void drawProgress(QPainter &painter, const QStyleOptionProgressBar &bar, const Theme &theme);

} // namespace candela::ui
