#include "store/store.h"

#include "base/tr.h"
#include "store/query.h"
#include "store/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

/// WAL with full syncs: what was acknowledged survives a power cut. What is sorted on the way stays in
/// memory: nothing is written but the database.
Result<void> makeSafe(QSqlDatabase &database)
{
    for (const QString &pragma :
         {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA temp_store = MEMORY"_s}) {
        if (auto set = run(database, pragma); !set)
            return fail(set.error());
    }
    return {};
}

Result<void> prepareForWriting(QSqlDatabase &database, const QString &path)
{
    if (auto safe = makeSafe(database); !safe)
        return safe;
    auto check = run(database, u"PRAGMA quick_check"_s);
    if (!check)
        return fail(check.error());
    if (!check->next() || check->value(0).toString() != "ok"_L1)
        return fail(Fault::Storage,
                    Tr::tr("The database is damaged. Restore it from a backup; it was left as it is."),
                    u"candela.db"_s);
    check->finish();
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return makeOrMigrateSchema(database);
}

Result<void> prepareToChange(QSqlDatabase &database)
{
    if (auto safe = makeSafe(database); !safe)
        return safe;
    return checkSchema(database);
}

Result<void> prepare(QSqlDatabase &database, const QString &path, Store::Access access)
{
    // Read through a mapping, as much of it as SQLite takes: pages of a long list lie far apart.
    if (auto set = run(database, u"PRAGMA mmap_size = %1"_s.arg(qint64{1} << 40)); !set)
        return fail(set.error());
    switch (access) {
    case Store::Access::ReadWrite:
        return prepareForWriting(database, path);
    case Store::Access::ReadOnly:
        return checkSchema(database);
    case Store::Access::Change:
        return prepareToChange(database);
    }
    std::unreachable();
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString &path, Access access)
{
    // A journal of this kind is there only while the database is made; the next writer finishes that.
    if (access != Access::ReadWrite && (!QFileInfo::exists(path) || QFileInfo::exists(path + u"-journal"_s)))
        return nothingYet(path);
    std::unique_ptr<Store> store(
        new Store(QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString())));
    store->m_database.setDatabaseName(path);
    store->m_database.setConnectOptions(access == Access::ReadOnly
                                            ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                            : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!store->m_database.open())
        return refused(store->m_database.lastError());
    if (auto ready = prepare(store->m_database, path, access); !ready)
        return fail(ready.error());
    return store;
}

Store::Store(QSqlDatabase database)
    : m_database(std::move(database))
{
}

Store::~Store()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

OrganizationTable Store::organization()
{
    return OrganizationTable(m_database);
}

ReleaseTable Store::releases()
{
    return ReleaseTable(m_database);
}

CoverageTable Store::coverage()
{
    return CoverageTable(m_database);
}

TokenTable Store::tokens()
{
    return TokenTable(m_database);
}

AppTable Store::apps()
{
    return AppTable(m_database);
}

EndpointTable Store::endpoints()
{
    return EndpointTable(m_database);
}

StartTable Store::starts()
{
    return StartTable(m_database);
}

EndpointAppTable Store::endpointApps()
{
    return EndpointAppTable(m_database);
}

NetworkTable Store::network()
{
    return NetworkTable(m_database);
}

DeviceTable Store::devices()
{
    return DeviceTable(m_database);
}

BaselineTable Store::baselines()
{
    return BaselineTable(m_database);
}

TechnologyTable Store::technology()
{
    return TechnologyTable(m_database);
}

SyncTable Store::syncs()
{
    return SyncTable(m_database);
}

Result<std::vector<qint64>> Store::keepRows(const QString &organization,
                                            const std::vector<TechnologyRows> &files, QDate today)
{
    std::vector<qint64> changed;
    const auto kept = inTransaction(m_database, [&]() -> Result<void> {
        for (const TechnologyRows &file : files) {
            const auto rows = keepFile(organization, file, today);
            if (!rows)
                return fail(rows.error());
            changed.push_back(*rows);
        }
        return {};
    });
    if (!kept)
        return fail(kept.error());
    return changed;
}

Result<qint64> Store::keepFile(const QString &organization, const TechnologyRows &rows, QDate today)
{
    const std::array kept = {
        apps().keep(organization, rows.appDevices, rows.releases),
        endpoints().keep(organization, rows.endpointDevices),
        starts().keep(organization, rows.starts),
        endpointApps().keep(organization, rows.apps),
        network().keepSamples(organization, rows.samples),
        network().keepLocations(organization, rows.locations, today),
    };
    qint64 changed = 0;
    for (const Result<qint64> &part : kept) {
        if (!part)
            return fail(part.error());
        changed += *part;
    }
    return changed;
}

Result<std::vector<Coverage>> Store::technologyCoverage(const QString &organization)
{
    const std::array parts = {apps().coverage(organization), endpoints().coverage(organization),
                              starts().coverage(organization), endpointApps().coverage(organization),
                              network().coverage(organization)};
    std::vector<Coverage> all;
    for (const Result<std::vector<Coverage>> &part : parts) {
        if (!part)
            return fail(part.error());
        all.insert(all.end(), part->begin(), part->end());
    }
    return all;
}

Result<std::map<QString, qint64>> Store::devicesReported(const QString &organization, Window days)
{
    struct Place
    {
        QString report;
        QString table;
        QString day;
        QString device = u"id"_s;
    };
    const std::array places = {
        Place{.report = u"app_devices"_s, .table = u"app_device"_s, .day = u"last_seen"_s},
        Place{.report = u"startup_performance"_s, .table = u"endpoint_device"_s, .day = u"startup_day"_s},
        Place{.report = u"work_from_anywhere"_s, .table = u"endpoint_device"_s, .day = u"anywhere_day"_s},
        Place{.report = u"device_reliability"_s, .table = u"endpoint_device"_s, .day = u"reliability_day"_s},
        Place{.report = u"device_scores"_s, .table = u"endpoint_device"_s, .day = u"supplied_day"_s},
        Place{.report = u"device_starts"_s,
              .table = u"device_start"_s,
              .day = u"day"_s,
              .device = u"DISTINCT device"_s},
    };
    std::map<QString, qint64> reported;
    for (const Place &place : places) {
        auto query = run(m_database,
                         u"SELECT COUNT(%1) FROM %2 WHERE organization = ? AND %3 >= ? AND %3 <= ?"_s.arg(
                             place.device, place.table, place.day),
                         {organization, days.first.toString(Qt::ISODate), days.last.toString(Qt::ISODate)});
        if (!query)
            return fail(query.error());
        if (query->next() && query->value(0).toLongLong() > 0)
            reported[place.report] = query->value(0).toLongLong();
    }
    return reported;
}

BenchmarkTable Store::benchmarks()
{
    return BenchmarkTable(m_database);
}

} // namespace candela::store
