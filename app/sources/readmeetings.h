#pragma once

#include "model/featureset.h"
#include "model/importcatalogue.h"
#include "model/meetingsums.h"
#include "sources/readreport.h"

#include <map>
#include <optional>

namespace candela::sources {

/// What was read of a file of meetings: sums of its days, and nothing of one meeting.
struct ReadMeetings
{
    Coverage coverage;                 ///< from the first to the last day with a meeting
    std::map<QDate, MeetingSums> days; ///< every day of the coverage; those without a meeting are zero
    qint64 rows = 0;                   ///< that were read; at least one
    std::vector<Skipped> skipped;
};

/// Reads meetings.csv, one row a meeting. A meeting counts on the UTC day it begins, by the people of the
/// organization in it times its whole minutes, 480 at most; one of fewer than two people or under a minute is
/// left out. An empty cell of a feature is unknown. Nobody stands in the file; the identifier of a meeting
/// serves to see what stands in it twice, and is forgotten. What `features` do not need is not parsed.
///
/// Nothing when it is no such file. Fails as `readImport` does, and with BadInput when a meeting begins later
/// than tomorrow, the file covers more than 400 days or a day weighs more than can be.
[[nodiscard]] Result<std::optional<ReadMeetings>> readMeetings(QByteArrayView bytes,
                                                               const ImportCatalogue &catalogue,
                                                               const ReadOptions &options,
                                                               FeatureSet features = FeatureSet::Seven);

} // namespace candela::sources
