#pragma once

#include "base/result.h"
#include "contract/fields.h"
#include "scoring/simulation.h"

#include <QJsonObject>

namespace candela::contract {

/// The body of `POST /v1/simulations`: either `steps` or `gain`.
[[nodiscard]] QJsonObject toJson(const scoring::WhatIf &whatIf);
/// Fails with BadInput, naming the place, also when there are both or neither.
[[nodiscard]] Result<scoring::WhatIf> whatIfFromJson(const QJsonObject &document);

/// One step, as it stands in a question, an answer and an action.
[[nodiscard]] QJsonObject toJson(const scoring::Step &step);
[[nodiscard]] scoring::Step readStep(Fields &step);

/// The answer.
[[nodiscard]] QJsonObject toJson(const scoring::Simulation &simulation);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<scoring::Simulation> simulationFromJson(const QJsonObject &document);

} // namespace candela::contract
