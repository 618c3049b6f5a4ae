#pragma once

#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QWidget>

#include <optional>

namespace candela::ui {

/// What a screen reader is told beside the accessible name.
struct Spoken
{
    QAccessible::Role role = QAccessible::StaticText;
    std::optional<int> value = {}; ///< with `minimum` and `maximum`
    int minimum = 0;
    int maximum = 100;
    QString text = {}; ///< the value in words, if it is not a number
};

/// A widget that paints itself: it follows theme, font and direction, knows whether the keyboard brought the
/// focus, can be activated (click, Enter, Space, assistive technology) if it is `activatable`, and can be
/// read.
class Painted : public QWidget
{
    Q_OBJECT

public:
    explicit Painted(QWidget *parent = nullptr);

    [[nodiscard]] virtual Spoken spoken() const { return {}; }
    /// What a press does; nothing unless the widget opens or changes something.
    virtual void activate() {}
    [[nodiscard]] bool isActivatable() const { return m_activatable; }

protected:
    void setActivatable(bool activatable);
    [[nodiscard]] const Theme &theme() const { return themeOf(*this); }
    [[nodiscard]] bool isHovered() const { return m_activatable && m_hovered; }
    [[nodiscard]] bool isPressed() const { return m_activatable && m_pressed; }
    /// Whether the focus ring is due: the keyboard, not the mouse, brought the focus.
    [[nodiscard]] bool showsFocus() const { return hasFocus() && m_byKeyboard; }
    /// Mirrors a rectangle that was laid out from left to right.
    [[nodiscard]] QRectF mirrored(const QRectF &rect) const;
    /// Tells assistive technology that the value is another one now.
    void tellValue();

    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool m_activatable = false;
    bool m_hovered = false;
    bool m_pressed = false;
    bool m_byKeyboard = false;
};

} // namespace candela::ui
