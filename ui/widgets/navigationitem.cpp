#include "ui/widgets/navigationitem.h"

#include "ui/widgets/dialsegment.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/stylepainting.h"

#include <QPainter>
#include <QPainterPath>

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 8;
constexpr int iconLeft = 18;
constexpr int iconSide = 18;
constexpr int textLeft = 46;
constexpr int markSide = 26;

Qt::Alignment leading(const QWidget &widget)
{
    return Qt::AlignAbsolute | Qt::AlignVCenter |
           (widget.layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
}

Qt::Alignment trailing(const QWidget &widget)
{
    return Qt::AlignAbsolute | Qt::AlignVCenter |
           (widget.layoutDirection() == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight);
}

} // namespace

void paintMark(QPainter &painter, const QRectF &where, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = where.width() / 32;
    DialGeometry ring{where.center(), 12.5 * unit, 4 * unit, 8};
    for (int i = 0; i < 8; ++i)
        painter.fillPath(ring.arc(i, 0.75), i < 5 ? theme.accent : theme.tech);
    QPainterPath flame;
    flame.moveTo(16, 9.5);
    flame.cubicTo(18.5, 13, 20.8, 15, 20.8, 17.8);
    flame.arcTo(QRectF(11.2, 13, 9.6, 9.6), 0, -180);
    flame.cubicTo(11.2, 15, 13.5, 13, 16, 9.5);
    painter.translate(where.topLeft());
    painter.scale(unit, unit);
    painter.fillPath(flame, theme.accent);
    painter.restore();
}

NavigationItem::NavigationItem(NavigationEntry entry, bool rail, QWidget *parent)
    : Painted(parent)
    , m_entry(std::move(entry))
    , m_rail(rail)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setActivatable(true);
    const QString value = m_entry.spokenValue.isEmpty() ? m_entry.value : m_entry.spokenValue;
    setAccessibleName(value.isEmpty() ? m_entry.title : tr("%1: %2").arg(m_entry.title, value));
    setToolTip(rail ? accessibleName() : QString());
}

void NavigationItem::setCurrent(bool current)
{
    m_current = current;
    setAccessibleDescription(current ? tr("This page is shown") : QString());
    update();
}

void NavigationItem::activate()
{
    Q_EMIT chosen(m_entry.id);
}

QSize NavigationItem::sizeHint() const
{
    const int height = std::max(33, QFontMetrics(ui::font(Use::Body)).height() + 14);
    return {m_rail ? Navigation::railWidth : Navigation::fullWidth, height};
}

void NavigationItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF ground = QRectF(rect()).adjusted(edge, 1, -edge, -1);
    if (m_current || isHovered())
        drawBox(painter, ground, {m_current ? theme().selection : theme().inset, {}});
    const QColor ink = m_current ? theme().accent : theme().text;
    const double side = iconSide;
    const double left = m_rail ? (width() - side) / 2 : iconLeft;
    paintIcon(painter, mirrored({left, (height() - side) / 2, side, side}), m_entry.iconName,
              m_current ? theme().accent : theme().second);
    if (!m_rail) {
        const QFontMetricsF metrics(ui::font(Use::Second));
        const double valueWidth = m_entry.value.isEmpty() ? 0 : metrics.horizontalAdvance(m_entry.value) + 8;
        const QRectF words(textLeft, 0, width() - textLeft - iconLeft - valueWidth, height());
        painter.setFont(ui::font(m_current ? Use::Strong : Use::Emphasis));
        painter.setPen(ink);
        const QString title =
            painter.fontMetrics().elidedText(m_entry.title, Qt::ElideRight, int(words.width()) + 2);
        painter.drawText(mirrored(words), int(leading(*this) | Qt::TextSingleLine), title);
        painter.setFont(ui::font(Use::Second));
        painter.setPen(m_current ? theme().accent : theme().second);
        const QRectF number(width() - iconLeft - valueWidth, 0, valueWidth, height());
        painter.drawText(mirrored(number), int(trailing(*this)), m_entry.value);
    }
    if (showsFocus())
        drawBox(painter, ground, {{}, theme().accent, 2});
}

NavigationHead::NavigationHead(QString organization, bool rail, QWidget *parent)
    : Painted(parent)
    , m_organization(std::move(organization))
    , m_rail(rail)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setActivatable(true);
    setAccessibleName(tr("Candela, %1").arg(m_organization));
    setToolTip(rail ? accessibleName() : QString());
}

QSize NavigationHead::sizeHint() const
{
    const int lines =
        QFontMetrics(ui::font(Use::Section)).height() + QFontMetrics(ui::font(Use::Second)).height();
    return {m_rail ? Navigation::railWidth : Navigation::fullWidth, std::max(52, lines + 18)};
}

void NavigationHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF ground = QRectF(rect()).adjusted(edge, 4, -edge, -4);
    if (isHovered())
        drawBox(painter, ground, {theme().inset, {}});
    const double left = m_rail ? (width() - markSide) / 2.0 : 16;
    paintMark(painter, mirrored({left, (height() - markSide) / 2.0, markSide, markSide}), theme());
    if (!m_rail) {
        const double upper = QFontMetricsF(ui::font(Use::Section)).height();
        const double lower = QFontMetricsF(ui::font(Use::Second)).height();
        const double top = (height() - upper - lower) / 2;
        const double room = width() - 52 - 36;
        painter.setFont(ui::font(Use::Section));
        painter.setPen(theme().text);
        painter.drawText(mirrored({52, top, room, upper}), int(leading(*this)), u"Candela"_s);
        painter.setFont(ui::font(Use::Second));
        painter.setPen(theme().second);
        const QString name = painter.fontMetrics().elidedText(m_organization, Qt::ElideRight, int(room));
        painter.drawText(mirrored({52, top + upper, room, lower}), int(leading(*this)), name);
        paintIcon(painter, mirrored({width() - 32.0, height() / 2.0 - 8, 16, 16}), u"chevron-down"_s,
                  theme().second);
    }
    if (showsFocus())
        drawBox(painter, ground, {{}, theme().accent, 2});
}

} // namespace candela::ui
