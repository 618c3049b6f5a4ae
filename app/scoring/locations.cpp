#include "scoring/locations.h"

#include "model/slot.h"
#include "scoring/placesamples.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

constexpr double farEgressKm = 800;
constexpr double slowDownloadMBps = 1;
constexpr double slowerNearbyBy = 1.1;
constexpr CallPath callLimits{.roundTripMs = 100, .jitterMs = 30, .lossPercent = 1};

std::optional<FinePoints> meanOf(const std::array<WorkloadAssessment, 3> &workloads)
{
    MeanOfPoints mean;
    for (const WorkloadAssessment &workload : workloads) {
        if (workload.points)
            mean.add(*workload.points);
    }
    return mean.mean();
}

qint64 weightOf(const PlaceSamples &samples, const NetworkLocation &place)
{
    if (place.users.value_or(0) > 0)
        return *place.users;
    return std::max<qint64>(1,
                            samples.of(NetworkWorkload::Exchange) + samples.of(NetworkWorkload::SharePoint));
}

std::vector<NetworkInsight> insightsAt(const PlaceSamples &samples, std::optional<double> nearbyLatency)
{
    std::vector<NetworkInsight> insights;
    const auto when = [&](bool isAmiss, NetworkInsight insight) {
        if (isAmiss)
            insights.push_back(insight);
    };
    const auto egress = samples.medianEgress();
    when(egress && *egress > farEgressKm, NetworkInsight::FarEgress);
    const auto download = samples.download();
    when(download && *download < slowDownloadMBps, NetworkInsight::SlowDownload);
    const auto latency = samples.meanLatency();
    when(latency && nearbyLatency && *latency > slowerNearbyBy * *nearbyLatency,
         NetworkInsight::SlowerNearby);
    const auto call = samples.callPath();
    when(call && call->lossPercent >= callLimits.lossPercent, NetworkInsight::UdpLoss);
    when(call && call->roundTripMs >= callLimits.roundTripMs, NetworkInsight::UdpLatency);
    when(call && call->jitterMs >= callLimits.jitterMs, NetworkInsight::UdpJitter);
    return insights;
}

WorkloadAssessment workloadAt(const PlaceSamples &samples, NetworkWorkload workload,
                              std::optional<FinePoints> points)
{
    return {.samples = samples.of(workload), .poor = samples.poor(workload), .points = points};
}

std::array<WorkloadAssessment, 3> workloadsAt(const PlaceSamples &samples)
{
    const auto latency = samples.latency();
    const auto download = samples.download();
    const auto call = samples.callPath();
    return {workloadAt(samples, NetworkWorkload::Exchange,
                       latency ? std::optional(pointsOfLatency(*latency)) : std::nullopt),
            workloadAt(samples, NetworkWorkload::SharePoint,
                       download ? std::optional(pointsOfDownload(*download)) : std::nullopt),
            workloadAt(samples, NetworkWorkload::Teams,
                       call ? std::optional(pointsOfCalls(*call)) : std::nullopt)};
}

LocationAssessment assessmentOf(const Place &place, std::optional<double> nearbyLatency,
                                const TechnologyRules &rules)
{
    LocationAssessment assessment{.location = place.location.name,
                                  .isRemote = place.location.isRemote,
                                  .weight = weightOf(place.samples, place.location),
                                  .workloads = workloadsAt(place.samples),
                                  .points = {},
                                  .insights = insightsAt(place.samples, nearbyLatency)};
    assessment.points = meanOf(assessment.workloads);
    assessment.counts = assessment.points && (!assessment.isRemote || rules.includesRemotePlaces);
    return assessment;
}

/// The mean over all samples of the other places in the country; nothing without any, or without a country.
std::optional<double> latencyOfOthers(const Place &place, const LatencyByCountry &countries)
{
    const auto country = countries.find(place.location.country);
    if (place.location.country.isEmpty() || country == countries.end())
        return std::nullopt;
    const LatencySum others = country->second - place.samples.latencySum();
    return others.mean();
}

} // namespace

QString idOf(NetworkBand band)
{
    switch (band) {
    case NetworkBand::ConstantTopic:
        return u"constant_topic"_s;
    case NetworkBand::UsersComplain:
        return u"users_complain"_s;
    case NetworkBand::UsersNotice:
        return u"users_notice"_s;
    case NetworkBand::Acceptable:
        return u"acceptable"_s;
    case NetworkBand::MeetsRecommendations:
        return u"meets_recommendations"_s;
    case NetworkBand::Best:
        return u"best"_s;
    }
    std::unreachable();
}

NetworkBand bandOf(Points points)
{
    return static_cast<NetworkBand>(std::clamp(points.count(), 0, 100) / 20);
}

QString idOf(NetworkInsight insight)
{
    switch (insight) {
    case NetworkInsight::FarEgress:
        return u"far_egress"_s;
    case NetworkInsight::SlowDownload:
        return u"slow_download"_s;
    case NetworkInsight::SlowerNearby:
        return u"slower_nearby"_s;
    case NetworkInsight::UdpLoss:
        return u"udp_loss"_s;
    case NetworkInsight::UdpLatency:
        return u"udp_latency"_s;
    case NetworkInsight::UdpJitter:
        return u"udp_jitter"_s;
    }
    std::unreachable();
}

const WorkloadAssessment &LocationAssessment::of(NetworkWorkload workload) const
{
    return workloads[static_cast<std::size_t>(workload)];
}

std::optional<NetworkBand> LocationAssessment::band() const
{
    return points ? std::optional(bandOf(points->rounded())) : std::nullopt;
}

std::vector<LocationAssessment> assess(const std::vector<NetworkSample> &samples,
                                       const std::vector<NetworkLocation> &locations,
                                       const TechnologyRules &rules, QDate day)
{
    const std::vector<Place> places =
        placesOf(samples, locations, {.first = day.addDays(1 - daysOfSamples), .last = day});
    const LatencyByCountry countries = latencyByCountry(places);
    std::vector<LocationAssessment> assessments;
    assessments.reserve(places.size());
    for (const Place &place : places)
        assessments.push_back(assessmentOf(place, latencyOfOthers(place, countries), rules));
    return assessments;
}

qint64 placesNotShown(const std::vector<NetworkLocation> &locations)
{
    return std::ranges::count(locations, false, &mayBeShown);
}

} // namespace candela::scoring
