#include "ui/imports/dropfield.h"

#include "ui/widgets/fonts.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

#include <algorithm>

namespace candela::ui {

namespace {
constexpr int tallest = 560; ///< of the part in whose middle the words stand
} // namespace

DropField::DropField(QWidget *parent)
    : Painted(parent)
{
    setActivatable(true);
    setAcceptDrops(true);
    setAccessibleName(tr("Choose files to import"));
    setLarge(false);
}

void DropField::setLarge(bool large)
{
    setSizePolicy(QSizePolicy::Expanding, large ? QSizePolicy::Expanding : QSizePolicy::Fixed);
}

void DropField::activate()
{
    emit pressed();
}

void DropField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = m_hovering || isHovered() || showsFocus();
    painter.setBrush(m_hovering ? theme().selection : theme().surface);
    painter.setPen(QPen(marked ? theme().accent : theme().control, marked ? 2 : 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    painter.setFont(ui::font(Use::Body));
    painter.setPen(theme().second);
    // a field that is taller than the window has its middle out of sight
    const QRect inSight(rect().topLeft(), QSize(width(), std::min(height(), scaled(tallest))));
    painter.drawText(inSight, Qt::AlignCenter, tr("Drop files or folders here"));
}

void DropField::dragEnterEvent(QDragEnterEvent *event)
{
    if (localPaths(event->mimeData()->urls()).isEmpty())
        return;
    m_hovering = true;
    update();
    event->acceptProposedAction();
}

void DropField::dragLeaveEvent(QDragLeaveEvent *)
{
    m_hovering = false;
    update();
}

void DropField::dropEvent(QDropEvent *event)
{
    m_hovering = false;
    update();
    event->acceptProposedAction();
    emit dropped(localPaths(event->mimeData()->urls()));
}

QStringList localPaths(const QList<QUrl> &urls)
{
    QStringList paths;
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace candela::ui
