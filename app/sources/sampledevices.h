#pragma once

#include "model/technologyrows.h"
#include "sources/sampleendpoint.h"
#include "sources/samplenetwork.h"

#include <vector>

namespace candela::sources {

/// The devices and places of the sample organization. Most devices are on a slow update channel at first,
/// moved to a faster one over the months, and updated sooner or later. The same shape gives the same rows in
/// every run.
class SampleDevices
{
public:
    /// `count` may be none; `days` are those of the organization.
    SampleDevices(int count, Window days, quint64 seed);

    /// What was released to each channel up to `day`, from before the first day on.
    [[nodiscard]] std::vector<AppRelease> releasesUpTo(QDate day) const;

    /// The devices that were seen in the week up to `day`, without opaque ids.
    [[nodiscard]] std::vector<AppDevice> seenInWeekTo(QDate day) const;

    /// Everything that reports of the week up to `day` bring: of each device that was seen one row of each
    /// kind, all of the day on which it was seen. Starts are in it in the last four weeks alone, and places
    /// only where there are devices. Without opaque ids.
    [[nodiscard]] TechnologyRows weekTo(QDate day) const;

    /// What somebody who begins on `day` would import: the newest row of each device, app and place of the
    /// five weeks up to it, with the starts and the measurements of these weeks. The figures of `day` come
    /// out of it.
    [[nodiscard]] TechnologyRows everythingOn(QDate day) const;

private:
    /// A device, by its number, and the day of the week on which it was seen last.
    struct Seen
    {
        int device;
        QDate day;
    };

    [[nodiscard]] std::vector<Seen> seenDevices(QDate weekTo) const;
    [[nodiscard]] UpdateChannel channelOf(int device, QDate day) const;
    [[nodiscard]] int daysBehind(int device, QDate day) const;

    int m_count;
    quint64 m_seed;
    SampleCalendar m_calendar;
    SampleEndpoint m_endpoint;
    SampleNetwork m_network;
};

} // namespace candela::sources
