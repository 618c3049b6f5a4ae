#include "sources/eventdays.h"

#include "base/tr.h"

#include <algorithm>
#include <array>

namespace candela::sources {

bool EventDays::add(QDate day)
{
    if (day > m_today.addDays(1))
        return false;
    m_days.insert(day);
    return true;
}

QDate EventDays::end() const
{
    const QDate last = *m_days.rbegin();
    const QDate sunday = Slot::of(last).sunday();
    const bool isOver = last.dayOfWeek() >= Qt::Friday && sunday <= m_today;
    return isOver ? sunday : last;
}

Result<std::vector<Slot>> EventDays::covered() const
{
    const QDate first = *m_days.begin();
    const QDate last = *m_days.rbegin();
    if (first.daysTo(last) >= mostDays)
        return fail(Fault::BadInput,
                    Tr::tr("The file covers more than %1 days. Import each year by itself.").arg(mostDays));
    const Window days{.first = first, .last = end()};
    std::set<Slot> busy;
    for (const QDate day : m_days)
        busy.insert(Slot::of(day));
    std::vector<Slot> covered;
    for (const Slot slot : busy) {
        const bool isWithin = days.contains(slot.window().first) && days.contains(slot.window().last);
        const std::array before = {slot.plusWeeks(-3), slot.plusWeeks(-2), slot.plusWeeks(-1)};
        if (isWithin && std::ranges::all_of(before, [&](Slot week) { return busy.contains(week); }))
            covered.push_back(slot);
    }
    if (covered.empty())
        return fail(
            Fault::BadInput,
            Tr::tr("The events from %1 to %2 cover no four whole weeks, each from Monday to Sunday and "
                   "with an event. Export at least 35 days into one file.")
                .arg(first.toString(Qt::ISODate), last.toString(Qt::ISODate)));
    return covered;
}

} // namespace candela::sources
