#pragma once

#include "model/endpoint.h"
#include "model/network.h"
#include "model/technology.h"

#include <vector>

namespace candela {

/// Rows about technology, as one file brings them. No row is about a person.
struct TechnologyRows
{
    std::vector<AppDevice> appDevices;
    std::vector<AppRelease> releases;
    std::vector<EndpointDevice> endpointDevices; ///< each with the facts of one report only
    std::vector<DeviceStart> starts;
    std::vector<EndpointApp> apps;
    std::vector<NetworkSample> samples;
    std::vector<NetworkLocation> locations;

    friend bool operator==(const TechnologyRows &, const TechnologyRows &) = default;
};

} // namespace candela
