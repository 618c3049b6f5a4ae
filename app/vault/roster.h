#pragma once

#include "vault/rows.h"

#include <optional>
#include <span>
#include <vector>

namespace candela::vault {

/// The people of one block, each with an ordinal: the place of her bit in every plane. Append only, so that
/// planes written earlier keep their meaning.
class Roster
{
public:
    Roster() = default;

    /// Reads what `bytes` gave; nothing when the length is no multiple of 16 or a pseudonym stands twice.
    [[nodiscard]] static std::optional<Roster> read(QByteArrayView bytes);

    /// The ordinal of each row's person; who has none gets the next one. `rows` are in the order of their
    /// pseudonyms.
    [[nodiscard]] std::vector<std::uint32_t> ordinalsOf(std::span<const Row> rows);

    [[nodiscard]] std::size_t size() const { return m_people.size(); }

    /// The pseudonyms one after the other, in the order of their ordinals. Valid until the next change.
    [[nodiscard]] QByteArrayView bytes() const;

private:
    void makeRoomFor(std::size_t people);
    [[nodiscard]] std::uint32_t ordinalOf(const Pseudonym &person);
    [[nodiscard]] std::size_t placeOf(const Pseudonym &person) const;

    std::vector<Pseudonym> m_people;
    std::vector<std::uint32_t> m_table; ///< open addressing by leading bits: ordinal + 1, or 0 if free
};

} // namespace candela::vault
