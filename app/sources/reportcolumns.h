#pragma once

#include "model/signalcatalogue.h"
#include "sources/csvreader.h"

#include <optional>
#include <span>
#include <vector>

namespace candela::sources {

/// The cells from which one signal follows.
struct SignalColumns
{
    SignalNumber number = 0;
    SignalNumber span = 1;
    SignalRule rule = SignalRule::Listed;
    std::vector<std::size_t> cells; ///< in the order of Signal::columns; at least one, both for Deleted
};

/// What a file is, by its header, and where in a row the cells stand that are read. No other cell is.
struct ReportColumns
{
    ReportKind kind;
    std::vector<QString> names; ///< of all columns, spaces collapsed
    std::size_t refreshDate = 0;
    std::size_t principalName = 0;
    std::optional<std::size_t> period; ///< none where it does not count: the licence report
    std::vector<SignalColumns> read;
    std::vector<SignalNumber> absent; ///< signals none of whose columns the file has
};

/// Recognises a report by its columns: of those whose required columns are all there, the one that requires
/// most. The order of columns, the case of letters and doubled spaces do not count; unknown columns are left
/// alone. Fails with BadInput, naming the closest report and what it misses, or a column that stands twice.
[[nodiscard]] Result<ReportColumns> recogniseReport(std::span<const CsvCell> header,
                                                    const SignalCatalogue &catalogue);

} // namespace candela::sources
