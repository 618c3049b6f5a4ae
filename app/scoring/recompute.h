#pragma once

#include "model/measurecatalogue.h"
#include "scoring/passport.h"

#include <optional>

namespace candela::scoring {

/// What the cells of a passport come to when the sum is done again.
struct Recomputed
{
    std::optional<Points> points; ///< nothing when the cells give none
    std::optional<int> share;     ///< of an insight: in per cent
    bool agrees = false;          ///< whether the passport says the same

    friend bool operator==(const Recomputed &, const Recomputed &) = default;
};

/// Does the sum of a passport again from its cells alone, by the same arithmetic as any other answer
/// (`readCategory`). The passport of one category brings the cells of that one, the total's those of all.
[[nodiscard]] Recomputed recompute(const Passport &passport, const MeasureCatalogue &measures);

} // namespace candela::scoring
