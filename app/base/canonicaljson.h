#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace candela {

/// The one way to write a document that is hashed: UTF-8, keys in the order of their code units, no spaces,
/// whole numbers and strings only (contract.md 5). Fails with BadInput at a fraction, a boolean or a null,
/// naming where it stands.
[[nodiscard]] Result<QByteArray> canonicalJson(const QJsonObject &document);

} // namespace candela
