#pragma once

#include "model/technologyfigure.h"

namespace candela::scoring {

// A device's credit is counted in quarters, so that no fraction is ever rounded but the points: half for a
// recommended channel, half for the newest build, a quarter for one that is supported (ours,
// methodology 3.3).
inline constexpr qint64 quartersForChannel = 2;
inline constexpr qint64 quartersForNewest = 2;
inline constexpr qint64 quartersForSupported = 1;
inline constexpr qint64 quartersInOne = 4;

/// The credit of all devices of a figure of app health.
[[nodiscard]] qint64 quartersOf(const TechnologyFigure &figure);

} // namespace candela::scoring
