#pragma once

#include "publishing/importer.h"

#include <QByteArrayView>

namespace candela::publishing {

/// Takes a file of meetings into the vault: of each day it covers the sums, in the place of those that were
/// there. Nothing when it is no such file; one that cannot be read fails with BadInput.
[[nodiscard]] Result<std::optional<FileResult>> takeMeetings(QByteArrayView bytes, vault::Import &import,
                                                             const Workshop &workshop,
                                                             const sources::ReadOptions &options);

} // namespace candela::publishing
