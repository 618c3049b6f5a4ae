#pragma once

#include "publishing/workshop.h"
#include "sources/graph/arrived.h"

namespace candela::publishing {

/// Imports reports that have come from the service, in one transaction, by the same way as files: each whole
/// or not at all, and only if it is the report and the day that were asked for. Fails like importFiles; what
/// the files hold is then asked for again.
[[nodiscard]] Result<std::vector<sources::graph::Taken>>
keepArrived(const Workshop &workshop, const std::vector<sources::graph::Arrived> &arrived);

} // namespace candela::publishing
