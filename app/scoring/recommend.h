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

/// What can be done about one category, the most points first, by rule and from its released counts alone;
/// nothing when it is not measured. A rule is followed only where it holds by more than the plus or minus
/// (gate.md 6.4).
///
/// Of the rules of methodology 2.9 these have no released count to go by, and are left out: posts in
/// communities, channels against chats, attached files, workspaces without a team, and phones by themselves.
[[nodiscard]] std::vector<Action> actionsFor(const Reading &reading, const Measure &measure);

} // namespace candela::scoring
