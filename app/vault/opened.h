#pragma once

#include "model/coverage.h"
#include "vault/blockkeys.h"
#include "vault/database.h"

#include <memory>
#include <optional>

namespace candela::vault {

/// What a Vault and its Import share. Not for other rooms.
struct Opened
{
    Place place;
    Random random;
    std::unique_ptr<Database> database;
    Block block = 0;
    std::optional<BlockKeys> keys; ///< of the current block; nothing while nobody arrived
    qsizetype people = 0;
    bool importing = false;
};

/// The keys of a block. Makes them when nothing is sealed under it yet; that they are missing while something
/// is fails with Storage.
[[nodiscard]] Result<BlockKeys> keysToWrite(const Opened &opened, Block block);

/// The pseudonyms of a block, one after the other; empty when nobody arrived.
[[nodiscard]] Result<QByteArray> pseudonymsOf(const Opened &opened, Block block, const BlockKeys &keys);

/// Where an entry lies, for an error's `where`: "getEmailActivityUserDetail day 2026-11-15".
[[nodiscard]] QString placeOf(const Coverage &coverage);

/// That what was opened says nothing that this program knows how to read; `where` is passed on.
[[nodiscard]] Failure unknownForm(const QString &where);

} // namespace candela::vault
