#pragma once

#include "model/technologycatalogue.h"
#include "model/technologyrows.h"
#include "sources/readreport.h"

#include <optional>

namespace candela::sources {

/// What was read of one file about technology.
struct ReadTechnology
{
    Coverage coverage;      ///< from the first to the last day that its rows name
    TechnologyRows content; ///< without opaque ids: of a device each report's own id stands in managedId
    qint64 rows = 0;        ///< that were read; at least one
    std::vector<Skipped> skipped; ///< the most frequent reason first
    QString remark = {};          ///< what else there is to say, in sentences; may be empty
};

/// Reads a file about devices, apps or the network: in CSV recognised by its columns, in JSON, a list as
/// Microsoft Graph sends it, by the fields of its rows. Only the columns of `catalogue` are parsed: no name
/// of a device, no serial number, no user, no mail address. A row without a day is of `options.today`; one
/// before the year 2000 or later than tomorrow is left out.
///
/// Nothing when it is no such file; then it may be a usage report. Fails with BadInput when it is one but for
/// a missing column, is in the wrong unit, is cut off or not in UTF-8, has
/// no row that can be read, or is JSON of more than 2 GiB; with Cancelled when stopped. Memory grows with the
/// rows that are kept, never with what else stands in the file.
[[nodiscard]] Result<std::optional<ReadTechnology>>
readTechnology(QByteArrayView bytes, const TechnologyCatalogue &catalogue, const ReadOptions &options);

} // namespace candela::sources
