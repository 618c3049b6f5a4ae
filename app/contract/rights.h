#pragma once

#include "contract/session.h"

namespace candela::contract {

/// Whether the asker may change things: import, publish, keep and remove baselines. The service holds to the
/// same role (its table of routes), so a page does not offer what would be refused.
[[nodiscard]] bool mayAdminister(const Session &session);

} // namespace candela::contract
