#pragma once

#include "base/result.h"
#include "contract/fields.h"
#include "scoring/score.h"

#include <QJsonObject>

namespace candela::contract {

/// The document of `GET /v1/score` and `candelad score --json` (design.md 7). What there is nothing to say of
/// is `null`; `release` is `null` before the first.
[[nodiscard]] QJsonObject toJson(const scoring::Score &score);
/// Fails with BadInput, naming the place, also when the categories are not the eight in their order.
[[nodiscard]] Result<scoring::Score> scoreFromJson(const QJsonObject &document);

/// One category as it stands in the score and on its own page.
[[nodiscard]] QJsonObject toJson(const scoring::CategoryScore &category);
[[nodiscard]] scoring::CategoryScore readCategoryScore(Fields &fields);

} // namespace candela::contract
