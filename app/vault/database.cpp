#include "vault/database.h"

#include "base/tr.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

using namespace Qt::StringLiterals;

namespace candela::vault {

namespace {

constexpr int applicationId = 0x434e4456;  // "CNDV" in the file's header; written to disk
constexpr int format = 1;                  // written to disk as user_version
constexpr qint64 mapped = qint64{1} << 40; // all of it: SQLite takes as much as it can

/// SQLite's primary result codes, https://www.sqlite.org/rescode.html
enum Code { Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

Failure damaged()
{
    return fail(Fault::Storage,
                Tr::tr("The people data are damaged or incomplete. Nothing was changed; move vault.db away "
                       "and import the reports again."),
                u"vault.db"_s);
}

Failure worded(const QSqlError &error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return fail(Fault::Conflict, Tr::tr("The people data are in use by another Candela. Try again."),
                    u"vault.db"_s);
    case ReadOnly:
    case CannotOpen:
        return fail(Fault::Storage,
                    Tr::tr("The people data cannot be written. Check that the folder belongs to you."),
                    u"vault.db"_s);
    case Corrupt:
    case NotADatabase:
        return damaged();
    case Full:
        return fail(Fault::Storage,
                    Tr::tr("The disk is full. Free some space and try again; nothing was changed."),
                    u"vault.db"_s);
    default:
        return fail(
            Fault::Storage,
            Tr::tr("The disk is full or cannot be written. Free some space or check the disk, and try "
                   "again; nothing was changed."),
            u"vault.db"_s);
    }
}

QString freshConnectionName()
{
    static std::atomic<int> count = 0;
    return u"candela-vault-%1"_s.arg(++count);
}

} // namespace

Database::Database(QString connection)
    : m_connection(std::move(connection))
{
}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, bool mayBeEmpty)
{
    const bool isNew = !QFile::exists(path);
    if (isNew) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            return fail(Fault::Storage,
                        Tr::tr("The people data cannot be written. Check that the folder belongs to you."),
                        u"vault.db"_s);
    }
    std::unique_ptr<Database> database(new Database(freshConnectionName()));
    if (auto connected = database->connect(path); !connected)
        return fail(connected.error());
    if (auto checked = database->check(mayBeEmpty || isNew); !checked)
        return fail(checked.error());
    return database;
}

Result<void> Database::connect(const QString &path) const
{
    auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    connection.setDatabaseName(path);
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!connection.open())
        return worded(connection.lastError());
    return {};
}

Result<bool> Database::isEmpty() const
{
    const auto application = single(u"PRAGMA application_id"_s);
    const auto version = single(u"PRAGMA user_version"_s);
    const auto tables = single(u"SELECT count(*) FROM sqlite_master"_s);
    for (const auto &read : {application, version, tables}) {
        if (!read)
            return fail(read.error());
    }
    if (application->toInt() == 0 && version->toInt() == 0 && tables->toInt() == 0)
        return true;
    if (application->toInt() != applicationId || version->toInt() < format)
        return damaged();
    if (version->toInt() > format)
        return fail(Fault::Storage,
                    Tr::tr("The people data were written by a newer Candela. Update this one."),
                    u"vault.db"_s);
    return false;
}

Result<void> Database::check(bool mayBeEmpty) const
{
    // Before anything is read. Bodies are long: large pages make them quick to read, and a vault that has
    // others keeps them.
    for (const QString &setting : {u"PRAGMA page_size=16384"_s, u"PRAGMA mmap_size=%1"_s.arg(mapped)}) {
        if (const auto set = run(setting); !set)
            return fail(set.error());
    }
    const auto empty = isEmpty();
    if (!empty)
        return fail(empty.error());
    if (*empty && !mayBeEmpty)
        return damaged();
    const auto sound = single(u"PRAGMA quick_check(1)"_s);
    if (!sound)
        return fail(sound.error());
    if (sound->toString() != "ok"_L1)
        return damaged();
    for (const QString &setting : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s}) {
        if (const auto set = run(setting); !set)
            return fail(set.error());
    }
    return *empty ? lay() : Result<void>();
}

Result<void> Database::lay() const
{
    if (auto begun = begin(); !begun)
        return begun;
    // Written to disk; a change needs another `format`.
    const QStringList statements = {
        u"CREATE TABLE people(block INTEGER PRIMARY KEY, body BLOB NOT NULL)"_s,
        u"CREATE TABLE sealed(block INTEGER NOT NULL, report TEXT NOT NULL, kind TEXT NOT NULL,"
        " first TEXT NOT NULL, last TEXT NOT NULL, digest BLOB NOT NULL, body BLOB NOT NULL,"
        " PRIMARY KEY(block, report, kind, first, last))"_s,
        u"CREATE TABLE newest(block INTEGER NOT NULL)"_s,
        u"PRAGMA application_id=%1"_s.arg(applicationId),
        u"PRAGMA user_version=%1"_s.arg(format),
    };
    for (const QString &statement : statements) {
        if (auto done = run(statement); !done) {
            rollBack();
            return fail(done.error());
        }
    }
    return commit();
}

Result<QSqlQuery> Database::run(const QString &statement, const QVariantList &values) const
{
    auto query = prepare(statement);
    if (!query)
        return query;
    if (auto done = run(*query, values); !done)
        return fail(done.error());
    return query;
}

Result<QSqlQuery> Database::prepare(const QString &statement) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return worded(query.lastError());
    return query;
}

Result<void> Database::run(QSqlQuery &query, const QVariantList &values)
{
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return worded(query.lastError());
    return {};
}

Result<QVariant> Database::single(const QString &statement) const
{
    auto query = run(statement);
    if (!query)
        return fail(query.error());
    if (!query->next())
        return query->lastError().isValid() ? Result<QVariant>(worded(query->lastError())) : QVariant();
    return query->value(0);
}

Result<void> Database::begin() const
{
    const auto begun = run(u"BEGIN IMMEDIATE"_s);
    return begun ? Result<void>() : fail(begun.error());
}

Result<void> Database::commit() const
{
    const auto committed = run(u"COMMIT"_s);
    if (committed)
        return {};
    rollBack();
    return fail(committed.error());
}

void Database::rollBack() const
{
    // May fail when SQLite rolled back by itself; then it is done.
    [[maybe_unused]] const auto rolledBack = run(u"ROLLBACK"_s);
}

} // namespace candela::vault
