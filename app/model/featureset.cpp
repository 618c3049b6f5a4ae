#include "model/featureset.h"

#include <utility>

namespace candela {

std::optional<FeatureSet> featureSetFrom(int count)
{
    for (const auto features : {FeatureSet::Seven, FeatureSet::Nine}) {
        if (std::to_underlying(features) == count)
            return features;
    }
    return std::nullopt;
}

CoverageKind coverageKindOf(FeatureSet features)
{
    return features == FeatureSet::Nine ? CoverageKind::MeetingsNine : CoverageKind::Meetings;
}

bool isOfMeetings(CoverageKind kind)
{
    return kind == CoverageKind::Meetings || kind == CoverageKind::MeetingsNine;
}

} // namespace candela
