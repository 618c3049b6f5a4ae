#pragma once

#include "base/result.h"
#include "scoring/causes.h"

#include <QJsonObject>

namespace candela::contract {

/// The document of `GET /v1/score/changes` and `candelad score --explain --json`.
[[nodiscard]] QJsonObject toJson(const scoring::Changes &changes);
/// Fails with BadInput, naming the place, also when the causes do not sum to the change.
[[nodiscard]] Result<scoring::Changes> changesFromJson(const QJsonObject &document);

} // namespace candela::contract
