#pragma once

#include <functional>

namespace candela {

/// Tells a share from 0 to 1 as one line a per cent on standard error, for whoever started this process;
/// nothing to call when that is not `wanted`.
[[nodiscard]] std::function<void(double share)> progressLines(bool wanted);

} // namespace candela
