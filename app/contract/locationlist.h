#pragma once

#include "base/result.h"
#include "model/network.h"
#include "model/points.h"
#include "scoring/locations.h"

#include <QJsonObject>

#include <array>
#include <optional>
#include <vector>

namespace candela::contract {

/// One workload at a place.
struct WorkloadEntry
{
    NetworkWorkload workload = NetworkWorkload::Exchange;
    qint64 samples = 0;
    std::optional<Points> points; ///< nothing without samples that say enough

    friend bool operator==(const WorkloadEntry &, const WorkloadEntry &) = default;
};

/// How the network serves a place.
struct LocationEntry
{
    QString name;
    QString city; ///< it and what follows only of a place that is in the list of places
    QString country;
    std::optional<double> latitude;
    std::optional<double> longitude;
    bool isRemote = false;
    bool counts = false; ///< in the category
    qint64 weight = 1;
    std::optional<Points> points;
    std::optional<scoring::NetworkBand> band; ///< together with `points`
    std::vector<WorkloadEntry> workloads;
    std::vector<scoring::NetworkInsight> insights;

    friend bool operator==(const LocationEntry &, const LocationEntry &) = default;
};

/// The document of `GET /v1/locations`, in the order of their names.
struct LocationList
{
    std::optional<QDate> asOf; ///< the day that was closed last
    std::vector<LocationEntry> locations;
    qint64 notShown = 0; ///< places of too few remote workers, of which nothing else is said

    friend bool operator==(const LocationList &, const LocationList &) = default;
};

/// Puts what is known of each place beside its assessment, and counts those that may not be shown.
[[nodiscard]] LocationList locationsOf(std::optional<QDate> asOf,
                                       const std::vector<scoring::LocationAssessment> &assessments,
                                       const std::vector<NetworkLocation> &known);

[[nodiscard]] QJsonObject toJson(const LocationList &list);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<LocationList> locationListFromJson(const QJsonObject &document);

} // namespace candela::contract
