#pragma once

#include "model/slot.h"

#include <QString>

#include <optional>

namespace candela {

/// What the rows of an imported file speak of. The names are written to disk: add, never rename.
enum class CoverageKind {
    Day,          ///< "day": one day's activity
    Period,       ///< "period": 7, 30, 90 or 180 days in one, ending on the refresh date
    Licence,      ///< "licence": a snapshot of licences on the refresh date
    Devices,      ///< "devices": devices, from the day the first to the day the last of them was seen
    Releases,     ///< "releases": builds of an app, from the day of the first to that of the last
    Apps,         ///< "apps": apps on devices, on the day of the report
    Samples,      ///< "samples": measurements of the network, from the first to the last day
    Locations,    ///< "locations": places, on the day they were imported
    Meetings,     ///< "meetings": sums over meetings, in the vault of one day each
    Benchmarks,   ///< "benchmarks": what others came to, from the oldest to the newest date
    MeetingsNine, ///< "meetings_nine": as "meetings", scored by nine features
};

/// Which days of which report an imported file covers; the identity of what is kept of it.
struct Coverage
{
    QString report; ///< ReportKind::id
    CoverageKind kind = CoverageKind::Day;
    Window days; ///< of a Day and a Licence one day: the refresh date

    friend bool operator==(const Coverage &, const Coverage &) = default;
};

/// "day", "period", "licence", "devices", "releases", "apps", "samples", "locations", "meetings",
/// "benchmarks" or "meetings_nine".
[[nodiscard]] QString nameOf(CoverageKind kind);
[[nodiscard]] std::optional<CoverageKind> coverageKindFrom(QStringView name);

} // namespace candela
