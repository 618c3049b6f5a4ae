#include "publishing/importer.h"

#include "base/tr.h"
#include "publishing/deviceids.h"
#include "publishing/outcomes.h"
#include "publishing/takebenchmarks.h"
#include "publishing/takefileevents.h"
#include "publishing/takemeetings.h"
#include "sources/declinedfile.h"
#include "sources/readtechnology.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::publishing {

namespace {

/// Where in a whole import one file stands.
struct Place
{
    std::size_t index;
    std::size_t count;
};

FileOutcome outcomeOf(vault::Import::Outcome outcome)
{
    Outcomes outcomes;
    outcomes.add(outcome);
    return outcomes.united();
}

FileResult refusedFile(const OfferedFile &file, const Error &error)
{
    const bool placed = error.fault == Fault::BadInput && !error.where.isEmpty() && error.where != file.name;
    return {.name = file.name,
            .outcome = FileOutcome::Refused,
            .coverage = {},
            .reason = placed ? u"%1 (%2)"_s.arg(error.what, error.where) : error.what};
}

bool isAbsent(SignalNumber number, const sources::ReadReport &read)
{
    return std::ranges::find(read.absent, number) != read.absent.end();
}

/// Of the signals that a file can be without, those that this one has columns for.
SignalSet toldBy(const sources::ReadReport &read, const SignalCatalogue &knownSignals)
{
    SignalSet told;
    knownSignals.optionalOf(read.coverage.report).forEach([&](SignalNumber number) {
        if (!isAbsent(number, read))
            told.insert(number);
    });
    return told;
}

/// That insights have no figure because of columns that the file lacks; empty when it has them all.
QString untoldBy(const sources::ReadReport &read, const SignalCatalogue &knownSignals)
{
    QStringList columns;
    for (const Signal &signal : knownSignals.entries()) {
        if (signal.optional && isAbsent(signal.number, read))
            columns << signal.columns;
    }
    if (columns.isEmpty())
        return {};
    return Tr::tr("It has none of the columns %1; the insights made of them are left out.")
        .arg(columns.join(u", "_s));
}

/// A scored signal without a column would read as "nobody"; such a file is not taken.
std::optional<QString> unknownSignals(const sources::ReadReport &read, const SignalCatalogue &knownSignals)
{
    for (const Signal &signal : knownSignals.entries()) {
        if (!signal.optional && isAbsent(signal.number, read))
            return Tr::tr("It has none of the columns %1, so a figure would wrongly read as zero. Export the "
                          "report anew.")
                .arg(signal.columns.join(u", "_s));
    }
    return std::nullopt;
}

Error anotherReport(const Coverage &coverage)
{
    return {.fault = Fault::BadInput,
            .what = Tr::tr("It is not what was asked for, but %1 of %2 to %3.")
                        .arg(coverage.report, coverage.days.first.toString(Qt::ISODate),
                             coverage.days.last.toString(Qt::ISODate))};
}

/// Whether the vault keeps it.
bool isOfPeople(CoverageKind kind)
{
    return kind < CoverageKind::Devices || isOfMeetings(kind);
}

/// What to say of a file that was taken.
void remark(FileResult &result, const std::vector<privacy::FrozenRelease> &releases,
            const SignalCatalogue &known)
{
    const Coverage &coverage = *result.coverage;
    const ReportKind *report = known.report(coverage.report);
    const bool isOurs =
        std::ranges::find(known.files(), coverage.report, &ReportKind::id) != known.files().end();
    if (coverage.kind == CoverageKind::Period && !isOurs && coverage.days.days() != 30)
        result.reason = Tr::tr("Covers %1 days, not used for the score.").arg(coverage.days.days());
    const bool isLicence = report != nullptr && report->licence;
    if (result.outcome == FileOutcome::Unchanged || isLicence || releases.empty())
        return;
    const Slot newest = releases.back().release.slot;
    result.late = coverage.days.last <= newest.sunday();
    if (!result.late)
        return;
    const QString late =
        coverage.kind != CoverageKind::Period
            ? Tr::tr("The weeks up to %1 are released and do not change; it counts in later weeks only.")
            : Tr::tr("The weeks up to %1 are released and do not change; it is not used for the score.");
    result.reason = isOurs ? result.reason + u' ' + late.arg(newest.name()) : late.arg(newest.name());
}

class Importer
{
public:
    Importer(const Workshop &workshop, std::stop_token stop, const Progress &progress)
        : m_workshop(workshop)
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
    }

    Result<std::vector<FileResult>> run(const std::vector<OfferedFile> &files)
    {
        const auto releases = m_workshop.store.releases().all(m_workshop.organization.id);
        if (!releases)
            return fail(releases.error());
        auto begun = m_workshop.vault.beginImport(files.size());
        if (!begun)
            return fail(begun.error());
        std::vector<FileResult> results;
        for (std::size_t i = 0; i < files.size(); ++i) {
            auto result = take(files[i], *begun, {.index = i, .count = files.size()});
            if (!result)
                return fail(result.error());
            if (result->coverage && isOfPeople(result->coverage->kind))
                remark(*result, **releases, m_workshop.knownSignals);
            results.push_back(std::move(*result));
        }
        if (auto kept = begun->commit(); !kept)
            return fail(kept.error());
        if (auto kept = keepTechnology(results); !kept)
            return fail(kept.error());
        if (auto kept = m_benchmarks.keep(); !kept)
            return fail(kept.error());
        if (auto told = rebuildCoverage(m_workshop); !told)
            return fail(told.error());
        return results;
    }

private:
    Result<FileResult> take(const OfferedFile &file, vault::Import &import, Place place)
    {
        const auto mapped = file.open();
        if (!mapped)
            return refusedFile(file, mapped.error());
        if (auto wanted = sources::checkIsWanted(mapped->bytes()); !wanted)
            return refusedFile(file, wanted.error());
        if (!file.isExpected) { // none of ours comes from a service
            auto ours = takeOurs(mapped->bytes(), import, place);
            if (!ours && ours.error().fault != Fault::BadInput)
                return fail(ours.error());
            if (!ours)
                return refusedFile(file, ours.error());
            if (*ours) {
                (*ours)->name = file.name;
                return std::move(**ours);
            }
        }
        auto technology = sources::readTechnology(mapped->bytes(), m_workshop.technology, optionsFor(place));
        if (!technology && technology.error().fault != Fault::BadInput)
            return fail(technology.error());
        if (!technology)
            return refusedFile(file, technology.error());
        if (*technology && file.isExpected && !file.isExpected((*technology)->coverage))
            return refusedFile(file, anotherReport((*technology)->coverage));
        if (*technology)
            return takeTechnology(file, std::move(**technology), place);
        vault::Intake intake = import.intake();
        const auto read = sources::readReport(
            mapped->bytes(), m_workshop.knownSignals,
            [&](PersonKey &&person, const SignalSet &bits) { intake.add(std::move(person), bits); },
            optionsFor(place));
        if (!read && read.error().fault != Fault::BadInput)
            return fail(read.error());
        if (!read)
            return refusedFile(file, read.error());
        if (const auto unknown = unknownSignals(*read, m_workshop.knownSignals))
            return refusedFile(file, {.fault = Fault::BadInput, .what = *unknown});
        if (file.isExpected && !file.isExpected(read->coverage))
            return refusedFile(file, anotherReport(read->coverage));
        intake.tellsOf(toldBy(*read, m_workshop.knownSignals));
        const auto kept = import.keep(read->coverage, std::move(intake));
        if (!kept)
            return fail(kept.error());
        return FileResult{.name = file.name,
                          .outcome = outcomeOf(*kept),
                          .coverage = read->coverage,
                          .rows = read->rows,
                          .skipped = read->skipped,
                          .reason = untoldBy(*read, m_workshop.knownSignals)};
    }

    /// A file in a format of our own; nothing when it is another.
    Result<std::optional<FileResult>> takeOurs(QByteArrayView bytes, vault::Import &import, Place place)
    {
        auto meetings = takeMeetings(bytes, import, m_workshop, optionsFor(place));
        if (!meetings || *meetings)
            return meetings;
        auto events = takeFileEvents(bytes, import, m_workshop, optionsFor(place));
        if (!events || *events)
            return events;
        return m_benchmarks.take(bytes, optionsFor(place));
    }

    FileResult takeTechnology(const OfferedFile &file, sources::ReadTechnology read, Place place)
    {
        setOpaqueIds(read.content, m_workshop.deviceKey, m_workshop.organization.id);
        m_technology.push_back(std::move(read.content));
        m_placesOfTechnology.push_back(place.index);
        return {.name = file.name,
                .outcome = FileOutcome::Imported,
                .coverage = read.coverage,
                .rows = read.rows,
                .skipped = std::move(read.skipped),
                .reason = std::move(read.remark)};
    }

    /// What is known of devices lies in the open store: another database, so another transaction. A crash
    /// between the two is mended by importing the same files again.
    Result<void> keepTechnology(std::vector<FileResult> &results)
    {
        if (m_technology.empty())
            return {};
        const auto changed =
            m_workshop.store.keepRows(m_workshop.organization.id, m_technology, m_workshop.today);
        if (!changed)
            return fail(changed.error());
        for (std::size_t i = 0; i < changed->size(); ++i) {
            if ((*changed)[i] == 0)
                results[m_placesOfTechnology[i]].outcome = FileOutcome::Unchanged;
        }
        return {};
    }

    sources::ReadOptions optionsFor(Place place) const
    {
        const auto count = static_cast<double>(place.count);
        const auto before = static_cast<double>(place.index);
        return {.today = m_workshop.today, .stop = m_stop, .progress = [this, count, before](double share) {
                    if (m_progress)
                        m_progress((before + share) / count);
                }};
    }

    const Workshop &m_workshop;
    std::stop_token m_stop;
    const Progress &m_progress;
    BenchmarkFiles m_benchmarks{m_workshop};
    std::vector<TechnologyRows> m_technology;
    std::vector<std::size_t> m_placesOfTechnology; ///< among the results
};

} // namespace

Result<void> rebuildCoverage(const Workshop &workshop)
{
    const auto held = workshop.vault.coverage();
    if (!held)
        return fail(held.error());
    const auto told = workshop.store.coverage().load(workshop.organization.id);
    if (!told)
        return fail(told.error());
    if (std::ranges::is_permutation(*held, *told))
        return {};
    return workshop.store.coverage().replace(workshop.organization.id, *held);
}

Result<std::vector<FileResult>> importFiles(const Workshop &workshop, const std::vector<OfferedFile> &files,
                                            std::stop_token stop, const Progress &progress)
{
    return Importer(workshop, std::move(stop), progress).run(files);
}

} // namespace candela::publishing
