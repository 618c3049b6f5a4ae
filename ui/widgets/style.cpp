#include "ui/widgets/style.h"

#include "ui/widgets/button.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/stylepainting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPixmapCache>
#include <QStyleOption>

namespace candela::ui {

using namespace Qt::StringLiterals;

CandelaStyle::CandelaStyle(Theme theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(std::move(theme))
{
}

QPalette CandelaStyle::standardPalette() const
{
    return paletteOf(m_theme);
}

void CandelaStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        widget->inherits("QAbstractSlider") || widget->inherits("QLineEdit"))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QMenu *>(widget) || widget->inherits("QComboBoxPrivateContainer"))
        widget->setAttribute(Qt::WA_TranslucentBackground);
}

void CandelaStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(*painter, *option, m_theme, widget);
    case PE_PanelButtonTool:
        return drawToolButton(*painter, *option, m_theme, widget);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(*painter, *option, m_theme, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckBox(*painter, *option, m_theme);
    case PE_IndicatorRadioButton:
        return drawRadioButton(*painter, *option, m_theme);
    case PE_FrameFocusRect:        // each control draws its own ring
    case PE_PanelScrollAreaCorner: // between two scroll bars there is nothing
        return;
    case PE_IndicatorArrowDown:
        return drawChevron(*painter, option->rect,
                           option->state.testFlag(State_Enabled) ? m_theme.second : m_theme.disabled, false);
    case PE_IndicatorHeaderArrow: { // Qt calls ascending SortDown; here the larger value is where the arrow
                                    // points
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        return drawChevron(*painter, option->rect, m_theme.text,
                           header && header->sortIndicator == QStyleOptionHeader::SortDown);
    }
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        if (element != PE_FrameMenu)
            drawBox(*painter, option->rect,
                    element == PE_PanelMenu ? Box{m_theme.surface, m_theme.border, 1, 8}
                                            : Box{m_theme.text, {}, 1, 0});
        return;
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CandelaStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeader(*header, *painter, widget);
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.hover);
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          m_theme.border);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label(*header);
            const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
            label.palette.setColor(QPalette::ButtonText, sorted ? m_theme.text : m_theme.second);
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_ProgressBarGroove:
        return drawBox(*painter, option->rect, {m_theme.track, {}, 1, option->rect.height() / 2.0});
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return drawProgress(*painter, *bar, m_theme);
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label(*button);
            if (label.state.testFlag(State_Enabled))
                label.palette.setColor(QPalette::ButtonText, textColourOf(kindOf(widget), m_theme));
            if (!label.icon.isNull() && !label.text.isEmpty())
                return drawButtonLabel(*painter, label);
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuItem(*painter, *item, m_theme);
        break;
    case CE_MenuEmptyArea:
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

/// Qt's own asks Fusion, and not this style, where the arrow of a sorted column belongs.
void CandelaStyle::drawHeader(const QStyleOptionHeader &header, QPainter &painter,
                              const QWidget *widget) const
{
    drawControl(CE_HeaderSection, &header, &painter, widget);
    QStyleOptionHeader part(header);
    part.rect = subElementRect(SE_HeaderLabel, &header, widget);
    drawControl(CE_HeaderLabel, &part, &painter, widget);
    if (header.sortIndicator == QStyleOptionHeader::None)
        return;
    part.rect = subElementRect(SE_HeaderArrow, &header, widget);
    drawPrimitive(PE_IndicatorHeaderArrow, &part, &painter, widget);
}

void CandelaStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider) {
        if (slider->maximum > slider->minimum)
            drawScrollBar(*painter, *slider, subControlRect(control, option, SC_ScrollBarSlider, widget),
                          m_theme);
        return;
    }
    if (control == CC_Slider && slider && slider->orientation == Qt::Horizontal) {
        drawSlider(*painter, *slider, subControlRect(control, option, SC_SliderHandle, widget), m_theme);
        return;
    }
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && combo && !combo->editable) {
        drawButton(*painter, *option, m_theme, nullptr);
        QStyleOption arrow(*option);
        arrow.rect = subControlRect(control, option, SC_ComboBoxArrow, widget);
        drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void applyTheme(QApplication &application, const Theme &theme)
{
    QApplication::setStyle(new CandelaStyle(theme)); // the application owns it
    QApplication::setPalette(paletteOf(theme));
    Q_UNUSED(application)
}

void applyTextScale(QApplication &application, double scale)
{
    QApplication::setFont(applicationFont(scale));
    QEvent changed(QEvent::ApplicationFontChange);
    for (QWidget *widget : application.allWidgets())
        QCoreApplication::sendEvent(widget, &changed);
}

} // namespace candela::ui
