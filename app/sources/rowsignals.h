#pragma once

#include "model/signalset.h"
#include "sources/reportcolumns.h"

#include <QDate>

#include <expected>
#include <span>

namespace candela::sources {

/// Why a row is left out. One a file is refused for is not among these.
enum class SkipReason { Ragged, BrokenQuotes, NoName, NotANumber, NotAFlag, NotADate };

/// Why one row is left out, and for which of its cells.
struct Skip
{
    SkipReason reason;
    std::size_t cell = 0; ///< its column; for reasons that speak of one

    friend auto operator<=>(const Skip &, const Skip &) = default;
};

/// Which signals follow from one row of `columns.names.size()` cells, by the rules of the catalogue. Of
/// Deleted it is `number` plus the days from the deletion to `refreshDate` (0 when later), or none from
/// `span` days on.
[[nodiscard]] std::expected<SignalSet, Skip> signalsOfRow(std::span<const CsvCell> row,
                                                          const ReportColumns &columns, QDate refreshDate);

} // namespace candela::sources
