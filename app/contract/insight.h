#pragma once

#include "contract/fields.h"
#include "scoring/supporting.h"

#include <QJsonObject>

namespace candela::contract {

/// One group of supporting figures, as it stands in the document of a category.
[[nodiscard]] QJsonObject toJson(const scoring::SupportingInsight &insight);
[[nodiscard]] scoring::SupportingInsight readInsight(Fields &insight);

/// A published insight without a figure, of the category whose document it stands in.
[[nodiscard]] QJsonObject toJson(const UnshownInsight &unshown);
[[nodiscard]] UnshownInsight readUnshown(Fields &unshown);

} // namespace candela::contract
