#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace candela::service {

/// The object that a request's body holds; an empty body is an empty object. Fails with BadInput when it is
/// no JSON object, is nested deeper than 32, has a list of more than 10,000 items, a member twice or one that
/// is not `known`.
[[nodiscard]] Result<QJsonObject> readJsonBody(const QByteArray &body, const QStringList &known);

} // namespace candela::service
