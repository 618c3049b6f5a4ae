#include "model/personkey.h"

#include <QString>

#include <algorithm>

namespace candela {

namespace {

bool isPlain(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

PersonKey::PersonKey(QByteArrayView name)
    : m_folded(name.trimmed().toByteArray())
{
    if (isPlain(m_folded))
        std::ranges::transform(m_folded, m_folded.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    else
        m_folded = QString::fromUtf8(m_folded).trimmed().toCaseFolded().toUtf8();
}

} // namespace candela
