#pragma once

#include "model/coverage.h"

#include <optional>

namespace candela {

/// Which features make a meeting's score: the seven of the published method, or the nine of its first text,
/// with a day's notice and being in time. How many they are is written to disk: add, never renumber.
enum class FeatureSet { Seven = 7, Nine = 9 };

[[nodiscard]] std::optional<FeatureSet> featureSetFrom(int count);

/// What the days of meetings are kept as that were read with these features. Sums of both stand beside each
/// other, and no figure is made of both.
[[nodiscard]] CoverageKind coverageKindOf(FeatureSet features);

/// Whether rows of this kind are sums over meetings, of whichever features.
[[nodiscard]] bool isOfMeetings(CoverageKind kind);

} // namespace candela
