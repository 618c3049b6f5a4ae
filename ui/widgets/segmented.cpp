#include "ui/widgets/segmented.h"

#include "ui/widgets/fonts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/stylepainting.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>
#include <QStyleOption>

namespace candela::ui {

namespace {

constexpr int iconSide = 14;
constexpr int iconSpace = 22;

class SegmentButton : public QAbstractButton
{
public:
    SegmentButton(const Segment &segment, QWidget *parent)
        : QAbstractButton(parent)
        , m_icon(segment.iconName)
    {
        setText(segment.text);
        setAccessibleName(segment.text);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(ui::font(Use::Link));
        const int mark = m_icon.isEmpty() ? 0 : scaled(iconSpace);
        return {metrics.horizontalAdvance(text()) + mark + 24, std::max(metrics.height() + 8, 24)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(*this);
        QStyleOption option;
        option.initFrom(this);
        if (isChecked())
            drawBox(painter, rect(), {theme.surface, theme.buttonBorder, 1, 5});
        if (hasKeyboardFocus(option))
            drawBox(painter, rect(), {{}, theme.accent, 2, 5});
        const QColor ink = isChecked() || underMouse() ? theme.text : theme.second;
        paintWords(painter, ink);
    }

private:
    void paintWords(QPainter &painter, const QColor &ink) const
    {
        QRect words = rect().adjusted(12, 0, -12, 0);
        if (!m_icon.isEmpty()) {
            const int side = scaled(iconSide);
            const QRect mark(words.left(), (height() - side) / 2, side, side);
            paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), mark), m_icon, ink);
            words.setLeft(words.left() + scaled(iconSpace));
        }
        painter.setFont(ui::font(Use::Link));
        painter.setPen(ink);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                         int(Qt::AlignCenter | Qt::TextSingleLine), text());
    }

    QString m_icon;
};

} // namespace

Segmented::Segmented(const QString &name, const std::vector<Segment> &segments, QWidget *parent)
    : Painted(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(3, 3, 3, 3);
    line->setSpacing(0);
    for (const Segment &segment : segments) {
        auto *button = new SegmentButton(segment, this);
        const int index = int(m_buttons.size());
        connect(button, &QAbstractButton::toggled, this, [this, index](bool on) {
            if (on)
                Q_EMIT chosen(index);
        });
        m_buttons.push_back(button);
        line->addWidget(button);
    }
    setCurrent(0);
}

int Segmented::current() const
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        if (m_buttons[i]->isChecked())
            return int(i);
    return 0;
}

void Segmented::setCurrent(int index)
{
    const QSignalBlocker quiet(this);
    m_buttons.at(std::size_t(index))->setChecked(true);
}

void Segmented::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), {theme().inset, theme().border, 1, 6});
}

} // namespace candela::ui
