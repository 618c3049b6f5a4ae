#pragma once

#include "base/result.h"
#include "model/devicerow.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace candela::contract {

/// Devices with a value from `from` up to, and without, `to`.
struct DeviceBin
{
    qint64 from = 0;
    std::optional<qint64> to; ///< nothing: and above
    qint64 devices = 0;

    friend bool operator==(const DeviceBin &, const DeviceBin &) = default;
};

/// How the values of a field are spread over all devices that have one. Times are in milliseconds.
struct DeviceDistribution
{
    DeviceField field = DeviceField::Boot;
    qint64 known = 0;             ///< devices with a value
    std::optional<qint64> median; ///< nothing without devices
    qint64 sum = 0;               ///< of all values: with `known` it gives the mean
    qint64 limit = 0;
    qint64 past = 0;             ///< devices with more than `limit`
    std::vector<DeviceBin> bins; ///< in order, without gaps

    friend bool operator==(const DeviceDistribution &, const DeviceDistribution &) = default;
};

/// How many devices have the same text, such as a model or a channel.
struct DeviceValueCount
{
    QString value;
    qint64 devices = 0;

    friend bool operator==(const DeviceValueCount &, const DeviceValueCount &) = default;
};

/// The most common texts of a field.
struct DeviceValues
{
    DeviceField field = DeviceField::Model;
    std::vector<DeviceValueCount> values; ///< most first

    friend bool operator==(const DeviceValues &, const DeviceValues &) = default;
};

/// The document of `GET /v1/device-summary`, over all devices.
struct DeviceSummary
{
    std::optional<QDate> asOf; ///< the day that was closed last; nothing before the first
    qint64 devices = 0;
    qint64 reported = 0; ///< seen in the 28 days up to it
    std::vector<DeviceDistribution> distributions;
    std::vector<DeviceValues> values;

    friend bool operator==(const DeviceSummary &, const DeviceSummary &) = default;
};

[[nodiscard]] QJsonObject toJson(const DeviceSummary &summary);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<DeviceSummary> deviceSummaryFromJson(const QJsonObject &document);

} // namespace candela::contract
