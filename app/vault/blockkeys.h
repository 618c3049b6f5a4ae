#pragma once

#include "base/random.h"
#include "base/result.h"
#include "model/slot.h"

#include <QStringList>

namespace candela::vault {

/// Where a vault lies, and what opens it.
struct Place
{
    QString database;        ///< vault.db
    QString keyFolder;       ///< keys/
    QByteArray masterKey;    ///< 32 bytes
    QByteArray organization; ///< the organization's id
};

/// The two keys of one block, 32 bytes each, of chance and of nothing else: destroyed, they are gone.
struct BlockKeys
{
    QByteArray person;  ///< makes pseudonyms
    QByteArray sealing; ///< seals bodies
};

/// Reads `vault-<block>`. Fails with NotFound when there is none and with Storage when it does not open.
[[nodiscard]] Result<BlockKeys> readKeys(const Place &place, Block block);

/// Reads the keys, or makes them: they are on the disk, wrapped and synced, before this returns, so that
/// nothing is ever sealed under a key that a crash could lose.
[[nodiscard]] Result<BlockKeys> readOrMakeKeys(const Place &place, Block block, const Random &random);

/// The names of the vault's key files, leftovers of interrupted writes included, of blocks before `block`.
[[nodiscard]] QStringList keyFilesBefore(const QString &keyFolder, Block block);

/// The names of key files that should be gone: their block ended before `today`. For `doctor`.
[[nodiscard]] QStringList endedKeyFiles(const QString &keyFolder, QDate today);

/// Destroys the keys of blocks that ended before `today`; from then on nobody can read what was sealed in
/// them, in any copy. Needs neither the master key nor the database. Goes on after a failure and returns the
/// first.
[[nodiscard]] Result<void> destroyEndedKeys(const QString &keyFolder, QDate today);

/// The same, for blocks before `block`.
[[nodiscard]] Result<void> destroyKeysBefore(const QString &keyFolder, Block block);

} // namespace candela::vault
