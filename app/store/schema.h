#pragma once

#include "base/result.h"

#include <QSqlDatabase>

namespace candela::store {

/// The version of the tables below; kept as the database's user_version. Written to disk: only ever raise it.
inline constexpr int schemaVersion = 1;

/// Makes the tables in an empty database; checks the version of any other. Fails with Storage, naming both
/// versions, when it is another one: the database is left as it is.
[[nodiscard]] Result<void> makeOrCheckSchema(QSqlDatabase &database);

/// Only checks.
[[nodiscard]] Result<void> checkSchema(QSqlDatabase &database);

} // namespace candela::store
