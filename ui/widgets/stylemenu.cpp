#include "ui/widgets/fonts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/stylepainting.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 12;
constexpr int iconSide = 16;
constexpr int textStart = 36;

void drawMenuText(QPainter &painter, const QStyleOptionMenuItem &item, const QColor &text, const QColor &hint)
{
    const QRect inner =
        QStyle::visualRect(item.direction, item.rect, item.rect.adjusted(textStart, 0, -edge, 0));
    const QStringList parts = item.text.split(u'\t');
    const auto vertical = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter.setFont(item.font);
    painter.setPen(text);
    const auto start = QStyle::visualAlignment(item.direction, Qt::AlignLeft) | Qt::AlignAbsolute;
    painter.drawText(inner, int(start | vertical), parts.first());
    if (parts.size() < 2)
        return;
    const auto end = QStyle::visualAlignment(item.direction, Qt::AlignRight) | Qt::AlignAbsolute;
    painter.setPen(hint);
    painter.drawText(inner, int(end | vertical), parts.last());
}

} // namespace

void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &item, const Theme &theme)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRectF(item.rect.left() + 8, item.rect.center().y(), item.rect.width() - 16, 1),
                         theme.border);
        return;
    }
    const bool enabled = item.state.testFlag(QStyle::State_Enabled);
    if (enabled && item.state.testFlag(QStyle::State_Selected))
        drawBox(painter, QRectF(item.rect).adjusted(4, 1, -4, -1), {theme.inset, {}});

    QRect side(item.rect.left() + edge, item.rect.center().y() - iconSide / 2 + 1, iconSide, iconSide);
    side = QStyle::visualRect(item.direction, item.rect, side);
    if (item.checked)
        paintIcon(painter, side, u"check"_s, enabled ? theme.accent : theme.disabled);
    else if (!item.icon.isNull())
        item.icon.paint(&painter, side, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);

    drawMenuText(painter, item, enabled ? theme.text : theme.disabled,
                 enabled ? theme.second : theme.disabled);
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(item.rect.right() - edge - iconSide, side.top(), iconSide, iconSide);
        paintIcon(painter, QStyle::visualRect(item.direction, item.rect, arrow),
                  forwardChevron(item.direction), theme.second);
    }
}

} // namespace candela::ui
