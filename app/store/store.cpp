#include "store/store.h"

#include "base/tr.h"
#include "store/query.h"
#include "store/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

Result<void> prepareForWriting(QSqlDatabase &database, const QString &path)
{
    // WAL with full syncs: what was acknowledged survives a power cut.
    for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s}) {
        if (auto set = run(database, pragma); !set)
            return fail(set.error());
    }
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

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString &path, Access access)
{
    // A journal of this kind is there only while the database is made; the next writer finishes that.
    if (access == Access::ReadOnly && (!QFileInfo::exists(path) || QFileInfo::exists(path + u"-journal"_s)))
        return nothingYet(path);
    std::unique_ptr<Store> store(
        new Store(QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString())));
    store->m_database.setDatabaseName(path);
    store->m_database.setConnectOptions(access == Access::ReadOnly
                                            ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                            : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!store->m_database.open())
        return refused(store->m_database.lastError());
    auto ready = access == Access::ReadOnly ? checkSchema(store->m_database)
                                            : prepareForWriting(store->m_database, path);
    if (!ready)
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

TechnologyTable Store::technology()
{
    return TechnologyTable(m_database);
}

SyncTable Store::syncs()
{
    return SyncTable(m_database);
}

} // namespace candela::store
