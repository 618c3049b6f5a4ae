#pragma once

#include "model/endpoint.h"

namespace candela::store {

/// What is known of a device after a report brought `brought`. Of each group of facts the one of the later
/// day stays, and of one day the one that came last; a group that is not brought stays. Model, maker, system
/// and directory id change only when a report of a later day names them, or none was known; of the same day
/// the longer name stays, as reports word one thing differently and come in any order.
[[nodiscard]] EndpointDevice merged(const EndpointDevice &kept, const EndpointDevice &brought);

} // namespace candela::store
