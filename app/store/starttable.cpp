#include "store/starttable.h"

#include "store/groups.h"
#include "store/query.h"
#include "store/values.h"

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

const QString columns = u"boot_ms, sign_in_ms, is_first_sign_in, is_feature_update, is_stop_error"_s;

struct Starts
{
    static QString select()
    {
        return u"SELECT %1 FROM device_start WHERE organization = ? AND device = ? AND day = ? ORDER BY number"_s
            .arg(columns);
    }
    static QString erase()
    {
        return u"DELETE FROM device_start WHERE organization = ? AND device = ? AND day = ?"_s;
    }
    static QString insert()
    {
        return u"INSERT INTO device_start (organization, device, day, number, %1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s
            .arg(columns);
    }
    static QStringList key(const DeviceStart &start) { return {start.device, toText(start.day)}; }
    static QVariantList values(const DeviceStart &start)
    {
        return {toColumn(start.bootMs), toColumn(start.signInMs), start.isFirstSignIn ? 1 : 0,
                start.isFeatureUpdate ? 1 : 0, start.isStopError ? 1 : 0};
    }
    static DeviceStart read(Row row)
    {
        return {.device = {},
                .day = {},
                .bootMs = row.longNumber(),
                .signInMs = row.longNumber(),
                .isFirstSignIn = row.flag().value_or(false),
                .isFeatureUpdate = row.flag().value_or(false),
                .isStopError = row.flag().value_or(false)};
    }
    static DeviceStart read(const QSqlQuery &query) { return read(Row(query)); }
};

Result<std::vector<DeviceStart>> startsFrom(Result<QSqlQuery> query)
{
    if (!query)
        return fail(query.error());
    std::vector<DeviceStart> starts;
    while (query->next()) {
        Row row(*query);
        const QString device = row.text();
        const QDate day = row.day();
        DeviceStart &start = starts.emplace_back(Starts::read(row));
        start.device = device;
        start.day = day;
    }
    return starts;
}

} // namespace

StartTable::StartTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<qint64> StartTable::keep(const QString &organization, const std::vector<DeviceStart> &starts)
{
    return keepGroups<Starts>(m_database, organization, starts);
}

Result<std::vector<DeviceStart>> StartTable::starts(const QString &organization) const
{
    return startsFrom(run(m_database,
                          u"SELECT device, day, %1 FROM device_start WHERE organization = ?"
                          " ORDER BY device, day, number"_s.arg(columns),
                          {organization}));
}

Result<std::vector<DeviceStart>> StartTable::startsOf(const QString &organization,
                                                      const QString &device) const
{
    return startsFrom(run(m_database,
                          u"SELECT device, day, %1 FROM device_start WHERE organization = ? AND device = ?"
                          " ORDER BY day, number"_s.arg(columns),
                          {organization, device}));
}

Result<void> StartTable::forgetBefore(const QString &organization, QDate day)
{
    auto forgotten = run(m_database, u"DELETE FROM device_start WHERE organization = ? AND day < ?"_s,
                         {organization, toText(day)});
    if (!forgotten)
        return fail(forgotten.error());
    return {};
}

Result<std::vector<Coverage>> StartTable::coverage(const QString &organization) const
{
    const auto days = daysIn(m_database, u"device_start"_s, u"day"_s, organization);
    if (!days)
        return fail(days.error());
    if (!*days)
        return std::vector<Coverage>();
    return std::vector<Coverage>{
        {.report = u"device_starts"_s, .kind = CoverageKind::Devices, .days = **days}};
}

} // namespace candela::store
