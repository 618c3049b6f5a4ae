#pragma once

#include <chrono>
#include <functional>

namespace candela::web {

/// Calls `then` once that time has passed, from the event loop. Handed in wherever somebody waits, so that a
/// test decides when the time has passed.
using Wait = std::function<void(std::chrono::milliseconds time, std::function<void()> then)>;

/// Waits by a timer of this thread.
[[nodiscard]] Wait timerWait();

} // namespace candela::web
