#pragma once

#include "sources/csvreader.h"

#include <functional>

namespace candela::sources {

/// Whether these are the cells of the header of a file that can be read, or nearly so.
using IsKnownHeader = std::function<bool(std::span<const CsvCell>)>;

/// Fails with BadInput, saying what to do, when semicolons or tabs stand between the columns where commas
/// should: when `isKnown` would know the header with commas in their place.
[[nodiscard]] Result<void> checkSeparator(QByteArrayView bytes, const IsKnownHeader &isKnown);

} // namespace candela::sources
