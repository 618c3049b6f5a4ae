#pragma once

#include <QDate>

#include <optional>
#include <vector>

namespace candela::ui {

/// Releases at equal distances in time. Each place holds the index of its release, or nothing where there was
/// none. The distance is that of the two releases that lie closest, so an organization that releases every
/// fourth week has no gaps.
struct Timeline
{
    int weeks = 1; ///< from one place to the next
    std::vector<std::optional<std::size_t>> places;

    friend bool operator==(const Timeline &, const Timeline &) = default;
};

/// `sundays` in increasing order; may be empty.
[[nodiscard]] Timeline timelineOf(const std::vector<QDate> &sundays);

} // namespace candela::ui
