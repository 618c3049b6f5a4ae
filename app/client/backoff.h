#pragma once

#include <chrono>

namespace candela::client {

/// How long to wait before trying again after `failures` failures in a row, at least one: 2, 4, 8, ...
/// seconds and never more than two minutes.
[[nodiscard]] std::chrono::seconds waitAfter(int failures);

} // namespace candela::client
