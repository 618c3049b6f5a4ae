#pragma once

#include "scoring/reading.h"

#include <vector>

namespace candela::scoring {

/// How many points each measured category has to gain so that together they gain at least `gain`, at most
/// what all lack, with the fewest people more. Exact: every way of sharing the gain out is weighed. Where two
/// ways cost as many people, the later categories gain.
[[nodiscard]] std::vector<int> cheapestGains(const std::vector<Reading> &measured, int gain);

} // namespace candela::scoring
