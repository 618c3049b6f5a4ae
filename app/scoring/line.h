#pragma once

#include "scoring/history.h"
#include "scoring/reading.h"
#include "scoring/score.h"

#include <optional>
#include <vector>

namespace candela::scoring {

/// One release on a line: of one category, or of the total.
struct LinePoint
{
    std::optional<double> value; ///< points, unrounded; nothing where there are none
    double error = 0;            ///< its standard error
    QString breakReason;         ///< when the line starts anew here: "method" or "source"; else empty
};

/// The line of one category through releases, oldest first, with its breaks.
[[nodiscard]] std::vector<LinePoint> lineOf(const std::vector<Reading> &readings);

/// The line of the total. `readings[release][category]`. It starts anew wherever a category comes, goes or
/// starts anew, so that like is compared with like.
[[nodiscard]] std::vector<LinePoint> lineOfTotal(const std::vector<std::vector<Reading>> &readings);

/// How much a change must come to before it is told (gate.md 6.2).
inline constexpr double smallestChange = 1;
inline constexpr double smallestChangeOfTotal = 3;

/// The change at the end of a line: the mean of the last k releases minus the mean of the k before,
/// k = min(4, half of them), since the line last started anew; told only if it is `smallest` and 2.5 standard
/// errors.
[[nodiscard]] Change changeAtEnd(const std::vector<LinePoint> &line, double smallest);

/// The smooth line at `index`: the mean of up to four releases since the line last started anew.
[[nodiscard]] std::optional<Trend> trendAt(const std::vector<LinePoint> &line, std::size_t index);

} // namespace candela::scoring
