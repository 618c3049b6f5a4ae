#pragma once

#include "scoring/reading.h"

#include <vector>

namespace candela::scoring {

/// People more (fewer: below zero) in each numerator of a category, in their order.
using Moves = std::vector<qint64>;

/// What is possible of `asked` in a measured category: a count stays above zero and within the people it is
/// counted of. Numerators, where there are several, contain each other from the first to the last, so each
/// stays within the one before. A bound that the released counts cross already, by noise, may stay crossed by
/// as much; so no move asked is no move made.
[[nodiscard]] Moves bounded(const Reading &reading, const Moves &asked);

/// The points of a measured category after these moves, which are within the bounds.
[[nodiscard]] int pointsAfter(const Reading &reading, const Moves &moves);

/// How many people more bring `points` points more, which are not above 100 together with those it has.
[[nodiscard]] qint64 peopleFor(const Reading &reading, int points);

/// Where that many people more find room, the innermost count first: those nearest to it are in the one
/// before.
[[nodiscard]] Moves spread(const Reading &reading, qint64 people);

} // namespace candela::scoring
