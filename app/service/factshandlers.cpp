#include "contract/session.h"
#include "contract/sourcelist.h"
#include "service/handlers.h"

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

Result<std::vector<contract::ConnectorRun>> connectorRuns(Backend &backend)
{
    const auto runs = backend.figures.syncRuns();
    if (!runs)
        return fail(runs.error());
    const auto next = backend.nextSync ? backend.nextSync(*runs) : std::nullopt;
    std::vector<contract::ConnectorRun> told;
    for (const store::SyncRun &run : *runs)
        told.push_back({.report = run.report,
                        .lastRun = run.ranAt.isValid() ? std::optional(run.ranAt) : std::nullopt,
                        .nextRun = next,
                        .error = run.error});
    return told;
}

} // namespace

Response answerHealth(Backend &, Call &)
{
    return jsonResponse(QJsonObject{{u"status"_s, u"ok"_s}});
}

Response answerReady(Backend &backend, Call &)
{
    const auto reading = backend.figures.read();
    if (!reading)
        return problemResponse(reading.error(), 503);
    return jsonResponse(QJsonObject{{u"status"_s, u"ready"_s}});
}

Response answerOpenApi(Backend &backend, Call &)
{
    return {.body = backend.documents.openApi};
}

Response answerTransparency(Backend &backend, Call &)
{
    return {.type = "text/html; charset=utf-8",
            .body = backend.documents.transparency,
            .fields = {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"},
                       {"Referrer-Policy", "no-referrer"}}};
}

Response answerSession(Backend &backend, Call &call)
{
    const auto reading = backend.figures.read();
    if (!reading)
        return problemResponse(reading.error());
    return jsonResponse(contract::toJson(contract::Session{
        .subject = call.subject.id,
        .roles = call.subject.roles.names(),
        .organizationId = reading->organization.id,
        .organization = reading->organization.name,
        .sample = reading->organization.sample,
        .version = QStringLiteral(CANDELA_VERSION),
    }));
}

Response answerDisclosures(Backend &backend, Call &)
{
    return {.body = backend.documents.disclosures};
}

Response answerMeasures(Backend &backend, Call &)
{
    return {.body = backend.documents.measures};
}

Response answerSources(Backend &backend, Call &)
{
    const auto coverage = backend.figures.coverage();
    const auto devices = backend.devices.reported();
    const auto runs = connectorRuns(backend);
    if (!coverage || !devices)
        return problemResponse(coverage ? devices.error() : coverage.error());
    if (!runs)
        return problemResponse(runs.error());
    const contract::SourceList list = contract::sourcesOf(backend.figures.signalCatalogue(), *coverage,
                                                          backend.figures.technologyCatalogue(), *devices,
                                                          backend.figures.importCatalogue());
    return jsonResponse(contract::toJson(contract::withRuns(list, *runs)));
}

} // namespace candela::service
