#include "store/deviceindexes.h"

#include "store/devicecolumns.h"
#include "store/query.h"

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

Result<void> runAll(const QSqlDatabase &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (auto done = run(database, statement); !done)
            return fail(done.error());
    }
    return {};
}

/// One statement for each column but the id, which has the index of the primary key.
QStringList forEachOrder(const QString &statement)
{
    QStringList statements;
    for (const QString &column : deviceColumns().sliced(1))
        statements << statement.arg(column);
    return statements;
}

} // namespace

QStringList deviceIndexes()
{
    return forEachOrder(u"CREATE INDEX device_%1 ON device (organization, %1, id)"_s);
}

Result<void> dropDeviceIndexes(const QSqlDatabase &database)
{
    return runAll(database, forEachOrder(u"DROP INDEX IF EXISTS device_%1"_s));
}

Result<void> makeDeviceIndexes(const QSqlDatabase &database)
{
    return runAll(database, deviceIndexes());
}

} // namespace candela::store
