#include "contract/sourcelist.h"

#include "contract/coverage.h"
#include "contract/fields.h"
#include "contract/moment.h"
#include "contract/write.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

QJsonObject writeDevices(const DevicesReported &devices)
{
    return QJsonObject{{u"reported"_s, devices.reported}, {u"known"_s, devices.known}};
}

DevicesReported readDevices(Fields &fields)
{
    return {.reported = fields.whole<qint64>("reported"_L1), .known = fields.whole<qint64>("known"_L1)};
}

QJsonObject writeSource(const SourceEntry &source)
{
    return QJsonObject{
        {u"report"_s, source.report},
        {u"title"_s, source.title},
        {u"where_to_get"_s, source.whereToGet},
        {u"connected"_s, source.connected},
        {u"up_to"_s, jsonOf(source.upTo)},
        {u"last_run"_s, jsonOf(source.lastRun)},
        {u"next_run"_s, jsonOf(source.nextRun)},
        {u"error"_s, textOrNull(source.error)},
        {u"coverage"_s, arrayOf<Coverage>(source.coverage, &toJson)},
        {u"devices"_s, objectOrNull(source.devices, &writeDevices)},
    };
}

SourceEntry readSource(Fields &fields)
{
    return {
        .report = fields.text("report"_L1),
        .title = fields.text("title"_L1),
        .whereToGet = fields.text("where_to_get"_L1),
        .connected = fields.flag("connected"_L1),
        .upTo = fields.dateOrNothing("up_to"_L1),
        .lastRun = momentOrNothing(fields, "last_run"_L1),
        .nextRun = momentOrNothing(fields, "next_run"_L1),
        .error = fields.textOrNothing("error"_L1),
        .coverage = fields.list("coverage"_L1, &readCoverage),
        .devices = fields.objectOrNothing("devices"_L1, &readDevices),
    };
}

} // namespace

SourceList sourcesOf(const SignalCatalogue &catalogue, const std::vector<Coverage> &coverage,
                     const TechnologyCatalogue &technology, const std::map<QString, DevicesReported> &devices,
                     const ImportCatalogue &imports)
{
    SourceList list;
    for (const ReportKind &report : catalogue.reports())
        list.sources.push_back({.report = report.id, .title = report.title, .whereToGet = report.whereToGet});
    for (const TechnologyReport &report : technology.reports())
        list.sources.push_back({.report = report.id, .title = report.title, .whereToGet = report.whereToGet});
    for (const ImportFormat &format : imports.formats())
        list.sources.push_back({.report = format.id, .title = format.title, .whereToGet = format.whereToGet});
    for (SourceEntry &source : list.sources) {
        std::ranges::copy_if(coverage, std::back_inserter(source.coverage),
                             [&](const Coverage &covered) { return covered.report == source.report; });
        for (const Coverage &covered : source.coverage)
            source.upTo = std::max(source.upTo.value_or(covered.days.last), covered.days.last);
        source.connected = !source.coverage.empty();
        if (const auto told = devices.find(source.report); told != devices.end() && source.connected)
            source.devices = told->second;
    }
    return list;
}

SourceList withRuns(SourceList list, const std::vector<ConnectorRun> &runs)
{
    for (SourceEntry &source : list.sources) {
        const auto ran = std::ranges::find(runs, source.report, &ConnectorRun::report);
        if (ran == runs.end())
            continue;
        source.lastRun = ran->lastRun;
        source.nextRun = ran->nextRun;
        source.error = ran->error;
    }
    return list;
}

QJsonObject toJson(const SourceList &list)
{
    return QJsonObject{{u"sources"_s, arrayOf(list.sources, &writeSource)}};
}

Result<SourceList> sourceListFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    return complaint.orElse(SourceList{.sources = fields.list("sources"_L1, &readSource)});
}

} // namespace candela::contract
