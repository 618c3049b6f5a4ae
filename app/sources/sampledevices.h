#pragma once

#include "model/technology.h"
#include "sources/samplecalendar.h"

#include <vector>

namespace candela::sources {

/// The devices of the sample organization: most on a slow update channel at first, moved to a faster one over
/// the months, and updated sooner or later. The same shape gives the same rows in every run.
class SampleDevices
{
public:
    /// `count` may be none; `days` are those of the organization.
    SampleDevices(int count, Window days, quint64 seed);

    /// What was released to each channel up to `day`, from before the first day on.
    [[nodiscard]] std::vector<AppRelease> releasesUpTo(QDate day) const;

    /// The devices that were seen in the week up to `day`, without opaque ids.
    [[nodiscard]] std::vector<AppDevice> seenInWeekTo(QDate day) const;

private:
    [[nodiscard]] UpdateChannel channelOf(int device, QDate day) const;
    [[nodiscard]] int daysBehind(int device, QDate day) const;

    int m_count;
    quint64 m_seed;
    SampleCalendar m_calendar;
};

} // namespace candela::sources
