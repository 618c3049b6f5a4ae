#include "vault/intake.h"

namespace candela::vault {

Intake::Intake(Pseudonyms now, Pseudonyms next)
    : m_pseudonyms{std::move(now), std::move(next)}
{
}

void Intake::add(PersonKey &&person, const SignalSet &bits)
{
    const PersonKey forgotten = std::move(person);
    if (forgotten.isEmpty())
        return;
    for (std::size_t half = 0; half < m_people.size(); ++half)
        m_people[half].push_back(m_pseudonyms[half].of(forgotten));
    m_bits.push_back(bits);
}

std::vector<Row> Intake::unitedRows(std::size_t half) const
{
    std::vector<Row> rows;
    rows.reserve(m_bits.size());
    for (std::size_t i = 0; i < m_bits.size(); ++i)
        rows.push_back({.person = m_people[half][i], .bits = m_bits[i]});
    return united(std::move(rows));
}

} // namespace candela::vault
