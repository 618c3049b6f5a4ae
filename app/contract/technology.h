#pragma once

#include "contract/fields.h"
#include "model/technologyfigure.h"

#include <QJsonObject>

namespace candela::contract {

/// `{"category","day","window","method","absence","points","numerator","denominator",
/// "parts":[{"id","count","millionths"}]}`: a figure of devices as it was closed, in a passport, with all
/// that its points and its fingerprint are computed from.
[[nodiscard]] QJsonObject toJson(const TechnologyFigure &figure);
[[nodiscard]] TechnologyFigure readTechnologyFigure(Fields &fields);

} // namespace candela::contract
