#pragma once

#include "base/result.h"

#include <QSslConfiguration>

namespace candela::web {

/// TLS 1.2 or newer, trusting the authorities of the system. There is no way to trust less.
[[nodiscard]] QSslConfiguration systemTls();

/// The same, trusting the authorities in `pem` and no other. Fails with BadInput when there is no certificate
/// in it.
[[nodiscard]] Result<QSslConfiguration> tlsTrusting(const QByteArray &pem);

} // namespace candela::web
