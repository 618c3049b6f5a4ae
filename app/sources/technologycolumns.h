#pragma once

#include "model/technologycatalogue.h"
#include "sources/csvreader.h"

#include <map>
#include <optional>
#include <span>

namespace candela::sources {

/// Which file about devices a header belongs to, and where in a row its fields stand. No other cell is read.
struct TechnologyColumns
{
    const TechnologyReport *report;        ///< of the catalogue that was asked
    std::size_t count = 0;                 ///< cells of a row
    std::map<QString, std::size_t> places; ///< by TechnologyField::id; optional ones may be missing
};

/// Recognises a file by its columns; spaces around and the case of letters do not count. Nothing when it is
/// none of these. Fails with BadInput when most columns of one are there and others are missing, naming them,
/// or when a column that is read stands twice.
[[nodiscard]] Result<std::optional<TechnologyColumns>>
recogniseTechnology(std::span<const CsvCell> header, const TechnologyCatalogue &catalogue);

} // namespace candela::sources
