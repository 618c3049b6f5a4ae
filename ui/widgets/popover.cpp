#include "ui/widgets/popover.h"

#include "ui/widgets/tabstops.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace candela::ui {

namespace {

constexpr int shadowRoom = 12;
constexpr int arrowHeight = 8;
constexpr double radius = 10;

QPainterPath outlineOf(const QRectF &box, double tip, bool above)
{
    QPainterPath card;
    card.addRoundedRect(box, radius, radius);
    QPainterPath arrow;
    const double base = above ? box.bottom() : box.top();
    const double top = above ? base + arrowHeight : base - arrowHeight;
    arrow.addPolygon(QPolygonF{{tip - arrowHeight, base}, {tip, top}, {tip + arrowHeight, base}});
    arrow.closeSubpath();
    return card.united(arrow).simplified();
}

bool isIn(const QWidget *inner, const QWidget *outer)
{
    return inner && (inner == outer || outer->isAncestorOf(inner));
}

/// What asks for a text begins in its field, everything else at its first stop.
void takeFocus(const QWidget &popover)
{
    for (QWidget *stop : tabStopsIn(popover)) {
        if (qobject_cast<QLineEdit *>(stop))
            return stop->setFocus(Qt::TabFocusReason);
    }
    focusFirstStop(popover);
}

} // namespace

Popover::Popover(QWidget *anchor)
    : QWidget(anchor->window())
    , m_anchor(anchor)
    , m_body(new QVBoxLayout(this))
{
    const int edge = shadowRoom + arrowHeight;
    m_body->setContentsMargins(shadowRoom + 18, edge + 16, shadowRoom + 18, edge + 14);
    m_body->setSpacing(8);
    setFocusPolicy(Qt::StrongFocus);
    hide();
    connect(anchor, &QObject::destroyed, this, &QObject::deleteLater);
}

void Popover::open()
{
    place();
    show();
    raise();
    qApp->installEventFilter(this);
    setFocus(Qt::PopupFocusReason);
    takeFocus(*this);
}

void Popover::dismiss()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    const bool hadFocus = isIn(QApplication::focusWidget(), this);
    hide();
    if (m_anchor && (hadFocus || !QApplication::focusWidget()))
        m_anchor->setFocus(Qt::OtherFocusReason);
    Q_EMIT dismissed();
    deleteLater();
}

void Popover::place()
{
    if (!m_anchor)
        return;
    const QRect room = parentWidget()->rect();
    const QRect below(m_anchor->mapTo(parentWidget(), QPoint()), m_anchor->size());
    const int width = std::min(sizeHint().width(), room.width());
    const int wanted = m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(width) : sizeHint().height();
    m_above = below.bottom() + wanted > room.bottom() && below.top() > room.bottom() - below.bottom();
    const int height = std::min(wanted, room.height());
    const int left =
        std::clamp(below.center().x() - width / 2, room.left(), std::max(0, room.right() - width));
    // Where neither side has room for all of it, it covers its anchor rather than its own text.
    const int top = std::clamp(m_above ? below.top() - height + shadowRoom : below.bottom() + 1 - shadowRoom,
                               room.top(), std::max(room.top(), room.bottom() + 1 - height));
    setGeometry(left, top, width, height);
    m_arrow = std::clamp(below.center().x() - left, shadowRoom + 24, width - shadowRoom - 24);
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(*this);
    const double edge = shadowRoom + arrowHeight;
    const QRectF box = QRectF(rect()).adjusted(shadowRoom, edge, -shadowRoom, -edge);
    painter.setPen(Qt::NoPen);
    for (int i = shadowRoom; i > 0; --i) {
        QColor shade = theme.shadow;
        shade.setAlphaF(theme.shadow.alphaF() * float(shadowRoom + 1 - i) / float(shadowRoom * 5));
        painter.setBrush(shade);
        painter.drawRoundedRect(box.adjusted(-i, -i + 3, i, i + 3), radius + i, radius + i);
    }
    painter.setBrush(theme.surface);
    painter.setPen(QPen(theme.buttonBorder, 1));
    painter.drawPath(outlineOf(box.adjusted(0.5, 0.5, -0.5, -0.5), m_arrow, m_above));
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QWidget::keyPressEvent(event);
}

/// Tab stays inside while it is open.
bool Popover::focusNextPrevChild(bool next)
{
    focusNextStop(*this, next);
    return true;
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const auto *pressed = static_cast<QWidget *>(watched);
        if (pressed->window() == window() && !isIn(pressed, this))
            dismiss();
    } else if ((event->type() == QEvent::Resize && watched == parentWidget()) ||
               (event->type() == QEvent::Move && watched == m_anchor)) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace candela::ui
