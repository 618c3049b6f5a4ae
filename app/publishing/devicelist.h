#pragma once

#include "model/devicerow.h"
#include "model/endpoint.h"
#include "model/technologyrules.h"

#include <QDate>

#include <vector>

namespace candela::publishing {

/// What is known of devices, with their opaque ids; each row once.
struct KnownDevices
{
    std::vector<EndpointDevice> endpoints;
    std::vector<DeviceStart> starts;
    std::vector<AppDevice> inventory;
    std::vector<AppRelease> releases;
};

/// The list of devices as it stands on `day`, in any order: every device that reports describe, beside what
/// the inventory of apps says of it, and every other device of the inventory. A device of the inventory is
/// the same when its id is the other's own or its directory id.
///
/// A device's boot and sign-in are those of its last start; without one, as the report says.
[[nodiscard]] std::vector<DeviceRow> deviceList(const KnownDevices &known, const TechnologyRules &rules,
                                                QDate day);

} // namespace candela::publishing
