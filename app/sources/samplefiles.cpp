#include "sources/samplefiles.h"

#include "sources/writtenreport.h"
#include "sources/writtentechnology.h"

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

Result<void> giveReport(const SampleOrganization &people, const ReportKind &report, QDate day,
                        const SignalCatalogue &catalogue, const TakeFile &take)
{
    const WrittenReport written(report, catalogue);
    QByteArray csv;
    QByteArray idle; // somebody, so that a day on which nobody did anything has a file
    people.namedRows(report.id, day, [&](QByteArrayView name, const SignalSet &found) {
        QByteArray &rows = report.licence || !found.isEmpty() ? csv : idle;
        if (&rows == &csv || idle.isEmpty())
            rows += written.row(name, found, day);
    });
    if (csv.isEmpty() && idle.isEmpty())
        return {};
    if (csv.isEmpty())
        csv = idle;
    return take(u"%1-%2.csv"_s.arg(report.id, day.toString(Qt::ISODate)), written.header() + csv);
}

Result<void> giveTechnology(const TechnologyRows &rows, const TakeFile &take)
{
    if (rows.appDevices.empty())
        return {};
    const std::vector<std::pair<QString, QByteArray>> files = {
        {u"app_devices.csv"_s, appDevicesCsv(rows.appDevices)},
        {u"releases.csv"_s, releasesCsv(rows.releases)},
        {u"startup_performance.json"_s, startupJson(rows.endpointDevices)},
        {u"device_starts.json"_s, startsJson(rows.starts)},
        {u"device_reliability.json"_s, reliabilityJson(rows.endpointDevices)},
        {u"work_from_anywhere.json"_s, anywhereJson(rows.endpointDevices)},
        {u"app_reliability.json"_s, appsJson(rows.apps)},
        {u"network_samples.csv"_s, samplesCsv(rows.samples)},
        {u"locations.csv"_s, locationsCsv(rows.locations)},
    };
    for (const auto &[name, bytes] : files) {
        if (auto taken = take(name, bytes); !taken)
            return taken;
    }
    return {};
}

} // namespace

Result<void> giveSampleFiles(const SampleOrganization &people, const SampleDevices &devices,
                             const SignalCatalogue &catalogue, QDate usageTo, const TakeFile &take)
{
    constexpr int window = 28;
    const QDate first = std::max(people.days().first, usageTo.addDays(1 - window));
    for (const ReportKind &report : catalogue.reports()) {
        const int step = report.licence ? 7 : 1;
        for (QDate day = usageTo; day >= first; day = day.addDays(-step)) {
            if (auto given = giveReport(people, report, day, catalogue, take); !given)
                return given;
        }
    }
    return giveTechnology(devices.everythingOn(people.days().last), take);
}

} // namespace candela::sources
