#pragma once

#include "base/result.h"
#include "model/slot.h"

#include <set>
#include <vector>

namespace candela::sources {

/// The days that a file of events speaks of.
class EventDays
{
public:
    static constexpr int mostDays = 400;

    /// `today`, UTC: no event is later than tomorrow.
    explicit EventDays(QDate today)
        : m_today(today)
    {
    }

    /// Whether the day may be; then it is one of the file's.
    [[nodiscard]] bool add(QDate day);

    /// The slots whose window the file covers, oldest first, at least one. Nobody need work on a day off, so
    /// the file covers every day from its first to its last event, and a weekend that is over after a last
    /// event on Friday or Saturday; but each of the four weeks has an event. Fails with BadInput, saying what
    /// would help.
    [[nodiscard]] Result<std::vector<Slot>> covered() const;

private:
    [[nodiscard]] QDate end() const;

    QDate m_today;
    std::set<QDate> m_days;
};

} // namespace candela::sources
