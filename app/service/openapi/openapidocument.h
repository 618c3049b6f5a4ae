#pragma once

#include <QByteArray>

namespace candela::service {

/// resources/openapi.yaml as JSON, made when the program was built.
[[nodiscard]] QByteArray openApiDocument();

} // namespace candela::service
