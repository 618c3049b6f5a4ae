#include "vault/intake.h"

#include <limits>

namespace candela::vault {

Intake::Intake(std::shared_ptr<Newcomers> people)
    : m_people(std::move(people))
    , m_before(m_people->size())
{
}

void Intake::add(PersonKey &&person, const SignalSet &bits)
{
    PersonKey forgotten = std::move(person);
    if (forgotten.isEmpty())
        return;
    add(m_people->numberOf(std::move(forgotten)), bits);
}

void Intake::add(std::uint32_t person, const SignalSet &bits)
{
    m_numbers.push_back(person);
    m_bits.push_back(bits);
}

void Intake::finish() const
{
    m_people->finish();
}

std::vector<Row> Intake::unitedRows(std::size_t half) const
{
    finish();
    // Where most of them came before, their order is known already.
    if (m_people->size() < 2 * m_before && m_people->size() < 4 * m_numbers.size())
        return rowsInOrder(half);
    return united(m_people->pseudonyms(half), m_numbers, m_bits);
}

std::vector<Row> Intake::rowsInOrder(std::size_t half) const
{
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> rowOf(m_people->size(), none);
    std::vector<SignalSet> bits = m_bits;
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        std::uint32_t &row = rowOf[m_numbers[i]];
        if (row == none)
            row = static_cast<std::uint32_t>(i);
        else
            bits[row] |= m_bits[i];
    }
    const std::vector<Pseudonym> &people = m_people->pseudonyms(half);
    std::vector<Row> rows;
    rows.reserve(m_bits.size());
    for (const std::uint32_t number : m_people->inOrder(half)) {
        if (rowOf[number] != none)
            rows.push_back({.person = people[number], .bits = bits[rowOf[number]]});
    }
    return rows;
}

} // namespace candela::vault
