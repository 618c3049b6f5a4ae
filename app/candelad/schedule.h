#pragma once

#include "base/result.h"
#include "store/synctable.h"

#include <QDateTime>

#include <toml++/toml.h>

#include <chrono>
#include <optional>
#include <vector>

namespace candela {

/// When the connector runs by itself: the table [sync] of the settings. One of the two.
struct Schedule
{
    std::optional<std::chrono::minutes> every;
    std::optional<QTime> at; ///< each day, UTC

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// Reads `every = "24h"` (or "90m"; an hour at least, a week at most) or `at = "04:30"`. Fails with BadInput.
[[nodiscard]] Result<Schedule> readSchedule(const toml::table &table);

/// When the connector runs next after `runs`: at once when it never ran, else by the schedule, or earlier
/// when the service said when it wants to be asked again. May lie in the past: then it is due.
[[nodiscard]] QDateTime nextRun(const Schedule &schedule, const std::vector<store::SyncRun> &runs,
                                const QDateTime &now);

} // namespace candela
