#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace candela {

/// The number of a signal in the catalogue. Written to disk: add, never renumber.
using SignalNumber = std::uint16_t;

/// Which signals one person has on one day or in one period: one bit a signal number.
class SignalSet
{
public:
    static constexpr SignalNumber capacity = 192;

    constexpr void insert(SignalNumber number)
    {
        m_words[number / 64U] |= std::uint64_t{1} << (number % 64U);
    }
    [[nodiscard]] constexpr bool contains(SignalNumber number) const
    {
        return (m_words[number / 64U] >> (number % 64U) & 1U) != 0;
    }
    [[nodiscard]] constexpr bool isEmpty() const { return m_words == Words{}; }

    constexpr SignalSet &operator|=(const SignalSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }

    /// Calls `use(number)` for each signal, in increasing order.
    template<typename Use>
    constexpr void forEach(Use use) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (std::uint64_t rest = m_words[i]; rest != 0; rest &= rest - 1)
                use(static_cast<SignalNumber>(64 * i + static_cast<std::size_t>(std::countr_zero(rest))));
        }
    }

    friend constexpr bool operator==(const SignalSet &, const SignalSet &) = default;

private:
    using Words = std::array<std::uint64_t, capacity / 64>;

    Words m_words = {};
};

} // namespace candela
