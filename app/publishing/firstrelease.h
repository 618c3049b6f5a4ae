#pragma once

#include "publishing/workshop.h"

namespace candela::publishing {

/// Whether no week is released yet and none can be from what the vault holds: then files of 30 days bring the
/// first figures days earlier than more files of one day (contract.md 5). Fails with Storage.
[[nodiscard]] Result<bool> waitsForFirstRelease(const Workshop &workshop);

} // namespace candela::publishing
