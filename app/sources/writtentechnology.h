#pragma once

#include "model/technologyrows.h"

#include <QByteArray>

#include <vector>

namespace candela::sources {

// Rows about technology as files that readTechnology reads to the same rows: lists of Microsoft Graph in JSON
// where Graph has them, our own CSV files otherwise. For the sample organization.

[[nodiscard]] QByteArray appDevicesCsv(const std::vector<AppDevice> &devices);
[[nodiscard]] QByteArray releasesCsv(const std::vector<AppRelease> &releases);
[[nodiscard]] QByteArray samplesCsv(const std::vector<NetworkSample> &samples);
[[nodiscard]] QByteArray locationsCsv(const std::vector<NetworkLocation> &locations);

/// Each of the devices that has such facts.
[[nodiscard]] QByteArray startupJson(const std::vector<EndpointDevice> &devices);
[[nodiscard]] QByteArray anywhereJson(const std::vector<EndpointDevice> &devices);
[[nodiscard]] QByteArray reliabilityJson(const std::vector<EndpointDevice> &devices);
[[nodiscard]] QByteArray startsJson(const std::vector<DeviceStart> &starts);
[[nodiscard]] QByteArray appsJson(const std::vector<EndpointApp> &apps);

} // namespace candela::sources
