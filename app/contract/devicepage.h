#pragma once

#include "base/result.h"
#include "contract/fields.h"
#include "model/devicerow.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace candela::contract {

/// Which columns of a device are told; its id always is.
using DeviceColumns = std::vector<DeviceField>;

/// The document of `GET /v1/devices`: a page of the list.
struct DevicePage
{
    std::optional<QDate> asOf;   ///< the day that was closed last; nothing before the first
    qint64 devices = 0;          ///< all there are
    qint64 matching = 0;         ///< those that the filter lets through
    std::vector<DeviceRow> rows; ///< columns that were not asked for are as if they were not known
    QString next;                ///< where the next page begins; empty on the last

    friend bool operator==(const DevicePage &, const DevicePage &) = default;
};

/// Every column.
[[nodiscard]] DeviceColumns allDeviceColumns();

/// A member for each column, named as DeviceField is; times in milliseconds.
[[nodiscard]] QJsonObject toJson(const DeviceRow &row, const DeviceColumns &columns = allDeviceColumns());
[[nodiscard]] DeviceRow readDeviceRow(Fields &fields);

[[nodiscard]] QJsonObject toJson(const DevicePage &page, const DeviceColumns &columns = allDeviceColumns());
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<DevicePage> devicePageFromJson(const QJsonObject &document);

} // namespace candela::contract
