#pragma once

#include "model/buildstate.h"
#include "model/points.h"
#include "model/technology.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace candela {

/// What can be told, sorted and filtered of a device in the list.
enum class DeviceField {
    Id,
    ManagedId,
    Model,
    Manufacturer,
    Os,
    Boot,
    SignIn,
    Crashes,
    Restarts,
    StopErrors,
    Channel,
    BuildState,
    LastSeen,
    Points,
};

inline constexpr std::array allDeviceFields = {
    DeviceField::Id,       DeviceField::ManagedId,  DeviceField::Model,   DeviceField::Manufacturer,
    DeviceField::Os,       DeviceField::Boot,       DeviceField::SignIn,  DeviceField::Crashes,
    DeviceField::Restarts, DeviceField::StopErrors, DeviceField::Channel, DeviceField::BuildState,
    DeviceField::LastSeen, DeviceField::Points,
};

/// "id", "managed_id", ..., "sign_in", "last_seen", "points": in answers, in a sort and in a filter.
[[nodiscard]] QString idOf(DeviceField field);
[[nodiscard]] std::optional<DeviceField> deviceFieldFrom(QStringView id);

/// A device in the list, as it stood on the day that was closed last. It has no name, no user and no time
/// finer than a day.
struct DeviceRow
{
    QString id;        ///< opaque and keyed, 32 hex digits
    QString managedId; ///< the management system's own, by which IT finds the device
    QString manufacturer;
    QString model;
    QString osVersion;
    std::optional<qint64> bootMs;
    std::optional<qint64> signInMs;
    std::optional<int> crashes;    ///< of apps, in 14 days
    std::optional<int> restarts;   ///< in 30 days
    std::optional<int> stopErrors; ///< in 30 days
    std::optional<UpdateChannel> channel;
    std::optional<BuildState> buildState; ///< together with `channel`
    QDate lastSeen;
    std::optional<Points> points; ///< of endpoint analytics

    friend bool operator==(const DeviceRow &, const DeviceRow &) = default;
};

/// How people read an opaque id: "D-7F3A-19C2", its first eight digits. Two devices of a large organization
/// may be shown alike; `id` tells them apart.
[[nodiscard]] QString shownDeviceId(QStringView id);

} // namespace candela
