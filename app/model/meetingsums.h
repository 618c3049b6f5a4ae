#pragma once

#include <QtGlobal>

namespace candela {

/// What is kept of the meetings of a day: three sums, and nothing of one meeting or of a person.
struct MeetingSums
{
    qint64 count = 0;  ///< meetings
    qint64 weight = 0; ///< people of the organization times minutes, over all meetings
    qint64 score = 0;  ///< weight times score in thousandths of a point, over all meetings

    MeetingSums &operator+=(const MeetingSums &other)
    {
        count += other.count;
        weight += other.weight;
        score += other.score;
        return *this;
    }
    friend bool operator==(const MeetingSums &, const MeetingSums &) = default;
};

/// The most that one day may weigh: a million people in meetings all day and all night, and sums of a window
/// still far within 64 bits.
inline constexpr qint64 heaviestDayOfMeetings = 10'000'000'000;

} // namespace candela
