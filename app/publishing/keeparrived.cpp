#include "publishing/keeparrived.h"

#include "publishing/importer.h"

using namespace Qt::StringLiterals;

namespace candela::publishing {

namespace {

using sources::graph::Arrived;
using sources::graph::Taken;

/// `report` is nullptr for a list about devices, the rows of which are of many days.
bool isAskedFor(const Arrived &arrived, const ReportKind *report, const Coverage &coverage)
{
    if (report == nullptr)
        return coverage.report == arrived.report;
    if (arrived.isPeriod)
        return coverage.report == arrived.report && coverage.kind == CoverageKind::Period &&
               coverage.days.days() == 30;
    return coverage == Coverage{.report = arrived.report,
                                .kind = report->licence ? CoverageKind::Licence : CoverageKind::Day,
                                .days = {.first = arrived.day, .last = arrived.day}};
}

OfferedFile offered(const Arrived &arrived, const SignalCatalogue &knownSignals)
{
    return {.name = u"%1 %2"_s.arg(arrived.report, arrived.day.toString(Qt::ISODate)),
            .open = [file = arrived.file] { return sources::MappedFile::fromDescriptor(file->descriptor()); },
            .isExpected = [arrived, report = knownSignals.report(arrived.report)](
                              const Coverage &coverage) { return isAskedFor(arrived, report, coverage); }};
}

} // namespace

Result<std::vector<Taken>> keepArrived(const Workshop &workshop, const std::vector<Arrived> &arrived)
{
    std::vector<OfferedFile> files;
    for (const Arrived &one : arrived)
        files.push_back(offered(one, workshop.knownSignals));
    const auto results = importFiles(workshop, files, {}, {});
    if (!results)
        return fail(results.error());
    std::vector<Taken> taken;
    for (const FileResult &file : *results) {
        const bool isKept = file.outcome != FileOutcome::Refused;
        taken.push_back({.isKept = isKept, .reason = isKept ? QString() : file.name + u": "_s + file.reason});
    }
    return taken;
}

} // namespace candela::publishing
