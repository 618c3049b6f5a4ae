#pragma once

#include "contract/devicesummary.h"
#include "store/devicetable.h"

namespace candela::service {

/// What is counted over all devices of the list: how long they start, how often apps crash, and the most
/// common models, makers, systems, channels and states of builds.
[[nodiscard]] Result<contract::DeviceSummary> deviceSummary(const store::DeviceTable &devices,
                                                            const QString &organization,
                                                            const store::DeviceListState &state);

} // namespace candela::service
