#pragma once

#include "publishing/importer.h"

#include <QByteArray>

namespace candela::publishing {

/// Takes a file of events on files into the vault: of each window it covers three yes or no a person, in the
/// place of those that were there. Nothing when it is no such file; one that cannot be read fails with
/// BadInput.
[[nodiscard]] Result<std::optional<FileResult>> takeFileEvents(QByteArrayView bytes, vault::Import &import,
                                                               const Workshop &workshop,
                                                               const sources::ReadOptions &options);

} // namespace candela::publishing
