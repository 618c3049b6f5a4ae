#pragma once

#include "scoring/reading.h"
#include "scoring/simulation.h"

#include "model/technologyfigure.h"

#include <vector>

namespace candela::scoring {

/// How many people, devices or places have to change for so many points more: from none for 0 up to the most
/// that can be gained.
using Costs = std::vector<qint64>;

/// Of a measured category of people.
[[nodiscard]] Costs costsOf(const Reading &reading);

/// The steps of a technology figure with points for each number of points more, up to `gain`, at most what
/// its actions bring: those that bring the most for a device or a place first, none further than it has to.
[[nodiscard]] std::vector<std::vector<Step>> cheapestMendings(const TechnologyFigure &figure, int gain);

/// How many points each category has to gain so that together they gain at least `gain`, at most what all
/// can, with the fewest people, devices and places, each of which counts as one. Exact: every way of sharing
/// the gain out is weighed. Where two ways cost as much, the later categories gain.
[[nodiscard]] std::vector<int> cheapestGains(const std::vector<Costs> &categories, int gain);

} // namespace candela::scoring
