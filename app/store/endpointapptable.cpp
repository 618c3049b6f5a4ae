#include "store/endpointapptable.h"

#include "store/query.h"
#include "store/statement.h"
#include "store/values.h"

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

const QStringList &columns()
{
    static const QStringList all = {u"title"_s,         u"publisher"_s,  u"day"_s,   u"active_devices"_s,
                                    u"usage_minutes"_s, u"crashes"_s,    u"hangs"_s, u"minutes_to_failure"_s,
                                    u"score"_s,         u"peer_median"_s};
    return all;
}

QVariantList valuesOf(const QString &organization, const EndpointApp &app)
{
    return {organization,        app.name,
            toText(app.title),   toText(app.publisher),
            toText(app.day),     app.activeDevices,
            app.usageMinutes,    app.crashes,
            app.hangs,           toColumn(app.minutesToFailure),
            toColumn(app.score), toColumn(app.peerMedian)};
}

EndpointApp appFrom(const QSqlQuery &query)
{
    Row row(query);
    return {.name = row.text(),
            .title = row.text(),
            .publisher = row.text(),
            .day = row.day(),
            .activeDevices = row.number().value_or(0),
            .usageMinutes = row.longNumber().value_or(0),
            .crashes = row.number().value_or(0),
            .hangs = row.number().value_or(0),
            .minutesToFailure = row.longNumber(),
            .score = row.real(),
            .peerMedian = row.real()};
}

QString selectWhere(const QString &condition)
{
    return u"SELECT name, %1 FROM endpoint_app WHERE organization = ?%2"_s.arg(columns().join(u", "_s),
                                                                               condition);
}

} // namespace

EndpointAppTable::EndpointAppTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<qint64> EndpointAppTable::keep(const QString &organization, const std::vector<EndpointApp> &apps)
{
    auto known = Statement::prepare(m_database, selectWhere(u" AND name = ?"_s));
    auto keep = Statement::prepare(m_database, upsertInto(u"endpoint_app"_s, {u"name"_s}, columns()));
    if (!known || !keep)
        return fail(known ? keep.error() : known.error());
    qint64 changed = 0;
    for (const EndpointApp &app : apps) {
        if (auto asked = known->run({organization, app.name}); !asked)
            return fail(asked.error());
        if (known->answer().next()) {
            const EndpointApp kept = appFrom(known->answer());
            if (kept.day > app.day || kept == app)
                continue;
        }
        if (auto done = keep->run(valuesOf(organization, app)); !done)
            return fail(done.error());
        ++changed;
    }
    return changed;
}

Result<std::vector<EndpointApp>> EndpointAppTable::apps(const QString &organization) const
{
    auto query = run(m_database, selectWhere(u" ORDER BY name"_s), {organization});
    if (!query)
        return fail(query.error());
    std::vector<EndpointApp> apps;
    while (query->next())
        apps.push_back(appFrom(*query));
    return apps;
}

Result<void> EndpointAppTable::forgetBefore(const QString &organization, QDate day)
{
    auto forgotten = run(m_database, u"DELETE FROM endpoint_app WHERE organization = ? AND day < ?"_s,
                         {organization, toText(day)});
    if (!forgotten)
        return fail(forgotten.error());
    return {};
}

Result<std::vector<Coverage>> EndpointAppTable::coverage(const QString &organization) const
{
    const auto days = daysIn(m_database, u"endpoint_app"_s, u"day"_s, organization);
    if (!days)
        return fail(days.error());
    if (!*days)
        return std::vector<Coverage>();
    return std::vector<Coverage>{
        {.report = u"app_reliability"_s, .kind = CoverageKind::Apps, .days = **days}};
}

} // namespace candela::store
