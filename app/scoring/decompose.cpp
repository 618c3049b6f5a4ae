#include "scoring/decompose.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace candela::scoring {

namespace {

/// Who has moved already, one bit each.
using Moved = unsigned;

bool has(Moved moved, std::size_t mover)
{
    return (moved >> mover & 1U) != 0;
}

/// Points when only some have moved; the last mover is the denominator.
double pointsAfter(Moved moved, const Ratio &before, const Ratio &after)
{
    Ratio between = before;
    for (std::size_t i = 0; i < between.numerators.size(); ++i) {
        if (has(moved, i))
            between.numerators[i] = after.numerators[i];
    }
    if (has(moved, between.numerators.size()))
        between.denominator = after.denominator;
    return pointsOf(between);
}

/// The share of orders in which exactly these have moved when the next one does.
double weight(std::size_t movedBefore, std::size_t movers)
{
    double orders = 1;
    for (std::size_t i = 1; i <= movedBefore; ++i)
        orders *= static_cast<double>(i) / static_cast<double>(movers - i);
    return orders / static_cast<double>(movers);
}

} // namespace

double pointsOf(const Ratio &ratio)
{
    const qint64 sum = std::accumulate(ratio.numerators.begin(), ratio.numerators.end(), qint64{0});
    const qint64 all = ratio.denominator * std::ssize(ratio.numerators);
    return std::min(100.0, static_cast<double>(100 * sum) / static_cast<double>(all));
}

std::vector<double> contributions(const Ratio &before, const Ratio &after)
{
    const std::size_t movers = before.numerators.size() + 1;
    std::vector<double> points;
    for (Moved moved = 0; moved < 1U << movers; ++moved)
        points.push_back(pointsAfter(moved, before, after));

    std::vector<double> shares(movers, 0.0);
    for (std::size_t mover = 0; mover < movers; ++mover) {
        for (Moved moved = 0; moved < points.size(); ++moved) {
            if (!has(moved, mover))
                shares[mover] += weight(static_cast<std::size_t>(std::popcount(moved)), movers) *
                                 (points[moved | 1U << mover] - points[moved]);
        }
    }
    return shares;
}

std::vector<int> apportion(const std::vector<double> &shares, int whole)
{
    std::vector<int> parts;
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (const double share : shares)
        parts.push_back(static_cast<int>(std::floor(share)));
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](std::size_t i) { return shares[i] - std::floor(shares[i]); });

    int left = whole - std::accumulate(parts.begin(), parts.end(), 0);
    for (std::size_t i = 0; left > 0 && !order.empty(); ++i, --left)
        ++parts[order[i % order.size()]];
    for (std::size_t i = 0; left < 0 && !order.empty(); ++i, ++left)
        --parts[order[order.size() - 1 - i % order.size()]];
    return parts;
}

} // namespace candela::scoring
