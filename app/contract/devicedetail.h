#pragma once

#include "base/result.h"
#include "model/devicerow.h"
#include "model/endpoint.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace candela::contract {

/// What a device earns for itself, of 100 each.
struct DevicePointsShown
{
    std::optional<Points> boot;
    std::optional<Points> signIn;
    std::optional<Points> startup;
    std::optional<Points> reliability;
    std::optional<Points> anywhere;

    friend bool operator==(const DevicePointsShown &, const DevicePointsShown &) = default;
};

/// The document of `GET /v1/devices/{id}`: all that is known of one device.
struct DeviceDetail
{
    DeviceRow device;
    DevicePointsShown points;
    std::optional<Build> build; ///< of Microsoft 365 Apps
    std::optional<StartupFacts> startup;
    std::optional<AnywhereFacts> anywhere;
    std::optional<ReliabilityFacts> reliability;
    std::optional<SuppliedScores> supplied; ///< by the management system; shown, never scored
    std::vector<DeviceStart> starts;        ///< oldest first; `device` is the opaque id
    qint64 alike = 0;                       ///< how many devices are of this model, it among them

    friend bool operator==(const DeviceDetail &, const DeviceDetail &) = default;
};

[[nodiscard]] QJsonObject toJson(const DeviceDetail &detail);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<DeviceDetail> deviceDetailFromJson(const QJsonObject &document);

} // namespace candela::contract
