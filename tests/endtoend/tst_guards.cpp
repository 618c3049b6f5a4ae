#include "tests/endtoend/organization.h"
#include "tests/endtoend/running.h"

#include <QDir>
#include <QJsonArray>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace candela;
using namespace candela::endtoend;
using namespace Qt::StringLiterals;

namespace {

/// A database of the data directory, opened by somebody who is not the program.
class Foreign
{
public:
    explicit Foreign(const QString &file)
        : m_name(file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("a test cannot open its database");
    }
    ~Foreign()
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    Foreign(const Foreign &) = delete;
    Foreign &operator=(const Foreign &) = delete;

    [[nodiscard]] bool execute(const QString &statement) const
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        return query.exec(statement);
    }

private:
    QString m_name;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The child of the service that works on an order, once it runs the program; 0 while there is none.
qint64 workerOf(qint64 service)
{
    const QByteArray children = contentOf(u"/proc/%1/task/%1/children"_s.arg(service));
    for (const QByteArray &child : children.simplified().split(' ')) {
        const qint64 id = child.toLongLong();
        if (contentOf(u"/proc/%1/cmdline"_s.arg(id)).contains("--for-service"))
            return id;
    }
    return 0;
}

/// Whether the process is over; a zombie is.
bool isOver(qint64 process)
{
    return QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(process)).isEmpty();
}

/// What the process holds open that is a socket.
QStringList socketsOf(qint64 process)
{
    QStringList found;
    const QDir open(u"/proc/%1/fd"_s.arg(process));
    for (const QFileInfo &entry :
         open.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
        const QByteArray path = QFile::encodeName(entry.filePath());
        QByteArray target(200, '\0');
        const ssize_t length =
            ::readlink(path.constData(), target.data(), static_cast<std::size_t>(target.size()));
        if (target.startsWith("socket:"))
            found << QString::fromLatin1(target.first(length));
    }
    return found;
}

QByteArray shown(const Ended &ended)
{
    return QByteArray::number(ended.exit) + '\n' + ended.output + ended.errors;
}

} // namespace

/// What holds even when somebody changes files of the data directory or its processes by hand.
class TestGuards : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aChangedMarkOfTheSampleReleasesNothing_data();
    void aChangedMarkOfTheSampleReleasesNothing();
    void keysEndThoughTheDatabaseIsDamaged();
    void aChildHoldsNoSocketAndEndsWithItsService_data();
    void aChildHoldsNoSocketAndEndsWithItsService();
    void aStepForTheServiceNeedsTheService_data();
    void aStepForTheServiceNeedsTheService();

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }
    /// A copy of the real directory, to be spoilt.
    QString copy(const QString &name)
    {
        copyFolder(at(u"real"_s), at(name));
        return at(name);
    }

    QTemporaryDir m_folder;
};

/// Reports that were imported, and could be released.
void TestGuards::initTestCase()
{
    QDir().mkpath(at(u"files"_s));
    for (const Report &report : Organization(250, 31).download(lastSunday()))
        writeFile(at(u"files/"_s + QString::fromLatin1(report.id) + u".csv"_s), csv(report));
    const Ended imported = run(at(u"real"_s), {u"import"_s, at(u"files"_s)});
    QVERIFY2(imported.exit == 0, shown(imported).constData());
}

void TestGuards::aChangedMarkOfTheSampleReleasesNothing_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("isReleased");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("the mark alone") << u"UPDATE organization SET sample = 1"_s << false;
    QTest::newRow("the mark and a seed") << u"UPDATE organization SET sample = 1, seed = '7'"_s << false;
    QTest::newRow("the mark and the id")
        << u"UPDATE organization SET sample = 1, seed = '7', id = 'sample-' || id"_s << false;
}

void TestGuards::aChangedMarkOfTheSampleReleasesNothing()
{
    QFETCH(const QString, change);
    QFETCH(const bool, isReleased);
    const QString data = copy(QString::fromUtf8(QTest::currentDataTag()));
    if (!change.isEmpty())
        QVERIFY(Foreign(data + u"/candela.db"_s).execute(change));

    const Ended published = run(data, {u"publish"_s});

    QVERIFY2((published.exit == 0) == isReleased, shown(published).constData());
    QCOMPARE(published.json()["released"_L1].toArray().size(), isReleased ? 1 : 0);
    QCOMPARE(run(data, {u"verify"_s}).json()["releases"_L1].toInt(), isReleased ? 1 : 0);
    QCOMPARE(QFile::exists(data + u"/keys/gate.json"_s), isReleased);
    if (!isReleased) {
        QCOMPARE(published.errors.trimmed().count('\n'), 0);
        QVERIFY(published.errors.contains(published.json()["detail"_L1].toString().toUtf8()));
    }
}

void TestGuards::keysEndThoughTheDatabaseIsDamaged()
{
    const QString data = copy(u"damaged"_s);
    const QByteArray key(64, 'a');
    const QString ended = data + u"/keys/vault-1"_s;
    const QString gate = data + u"/keys/gate.json"_s;
    const QStringList current = QDir(data + u"/keys"_s).entryList({u"vault-*"_s}, QDir::Files);
    QVERIFY(!current.isEmpty());
    writeFile(ended, "a key of long ago");
    writeFile(gate, R"({"slot":"2024-W05","digest":"d","released_on":"2024-02-06","key":")" + key + "\"}");
    for (const QString &rest : {u"/candela.db-wal"_s, u"/candela.db-shm"_s})
        QFile::remove(data + rest);
    writeFile(data + u"/candela.db"_s, QByteArray(8192, 'x'));

    const Ended imported = run(data, {u"import"_s, at(u"files"_s)});

    QVERIFY2(imported.exit == 1, shown(imported).constData());
    QVERIFY(!QFile::exists(ended));
    QVERIFY(!contentOf(gate).contains(key));
    QVERIFY(contentOf(gate).contains("2024-W05"));
    QCOMPARE(QDir(data + u"/keys"_s).entryList({u"vault-*"_s}, QDir::Files), current);
}

void TestGuards::aChildHoldsNoSocketAndEndsWithItsService_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("importing") << "/v1/imports"_ba << "text/csv"_ba;
    QTest::newRow("publishing") << "/v1/releases"_ba << "application/json"_ba;
}

void TestGuards::aChildHoldsNoSocketAndEndsWithItsService()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, type);
    const QString data = copy(QString::fromUtf8(QTest::currentDataTag()));
    Running service(data);
    QVERIFY(service.isReady());
    service::Client idle(service.port()); // an asker's connection that stays open
    QCOMPARE(idle.ask("GET /healthz").status, 200);
    // Whoever else writes keeps the child waiting, long enough to be looked at.
    const Foreign vault(data + u"/vault.db"_s);
    const Foreign store(data + u"/candela.db"_s);
    QVERIFY(vault.execute(u"BEGIN IMMEDIATE"_s) && store.execute(u"BEGIN IMMEDIATE"_s));
    const QByteArray body =
        type == "text/csv" ? contentOf(at(u"files/getOffice365ActiveUserDetail.csv"_s)) : "{}"_ba;
    QCOMPARE(service.post(target, body, type).status, 202);
    qint64 child = 0;
    QVERIFY(QTest::qWaitFor([&] { return (child = workerOf(service.processId())) != 0; }, 60'000));
    QCOMPARE(::kill(static_cast<pid_t>(child), SIGSTOP), 0); // it ends no more of its own accord
    const auto tidied = qScopeGuard([child] { ::kill(static_cast<pid_t>(child), SIGKILL); });

    QVERIFY(!socketsOf(service.processId()).isEmpty());
    QCOMPARE(socketsOf(child), QStringList());
    QVERIFY(!isOver(child));
    service.kill();

    QCOMPARE(service.ended().exit, -1);
    QVERIFY(QTest::qWaitFor([&] { return isOver(child); }, 10'000));
}

void TestGuards::aStepForTheServiceNeedsTheService_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("holder"); // what stands in the lock file; nobody holds it
    const QByteArray us = QByteArray::number(QCoreApplication::applicationPid());
    for (const QString &command : {u"import"_s, u"publish"_s}) {
        QTest::addRow("%s, left by nobody", qPrintable(command)) << command << QByteArray();
        QTest::addRow("%s, left by another", qPrintable(command)) << command << "1 serve\n"_ba;
        QTest::addRow("%s, left by its parent", qPrintable(command)) << command << us + " serve\n";
    }
}

void TestGuards::aStepForTheServiceNeedsTheService()
{
    QFETCH(const QString, command);
    QFETCH(const QByteArray, holder);
    const QString data = copy(QString::fromUtf8(QTest::currentDataTag()));
    writeFile(data + u"/lock"_s, holder);
    QStringList arguments{command, u"--for-service"_s};
    if (command == u"import"_s)
        arguments << at(u"files"_s);

    const Ended ended = run(data, arguments);

    QVERIFY2(ended.exit == 1, shown(ended).constData());
    QCOMPARE(ended.json()["type"_L1].toString(), u"urn:candela:conflict"_s);
    QCOMPARE(run(data, {u"verify"_s}).json()["releases"_L1].toInt(), 0);
}

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
