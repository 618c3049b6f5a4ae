#pragma once

#include "model/coverage.h"
#include "vault/database.h"

#include <optional>
#include <vector>

namespace candela::vault {

/// The rows of vault.db, as they lie: bodies are sealed, and this part has no key.

/// An entry's row without its identity.
struct SealedRow
{
    QByteArray digest;
    QByteArray body;
};

[[nodiscard]] Result<std::optional<SealedRow>> sealedRow(const Database &database, Block block,
                                                         const Coverage &coverage);
/// Reads the bodies of many entries of one block, one after the other.
class SealedBodies
{
public:
    /// `database` outlives this.
    [[nodiscard]] static Result<SealedBodies> of(const Database &database, Block block);

    /// Nothing when there is no such entry.
    [[nodiscard]] Result<std::optional<QByteArray>> body(const Coverage &coverage);

private:
    SealedBodies(Block block, QSqlQuery query);

    Block m_block;
    QSqlQuery m_query;
};
/// Puts the row in the place of the one there was.
[[nodiscard]] Result<void> putSealedRow(const Database &database, Block block, const Coverage &coverage,
                                        const SealedRow &row);
/// What a block has entries of, by report, kind and day.
[[nodiscard]] Result<std::vector<Coverage>> coverageOf(const Database &database, Block block);

/// Whether there is a list of pseudonyms, which can be long.
[[nodiscard]] Result<bool> hasPeople(const Database &database, Block block);
/// The sealed list of pseudonyms; nothing when nobody arrived yet.
[[nodiscard]] Result<std::optional<QByteArray>> peopleRow(const Database &database, Block block);
[[nodiscard]] Result<void> putPeopleRow(const Database &database, Block block, const QByteArray &body);

/// The newest block that was ever the current one; nothing in a new vault.
[[nodiscard]] Result<std::optional<Block>> newestBlock(const Database &database);
/// Makes `block` the newest and deletes the rows of those before it, in one transaction.
[[nodiscard]] Result<void> enterBlock(const Database &database, Block block);

} // namespace candela::vault
