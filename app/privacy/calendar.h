#pragma once

#include "base/result.h"
#include "model/slot.h"

#include <optional>

namespace candela::privacy {

/// Weeks that must lie between two releases: 4 when so chosen or when fewer than 200 people are counted, else
/// 1 (gate.md 2).
[[nodiscard]] int weeksBetween(qint64 people, int chosen);

/// Whether `slot` may be released after `newest`. Fails with Conflict, naming the next week that may be, when
/// it is not later or not far enough from it. The first release is never refused.
[[nodiscard]] Result<void> mayRelease(Slot slot, std::optional<Slot> newest, int weeksBetween);

} // namespace candela::privacy
