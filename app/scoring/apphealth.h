#pragma once

#include "model/buildstate.h"
#include "model/technology.h"
#include "model/technologyfigure.h"
#include "model/technologyrules.h"

#include <optional>
#include <vector>

namespace candela::scoring {

/// The last day on which the version of `release` gets fixes: as the table says, or by the rule of its
/// channel from the day its first build came out; `QDate()` for never, nothing while no end is known.
[[nodiscard]] std::optional<QDate> endOfSupport(const AppRelease &release,
                                                const std::vector<AppRelease> &releases);

/// Whether the version of `release` gets fixes on `day`: also the newest of its channel may not, and no build
/// of the Beta Channel ever does (published).
[[nodiscard]] bool isSupported(const AppRelease &release, const std::vector<AppRelease> &releases, QDate day);

/// What `build` is on its channel on `day`; releases after `day` do not count yet.
[[nodiscard]] BuildState stateOf(const Build &build, UpdateChannel channel,
                                 const std::vector<AppRelease> &releases, QDate day);

/// App health on `day` from the devices seen in the 28 days up to it, still without the name of its method:
/// 100 times the mean credit of a device, half of it for a recommended channel, half for the newest build of
/// its channel and a quarter for one that is supported. Without releases, or with fewer than 5 devices, it
/// has no points and says why.
[[nodiscard]] TechnologyFigure appHealth(const std::vector<AppDevice> &devices,
                                         const std::vector<AppRelease> &releases, QDate day,
                                         const TechnologyRules &rules = {});

} // namespace candela::scoring
