#pragma once

#include "base/result.h"

#include <QByteArray>

namespace candela {

/// The whole of a small file. Fails with NotFound when there is none and with Storage when it cannot be read.
[[nodiscard]] Result<QByteArray> readWhole(const QString &path);

/// Writes a file that only its owner may read (mode 0600) so that after a crash there is the old one or
/// the new one, never a part: temporary file, fsync, rename, fsync of the folder.
[[nodiscard]] Result<void> writeWhole(const QString &path, QByteArrayView bytes);

/// Like `writeWhole`, and the bytes of the file that stood there are overwritten on the disk.
[[nodiscard]] Result<void> replaceSecret(const QString &path, QByteArrayView bytes);

/// Overwrites a file in place, then removes it. That there is none is no failure.
[[nodiscard]] Result<void> destroySecret(const QString &path);

/// Makes a folder only its owner may enter (mode 0700), with its parents.
[[nodiscard]] Result<void> makeFolder(const QString &path);

} // namespace candela
