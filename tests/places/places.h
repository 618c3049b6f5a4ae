#pragma once

#include <QString>

namespace candela {

/// Where a file of the source tree lies, e.g. "tests/data/sources/licences.csv"; empty: the tree itself.
[[nodiscard]] QString inSources(const QString &path = {});
/// Where a file of the build tree lies, e.g. "bin/candelad".
[[nodiscard]] QString inBuild(const QString &path);

} // namespace candela
