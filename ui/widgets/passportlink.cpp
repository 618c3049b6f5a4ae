#include "ui/widgets/passportlink.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/stylepainting.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

namespace candela::ui {

namespace {

constexpr int iconSide = 14;
constexpr int iconSpace = 20;
constexpr int ring = 3; ///< room for the focus ring around the words

} // namespace

TextLink::TextLink(const QString &text, QWidget *parent)
    : TextLink(text, {}, parent)
{
}

TextLink::TextLink(const QString &text, const QString &iconName, QWidget *parent)
    : Painted(parent)
    , m_icon(iconName)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setActivatable(true);
    setText(text);
}

void TextLink::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void TextLink::activate()
{
    Q_EMIT activated();
}

QSize TextLink::sizeHint() const
{
    const QFontMetrics metrics(ui::font(Use::Link));
    const int mark = m_icon.isEmpty() ? 0 : scaled(iconSpace);
    return {metrics.horizontalAdvance(m_text) + mark + 2 * ring, metrics.height() + 2 * ring};
}

void TextLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont shown = ui::font(Use::Link);
    shown.setUnderline(isHovered());
    painter.setFont(shown);
    const QColor ink = isEnabled() ? theme().accent : theme().disabled;
    painter.setPen(ink);
    QRectF words = QRectF(rect()).adjusted(ring, ring, -ring, -ring);
    if (!m_icon.isEmpty()) {
        const double side = scaled(iconSide);
        paintIcon(painter, mirrored({words.left(), words.center().y() - side / 2, side, side}), m_icon, ink);
        words.setLeft(words.left() + scaled(iconSpace));
    }
    painter.drawText(mirrored(words), int(Qt::AlignCenter | Qt::TextSingleLine), m_text);
    if (showsFocus())
        drawBox(painter, rect(), {{}, theme().accent, 2, 4});
}

PassportLink::PassportLink(const QString &figure, const QString &subject, QString figureId, QWidget *parent)
    : Painted(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFigure(figure, subject, figureId);
}

void PassportLink::setFigure(const QString &figure, const QString &subject, const QString &figureId)
{
    m_figure = figure;
    m_figureId = figureId;
    setActivatable(!figureId.isEmpty());
    setAccessibleName(tr("%1: %2").arg(subject, figure));
    setAccessibleDescription(tr("Shows where this figure comes from"));
    setToolTip(tr("Where this comes from"));
    updateGeometry();
    update();
}

void PassportLink::setUse(Use use)
{
    m_use = use;
    updateGeometry();
    update();
}

Spoken PassportLink::spoken() const
{
    return {.role = isActivatable() ? QAccessible::Link : QAccessible::StaticText};
}

void PassportLink::activate()
{
    Q_EMIT opened(m_figureId, this);
}

QSize PassportLink::sizeHint() const
{
    const QFontMetrics metrics(ui::font(m_use));
    return {metrics.horizontalAdvance(m_figure) + 2, metrics.height() + ring};
}

void PassportLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(ui::font(m_use));
    painter.setPen(isHovered() ? theme().accent : theme().text);
    painter.drawText(rect().adjusted(0, 0, 0, -ring), int(Qt::AlignCenter | Qt::TextSingleLine), m_figure);
    if (!isActivatable())
        return;
    QPen dotted(isHovered() ? theme().accent : theme().second, 1);
    dotted.setDashPattern({2, 2});
    painter.setPen(dotted);
    const double line = height() - 1.5;
    painter.drawLine(QPointF(1, line), QPointF(width() - 1, line));
    if (showsFocus())
        drawBox(painter, rect(), {{}, theme().accent, 2, 4});
}

void PassportLink::contextMenuEvent(QContextMenuEvent *event)
{
    if (!isActivatable())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Where this comes from"), this, &PassportLink::activate);
    menu->popup(event->globalPos());
}

} // namespace candela::ui
