#include "ui/devices/startbars.h"

#include "ui/devices/devicecolumns.h"
#include "ui/figures/words.h"
#include "ui/widgets/stylepainting.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr double gap = 2;
constexpr double widestBar = 22;

} // namespace

StartBars::StartBars(QWidget *parent)
    : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StartBars::setStarts(std::vector<StartOfDay> starts, qint64 limit)
{
    m_starts = std::move(starts);
    m_limit = limit;
    update();
    tellValue();
}

Spoken StartBars::spoken() const
{
    QStringList parts;
    for (const StartOfDay &start : m_starts)
        //: a day, and how many seconds a start took on it
        parts << tr("%1: %2 s").arg(shortDay(start.day, locale()), seconds(start.milliseconds, locale()));
    return {.role = QAccessible::Chart, .text = parts.join(u", "_s)};
}

void StartBars::paintEvent(QPaintEvent *)
{
    if (m_starts.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qint64 longest = std::ranges::max(m_starts, {}, &StartOfDay::milliseconds).milliseconds;
    const double most = static_cast<double>(std::max({longest, m_limit, qint64{1}}));
    const double step = std::min(widestBar, width() / static_cast<double>(m_starts.size()));
    for (std::size_t i = 0; i < m_starts.size(); ++i) {
        const qint64 took = m_starts[i].milliseconds;
        const double tall = std::max(2.0, static_cast<double>(took) / most * height());
        // Time runs from left to right in every language.
        const QRectF bar(step * static_cast<double>(i), height() - tall, step - gap, tall);
        drawBox(painter, bar, {took > m_limit ? theme().warnFill : theme().tech, {}, 1, 2});
    }
    const double limit = height() - static_cast<double>(m_limit) / most * height();
    painter.setPen(QPen(theme().second, 1, Qt::DotLine));
    painter.drawLine(QPointF(0, limit), QPointF(width(), limit));
}

} // namespace candela::ui
