#include "ui/widgets/stylepainting.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/icon.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QWidget>

namespace candela::ui {

using namespace Qt::StringLiterals;

void drawBox(QPainter &painter, const QRectF &rect, const Box &box)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(box.fill.isValid() ? QBrush(box.fill) : QBrush(Qt::NoBrush));
    painter.setPen(box.line.isValid() ? QPen(box.line, box.width) : QPen(Qt::NoPen));
    const double inset = box.line.isValid() ? box.width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), box.radius - inset,
                            box.radius - inset);
    painter.restore();
}

void drawChevron(QPainter &painter, const QRectF &rect, const QColor &colour, bool up)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre = rect.center();
    const double dy = up ? -2 : 2;
    painter.drawPolyline(
        QPolygonF{centre + QPointF(-4, -dy), centre + QPointF(0, dy), centre + QPointF(4, -dy)});
    painter.restore();
}

bool hasKeyboardFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) &&
           option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

namespace {

struct Pointing
{
    bool enabled, hovered, down;
};

Pointing pointingOf(const QStyleOption &option)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    return {enabled, enabled && option.state.testFlag(QStyle::State_MouseOver),
            option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_On)};
}

Box primaryBox(const Pointing &pointing, const Theme &theme)
{
    if (!pointing.enabled)
        return {theme.track, theme.track};
    if (pointing.down)
        return {theme.accent.darker(118), theme.accent.darker(118)};
    const QColor fill = pointing.hovered ? theme.accent.lighter(108) : theme.accent;
    return {fill, fill};
}

Box plainBox(const Pointing &pointing, const Theme &theme)
{
    const QColor line = pointing.hovered ? theme.accent : theme.buttonBorder;
    return {pointing.down ? theme.inset : theme.surface, pointing.enabled ? line : theme.border};
}

Box dangerBox(const Pointing &pointing, const Theme &theme)
{
    return {pointing.down || pointing.hovered ? theme.badBack : theme.surface,
            pointing.enabled ? theme.bad : theme.border};
}

Box linkBox(const Pointing &pointing, const Theme &theme)
{
    return {pointing.down || pointing.hovered ? theme.inset : QColor(), QColor()};
}

Box boxOf(ButtonKind kind, const Pointing &pointing, const Theme &theme)
{
    switch (kind) {
    case ButtonKind::Primary:
        return primaryBox(pointing, theme);
    case ButtonKind::Danger:
        return dangerBox(pointing, theme);
    case ButtonKind::Link:
        return linkBox(pointing, theme);
    case ButtonKind::Plain:
        return plainBox(pointing, theme);
    }
    Q_UNREACHABLE();
}

} // namespace

void drawButton(QPainter &painter, const QStyleOption &option, const Theme &theme, const QWidget *widget)
{
    const ButtonKind kind = kindOf(widget);
    drawBox(painter, option.rect, boxOf(kind, pointingOf(option), theme));
    if (!hasKeyboardFocus(option))
        return;
    if (kind == ButtonKind::Primary)
        drawBox(painter, QRectF(option.rect).adjusted(3, 3, -3, -3), {{}, theme.onAccent, 1.5, 4});
    else
        drawBox(painter, option.rect, {{}, theme.accent, 2});
}

void drawButtonLabel(QPainter &painter, const QStyleOptionButton &button)
{
    constexpr int gap = 8;
    const int words = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const int side = button.iconSize.width();
    const QRect line(button.rect.center().x() - (words + gap + side) / 2, button.rect.top(),
                     words + gap + side, button.rect.height());
    const QRect mark(line.left(), line.center().y() - side / 2, side, side);
    const bool enabled = button.state.testFlag(QStyle::State_Enabled);
    button.icon.paint(&painter, QStyle::visualRect(button.direction, line, mark), Qt::AlignCenter,
                      enabled ? QIcon::Normal : QIcon::Disabled);
    painter.setPen(button.palette.color(QPalette::ButtonText));
    painter.drawText(QStyle::visualRect(button.direction, line, line.adjusted(side + gap, 0, 0, 0)),
                     int(Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine | Qt::TextDontClip),
                     button.text);
}

void drawToolButton(QPainter &painter, const QStyleOption &option, const Theme &theme, const QWidget *widget)
{
    const Pointing pointing = pointingOf(option);
    if (isBordered(widget))
        drawBox(painter, option.rect, plainBox(pointing, theme));
    else if (pointing.hovered || pointing.down)
        drawBox(painter, option.rect, {theme.inset, {}});
    if (hasKeyboardFocus(option))
        drawBox(painter, option.rect, {{}, theme.accent, 2});
}

void drawField(QPainter &painter, const QStyleOption &option, const Theme &theme, const QWidget *widget)
{
    const Pointing pointing = pointingOf(option);
    Box box{pointing.enabled ? theme.surface : theme.inset, pointing.hovered ? theme.text : theme.control};
    if (!pointing.enabled)
        box.line = theme.border;
    if (option.state.testFlag(QStyle::State_HasFocus))
        box = {theme.surface, theme.accent, 2};
    switch (fieldStateOf(widget)) {
    case FieldState::Normal:
        break;
    case FieldState::Typing:
        box = {theme.surface, theme.accent, 2};
        break;
    case FieldState::Valid:
        box = {theme.surface, theme.good, 2};
        break;
    case FieldState::Invalid:
        box = {theme.surface, theme.bad, 2};
        break;
    }
    drawBox(painter, option.rect, box);
}

void drawCheckBox(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const Pointing pointing = pointingOf(option);
    const bool partial = option.state.testFlag(QStyle::State_NoChange);
    const bool on = option.state.testFlag(QStyle::State_On) || partial;
    const QColor ink = pointing.enabled ? theme.accent : theme.disabled;
    const QRectF box = QRectF(option.rect);
    drawBox(painter, box,
            on ? Box{ink, ink, 1, 4}
               : Box{theme.surface, pointing.hovered ? theme.accent : theme.control, 1, 4});
    if (on)
        paintIcon(painter, box.adjusted(2, 2, -2, -2), partial ? u"minus"_s : u"check"_s, theme.onAccent);
    if (hasKeyboardFocus(option))
        drawBox(painter, box.adjusted(-3, -3, 3, 3), {{}, theme.accent, 2, 6});
}

void drawRadioButton(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const Pointing pointing = pointingOf(option);
    const bool on = option.state.testFlag(QStyle::State_On);
    const QColor ink = pointing.enabled ? theme.accent : theme.disabled;
    const QRectF box = QRectF(option.rect);
    const double radius = box.width() / 2;
    drawBox(painter, box,
            {theme.surface, on || pointing.hovered ? ink : theme.control, on ? 2.0 : 1.0, radius});
    if (on)
        drawBox(painter, box.adjusted(4.5, 4.5, -4.5, -4.5), {ink, {}, 1, radius});
    if (hasKeyboardFocus(option))
        drawBox(painter, box.adjusted(-3, -3, 3, 3), {{}, theme.accent, 2, radius + 3});
}

void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRectF &thumb,
                   const Theme &theme)
{
    const bool wide =
        option.state.testFlag(QStyle::State_MouseOver) || option.activeSubControls != QStyle::SC_None;
    const double inset = wide ? 2 : 3;
    const QRectF shape = thumb.adjusted(inset, inset, -inset, -inset);
    const double radius = std::min(shape.width(), shape.height()) / 2;
    drawBox(painter, shape, {wide ? theme.control : theme.buttonBorder, {}, 1, radius});
}

void drawSlider(QPainter &painter, const QStyleOptionSlider &option, const QRectF &handle, const Theme &theme)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRectF all = option.rect;
    const QRectF groove(all.left() + 2, all.center().y() - 2, all.width() - 4, 4);
    drawBox(painter, groove, {theme.track, {}, 1, 2});
    QRectF done = groove;
    if (option.upsideDown)
        done.setLeft(handle.center().x());
    else
        done.setRight(handle.center().x());
    const QColor ink = enabled ? theme.accent : theme.disabled;
    drawBox(painter, done, {ink, {}, 1, 2});
    const QRectF knob(handle.center() - QPointF(8.5, 8.5), QSizeF(17, 17));
    if (hasKeyboardFocus(option))
        drawBox(painter, knob.adjusted(-3, -3, 3, 3), {{}, theme.accent, 2, 12});
    drawBox(painter, knob, {theme.surface, ink, 2, 8.5});
}

void drawProgress(QPainter &painter, const QStyleOptionProgressBar &bar, const Theme &theme)
{
    const int range = bar.maximum - bar.minimum;
    if (range <= 0 || bar.progress <= bar.minimum)
        return;
    QRect done = bar.rect;
    done.setWidth(std::max(bar.rect.height(), bar.rect.width() * (bar.progress - bar.minimum) / range));
    drawBox(painter, QStyle::visualRect(bar.direction, bar.rect, done),
            {theme.accent, {}, 1, bar.rect.height() / 2.0});
}

} // namespace candela::ui
