#include "sources/meetingscore.h"

namespace candela::sources {

namespace {

int roundedMean(int sum, int count)
{
    return (2 * sum + count) / (2 * count);
}

} // namespace

std::optional<int> phaseScore(std::span<const std::optional<bool>> features)
{
    int met = 0;
    int known = 0;
    for (const std::optional<bool> &feature : features) {
        known += feature.has_value() ? 1 : 0;
        met += feature.value_or(false) ? 1 : 0;
    }
    return known == 0 ? std::nullopt : std::optional(roundedMean(met * allOfMeeting, known));
}

std::optional<int> meanOfPhases(std::span<const std::optional<int>> phases)
{
    int sum = 0;
    int present = 0;
    for (const std::optional<int> &phase : phases) {
        present += phase.has_value() ? 1 : 0;
        sum += phase.value_or(0);
    }
    return present == 0 ? std::nullopt : std::optional(roundedMean(sum, present));
}

std::optional<int> scoreOf(const MeetingFeatures &features)
{
    return meanOfPhases(
        std::array{phaseScore(features.setUp), phaseScore(features.meetUp), phaseScore(features.followUp)});
}

} // namespace candela::sources
