#pragma once

#include "model/measurecatalogue.h"
#include "scoring/actions.h"
#include "scoring/reading.h"

#include <vector>

namespace candela::scoring {

/// A share below this is reason to act; it is also how far the action is thought to bring it.
inline constexpr int goalOfShares = 75;
/// So many points fewer collaborators than creators are reason to act (methodology 2.9).
inline constexpr int gapOfCollaborators = 20;

/// Shares of insights below these are reason to act, in per cent (methodology 2.9).
inline constexpr int fewestInCommunities = 20;
inline constexpr int fewestInChannels = 40;
inline constexpr int fewestOnPhones = 20;

/// What can be done about one category, the most points first, by rule and from its released counts alone;
/// nothing when it is not measured. A rule is followed only where it holds by more than the plus or minus
/// (gate.md 6.4). `reading` is that of `measure` in `release`.
///
/// What an insight recommends comes last and claims no points: how many of those it would move are counted
/// already is in no released count.
///
/// Of the rules of methodology 2.9 these have no released count to go by, and are left out: attached files,
/// and workspaces without a team.
[[nodiscard]] std::vector<Action> actionsFor(const Reading &reading, const Measure &measure,
                                             const privacy::Release &release,
                                             const MeasureCatalogue &measures);

} // namespace candela::scoring
