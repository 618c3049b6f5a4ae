#pragma once

#include "model/endpoint.h"

namespace candela::store {

/// The days of the reports that said what stands in a device's texts; none for an empty one.
struct NameDays
{
    QDate directoryId;
    QDate manufacturer;
    QDate model;
    QDate osVersion;

    friend bool operator==(const NameDays &, const NameDays &) = default;
};

/// A device as it is kept between reports.
struct KeptDevice
{
    EndpointDevice device;
    NameDays named;

    friend bool operator==(const KeptDevice &, const KeptDevice &) = default;
};

/// The first that is known of a device.
[[nodiscard]] KeptDevice firstOf(const EndpointDevice &brought);

/// What is known of a device after a report brought `brought`. Of each group of facts the one of the later
/// day stays, and of one day the one that came last; a group that is not brought stays. Model, maker, system
/// and directory id are what the report of the latest day says that names them, and of reports of one day
/// what says more: so it does not matter in which order different reports come.
[[nodiscard]] KeptDevice merged(const KeptDevice &kept, const EndpointDevice &brought);

} // namespace candela::store
