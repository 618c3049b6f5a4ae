#pragma once

#include "scoring/causes.h"
#include "scoring/weightedparts.h"

#include <QString>

#include <vector>

namespace candela::scoring {

/// Why the points of a technology category moved between two days, before it is rounded to whole points.
struct Movement
{
    CauseKind kind = CauseKind::Measure;
    QString words;
    double points = 0; ///< not 0
};

/// How the mean of parts moved: each part by what it earns, and all of them together by what they weigh, or
/// by parts that came or went. The points sum to the unrounded movement; of what did not move there is
/// nothing.
///
/// A product moved by its factors: each counts with the mean of the other, so no order is preferred. A part
/// that came or went is taken to have earned the same before.
[[nodiscard]] std::vector<Movement> movementsOfParts(const std::vector<WeightedPart> &before,
                                                     const std::vector<WeightedPart> &after,
                                                     const PartWords &words);

} // namespace candela::scoring
