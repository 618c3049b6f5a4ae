#pragma once

#include "base/result.h"
#include "scoring/passport.h"

#include <QJsonObject>

namespace candela::contract {

/// The document of `GET /v1/passports/{figure}`.
[[nodiscard]] QJsonObject toJson(const scoring::Passport &passport);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<scoring::Passport> passportFromJson(const QJsonObject &document);

} // namespace candela::contract
