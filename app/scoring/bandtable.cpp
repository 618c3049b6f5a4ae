#include "scoring/bandtable.h"

#include <algorithm>
#include <cmath>

namespace candela::scoring {

FinePoints pointsAt(std::span<const BandRow> table, double at)
{
    const auto above = std::ranges::upper_bound(table, at, {}, &BandRow::at);
    if (above == table.begin())
        return FinePoints::from(table.front().points);
    if (above == table.end())
        return FinePoints::from(table.back().points);
    const BandRow &below = *std::prev(above);
    const double share = (at - below.at) / (above->at - below.at);
    return FinePoints::from(below.points + share * (above->points - below.points));
}

double percentile(std::vector<double> values, double share)
{
    const double rank = share * static_cast<double>(values.size() - 1);
    const auto lower = values.begin() + static_cast<std::ptrdiff_t>(std::floor(rank));
    std::ranges::nth_element(values, lower);
    const double below = *lower;
    if (rank == std::floor(rank))
        return below;
    const double above = *std::min_element(std::next(lower), values.end());
    return below + (rank - std::floor(rank)) * (above - below);
}

} // namespace candela::scoring
