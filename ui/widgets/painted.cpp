#include "ui/widgets/painted.h"

#include "ui/widgets/paintedaccessible.h"

#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace candela::ui {

Painted::Painted(QWidget *parent)
    : QWidget(parent)
{
    installPaintedAccessible();
}

void Painted::setActivatable(bool activatable)
{
    m_activatable = activatable;
    setFocusPolicy(activatable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(activatable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

QRectF Painted::mirrored(const QRectF &rect) const
{
    if (layoutDirection() == Qt::LeftToRight)
        return rect;
    QRectF result = rect;
    result.moveLeft(width() - rect.right());
    return result;
}

void Painted::tellValue()
{
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent event(this, spoken().value.value_or(0));
    QAccessible::updateAccessibility(&event);
}

bool Painted::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) // Qt does not hand this one to changeEvent
        changeEvent(event);
    return QWidget::event(event);
}

void Painted::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
    case QEvent::LocaleChange:
    case QEvent::LayoutDirectionChange:
        updateGeometry();
        [[fallthrough]];
    case QEvent::PaletteChange:
        update();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void Painted::enterEvent(QEnterEvent *event)
{
    m_hovered = true;
    update();
    QWidget::enterEvent(event);
}

void Painted::leaveEvent(QEvent *event)
{
    m_hovered = false;
    update();
    QWidget::leaveEvent(event);
}

void Painted::focusInEvent(QFocusEvent *event)
{
    const bool returns =
        event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason;
    if (!returns) // then it is as it was before the window lost the focus
        m_byKeyboard = event->reason() != Qt::MouseFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void Painted::focusOutEvent(QFocusEvent *event)
{
    m_pressed = false;
    update();
    QWidget::focusOutEvent(event);
}

void Painted::keyPressEvent(QKeyEvent *event)
{
    m_byKeyboard = true;
    update();
    const bool press =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (!m_activatable || !press || event->isAutoRepeat())
        return QWidget::keyPressEvent(event);
    event->accept();
    activate();
}

void Painted::mousePressEvent(QMouseEvent *event)
{
    if (!m_activatable || event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = true;
    update();
}

void Painted::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    m_pressed = false;
    update();
    if (rect().contains(event->position().toPoint()))
        activate();
}

} // namespace candela::ui
