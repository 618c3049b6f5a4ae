#include "publishing/takemeetings.h"

#include "sources/readmeetings.h"

namespace candela::publishing {

namespace {

/// Of a file whose days came to different ends: the one that changed most.
FileOutcome outcomeOf(bool anyNew, bool anyReplaced)
{
    if (anyReplaced)
        return FileOutcome::Replaced;
    return anyNew ? FileOutcome::Imported : FileOutcome::Unchanged;
}

Result<FileOutcome> keepDays(vault::Import &import, const sources::ReadMeetings &read)
{
    bool anyNew = false;
    bool anyReplaced = false;
    for (const auto &[day, sums] : read.days) {
        const auto kept = import.keep({.report = read.coverage.report,
                                       .kind = CoverageKind::Meetings,
                                       .days = {.first = day, .last = day}},
                                      sums);
        if (!kept)
            return fail(kept.error());
        anyNew = anyNew || *kept == vault::Import::Outcome::Imported;
        anyReplaced = anyReplaced || *kept == vault::Import::Outcome::Replaced;
    }
    return outcomeOf(anyNew, anyReplaced);
}

} // namespace

Result<std::optional<FileResult>> takeMeetings(QByteArrayView bytes, vault::Import &import,
                                               const Workshop &workshop, const sources::ReadOptions &options)
{
    auto read = sources::readMeetings(bytes, workshop.imports, options);
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
