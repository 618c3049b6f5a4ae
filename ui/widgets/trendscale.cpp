#include "ui/widgets/trendscale.h"

#include <algorithm>
#include <cmath>

namespace candela::ui {

namespace {

constexpr int mostSteps = 4;

double roundedStep(double rough)
{
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (rough <= factor * power * (1 + 1e-9))
            return factor * power;
    return 10 * power;
}

/// All heights that must be seen: values, the ribbon, the benchmark, and zero if asked.
std::vector<double> heightsOf(const TrendContent &content)
{
    std::vector<double> heights;
    for (const TrendPoint &point : content.points) {
        if (point.value)
            heights.push_back(*point.value);
        if (point.mean) {
            heights.push_back(*point.mean - point.ribbon);
            heights.push_back(*point.mean + point.ribbon);
        }
    }
    if (content.benchmark)
        heights.push_back(content.benchmark->value);
    if (content.fromZero || heights.empty())
        heights.push_back(0);
    return heights;
}

} // namespace

double TrendScale::x(QDate date) const
{
    const auto days = double(std::max<qint64>(1, first.daysTo(last)));
    return area.left() + area.width() * double(first.daysTo(date)) / days;
}

double TrendScale::y(double value) const
{
    return area.bottom() - area.height() * (value - low) / (high - low);
}

std::vector<double> roundedTicks(double low, double high, double smallestStep)
{
    const double span = std::max(high - low, smallestStep);
    double step = std::max(smallestStep, roundedStep(span / mostSteps));
    const auto count = [&] { return std::ceil(high / step - 1e-9) - std::floor(low / step + 1e-9); };
    while (count() > mostSteps)
        step = roundedStep(step * 1.01);
    std::vector<double> ticks;
    const double from = std::floor(low / step + 1e-9);
    const double steps = std::max(1.0, count());
    for (int i = 0; i <= int(steps); ++i)
        ticks.push_back((from + i) * step);
    return ticks;
}

TrendScale scaleOf(const TrendContent &content, const QRectF &area)
{
    const auto heights = heightsOf(content);
    auto [low, high] = std::ranges::minmax(heights);
    low = std::min(low, std::max(0.0, high - content.leastSpan)); // below: there is a most, and often near
    high = std::max(high, low + content.leastSpan);
    const double smallest = content.isShare ? 0.01 : std::pow(10.0, -content.decimals);
    TrendScale scale{.area = area,
                     .first = {},
                     .last = {},
                     .low = 0,
                     .high = 1,
                     .ticks = roundedTicks(low, high, smallest)};
    scale.low = scale.ticks.front();
    scale.high = scale.ticks.back();
    if (!content.points.empty()) {
        scale.first = content.points.front().date;
        scale.last = content.points.back().date;
    }
    for (const TrendGap &gap : content.gaps) {
        scale.first = std::min(scale.first, gap.from);
        scale.last = std::max(scale.last, gap.to);
    }
    return scale;
}

} // namespace candela::ui
