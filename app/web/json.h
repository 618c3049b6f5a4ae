#pragma once

#include "base/result.h"
#include "web/http.h"

#include <QJsonDocument>

namespace candela::web {

/// The document in `reply`. Fails with Unreachable when it is none: then no service of ours answered.
[[nodiscard]] Result<QJsonDocument> documentOf(const Reply &reply);

/// `document` as a body.
[[nodiscard]] Body bodyOf(const QJsonDocument &document);

} // namespace candela::web
