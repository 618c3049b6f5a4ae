#pragma once

#include <array>
#include <optional>
#include <span>

namespace candela::sources {

/// What is known of one meeting's features (methodology 2.4, second generation): met, not met, or unknown.
struct MeetingFeatures
{
    std::array<std::optional<bool>, 4> setUp;    ///< chat ahead, notice, acceptance, in time
    std::array<std::optional<bool>, 3> meetUp;   ///< interactive, participation, visual content
    std::array<std::optional<bool>, 2> followUp; ///< recording, message afterwards
};

/// All points, in thousandths.
inline constexpr int allOfMeeting = 100'000;

/// The mean of what is known of one phase, 0 to `allOfMeeting`; nothing when nothing is known. Half a
/// thousandth counts up.
[[nodiscard]] std::optional<int> phaseScore(std::span<const std::optional<bool>> features);

/// The mean of the phases that are present, rounded alike; nothing when none is. The published example:
/// 30, 40 and 20 points give 30.
[[nodiscard]] std::optional<int> meanOfPhases(std::span<const std::optional<int>> phases);

[[nodiscard]] std::optional<int> scoreOf(const MeetingFeatures &features);

} // namespace candela::sources
