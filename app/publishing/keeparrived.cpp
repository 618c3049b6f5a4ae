#include "publishing/keeparrived.h"

#include "publishing/importer.h"

using namespace Qt::StringLiterals;

namespace candela::publishing {

namespace {

using sources::graph::Arrived;
using sources::graph::Taken;

OfferedFile offered(const Arrived &arrived, const SignalCatalogue &knownSignals)
{
    const ReportKind *report = knownSignals.report(arrived.report);
    const bool isLicence = report != nullptr && report->licence;
    return {.name = u"%1 %2"_s.arg(arrived.report, arrived.day.toString(Qt::ISODate)),
            .open = [file = arrived.file] { return sources::MappedFile::fromDescriptor(file->descriptor()); },
            .expected = Coverage{.report = arrived.report,
                                 .kind = isLicence ? CoverageKind::Licence : CoverageKind::Day,
                                 .days = {.first = arrived.day, .last = arrived.day}}};
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
