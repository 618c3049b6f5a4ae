#include "vault/newcomers.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace candela::vault {

Newcomers::Newcomers(Pseudonyms now, Pseudonyms next, const QByteArray &recognition)
    : m_hashing(std::move(now), std::move(next))
{
    if (!recognition.isEmpty())
        m_recognition.emplace(recognition);
}

std::uint32_t Newcomers::numberOf(PersonKey &&person)
{
    if (!m_recognition)
        return add(std::move(person));
    if (m_table.size() < 2 * (m_marks.size() + 1))
        grow();
    const Mark mark = Pseudonyms::markOf(*m_recognition, person);
    std::uint32_t &place = placeOf(mark);
    if (place == 0) {
        m_marks.push_back(mark);
        place = add(std::move(person)) + 1;
    }
    return place - 1;
}

std::uint32_t Newcomers::add(PersonKey &&person)
{
    m_hashing.add(std::move(person));
    return static_cast<std::uint32_t>(size() - 1);
}

const std::vector<std::uint32_t> &Newcomers::inOrder(std::size_t half)
{
    std::vector<std::uint32_t> &order = m_order[half];
    const auto before = static_cast<std::ptrdiff_t>(order.size());
    for (std::size_t number = order.size(); number < size(); ++number)
        order.push_back(static_cast<std::uint32_t>(number));
    const auto pseudonymOf = [&people = pseudonyms(half)](std::uint32_t number) -> const Pseudonym & {
        return people[number];
    };
    std::ranges::sort(order.begin() + before, order.end(), {}, pseudonymOf);
    std::ranges::inplace_merge(order.begin(), order.begin() + before, order.end(), {}, pseudonymOf);
    return order;
}

std::uint32_t &Newcomers::placeOf(const Mark &mark)
{
    // A mark is a keyed hash already, so its own bytes spread it, and nobody can aim at one place.
    std::uint64_t spread = 0;
    std::memcpy(&spread, mark.data(), sizeof spread);
    const std::size_t mask = m_table.size() - 1;
    std::size_t place = spread & mask;
    while (m_table[place] != 0 && m_marks[m_table[place] - 1] != mark)
        place = (place + 1) & mask;
    return m_table[place];
}

void Newcomers::grow()
{
    m_table.assign(std::bit_ceil(4 * (m_marks.size() + 1)), 0);
    for (std::size_t number = 0; number < m_marks.size(); ++number)
        placeOf(m_marks[number]) = static_cast<std::uint32_t>(number + 1);
}

} // namespace candela::vault
