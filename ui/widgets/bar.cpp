#include "ui/widgets/bar.h"

#include "ui/widgets/fonts.h"
#include "ui/widgets/hatch.h"
#include "ui/widgets/numbers.h"
#include "ui/widgets/stylepainting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace candela::ui {

namespace {
constexpr int bigHeight = 20;
constexpr int smallHeight = 6;
constexpr int markOver = 4; ///< how far the mark reaches over the bar
} // namespace

BarInk barInkOf(CategoryKind kind)
{
    return kind == CategoryKind::People ? BarInk::People : BarInk::Technology;
}

QColor colourOf(BarInk ink, const Theme &theme)
{
    switch (ink) {
    case BarInk::People:
        return theme.accent;
    case BarInk::Technology:
        return theme.tech;
    case BarInk::Attention:
        return theme.warnFill;
    }
    Q_UNREACHABLE();
}

Bar::Bar(BarSize size, QWidget *parent)
    : Painted(parent)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Bar::setContent(const BarContent &content)
{
    m_content = content;
    QStringList parts{content.words};
    if (content.mark)
        parts.append(content.mark->label);
    if (!content.share)
        parts.append(tr("no source yet"));
    parts.removeAll(QString());
    setAccessibleName(parts.join(tr(", ")));
    updateGeometry();
    update();
}

Spoken Bar::spoken() const
{
    Spoken result{.role = QAccessible::ProgressBar};
    if (m_content.share)
        result.value = qRound(*m_content.share * 100);
    return result;
}

int Bar::labelHeight() const
{
    return m_content.mark ? QFontMetrics(ui::font(Use::Second)).height() + markOver : 0;
}

QSize Bar::sizeHint() const
{
    const int under = m_content.mark ? markOver : 0;
    return {160, labelHeight() + (m_size == BarSize::Big ? bigHeight : smallHeight) + under};
}

void Bar::paintMark(QPainter &painter, const QRectF &bar) const
{
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const double along = std::clamp(m_content.mark->share, 0.0, 1.0) * bar.width();
    const double x = rightToLeft ? bar.right() - along : bar.left() + along;
    const QRectF tick(x - 1, bar.top() - markOver, 2, bar.height() + 2 * markOver);
    painter.fillRect(tick.adjusted(-1.5, 0, 1.5, 0), theme().surface);
    painter.fillRect(tick, theme().text);

    const QFontMetricsF metrics(ui::font(Use::Second));
    QRectF label({}, QSizeF(metrics.horizontalAdvance(m_content.mark->label) + 2, metrics.height()));
    label.moveLeft(std::clamp(x - label.width() / 2, 0.0, std::max(0.0, width() - label.width())));
    painter.setFont(ui::font(Use::Second));
    painter.setPen(theme().second);
    painter.drawText(label, int(Qt::AlignCenter | Qt::TextSingleLine), m_content.mark->label);
}

void Bar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(0, labelHeight(), width(), m_size == BarSize::Big ? bigHeight : smallHeight);
    const double radius = m_size == BarSize::Big ? 4 : smallHeight / 2.0;
    QPainterPath shape;
    shape.addRoundedRect(m_content.share ? bar : bar.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (!m_content.share)
        return paintHatched(painter, shape, theme());

    painter.fillPath(shape, theme().track);
    const double along = std::clamp(*m_content.share, 0.0, 1.0) * bar.width();
    QPainterPath filled;
    filled.addRoundedRect(mirrored({bar.left(), bar.top(), along, bar.height()}), radius, radius);
    painter.fillPath(filled & shape, colourOf(m_content.ink, theme()));
    if (m_content.mark)
        paintMark(painter, bar);
}

DivergingBar::DivergingBar(const DivergingContent &content, QWidget *parent)
    : Painted(parent)
    , m_content(content)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const QString points = tr("%1 points").arg(signedNumber(content.points, locale()));
    setAccessibleName(content.isTold ? points : tr("%1, cannot be told from the protection").arg(points));
}

void DivergingBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double axis = width() / 2.0;
    const int range = std::max(1, m_content.range);
    const double along = (axis - 2) * std::min(range, std::abs(m_content.points)) / range;
    const QRectF bar(m_content.points >= 0 ? axis + 1 : axis - along, 3, along, height() - 6);
    const QColor ink = !m_content.isTold       ? theme().control
                       : m_content.points >= 0 ? theme().good
                                               : theme().bad;
    if (m_content.points != 0)
        drawBox(painter, mirrored(bar), {ink, {}, 1, 2});
    painter.fillRect(mirrored({axis, 0, 1, double(height())}), theme().buttonBorder);
}

} // namespace candela::ui
