#include "ui/widgets/iconbutton.h"

#include <QKeyEvent>

namespace candela::ui {

IconButton::IconButton(QWidget *parent)
    : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void IconButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QToolButton::keyPressEvent(event);
    if (!event->isAutoRepeat())
        click();
}

} // namespace candela::ui
