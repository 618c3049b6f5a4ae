#pragma once

#include "base/result.h"

#include <QByteArray>

namespace candela {

/// A key that others can read protects nobody: fails with Denied, saying how to mend it, when others than the
/// owner may read the file. What systemd hands over in $CREDENTIALS_DIRECTORY is guarded there by other
/// means, which look like a group's right to read.
[[nodiscard]] Result<void> checkIsPrivate(const QString &path);

/// The whole of such a file. Fails with NotFound, Storage or Denied.
[[nodiscard]] Result<QByteArray> readPrivate(const QString &path);

} // namespace candela
