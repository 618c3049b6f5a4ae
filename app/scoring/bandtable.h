#pragma once

#include "scoring/finepoints.h"

#include <span>
#include <vector>

namespace candela::scoring {

/// One row of a table of points: what is measured, and what it earns.
struct BandRow
{
    double at;
    double points;
};

/// The points of `at`: linear between the rows, which are in order of `at`, and flat outside of them.
[[nodiscard]] FinePoints pointsAt(std::span<const BandRow> table, double at);

/// The value below which a share of `values` lies, e.g. 0.5 for the median; `values` are not empty. Between
/// two ranks it is linear: the rank is share × (n - 1), counted from 0 (type 7 of Hyndman and Fan,
/// PERCENTILE.INC of spreadsheets), so the median of an even number is the mean of the two in the middle.
[[nodiscard]] double percentile(std::vector<double> values, double share);

} // namespace candela::scoring
