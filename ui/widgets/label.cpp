#include "ui/widgets/label.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>

namespace candela::ui {

using namespace Qt::StringLiterals;

QColor colourOf(Tone tone, const Theme &theme)
{
    switch (tone) {
    case Tone::Text:
        return theme.text;
    case Tone::Second:
        return theme.second;
    case Tone::Accent:
        return theme.accent;
    case Tone::Tech:
        return theme.techText;
    case Tone::Good:
        return theme.good;
    case Tone::Attention:
        return theme.attention;
    case Tone::Bad:
        return theme.bad;
    case Tone::Disabled:
        return theme.disabled;
    }
    Q_UNREACHABLE();
}

Label::Label(Use use, Tone tone, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_use(use)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    dress();
    align();
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    dress();
}

void Label::setUse(Use use)
{
    m_use = use;
    dress();
}

bool Label::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) // Qt does not hand this one to changeEvent
        dress();
    return QLabel::event(event);
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

void Label::setTrailing(bool trailing)
{
    m_trailing = trailing;
    align();
}

/// QLabel aligns by the script of its text; a Latin name in an Arabic window would stand on the wrong side.
void Label::align()
{
    const bool right = (layoutDirection() == Qt::RightToLeft) != m_trailing;
    setAlignment(Qt::AlignVCenter | Qt::AlignAbsolute | (right ? Qt::AlignRight : Qt::AlignLeft));
}

void Label::dress()
{
    setFont(ui::font(m_use));
    QPalette palette;
    palette.setColor(QPalette::WindowText, colourOf(m_tone, themeOf(*this)));
    setPalette(palette);
}

Label *makeWrapped(Use use, Tone tone, const QString &text, QWidget *parent)
{
    auto *label = new Label(use, tone, text, parent);
    label->setWordWrap(true);
    return label;
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u"MM…"_s), Label::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect inner = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, inner.width());
    if (const QString tip = shown == text() ? QString() : text(); tip != toolTip())
        setToolTip(tip);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(inner, int(alignment() | Qt::TextSingleLine), shown);
}

} // namespace candela::ui
