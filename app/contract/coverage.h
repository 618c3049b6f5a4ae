#pragma once

#include "contract/fields.h"
#include "model/coverage.h"

#include <QJsonObject>

namespace candela::contract {

/// `{"report","kind","from","up_to"}`: which days of which report, as in a release's inputs (contract.md 5).
[[nodiscard]] QJsonObject toJson(const Coverage &coverage);
[[nodiscard]] Coverage readCoverage(Fields &fields);

} // namespace candela::contract
