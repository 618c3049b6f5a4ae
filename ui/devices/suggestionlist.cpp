#include "ui/devices/suggestionlist.h"

#include "ui/widgets/fonts.h"
#include "ui/widgets/stylepainting.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace candela::ui {

namespace {

constexpr int padding = 12;
constexpr int rowHeight = 32;

class SuggestionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!option.widget)
            return;
        const Theme &theme = themeOf(*option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(option.rect, theme.surface);
        if (option.state.testFlag(QStyle::State_Selected))
            drawBox(*painter, QRectF(option.rect).adjusted(4, 0, -4, 0), {theme.selection, {}});
        const QRectF line = QRectF(option.rect).adjusted(padding, 0, -padding, 0);
        painter->setFont(font(Use::Mono));
        painter->setPen(theme.text);
        painter->drawText(line, int(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter),
                          index.data().toString());
        painter->setFont(font(Use::Second));
        painter->setPen(theme.second);
        painter->drawText(line, int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter),
                          index.data(suggestionNoteRole).toString());
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(200), scaled(rowHeight)};
    }
};

} // namespace

void dressSuggestions(QAbstractItemView &list)
{
    list.setItemDelegate(new SuggestionDelegate(&list));
}

} // namespace candela::ui
