#include "store/schema.h"

#include "base/tr.h"
#include "store/query.h"

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

// The organization leads every key: it is the unit of distribution.
const QStringList &statements()
{
    static const QStringList all = {
        u"CREATE TABLE organization (id TEXT PRIMARY KEY, name TEXT NOT NULL, sample INTEGER NOT NULL, seed TEXT)"_s,
        u"CREATE TABLE release (organization TEXT NOT NULL, slot TEXT NOT NULL, digest TEXT NOT NULL,"
        " previous TEXT NOT NULL, released_on TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (organization, slot))"_s,
        u"CREATE TABLE coverage (organization TEXT NOT NULL, report TEXT NOT NULL, kind TEXT NOT NULL,"
        " first TEXT NOT NULL, last TEXT NOT NULL, PRIMARY KEY (organization, report, kind, first, last))"_s,
        u"CREATE TABLE token (organization TEXT NOT NULL, id TEXT NOT NULL, digest BLOB NOT NULL, role TEXT "
        u"NOT NULL,"
        " expires TEXT NOT NULL, PRIMARY KEY (organization, id))"_s,
        u"PRAGMA user_version = %1"_s.arg(schemaVersion),
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

Result<void> makeOrCheckSchema(QSqlDatabase &database)
{
    const auto version = versionOf(database);
    if (!version)
        return fail(version.error());
    if (*version != 0)
        return checkSchema(database);
    return inTransaction(database, [&]() -> Result<void> {
        for (const QString &statement : statements()) {
            if (auto made = run(database, statement); !made)
                return fail(made.error());
        }
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
