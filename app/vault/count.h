#pragma once

#include "model/setexpression.h"
#include "vault/planes.h"

namespace candela::vault {

/// How many of the `people` (ordinals 0 to `people` - 1) belong to the set: what SetExpression::contains says
/// of each, counted. A raw count: nothing but the gate may read it.
[[nodiscard]] qint64 count(const SetExpression &set, const Planes &planes, qsizetype people);

/// Those people as a plane of `people` bits, the rest of its last word zeros.
[[nodiscard]] Planes::Plane evaluate(const SetExpression &set, const Planes &planes, qsizetype people);

} // namespace candela::vault
