#pragma once

#include "base/result.h"

#include <QSqlDatabase>

namespace candela::store {

/// The version of the tables below; kept as the database's user_version. Written to disk: only ever raise it.
inline constexpr int schemaVersion = 7;

/// Makes the tables in an empty database, and those that are missing in one of an older version, in one
/// transaction. Fails with Storage, naming both versions, when the database is newer than this program: it is
/// left as it is.
[[nodiscard]] Result<void> makeOrMigrateSchema(QSqlDatabase &database);

/// Only checks: fails with Storage, naming both versions, unless the version is this one.
[[nodiscard]] Result<void> checkSchema(QSqlDatabase &database);

} // namespace candela::store
