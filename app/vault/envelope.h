#pragma once

#include "base/random.h"
#include "base/result.h"
#include "model/coverage.h"

namespace candela::vault {

/// The associated data of an entry: the fields of contract.md 6 as UTF-8 text with a zero byte between them,
/// numbers in decimal, days as 2026-11-15. A body moved to another row, block or organization does not open.
[[nodiscard]] QByteArray boundTo(const QByteArray &organization, Block block, const Coverage &coverage);
/// The same for the list of pseudonyms: kind "people", the fields of a coverage empty.
[[nodiscard]] QByteArray boundToPeople(const QByteArray &organization, Block block);
/// The same for a file of keys: organization, the file's name, version.
[[nodiscard]] QByteArray boundToKeys(const QByteArray &organization, const QString &file);

/// `CNDV` | version | nonce | cipher text | tag, under a key of 32 bytes.
[[nodiscard]] QByteArray enclose(QByteArrayView key, const Random &random, QByteArrayView plain,
                                 QByteArrayView bound);

/// What was enclosed. Fails with Storage when a byte, the key or what it is bound to differs, and when a
/// newer program wrote it; `where` is passed on.
[[nodiscard]] Result<QByteArray> disclose(QByteArrayView key, const QByteArray &body, QByteArrayView bound,
                                          const QString &where);
/// The same into `plain`, whose room is used again.
[[nodiscard]] Result<void> disclose(QByteArrayView key, const QByteArray &body, QByteArrayView bound,
                                    const QString &where, QByteArray &plain);

} // namespace candela::vault
