#pragma once

#include "base/result.h"
#include "model/endpoint.h"
#include "model/points.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace candela::contract {

/// An app over all devices, and what it earns.
struct AppEntry
{
    EndpointApp app;
    Points points = Points(0);
    bool counts = false; ///< in app reliability: in use on enough devices, and of the newest report

    friend bool operator==(const AppEntry &, const AppEntry &) = default;
};

/// The document of `GET /v1/apps`, in the order of their names.
struct AppList
{
    std::optional<QDate> asOf; ///< the day that was closed last
    qint64 enrolled = 0;       ///< devices that apps are measured on
    std::vector<AppEntry> apps;

    friend bool operator==(const AppList &, const AppList &) = default;
};

[[nodiscard]] QJsonObject toJson(const AppList &list);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<AppList> appListFromJson(const QJsonObject &document);

} // namespace candela::contract
