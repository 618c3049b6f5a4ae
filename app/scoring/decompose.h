#pragma once

#include <QtGlobal>

#include <vector>

namespace candela::scoring {

/// A share: the sum of the numerators of their number times the denominator, which is above zero.
struct Ratio
{
    std::vector<qint64> numerators;
    qint64 denominator = 1;
};

/// min(100, 100 × share), unrounded.
[[nodiscard]] double pointsOf(const Ratio &ratio);

/// What each numerator and, last, the denominator contributed to the movement from `before` to `after`, which
/// have equally many numerators: the Shapley value, the mean over every order in which they could have moved.
/// The contributions sum to the movement; what did not move contributed exactly 0.
[[nodiscard]] std::vector<double> contributions(const Ratio &before, const Ratio &after);

/// Whole numbers that sum to `whole`, by largest remainder (contract.md 2). Each is its share rounded down or
/// up as long as `whole` lies within one of the sum of the shares. Empty stays empty.
[[nodiscard]] std::vector<int> apportion(const std::vector<double> &shares, int whole);

} // namespace candela::scoring
