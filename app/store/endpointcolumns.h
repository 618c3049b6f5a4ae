#pragma once

#include "store/merged.h"

#include <QSqlQuery>
#include <QStringList>
#include <QVariantList>

namespace candela::store {

// How a device stands in the table of what reports say of devices: what is not known is NULL, of a group of
// facts that no report brought everything, its day too.

/// "id", "managed_id", ... in the order of the two below.
[[nodiscard]] const QStringList &endpointColumns();
[[nodiscard]] QVariantList columnsOf(const KeptDevice &kept);
/// Of a query that selected exactly these columns.
[[nodiscard]] KeptDevice keptFrom(const QSqlQuery &query);

} // namespace candela::store
