#pragma once

#include "store/merged.h"

#include <QSqlQuery>
#include <QStringList>
#include <QVariantList>

#include <bitset>

namespace candela::store {

// How a device stands in the table of what reports say of devices: what is not known is NULL, of a group of
// facts that no report brought everything, its day too.

inline constexpr std::size_t factGroups = 4;
/// Which of startup, work from anywhere, reliability and supplied scores are there.
using FactGroups = std::bitset<factGroups>;

[[nodiscard]] FactGroups groupsOf(const EndpointDevice &device);
/// "id", "managed_id", ... with the columns of these groups.
[[nodiscard]] QStringList endpointColumns(FactGroups groups = FactGroups().set());
/// In the order of the columns of the groups that the device has.
[[nodiscard]] QVariantList columnsOf(const KeptDevice &kept);
/// Of a query that selected the columns of all groups.
[[nodiscard]] KeptDevice keptFrom(const QSqlQuery &query);

} // namespace candela::store
