#include "publishing/takefileevents.h"

#include "base/tr.h"
#include "publishing/outcomes.h"
#include "sources/readfileevents.h"

using namespace Qt::StringLiterals;

namespace candela::publishing {

namespace {

/// "2026-W40, 2026-W43 to 2026-W46"
QString rangesOf(const std::vector<Slot> &weeks)
{
    QStringList ranges;
    for (std::size_t first = 0; first < weeks.size();) {
        std::size_t last = first;
        while (last + 1 < weeks.size() && weeks[last].weeksTo(weeks[last + 1]) == 1)
            ++last;
        ranges << (first == last ? weeks[first].name()
                                 : Tr::tr("%1 to %2").arg(weeks[first].name(), weeks[last].name()));
        first = last + 1;
    }
    return ranges.join(u", "_s);
}

Result<FileOutcome> keepWindows(vault::Import &import, const std::shared_ptr<vault::Newcomers> &people,
                                const sources::ReadFileEvents &read)
{
    Outcomes outcomes;
    for (std::size_t window = 0; window < read.ends.size(); ++window) {
        vault::Intake intake(people);
        read.forEachPerson(window,
                           [&](std::uint32_t person, const SignalSet &bits) { intake.add(person, bits); });
        const auto kept = import.keep(read.coverage(window), std::move(intake));
        if (!kept)
            return fail(kept.error());
        outcomes.add(*kept);
    }
    return outcomes.united();
}

} // namespace

Result<std::optional<FileResult>> takeFileEvents(QByteArrayView bytes, vault::Import &import,
                                                 const Workshop &workshop,
                                                 const sources::ReadOptions &options)
{
    const auto people = import.newcomers();
    const sources::EventReading reading{
        .imports = workshop.imports,
        .knownSignals = workshop.knownSignals,
        .numberOf = [&](PersonKey &&person) { return people->numberOf(std::move(person)); }};
    auto read = sources::readFileEvents(bytes, reading, options);
    if (!read)
        return fail(read.error());
    if (!*read)
        return std::optional<FileResult>();
    const auto outcome = keepWindows(import, people, **read);
    if (!outcome)
        return fail(outcome.error());
    const Window covered{.first = (*read)->ends.front().window().first,
                         .last = (*read)->ends.back().sunday()};
    return std::optional(FileResult{
        .name = {},
        .outcome = *outcome,
        .coverage = Coverage{.report = (*read)->report, .kind = CoverageKind::Period, .days = covered},
        .rows = (*read)->rows,
        .skipped = std::move((*read)->skipped),
        .reason = Tr::tr("Covers the four weeks up to the end of: %1.").arg(rangesOf((*read)->ends))});
}

} // namespace candela::publishing
