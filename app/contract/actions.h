#pragma once

#include "base/result.h"
#include "contract/fields.h"
#include "scoring/actions.h"

#include <QJsonObject>

namespace candela::contract {

/// One action, as it stands in the list and in its category.
[[nodiscard]] QJsonObject toJson(const scoring::Action &action);
[[nodiscard]] scoring::Action readAction(Fields &action);

/// The document of `GET /v1/actions`.
[[nodiscard]] QJsonObject toJson(const scoring::Actions &actions);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<scoring::Actions> actionsFromJson(const QJsonObject &document);

} // namespace candela::contract
