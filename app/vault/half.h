#pragma once

#include "vault/blockkeys.h"
#include "vault/import.h"
#include "vault/roster.h"
#include "vault/tables.h"

namespace candela::vault {

/// One of the two blocks an import is sealed in. What `make` does to one needs nothing of the other.
struct Half
{
    Block block;
    BlockKeys keys;
    Roster roster;
    std::size_t before; ///< people when the import began
};

/// An entry on its way into one block.
struct Entry
{
    QByteArray bound;
    QString where;
    std::optional<SealedRow> there; ///< what the block has of it already
    QByteArray digest = {};         ///< of what comes
    QByteArray plain = {};          ///< what is to be sealed; empty when it says what is there
};

[[nodiscard]] Result<Half> readHalf(const Opened &opened, Block block);
[[nodiscard]] Result<void> putPeople(const Half &half, const Opened &opened);

/// An entry of which only is known what is there.
[[nodiscard]] Result<Entry> readEntry(const Half &half, const Opened &opened, const Coverage &coverage);
/// Makes what `rows`, which have been united, say to `told` people's signals.
void make(Entry &entry, Half &half, std::span<const Row> rows, const SignalSet &told);
void make(Entry &entry, const Half &half, const MeetingSums &sums);
[[nodiscard]] Result<Import::Outcome> putEntry(const Entry &entry, const Half &half, const Opened &opened,
                                               const Coverage &coverage);

} // namespace candela::vault
