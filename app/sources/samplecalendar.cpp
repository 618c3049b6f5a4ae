#include "sources/samplecalendar.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace candela::sources {

namespace {

/// Spring, summer, autumn and Christmas: never more than 29 weeks from one to the next but one, so that 30
/// weeks hold two of them wherever they lie.
constexpr std::array holidayWeeks = {14, 29, 42, 52};
constexpr std::size_t mostHolidays = 2;

std::vector<Slot> holidaysIn(Window days)
{
    std::vector<Slot> found;
    for (Slot week = Slot::of(days.last);
         week.sunday().addDays(-6) >= days.first && found.size() < mostHolidays; week = week.plusWeeks(-1)) {
        if (week.sunday() <= days.last && std::ranges::count(holidayWeeks, week.sunday().weekNumber()) > 0)
            found.push_back(week);
    }
    return found;
}

} // namespace

SampleCalendar::SampleCalendar(Window days)
    : m_days(days)
    , m_holidays(holidaysIn(days))
{
}

bool SampleCalendar::isHoliday(QDate day) const
{
    return std::ranges::count(m_holidays, Slot::of(day)) > 0;
}

int SampleCalendar::atWork(QDate day) const
{
    constexpr std::array<int, 7> usual = {88'00, 92'00, 93'00, 90'00, 80'00, 5'00, 5'00};
    const int share = usual.at(static_cast<std::size_t>(day.dayOfWeek() - 1));
    return isHoliday(day) ? share * 30 / 100 : share;
}

double SampleCalendar::spread(QDate day, int late) const
{
    constexpr double steepness = 8;
    const auto done =
        static_cast<double>(m_days.first.daysTo(day) - late) / static_cast<double>(m_days.days());
    return 1 / (1 + std::exp(-steepness * (done - 0.5)));
}

} // namespace candela::sources
