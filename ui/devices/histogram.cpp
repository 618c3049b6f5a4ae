#include "ui/devices/histogram.h"

#include "ui/widgets/numbers.h"
#include "ui/widgets/stylepainting.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr double gap = 1;
constexpr double lowest = 2; ///< of a bar with a device in it

} // namespace

Histogram::Histogram(QWidget *parent)
    : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Histogram::setBars(std::vector<HistogramBar> bars)
{
    m_bars = std::move(bars);
    update();
    tellValue();
}

Spoken Histogram::spoken() const
{
    QStringList parts;
    for (const HistogramBar &bar : m_bars) {
        if (bar.devices > 0)
            //: a range of values, and how many devices
            parts << tr("%1: %2").arg(bar.what, number(bar.devices, locale()));
    }
    return {.role = QAccessible::Chart, .text = parts.join(u", "_s)};
}

void Histogram::paintEvent(QPaintEvent *)
{
    if (m_bars.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qint64 most = std::max<qint64>(1, std::ranges::max(m_bars, {}, &HistogramBar::devices).devices);
    const double step = width() / static_cast<double>(m_bars.size());
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const HistogramBar &bar = m_bars[i];
        const double share = static_cast<double>(bar.devices) / static_cast<double>(most);
        const double tall = bar.devices == 0 ? 0 : std::max(lowest, share * height());
        // Values rise from left to right in every language, as in charts.
        const QRectF shape(step * static_cast<double>(i), height() - tall, step - gap, tall);
        drawBox(painter, shape, {bar.isPast ? theme().warnFill : theme().tech, {}, 1, 1.5});
    }
}

} // namespace candela::ui
