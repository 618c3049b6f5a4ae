#include "ui/widgets/todayslider.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionSlider>
#include <QWheelEvent>

#include <algorithm>

namespace candela::ui {

namespace {

constexpr int smallSteps = 200; ///< from one end to the other
constexpr int largeSteps = 20;
constexpr int markHeight = 14;

} // namespace

TodaySlider::TodaySlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void TodaySlider::setToday(int today, int most)
{
    const QSignalBlocker quiet(this);
    m_today = today;
    setRange(0, most);
    setSingleStep(std::max(1, most / smallSteps));
    setPageStep(std::max(1, most / largeSteps));
    setValue(today);
    update();
}

void TodaySlider::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int knob = style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
    const int along =
        QStyle::sliderPositionFromValue(minimum(), maximum(), m_today, width() - knob, option.upsideDown);
    const QRectF mark(along + knob / 2.0 - 1, (height() - markHeight) / 2.0, 2, markHeight);
    painter.fillRect(mark, themeOf(*this).control);
    painter.end();
    QSlider::paintEvent(event);
}

void TodaySlider::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

} // namespace candela::ui
