#pragma once

#include "sources/graph/connection.h"

namespace candela::sources::graph {

/// Why something is left, in sentences of ours; of the service's own words at most a code is told.
[[nodiscard]] QString notReached(const Heard &heard);
[[nodiscard]] QString refusalOf(const Heard &heard);
[[nodiscard]] QString leftAloneUntil(const QDateTime &then);
[[nodiscard]] QString sentElsewhere(const QUrl &address);
[[nodiscard]] QString permissionMissing(QLatin1StringView permission);

} // namespace candela::sources::graph
