#include "vault/pseudonym.h"

#include <algorithm>

namespace candela::vault {

Pseudonyms::Pseudonyms(QByteArrayView key, const QByteArray &organization)
    : m_hash(key)
    , m_prefix(organization + '\0')
{
}

Pseudonym Pseudonyms::of(const PersonKey &person)
{
    std::array<unsigned char, 32> digest;
    m_hash.hash(m_prefix, person.m_folded, digest.data());
    Pseudonym pseudonym;
    std::copy_n(digest.begin(), pseudonym.bytes.size(), pseudonym.bytes.begin());
    return pseudonym;
}

Mark Pseudonyms::markOf(QuickHash &hash, const PersonKey &person)
{
    Mark mark;
    hash.hash(person.m_folded, mark.data());
    return mark;
}

} // namespace candela::vault
