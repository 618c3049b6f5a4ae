#include "scoring/recompute.h"

#include "scoring/reading.h"

namespace candela::scoring {

Recomputed recompute(const Passport &passport, const MeasureCatalogue &measures)
{
    const auto slot = Slot::fromName(passport.release);
    if (!slot)
        return {.points = {}, .agrees = false};
    const privacy::Release cells{.slot = *slot, .people = 0, .cells = passport.cells}; // people: not too few

    Recomputed again;
    for (const Measure &measure : measures.entries()) {
        const Reading reading = readCategory(cells, measure);
        if (reading.isMeasured())
            again.points = again.points.value_or(Points(0)) + Points(reading.points);
    }
    again.agrees = again.points == passport.points;
    return again;
}

} // namespace candela::scoring
