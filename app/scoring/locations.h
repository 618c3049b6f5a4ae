#pragma once

#include "model/network.h"
#include "model/technologyrules.h"
#include "scoring/finepoints.h"

#include <array>
#include <optional>
#include <vector>

namespace candela::scoring {

/// A place is well with so many points, rounded (published: "meets recommendations").
inline constexpr Points wellPlaceFrom = Points(80);
/// Samples of so many days are looked at (published).
inline constexpr int daysOfSamples = 3;
/// Without newer samples, the last assessment stands for so many days (published).
inline constexpr int daysAnAssessmentStands = 60;

/// The published words for what people notice. A word is reached at its points: 0, 20, 40, 60, 80 and 100.
enum class NetworkBand { ConstantTopic, UsersComplain, UsersNotice, Acceptable, MeetsRecommendations, Best };

/// "constant_topic", "users_complain", "users_notice", "acceptable", "meets_recommendations" or "best".
[[nodiscard]] QString idOf(NetworkBand band);
[[nodiscard]] NetworkBand bandOf(Points points);

/// What is amiss at a place, each by a published limit.
enum class NetworkInsight {
    FarEgress,    ///< the network is left more than 800 km away (median)
    SlowDownload, ///< less than 1 MB a second (25th percentile)
    SlowerNearby, ///< ours, without a pool of peers: mean latency to Exchange over 10 % above that of the
                  ///< organization's other places in the country
    UdpLoss,      ///< 1 % or more (median), as are the next two
    UdpLatency,   ///< 100 ms or more
    UdpJitter,    ///< 30 ms or more
};

/// "far_egress", "slow_download", "slower_nearby", "udp_loss", "udp_latency" or "udp_jitter".
[[nodiscard]] QString idOf(NetworkInsight insight);

/// One workload at one place.
struct WorkloadAssessment
{
    qint64 samples = 0;
    qint64 poor = 0; ///< samples below the published limit: Exchange 60 points, SharePoint 40
    std::optional<FinePoints> points; ///< nothing without samples that say enough

    friend bool operator==(const WorkloadAssessment &, const WorkloadAssessment &) = default;
};

/// How the network serves a place, in order of NetworkWorkload.
struct LocationAssessment
{
    QString location;
    bool isRemote = false;
    bool counts = false; ///< in the category: measured, and an office unless the rules count remote places
    qint64 weight = 1;   ///< people if they were entered, else samples of Exchange and SharePoint, else 1
    std::array<WorkloadAssessment, 3> workloads;
    std::optional<FinePoints> points; ///< the mean of the workloads with points
    std::vector<NetworkInsight> insights;

    [[nodiscard]] const WorkloadAssessment &of(NetworkWorkload workload) const;
    /// Nothing without points.
    [[nodiscard]] std::optional<NetworkBand> band() const;

    friend bool operator==(const LocationAssessment &, const LocationAssessment &) = default;
};

/// `locations` have each name once; a place that is in no file has samples and a name.
/// Assesses every place that may be shown and is known or was measured in the three days up to `day`, in
/// order of their names; of a place that may not be shown, nothing counts anywhere
/// (methodology 3.2): median latency of Exchange, 25th percentile of SharePoint's download, and medians of
/// Teams through a simplified E-model, which is ours.
[[nodiscard]] std::vector<LocationAssessment> assess(const std::vector<NetworkSample> &samples,
                                                     const std::vector<NetworkLocation> &locations,
                                                     const TechnologyRules &rules, QDate day);

/// How many places may not be shown: all that may be said of them.
[[nodiscard]] qint64 placesNotShown(const std::vector<NetworkLocation> &locations);

/// Below so many points a sample is affected (published); of Teams nothing is.
[[nodiscard]] Points poorBelow(NetworkWorkload workload);

/// By the published tables: milliseconds to Exchange's front door, and megabytes a second from SharePoint.
[[nodiscard]] FinePoints pointsOfLatency(double milliseconds);
[[nodiscard]] FinePoints pointsOfDownload(double megabytesPerSecond);

/// What a call goes over.
struct CallPath
{
    double roundTripMs = 0;
    double jitterMs = 0;
    double lossPercent = 0;
};
/// Ours: the E-model's mean opinion score, linear to its own ceiling.
[[nodiscard]] FinePoints pointsOfCalls(const CallPath &path);

} // namespace candela::scoring
