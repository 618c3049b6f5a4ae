#pragma once

#include "model/slot.h"

#include <vector>

namespace candela::sources {

/// When the people of the sample organization are at work, and how far they have got with new ways of
/// working.
class SampleCalendar
{
public:
    explicit SampleCalendar(Window days);

    [[nodiscard]] Window days() const { return m_days; }
    /// The share of people at work, in hundredths of a per cent: five days of nine in ten, weekends of 5 %,
    /// 30 % of that in two holiday weeks.
    [[nodiscard]] int atWork(QDate day) const;
    /// How far a change has come that starts with the first day and is complete on the last, from 0 to 1:
    /// slow, then fast, then slow (logistic). `late` is for those who are that many days behind.
    [[nodiscard]] double spread(QDate day, int late) const;

private:
    [[nodiscard]] bool isHoliday(QDate day) const;

    Window m_days;
    std::vector<Slot> m_holidays;
};

} // namespace candela::sources
