#include "scoring/networkinsights.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

constexpr qint64 sixths = 6; // so that a half and a third of a weight are whole

using IsAmiss = std::function<bool(const LocationAssessment &)>;

MeanOfPoints meanOver(const std::vector<LocationAssessment> &places, NetworkWorkload workload)
{
    MeanOfPoints mean;
    for (const LocationAssessment &place : places) {
        if (place.counts && place.of(workload).points)
            mean.add(*place.of(workload).points, sixthsOf(place));
    }
    return mean;
}

/// Places that are so and measured for the workload, each brought to the recommendation.
Insight insightOf(const std::vector<LocationAssessment> &places, NetworkWorkload workload,
                  const QString &name, const IsAmiss &isAmiss)
{
    RaisedMean raised(meanOver(places, workload));
    for (const LocationAssessment &place : places) {
        const auto &points = place.of(workload).points;
        if (place.counts && points && isAmiss(place))
            raised.raise(*points, FinePoints::from(wellPlaceFrom.count()), sixthsOf(place));
    }
    return {.part = idOf(workload), .name = name, .count = raised.count(), .gain = raised.gain()};
}

IsAmiss has(std::initializer_list<NetworkInsight> insights)
{
    return [insights = std::vector(insights)](const LocationAssessment &place) {
        return std::ranges::find_first_of(place.insights, insights) != place.insights.end();
    };
}

void tellAffected(TechnologyFigure &figure, const std::vector<LocationAssessment> &places,
                  NetworkWorkload workload)
{
    qint64 samples = 0;
    qint64 poor = 0;
    for (const LocationAssessment &place : places) {
        if (place.counts) {
            samples += place.of(workload).samples;
            poor += place.of(workload).poor;
        }
    }
    if (poor == 0 || 2 * poor < samples)
        return;
    Insight insight =
        insightOf(places, workload, u"affected"_s, [](const LocationAssessment &) { return true; });
    insight.count = poor;
    addInsight(figure, insight);
}

} // namespace

qint64 sixthsOf(const LocationAssessment &place)
{
    const qint64 workloads =
        std::ranges::count_if(place.workloads, [](const auto &one) { return one.points.has_value(); });
    return workloads > 0 ? place.weight * sixths / workloads : 0;
}

void tellPlaces(TechnologyFigure &figure, const std::vector<LocationAssessment> &places)
{
    const auto tell = [&](NetworkWorkload workload, const QString &name,
                          std::initializer_list<NetworkInsight> insights) {
        addInsight(figure, insightOf(places, workload, name, has(insights)));
    };
    tell(NetworkWorkload::Exchange, u"far_egress"_s, {NetworkInsight::FarEgress});
    tell(NetworkWorkload::Exchange, u"slower_nearby"_s, {NetworkInsight::SlowerNearby});
    tell(NetworkWorkload::SharePoint, u"slow_download"_s, {NetworkInsight::SlowDownload});
    tell(NetworkWorkload::Teams, u"calls"_s,
         {NetworkInsight::UdpLoss, NetworkInsight::UdpLatency, NetworkInsight::UdpJitter});
    tellAffected(figure, places, NetworkWorkload::Exchange);
    tellAffected(figure, places, NetworkWorkload::SharePoint);
}

} // namespace candela::scoring
