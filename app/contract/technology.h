#pragma once

#include "contract/fields.h"
#include "model/technologyfigure.h"

#include <QJsonObject>

namespace candela::contract {

/// `{"category","day","window","method","absence","points","numerator","denominator","parts":[{"id","count"}]}`:
/// a figure of devices as it was closed, in a passport.
[[nodiscard]] QJsonObject toJson(const TechnologyFigure &figure);
[[nodiscard]] TechnologyFigure readTechnologyFigure(Fields &fields);

} // namespace candela::contract
