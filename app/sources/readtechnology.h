#pragma once

#include "model/technology.h"
#include "model/technologycatalogue.h"
#include "sources/readreport.h"

#include <optional>
#include <vector>

namespace candela::sources {

/// What was read of one file about devices or releases.
struct ReadTechnology
{
    Coverage coverage;              ///< from the first to the last day that its rows name
    std::vector<AppDevice> devices; ///< without opaque ids, each device once as it was last seen
    std::vector<AppRelease> releases;
    qint64 rows = 0;              ///< that were read; at least one
    std::vector<Skipped> skipped; ///< the most frequent reason first
};

/// Reads a file about devices or releases in CSV, recognised by its columns. Only the columns of `catalogue`
/// are parsed: no name of a device, no user, no mail address.
///
/// Nothing when the columns are those of no such file; then it may be a usage report. Fails with BadInput
/// when it is one but for a missing column, names a day later than tomorrow, is cut off, or has no row that
/// can be read; with Cancelled when stopped.
[[nodiscard]] Result<std::optional<ReadTechnology>>
readTechnology(QByteArrayView bytes, const TechnologyCatalogue &catalogue, const ReadOptions &options);

} // namespace candela::sources
