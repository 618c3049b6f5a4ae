#include "ui/widgets/chip.h"

#include "ui/widgets/fonts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/numbers.h"
#include "ui/widgets/stylepainting.h"

#include <QPainter>

namespace candela::ui {

namespace {
constexpr int iconSide = 12;
constexpr int iconSpace = 16;
} // namespace

MoodColours coloursOf(Mood mood, const Theme &theme)
{
    switch (mood) {
    case Mood::Good:
        return {theme.good, theme.goodBack, theme.goodBorder};
    case Mood::Attention:
        return {theme.attention, theme.attentionBack, theme.attentionBorder};
    case Mood::Bad:
        return {theme.bad, theme.badBack, theme.badBorder};
    case Mood::Accent:
        return {theme.accent, theme.accentBack, theme.bannerBorder};
    case Mood::Neutral:
        return {theme.second, theme.inset, theme.buttonBorder};
    }
    Q_UNREACHABLE();
}

QSizeF sizeOfChip(const QString &text)
{
    const QFontMetricsF metrics(font(Use::Link));
    return {metrics.horizontalAdvance(text) + 16, std::max(metrics.height() + 6, 22.0)};
}

void paintChip(QPainter &painter, const QRectF &where, const QString &text, const MoodColours &colours)
{
    drawBox(painter, where, {colours.back, {}, 1, where.height() / 2});
    painter.setFont(font(Use::Link));
    painter.setPen(colours.text);
    painter.drawText(where, int(Qt::AlignCenter | Qt::TextSingleLine), text);
}

Chip::Chip(Mood mood, const QString &text, QWidget *parent, QString iconName)
    : Painted(parent)
    , m_mood(mood)
    , m_icon(std::move(iconName))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setMood(Mood mood)
{
    m_mood = mood;
    update();
}

QSize Chip::sizeHint() const
{
    const QSizeF words = sizeOfChip(m_text);
    return QSizeF(words.width() + (m_icon.isEmpty() ? 0 : scaled(iconSpace)), words.height()).toSize();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const MoodColours colours = coloursOf(m_mood, theme());
    if (m_icon.isEmpty())
        return paintChip(painter, rect(), m_text, colours);
    drawBox(painter, rect(), {colours.back, {}, 1, height() / 2.0});
    const double side = scaled(iconSide);
    paintIcon(painter, mirrored({8, (height() - side) / 2, side, side}), m_icon, colours.text);
    painter.setFont(ui::font(Use::Link));
    painter.setPen(colours.text);
    const QRectF words(8 + scaled(iconSpace), 0, width() - 16 - scaled(iconSpace), height());
    painter.drawText(mirrored(words), int(Qt::AlignCenter | Qt::TextSingleLine), m_text);
}

Gain::Gain(int points, QWidget *parent)
    : Painted(parent)
    , m_text(signedNumber(points, locale()))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    //: Points that may be gained by an action.
    setAccessibleName(tr("up to %1 points").arg(m_text));
}

QSize Gain::sizeHint() const
{
    const QFontMetrics metrics(ui::font(Use::Section));
    return {std::max(metrics.horizontalAdvance(m_text) + 16, 44), std::max(metrics.height() + 10, 30)};
}

void Gain::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), {theme().goodBack, {}, 1, 6});
    QFont shown = ui::font(Use::Strong);
    shown.setPixelSize(shown.pixelSize() + 1);
    painter.setFont(shown);
    painter.setPen(theme().good);
    painter.drawText(rect(), int(Qt::AlignCenter), m_text);
}

} // namespace candela::ui
