#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QStringList>

namespace candela::store {

// An index for each order that the list of devices can be walked in.

/// The statements that make them.
[[nodiscard]] QStringList deviceIndexes();

/// Takes them away while most of the list is written, within the transaction of the caller, who makes them
/// again in it: sorting all rows once for each is much quicker than finding the place of each row in each.
[[nodiscard]] Result<void> dropDeviceIndexes(const QSqlDatabase &database);
[[nodiscard]] Result<void> makeDeviceIndexes(const QSqlDatabase &database);

} // namespace candela::store
