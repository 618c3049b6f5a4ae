#include "vault/roster.h"

#include <QtEndian>

#include <bit>
#include <cstring>

namespace candela::vault {

std::optional<Roster> Roster::read(QByteArrayView bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    if (size % sizeof(Pseudonym) != 0)
        return std::nullopt;
    Roster roster;
    roster.m_people.reserve(size / sizeof(Pseudonym));
    roster.makeRoomFor(size / sizeof(Pseudonym));
    for (std::size_t at = 0; at < size; at += sizeof(Pseudonym)) {
        Pseudonym person;
        std::memcpy(&person, bytes.data() + at, sizeof person);
        if (roster.ordinalOf(person) != at / sizeof(Pseudonym))
            return std::nullopt;
    }
    return roster;
}

std::vector<std::uint32_t> Roster::ordinalsOf(std::span<const Row> rows)
{
    makeRoomFor(m_people.size() + rows.size());
    std::vector<std::uint32_t> ordinals;
    ordinals.reserve(rows.size());
    for (const Row &row : rows)
        ordinals.push_back(ordinalOf(row.person));
    return ordinals;
}

QByteArrayView Roster::bytes() const
{
    return {reinterpret_cast<const char *>(m_people.data()),
            static_cast<qsizetype>(m_people.size() * sizeof(Pseudonym))};
}

void Roster::makeRoomFor(std::size_t people)
{
    if (m_table.size() >= 2 * people + 2)
        return;
    m_table.assign(std::bit_ceil(2 * people + 2), 0);
    for (std::size_t ordinal = 0; ordinal < m_people.size(); ++ordinal)
        m_table[placeOf(m_people[ordinal])] = static_cast<std::uint32_t>(ordinal + 1);
}

std::uint32_t Roster::ordinalOf(const Pseudonym &person)
{
    std::uint32_t &place = m_table[placeOf(person)];
    if (place == 0) {
        m_people.push_back(person);
        place = static_cast<std::uint32_t>(m_people.size());
    }
    return place - 1;
}

std::size_t Roster::placeOf(const Pseudonym &person) const
{
    // A pseudonym is a keyed hash already, so its own bytes spread it, and nobody can aim at one place. The
    // leading ones, so that people who come in order lie side by side; there is room for all who come, or
    // the first of them would crowd.
    const auto leading = qFromBigEndian<std::uint64_t>(person.bytes.data());
    std::size_t place = leading >> static_cast<unsigned>(std::countl_zero(m_table.size()) + 1);
    const std::size_t mask = m_table.size() - 1;
    while (m_table[place] != 0 && m_people[m_table[place] - 1] != person)
        place = (place + 1) & mask;
    return place;
}

} // namespace candela::vault
