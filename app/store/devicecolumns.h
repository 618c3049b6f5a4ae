#pragma once

#include "model/devicerow.h"

#include <QSqlQuery>
#include <QStringList>
#include <QVariantList>

namespace candela::store {

// How a device stands in the list: what is not known is -1 or empty, so that a page can go on after any row.

/// "id", "managed_id", ... in the order of the two below.
[[nodiscard]] const QStringList &deviceColumns();
[[nodiscard]] QVariantList columnsOf(const DeviceRow &row);
/// Of a query that selected exactly these columns.
[[nodiscard]] DeviceRow deviceRowFrom(const QSqlQuery &query);

} // namespace candela::store
