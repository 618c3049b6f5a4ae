#include "store/schema.h"

#include "base/tr.h"
#include "store/query.h"

#include <QStringList>

#include <vector>

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

// Each step leads from the version of its index to the next one; a step that was released is never changed.
// The organization leads every key: it is the unit of distribution.
const std::vector<QStringList> &steps()
{
    static const std::vector<QStringList> all = {
        {
            u"CREATE TABLE organization (id TEXT PRIMARY KEY, name TEXT NOT NULL, sample INTEGER NOT NULL, seed TEXT)"_s,
            u"CREATE TABLE release (organization TEXT NOT NULL, slot TEXT NOT NULL, digest TEXT NOT NULL,"
            " previous TEXT NOT NULL, released_on TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (organization, slot))"_s,
            u"CREATE TABLE coverage (organization TEXT NOT NULL, report TEXT NOT NULL, kind TEXT NOT NULL,"
            " first TEXT NOT NULL, last TEXT NOT NULL, PRIMARY KEY (organization, report, kind, first, last))"_s,
            u"CREATE TABLE token (organization TEXT NOT NULL, id TEXT NOT NULL, digest BLOB NOT NULL,"
            " role TEXT NOT NULL, expires TEXT NOT NULL, PRIMARY KEY (organization, id))"_s,
        },
        {
            u"CREATE TABLE app_device (organization TEXT NOT NULL, id TEXT NOT NULL, managed_id TEXT NOT "
            u"NULL,"
            " channel TEXT NOT NULL, build TEXT NOT NULL, last_seen TEXT NOT NULL,"
            " PRIMARY KEY (organization, id))"_s,
            u"CREATE TABLE app_release (organization TEXT NOT NULL, channel TEXT NOT NULL, build TEXT NOT "
            u"NULL,"
            " version TEXT NOT NULL, released TEXT NOT NULL, end_of_support TEXT NOT NULL,"
            " PRIMARY KEY (organization, channel, build))"_s,
            u"CREATE TABLE technology_figure (organization TEXT NOT NULL, day TEXT NOT NULL,"
            " category TEXT NOT NULL, digest TEXT NOT NULL, body BLOB NOT NULL,"
            " PRIMARY KEY (organization, day, category))"_s,
        },
        {
            u"CREATE TABLE sync_run (organization TEXT NOT NULL, report TEXT NOT NULL, ran_at TEXT NOT NULL,"
            " again_at TEXT NOT NULL, names TEXT NOT NULL, error TEXT NOT NULL,"
            " PRIMARY KEY (organization, report))"_s,
        },
    };
    return all;
}

Result<int> versionOf(const QSqlDatabase &database)
{
    auto query = run(database, u"PRAGMA user_version"_s);
    if (!query)
        return fail(query.error());
    return query->next() ? query->value(0).toInt() : 0;
}

Failure anotherVersion(int found)
{
    if (found < schemaVersion)
        return fail(Fault::Storage,
                    Tr::tr("The data are of version %1 and this program reads version %2. Run `candelad "
                           "publish` or open the dashboard once: that brings them up to date.")
                        .arg(found)
                        .arg(schemaVersion),
                    u"candela.db"_s);
    return fail(
        Fault::Storage,
        Tr::tr(
            "The data are of version %1 and this program reads version %2. Open them with the program that "
            "made them; nothing was changed.")
            .arg(found)
            .arg(schemaVersion),
        u"candela.db"_s);
}

} // namespace

Result<void> makeOrMigrateSchema(QSqlDatabase &database)
{
    const auto version = versionOf(database);
    if (!version)
        return fail(version.error());
    if (*version < 0 || *version >= schemaVersion)
        return checkSchema(database);
    return inTransaction(database, [&]() -> Result<void> {
        for (auto step = static_cast<std::size_t>(*version); step < steps().size(); ++step) {
            for (const QString &statement : steps()[step]) {
                if (auto made = run(database, statement); !made)
                    return fail(made.error());
            }
        }
        if (auto told = run(database, u"PRAGMA user_version = %1"_s.arg(schemaVersion)); !told)
            return fail(told.error());
        return {};
    });
}

Result<void> checkSchema(QSqlDatabase &database)
{
    const auto version = versionOf(database);
    if (!version)
        return fail(version.error());
    if (*version == 0)
        return nothingYet(u"candela.db"_s);
    if (*version != schemaVersion)
        return anotherVersion(*version);
    return {};
}

} // namespace candela::store
