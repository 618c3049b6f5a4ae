#pragma once

#include "ui/widgets/theme.h"

#include <QProxyStyle>

class QApplication;
class QStyleOptionHeader;

namespace candela::ui {

/// Fusion with flat, rounded controls in the colours of one theme. It mirrors itself, needs no style sheet
/// and shows a focus ring only to who works with the keyboard. One object carries one theme: a change of
/// theme is a new style (see applyTheme), which makes Qt polish and repaint everything.
class CandelaStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit CandelaStyle(Theme theme);

    [[nodiscard]] const Theme &theme() const { return m_theme; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    [[nodiscard]] QPalette standardPalette() const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *result) const override;

private:
    void drawHeader(const QStyleOptionHeader &header, QPainter &painter, const QWidget *widget) const;

    const Theme m_theme;
};

/// Gives the application the style and the palette of `theme`; every widget repaints itself.
void applyTheme(QApplication &application, const Theme &theme);

/// Makes all text `scale` times as large, 1 being 13 px. Qt tells windows alone of a new font; this tells
/// every widget.
void applyTextScale(QApplication &application, double scale);

} // namespace candela::ui
