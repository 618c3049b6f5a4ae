#pragma once

#include "base/result.h"
#include "scoring/passport.h"

#include <QJsonObject>

namespace candela::contract {

/// The document of `GET /v1/categories/{id}`. `category` is the object that stands in the score as well.
[[nodiscard]] QJsonObject toJson(const scoring::CategoryDetail &detail);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<scoring::CategoryDetail> categoryFromJson(const QJsonObject &document);

} // namespace candela::contract
