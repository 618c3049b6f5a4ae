#pragma once

#include "scoring/finepoints.h"
#include "scoring/insight.h"
#include "scoring/locations.h"

#include <vector>

namespace candela::scoring {

/// How much a workload of a place weighs in the category, in sixths (see network.h).
[[nodiscard]] qint64 sixthsOf(const LocationAssessment &place);

/// Adds what is amiss at the places that count, one insight a workload and reason, with how many places it
/// is. A place that is mended is thought to reach the published recommendation of 80 points (ours). Where
/// half of all samples of Exchange or SharePoint are affected (published), that is an insight of its own,
/// with how many samples.
void tellPlaces(TechnologyFigure &figure, const std::vector<LocationAssessment> &places);

} // namespace candela::scoring
