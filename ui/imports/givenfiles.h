#pragma once

#include <QStringList>

namespace candela::ui {

/// The files meant by `paths`: each file itself, and every regular file of a folder and the folders in it, in
/// alphabetical order, whatever its name. Hidden files and links are passed over (contract.md 4). No file
/// twice.
[[nodiscard]] QStringList givenFiles(const QStringList &paths);

} // namespace candela::ui
