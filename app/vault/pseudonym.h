#pragma once

#include "base/crypto.h"
#include "model/personkey.h"

#include <array>
#include <compare>
#include <type_traits>

namespace candela::vault {

/// A person within one block: 16 bytes of a keyed hash. Another block gives the same person another one, and
/// once the block's key is destroyed nobody can tell whose it was. Written to disk, sealed.
struct Pseudonym
{
    std::array<unsigned char, 16> bytes;

    friend bool operator==(const Pseudonym &, const Pseudonym &) = default;
    friend auto operator<=>(const Pseudonym &, const Pseudonym &) = default;
};
static_assert(sizeof(Pseudonym) == 16 && std::is_trivially_copyable_v<Pseudonym>);

/// By what a person is known again within one import.
using Mark = std::array<unsigned char, QuickHash::size>;

/// Gives the pseudonyms of one block: the first 16 bytes of HMAC-SHA-256(`key`, `organization` | 0 | name),
/// the name as PersonKey trims and folds it (contract.md 6). The only reader of a PersonKey.
class Pseudonyms
{
public:
    Pseudonyms(QByteArrayView key, const QByteArray &organization);

    [[nodiscard]] Pseudonym of(const PersonKey &person);
    [[nodiscard]] static Mark markOf(QuickHash &hash, const PersonKey &person);

private:
    KeyedHash m_hash;
    QByteArray m_prefix;
};

} // namespace candela::vault
