#include "publishing/takemeetings.h"

#include "publishing/outcomes.h"
#include "sources/readmeetings.h"

namespace candela::publishing {

namespace {

Result<FileOutcome> keepDays(vault::Import &import, const sources::ReadMeetings &read)
{
    Outcomes outcomes;
    for (const auto &[day, sums] : read.days) {
        const auto kept = import.keep(
            {.report = read.coverage.report, .kind = read.coverage.kind, .days = {.first = day, .last = day}},
            sums);
        if (!kept)
            return fail(kept.error());
        outcomes.add(*kept);
    }
    return outcomes.united();
}

} // namespace

Result<std::optional<FileResult>> takeMeetings(QByteArrayView bytes, vault::Import &import,
                                               const Workshop &workshop, const sources::ReadOptions &options)
{
    auto read =
        sources::readMeetings(bytes, workshop.imports, options, workshop.organization.meetingFeatures);
    if (!read)
        return fail(read.error());
    if (!*read)
        return std::optional<FileResult>();
    const auto outcome = keepDays(import, **read);
    if (!outcome)
        return fail(outcome.error());
    return std::optional(FileResult{.name = {},
                                    .outcome = *outcome,
                                    .coverage = (*read)->coverage,
                                    .rows = (*read)->rows,
                                    .skipped = std::move((*read)->skipped),
                                    .reason = {}});
}

} // namespace candela::publishing
