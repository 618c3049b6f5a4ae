#pragma once

#include "sources/readtechnology.h"

namespace candela::sources {

/// The part of readTechnology that reads JSON, recognised by the fields of its first rows; promises as there.
[[nodiscard]] Result<std::optional<ReadTechnology>>
readTechnologyJson(QByteArrayView bytes, const TechnologyCatalogue &catalogue, const ReadOptions &options);

} // namespace candela::sources
