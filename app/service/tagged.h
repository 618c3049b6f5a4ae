#pragma once

#include "service/routes.h"

#include <functional>

namespace candela::service {

/// Answers from a reading of the releases, or with 304 when the asker has the newest already: the same target
/// at the same state of the releases is the same document.
[[nodiscard]] Response tagged(Backend &backend, const Call &call,
                              const std::function<Response(const Figures::Reading &)> &answer);

} // namespace candela::service
