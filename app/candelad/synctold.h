#pragma once

#include "candelad/answer.h"
#include "contract/syncresult.h"
#include "sources/graph/run.h"
#include "store/synctable.h"

#include <optional>

namespace candela {

/// How a run of the connector went.
struct Synced
{
    sources::graph::RunOutcome days;
    /// Of the reports of 30 days, which are fetched only while the first release waits.
    std::optional<sources::graph::RunOutcome> periods = {};
};

/// What is kept of it, with `ranAt` as its end.
[[nodiscard]] std::vector<store::SyncRun> runsOf(const Synced &synced, const QDateTime &ranAt);

/// What is told of it; `before` is what was known of the reports until then.
[[nodiscard]] contract::SyncResult resultOf(const Synced &synced, const std::vector<store::SyncRun> &before);
[[nodiscard]] QString linesFor(const contract::SyncResult &result);

[[nodiscard]] bool fetchedAnything(const Synced &synced);
[[nodiscard]] Exit exitOf(const Synced &synced);

} // namespace candela
