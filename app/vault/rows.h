#pragma once

#include "model/signalset.h"
#include "vault/pseudonym.h"

#include <span>
#include <vector>

namespace candela::vault {

/// What one entry says of one person. 40 bytes without a gap: the digest is taken over them as they lie.
struct Row
{
    Pseudonym person;
    SignalSet bits;

    friend bool operator==(const Row &, const Row &) = default;
};
static_assert(sizeof(Row) == 40 && std::has_unique_object_representations_v<Row>);

/// Rows in the order of their pseudonyms, each person once with all signals of her rows. Row `i` is of the
/// person `numbers[i]` of `people` and says `bits[i]`.
[[nodiscard]] std::vector<Row> united(const std::vector<Pseudonym> &people,
                                      const std::vector<std::uint32_t> &numbers,
                                      const std::vector<SignalSet> &bits);

/// SHA-256 over rows that were `united`: equal for equal content, whatever the order of rows and columns and
/// the line ends of the file they came from.
[[nodiscard]] QByteArray digestOf(std::span<const Row> rows);

} // namespace candela::vault
