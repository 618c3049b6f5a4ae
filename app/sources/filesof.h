#pragma once

#include "base/result.h"

#include <vector>

namespace candela::sources {

/// The files that `paths` name, in their order; a folder stands for every regular file directly in it,
/// whatever its name, sorted by name. In folders hidden files and links are passed over; what is named itself
/// is not.
///
/// Fails with NotFound when a path names nothing, with Storage when a folder may not be read and with
/// BadInput when it has no such file, each naming the path.
[[nodiscard]] Result<std::vector<QString>> filesOf(const QStringList &paths);

} // namespace candela::sources
