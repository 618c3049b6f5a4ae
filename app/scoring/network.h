#pragma once

#include "model/network.h"
#include "model/technologyfigure.h"
#include "model/technologyrules.h"
#include "scoring/locations.h"

#include <vector>

namespace candela::scoring {

/// Network connectivity on `day` (methodology 3.2), still without the name of its method: the mean
/// assessment of the offices that were measured in the three days up to it, weighted by `weight`. Its
/// numerator is offices with 80 points or more, rounded; its denominator, offices that were measured. When no
/// office was, the three days up to the newest on which one was stand for up to 60 days, and are its window;
/// after that it has no points and says so.
///
/// Each workload is a part: the mean of its points, where a place with k workloads counts its weight k times
/// less. Weights of workloads are therefore sixths, and together they are six times part "weight". What is
/// amiss is kept as insights (`insightsOf`), and moves no points. Of places that may not be shown there is
/// only their number, part "not_shown".
[[nodiscard]] TechnologyFigure networkConnectivity(const std::vector<NetworkSample> &samples,
                                                   const std::vector<NetworkLocation> &locations,
                                                   const TechnologyRules &rules, QDate day);

/// The same on `day` from places that are assessed already, on that day.
[[nodiscard]] TechnologyFigure networkConnectivity(const std::vector<LocationAssessment> &places, QDate day);

/// Samples of how many days before a day are still looked at.
inline constexpr int daysSamplesAreKept = daysAnAssessmentStands + daysOfSamples - 1;

} // namespace candela::scoring
