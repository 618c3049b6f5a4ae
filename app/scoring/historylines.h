#pragma once

#include "scoring/compose.h"

namespace candela::scoring {

/// The total and what it is the sum of, through releases and, if there is one after them, the newest day of
/// devices.
struct HistoryLines
{
    std::vector<CategoryId> categories;
    std::vector<std::vector<Reading>> readings;     ///< `[entry][category]`
    std::vector<std::vector<LinePoint>> categoryOf; ///< `[category][entry]`
    std::vector<LinePoint> total;
};

/// `readings[entry][category]`: people in the order of the measures, then technology in that of its
/// catalogue.
[[nodiscard]] HistoryLines linesOf(std::vector<std::vector<Reading>> readings, const Context &context);

/// HistoryEntry::breaks of one entry.
[[nodiscard]] QStringList breaksAt(const HistoryLines &lines, std::size_t entry);

} // namespace candela::scoring
