#pragma once

#include "vault/pseudonym.h"

#include <optional>
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

    /// The ordinal of `person`, who gets the next one when she has none.
    [[nodiscard]] std::uint32_t ordinalOf(const Pseudonym &person);

    [[nodiscard]] std::size_t size() const { return m_people.size(); }

    /// The pseudonyms one after the other, in the order of their ordinals. Valid until the next change.
    [[nodiscard]] QByteArrayView bytes() const;

private:
    void grow(std::size_t people);
    [[nodiscard]] std::size_t placeOf(const Pseudonym &person) const;

    std::vector<Pseudonym> m_people;
    std::vector<std::uint32_t> m_table; ///< open addressing: ordinal + 1, or 0 for a free place
};

} // namespace candela::vault
