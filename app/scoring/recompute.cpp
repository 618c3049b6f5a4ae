#include "scoring/recompute.h"

#include "scoring/reading.h"
#include "scoring/technologyrule.h"

namespace candela::scoring {

namespace {

Recomputed shareAgain(const Passport &passport, const SupportingMeasure &supporting, Slot slot)
{
    const privacy::Release cells{.slot = slot, .people = fewestPeopleForInsights, .cells = passport.cells};
    const auto share = shareOf(readSupporting(cells, supporting));
    return {.points = {}, .share = share, .agrees = share == passport.share};
}

} // namespace

Recomputed recompute(const Passport &passport, const MeasureCatalogue &measures)
{
    Recomputed again;
    const auto add = [&](Points points) { again.points = again.points.value_or(Points(0)) + points; };
    if (const auto slot = Slot::fromName(passport.release)) {
        if (const auto *supporting = measures.supportingMeasure(passport.figure.section(u'@', 0, 0)))
            return shareAgain(passport, *supporting, *slot);
        const privacy::Release cells{.slot = *slot,
                                     .people = 0,
                                     .cells = passport.cells,
                                     .figures = passport.figures}; // people: not too few
        for (const Measure &measure : measures.entries()) {
            const Reading reading = readCategory(cells, measure);
            if (reading.isMeasured())
                add(Points(reading.points));
        }
    } else if (passport.technology.empty()) {
        return {.points = {}, .share = {}, .agrees = false};
    }
    for (const TechnologyFigure &figure : passport.technology) {
        if (const auto points = pointsAgain(figure))
            add(*points);
    }
    again.agrees = again.points == passport.points;
    return again;
}

} // namespace candela::scoring
