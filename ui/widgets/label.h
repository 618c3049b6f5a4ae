#pragma once

#include "ui/widgets/fonts.h"

#include <QLabel>

namespace candela::ui {

/// In which colour of the theme a text is.
enum class Tone { Text, Second, Accent, Tech, Good, Attention, Bad, Disabled };

struct Theme;
[[nodiscard]] QColor colourOf(Tone tone, const Theme &theme);

/// A text with a use and a tone; it follows theme and font size. Starts at the leading edge, whatever script
/// the text is in, and takes plain text only.
class Label : public QLabel
{
    Q_OBJECT

public:
    Label(Use use, Tone tone, const QString &text, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setUse(Use use);
    /// At the far edge of the reading direction instead of the near one, e.g. a number at the end of a row.
    void setTrailing(bool trailing);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void align();

    Use m_use;
    Tone m_tone;
    bool m_trailing = false;
};

/// A Label that wraps.
[[nodiscard]] Label *makeWrapped(Use use, Tone tone, const QString &text, QWidget *parent = nullptr);

/// One line that is cut with an ellipsis when there is no room; the whole text is then the tooltip.
class ElidedLabel : public Label
{
    Q_OBJECT

public:
    using Label::Label;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace candela::ui
