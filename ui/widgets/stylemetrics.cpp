#include "ui/widgets/button.h"
#include "ui/widgets/densetable.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/style.h"

#include <QAbstractButton>
#include <QStyleOption>

#include <algorithm>

namespace candela::ui {

namespace {

constexpr int controlHeight = 32;
constexpr int fieldHeight = 34;
constexpr int headerHeight = 34;
constexpr int menuRow = 30;
constexpr int textInset = 8;
constexpr int arrowSide = 12;

QSize menuSize(const QStyleOption *option, const QSize &size)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
        return {size.width(), 9};
    return {size.width() + 64, std::max(size.height() + 8, menuRow)};
}

QSize buttonSize(const QSize &size, const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const int height = std::max(size.height(), controlHeight);
    if (button && button->text().isEmpty())
        return {height, height};
    const int iconGap = button && !button->icon().isNull() ? 6 : 0;
    return {size.width() + iconGap + (kindOf(widget) == ButtonKind::Link ? 4 : 12), height};
}

/// What Qt adds for an arrow beyond what ours needs: it thinks of one as high as the heading, in each column.
int spareOfHeading(const QStyleOption *option, const QSize &base, const QWidget *widget)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header || header->sortIndicator == QStyleOptionHeader::None)
        return 0;
    return base.height() + headingPadding(widget) - arrowSide - 4;
}

} // namespace

QSize CandelaStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return buttonSize({size.width() + 12, size.height() + 10}, widget);
    case CT_ToolButton:
        return isBordered(widget) ? buttonSize({base.width() + 8, base.height() + 4}, widget)
                                  : base.expandedTo({28, 28});
    case CT_ComboBox:
        return {base.width() + 2 * textInset, std::max(base.height(), controlHeight)};
    case CT_LineEdit:
        return {base.width() + 2 * textInset, std::max(base.height() + 6, fieldHeight)};
    case CT_HeaderSection:
        return {base.width() + 8 - spareOfHeading(option, base, widget),
                std::max(base.height() - 8, headerHeight)};
    case CT_MenuItem:
        return menuSize(option, base);
    default:
        return base;
    }
}

QRect CandelaStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    const QRect base = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return base.adjusted(textInset, 0, -textInset, 0);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (element == SE_HeaderLabel && header) // Qt takes the margin off above and below too, which cuts words
    {
        // Qt keeps the place of the arrow free at the far end, also where the words belong there
        const bool wordsAtEnd = header->textAlignment.testFlag(Qt::AlignRight);
        const bool isSorted = header->sortIndicator != QStyleOptionHeader::None;
        if (!isSorted || !wordsAtEnd)
            return {base.left(), header->rect.top(), base.width(), header->rect.height()};
        const int margin = proxy()->pixelMetric(PM_HeaderMargin, option, widget);
        return visualRect(header->direction, header->rect,
                          header->rect.adjusted(arrowSide + 3, 0, -margin, 0));
    }
    if (element == SE_HeaderArrow && header) {
        // at the side where the heading's words are not
        const bool wordsAtEnd = header->textAlignment.testFlag(Qt::AlignRight);
        const int left = wordsAtEnd ? header->rect.left() + 2 : header->rect.right() - arrowSide - 4;
        const QRect arrow(left, header->rect.center().y() - arrowSide / 2, arrowSide, arrowSide);
        return visualRect(header->direction, header->rect, arrow);
    }
    return base;
}

QRect CandelaStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    const QRect base = QProxyStyle::subControlRect(control, option, part, widget);
    if (control != CC_ComboBox)
        return base;
    if (part == SC_ComboBoxEditField)
        return option->direction == Qt::RightToLeft ? base.adjusted(0, 0, -textInset, 0)
                                                    : base.adjusted(textInset, 0, 0, 0);
    if (part == SC_ComboBoxArrow)
        return base.translated(option->direction == Qt::RightToLeft ? 4 : -4, 0);
    return base;
}

int CandelaStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderMargin:
        return headingPadding(widget);
    case PM_FocusFrameHMargin:
        return 12;
    case PM_HeaderMarkSize:
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_DefaultFrameWidth:
        return metric == PM_DefaultFrameWidth ? 1 : 0;
    case PM_MenuVMargin:
        return 5;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(16);
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return 24;
    case PM_SliderLength:
        return 18;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CandelaStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_UnderlineShortcut:
    case SH_ItemView_ArrowKeysNavigateIntoChildren:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_Menu_SloppySubMenus:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Table_GridLineColor:
        return int(theme().border.rgb());
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

} // namespace candela::ui
