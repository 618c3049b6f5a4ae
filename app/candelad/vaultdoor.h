#pragma once

#include "candelad/datadirectory.h"
#include "publishing/workshop.h"

#include <QDate>

#include <functional>

namespace candela {

/// What is done with the vault open.
using VaultWork = std::function<Result<void>(const publishing::Workshop &)>;

/// Opens vault, store and keys for one piece of work, as of `today`, and closes them again. The only place of
/// this program that opens the vault; `serve` never comes here, it starts a child that does.
[[nodiscard]] Result<void> withVault(const DataDirectory &directory, QDate today, const VaultWork &work);

/// Destroys every key that is due by `today`: of ended blocks and of the gate. Needs no database, so nothing
/// that is wrong with one can put it off.
[[nodiscard]] Result<void> destroyDueKeys(const DataDirectory &directory, QDate today);

/// The names of vault keys that should have been destroyed by `today` already.
[[nodiscard]] QStringList overdueKeys(const DataDirectory &directory, QDate today);

} // namespace candela
