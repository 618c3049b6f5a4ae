#pragma once

#include "sources/readtechnology.h"

namespace candela::sources {

/// The part of readTechnology that reads CSV, recognised by its columns; promises as there.
[[nodiscard]] Result<std::optional<ReadTechnology>>
readTechnologyCsv(QByteArrayView bytes, const TechnologyCatalogue &catalogue, const ReadOptions &options);

} // namespace candela::sources
