#pragma once

#include <compare>

namespace candela {

/// Score points, in whole numbers as people read them. Never a share and never a percentage.
class Points
{
public:
    constexpr explicit Points(int count)
        : m_count(count)
    {
    }

    [[nodiscard]] constexpr int count() const { return m_count; }

    friend constexpr auto operator<=>(Points, Points) = default;
    friend constexpr Points operator+(Points a, Points b) { return Points(a.m_count + b.m_count); }

private:
    int m_count;
};

} // namespace candela
