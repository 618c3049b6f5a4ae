#pragma once

#include "vault/hashing.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace candela::vault {

/// Everyone who came in one import, with her pseudonyms of the block of arrival (0) and of the next (1). A
/// name that comes in many files is hashed with care once: afterwards it is known again by a quick hash under
/// a key of chance, which dies with the import. The name itself is forgotten once it is hashed.
class Newcomers
{
public:
    /// `recognition` is 16 bytes of chance; without it nobody is known again, and each name is a newcomer.
    Newcomers(Pseudonyms now, Pseudonyms next, const QByteArray &recognition);

    /// The number of this person, from 0 up.
    [[nodiscard]] std::uint32_t numberOf(PersonKey &&person);

    [[nodiscard]] std::size_t size() const { return m_hashing.size(); }

    /// Waits until everyone has her pseudonyms, which must be before they are asked for.
    void finish() { m_hashing.finish(); }
    /// By number; valid until the next one comes.
    [[nodiscard]] const std::vector<Pseudonym> &pseudonyms(std::size_t half) const
    {
        return m_hashing.pseudonyms(half);
    }
    /// All numbers in the order of their pseudonyms; valid until the next one comes.
    [[nodiscard]] const std::vector<std::uint32_t> &inOrder(std::size_t half);

private:
    [[nodiscard]] std::uint32_t add(PersonKey &&person);
    [[nodiscard]] std::uint32_t &placeOf(const Mark &mark);
    void grow();

    Hashing m_hashing;
    std::array<std::vector<std::uint32_t>, 2> m_order;
    std::optional<QuickHash> m_recognition;
    std::vector<Mark> m_marks;
    std::vector<std::uint32_t> m_table; ///< open addressing: number + 1, or 0 for a free place
};

} // namespace candela::vault
