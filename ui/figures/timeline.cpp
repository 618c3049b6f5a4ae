#include "ui/figures/timeline.h"

#include <algorithm>

namespace candela::ui {

Timeline timelineOf(const std::vector<QDate> &sundays)
{
    Timeline timeline;
    if (sundays.empty())
        return timeline;
    const auto weeksBetween = [&](std::size_t from, std::size_t to) {
        // The newest day of devices begins a week of its own.
        return static_cast<int>((sundays[from].daysTo(sundays[to]) + 6) / 7);
    };
    if (sundays.size() > 1) {
        timeline.weeks = weeksBetween(0, 1);
        for (std::size_t i = 2; i < sundays.size(); ++i)
            timeline.weeks = std::min(timeline.weeks, weeksBetween(i - 1, i));
    }
    for (std::size_t i = 0; i < sundays.size(); ++i) {
        const auto place = static_cast<std::size_t>(weeksBetween(0, i) / timeline.weeks);
        timeline.places.resize(std::max(timeline.places.size(), place + 1));
        timeline.places[place] = i;
    }
    return timeline;
}

} // namespace candela::ui
