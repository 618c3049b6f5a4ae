#include "tests/endtoend/organization.h"
#include "tests/endtoend/running.h"

#include <QDir>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace candela::endtoend;
using namespace Qt::StringLiterals;

namespace {

constexpr int done = 0;
constexpr int failed = 1;
constexpr int usage = 2;

constexpr QFile::Permissions forEverybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther;

/// Whether it is one problem document with all its members, and its sentence stands on standard error too.
bool isProblem(const Ended &ended, const QString &fault)
{
    const QJsonObject problem = ended.json();
    return problem.keys() == QStringList{u"detail"_s, u"status"_s, u"title"_s, u"type"_s, u"where"_s} &&
           problem["type"_L1].toString() == u"urn:candela:"_s + fault &&
           problem["status"_L1].toInt() >= 400 && !problem["title"_L1].toString().isEmpty() &&
           ended.errors.contains(problem["detail"_L1].toString().toUtf8());
}

QByteArray shown(const Ended &ended)
{
    return QByteArray::number(ended.exit) + '\n' + ended.output + ended.errors;
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersWrongUsageWithTwo_data();
    void answersWrongUsageWithTwo();
    void answersARefusalWithOneAndWhy_data();
    void answersARefusalWithOneAndWhy();
    void takesItsOptionsBeforeAndAfterTheCommand();
    void alwaysAnswersAScore();
    void leavesADirectoryOfAnotherFormatAlone();
    void leavesANewerDatabaseAlone();
    void namesWhoHoldsTheDirectory();
    void tellsHowToMendAKeyThatOthersCanRead();
    void refusesToServeWithAKeyThatOthersCanRead();
    void makesATokenForOneRole();
    void choosesByHowManyFeaturesMeetingsAreScored();
    void setsBenchmarksBesideFiguresAndForgetsThem();

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QTcpServer m_neighbour;
};

void TestCommands::initTestCase()
{
    QVERIFY(m_neighbour.listen(QHostAddress::LocalHost));
    QDir().mkpath(at(u"reports"_s));
    for (const Report &report : Organization(60, 1).download(lastSunday()))
        writeFile(at(u"reports/"_s + QString::fromUtf8(report.id)), csv(report));
    QCOMPARE(run(at(u"real"_s), {u"import"_s, at(u"reports"_s)}).exit, done);
    QCOMPARE(run(at(u"sample"_s), {u"sample"_s, u"--people"_s, u"60"_s, u"--days"_s, u"35"_s}).exit, done);
    QDir().mkpath(at(u"empty"_s));
}

void TestCommands::answersWrongUsageWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"improt"_s};
    QTest::newRow("unknown option") << QStringList{u"score"_s, u"--colour"_s};
    QTest::newRow("import of nothing") << QStringList{u"import"_s};
    QTest::newRow("no day") << QStringList{u"publish"_s, u"--as-of"_s, u"yesterday"_s};
    QTest::newRow("a day that never was") << QStringList{u"score"_s, u"--as-of"_s, u"2026-02-30"_s};
    QTest::newRow("no number of people") << QStringList{u"sample"_s, u"--people"_s, u"many"_s};
    QTest::newRow("nobody") << QStringList{u"sample"_s, u"--people"_s, u"0"_s};
    QTest::newRow("token without a role") << QStringList{u"token"_s};
    QTest::newRow("option without its value") << QStringList{u"verify"_s, u"--data"_s};
}

void TestCommands::answersWrongUsageWithTwo()
{
    QFETCH(QStringList, arguments);
    const Ended ended = run(arguments, {{u"XDG_DATA_HOME"_s, at(u"home"_s)}});
    QCOMPARE(ended.exit, usage);
    QVERIFY(!ended.errors.isEmpty());
    QVERIFY(!QFile::exists(at(u"home"_s)));
}

void TestCommands::answersARefusalWithOneAndWhy_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("fault");
    QTest::newRow("a path that is not there")
        << u"new"_s << QStringList{u"import"_s, at(u"nowhere.csv"_s)} << u"not-found"_s;
    QTest::newRow("an empty folder") << u"new"_s << QStringList{u"import"_s, at(u"empty"_s)}
                                     << u"bad-input"_s;
    QTest::newRow("nothing to publish") << u"void"_s << QStringList{u"publish"_s} << u"not-found"_s;
    QTest::newRow("verify without data") << u"new"_s << QStringList{u"verify"_s} << u"not-found"_s;
    QTest::newRow("an unknown role") << u"real"_s << QStringList{u"token"_s, u"--role"_s, u"king"_s}
                                     << u"bad-input"_s;
    QTest::newRow("a token without data")
        << u"new"_s << QStringList{u"token"_s, u"--role"_s, u"viewer"_s} << u"not-found"_s;
    QTest::newRow("real files into the sample")
        << u"sample"_s << QStringList{u"import"_s, at(u"reports"_s)} << u"conflict"_s;
    QTest::newRow("a sample over real data") << u"real"_s << QStringList{u"sample"_s} << u"conflict"_s;
    QTest::newRow("a sample over files") << u"reports"_s << QStringList{u"sample"_s} << u"conflict"_s;
    QTest::newRow("a port in use") << u"real"_s
                                   << QStringList{u"serve"_s, u"--listen"_s,
                                                  u"127.0.0.1:%1"_s.arg(m_neighbour.serverPort())}
                                   << u"conflict"_s;
    QTest::newRow("an address that others reach")
        << u"real"_s << QStringList{u"serve"_s, u"--listen"_s, u"0.0.0.0:0"_s} << u"bad-input"_s;
    QTest::newRow("no address") << u"real"_s << QStringList{u"serve"_s, u"--listen"_s, u"here"_s}
                                << u"bad-input"_s;
    QTest::newRow("no settings") << u"real"_s << QStringList{u"serve"_s, u"--config"_s, at(u"none.toml"_s)}
                                 << u"not-found"_s;
    QTest::newRow("a token that is too short")
        << u"real"_s << QStringList{u"serve"_s, u"--token-stdin"_s} << u"bad-input"_s;
}

void TestCommands::answersARefusalWithOneAndWhy()
{
    QFETCH(QString, data);
    QFETCH(QStringList, command);
    QFETCH(QString, fault);

    const Ended ended = run(at(data), command);

    QVERIFY2(ended.exit == failed && isProblem(ended, fault), shown(ended).constData());
}

void TestCommands::takesItsOptionsBeforeAndAfterTheCommand()
{
    const QString data = at(u"sample"_s);
    const Ended before = run(QStringList{u"--data"_s, data, u"--json"_s, u"score"_s});
    const Ended after = run(QStringList{u"score"_s, u"--json"_s, u"--data"_s, data});
    const Ended forPeople = run(QStringList{u"score"_s, u"--data"_s, data});

    QCOMPARE(before.exit, done);
    QCOMPARE(before.output, after.output);
    QVERIFY(before.json()["sample"_L1].toBool());
    QVERIFY(forPeople.json().isEmpty() && forPeople.output.contains("sample"));
}

void TestCommands::alwaysAnswersAScore()
{
    for (const QString &data : {u"real"_s, u"nothing here"_s}) {
        const Ended ended = run(at(data), {u"score"_s});
        QVERIFY2(ended.exit == done, shown(ended).constData());
        QVERIFY(ended.json()["release"_L1].isNull());
        QVERIFY(ended.json()["total"_L1]["points"_L1].isNull());
        QCOMPARE(ended.json()["total"_L1]["of"_L1].toInt(), 800);
        QCOMPARE(ended.json()["categories"_L1].toArray().size(), 8);
        QVERIFY(ended.json()["categories"_L1][0]["reason"_L1].toString().startsWith("No release yet"_L1));
    }
    QVERIFY(!QFile::exists(at(u"nothing here"_s)));
}

void TestCommands::leavesADirectoryOfAnotherFormatAlone()
{
    copyFolder(at(u"real"_s), at(u"format"_s));
    writeFile(at(u"format/format"_s), "99");
    for (const QString &command :
         {u"import"_s, u"publish"_s, u"score"_s, u"verify"_s, u"doctor"_s, u"serve"_s}) {
        const QStringList more = command == "import"_L1 ? QStringList{at(u"reports"_s)} : QStringList();
        const Ended ended = run(at(u"format"_s), QStringList{command} + more);
        QVERIFY2(ended.exit == failed && isProblem(ended, u"storage"_s), shown(ended).constData());
        QVERIFY(ended.errors.contains("99"));
    }
}

void TestCommands::leavesANewerDatabaseAlone()
{
    copyFolder(at(u"real"_s), at(u"newer"_s));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(at(u"newer/candela.db"_s));
        QVERIFY(database.open() && QSqlQuery(database).exec(u"PRAGMA user_version = 99"_s));
        database.close();
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    for (const QString &command : {u"publish"_s, u"score"_s, u"verify"_s, u"serve"_s}) {
        const Ended ended = run(at(u"newer"_s), {command});
        QVERIFY2(ended.exit == failed && isProblem(ended, u"storage"_s), shown(ended).constData());
    }
    QCOMPARE(run(at(u"newer"_s), {u"doctor"_s}).exit, failed);
}

void TestCommands::namesWhoHoldsTheDirectory()
{
    const Running service(at(u"real"_s));
    QVERIFY(service.isReady());
    for (const QStringList &command :
         {QStringList{u"import"_s, at(u"reports"_s)}, {u"publish"_s}, {u"serve"_s}}) {
        const Ended ended = run(at(u"real"_s), command);
        QVERIFY2(ended.exit == failed && isProblem(ended, u"conflict"_s), shown(ended).constData());
        QVERIFY(ended.errors.contains(QByteArray::number(service.processId())));
        QVERIFY(ended.errors.contains("dashboard"));
    }
    for (const QStringList &command :
         {QStringList{u"score"_s}, {u"verify"_s}, {u"doctor"_s}, {u"token"_s, u"--role"_s, u"viewer"_s}})
        QCOMPARE(run(at(u"real"_s), command).exit, done);
}

void TestCommands::tellsHowToMendAKeyThatOthersCanRead()
{
    copyFolder(at(u"real"_s), at(u"open"_s));
    QCOMPARE(run(at(u"open"_s), {u"doctor"_s}).exit, done);
    QFile::setPermissions(at(u"open/keys/master"_s), forEverybody);

    const Ended ended = run(at(u"open"_s), {u"doctor"_s});

    QCOMPARE(ended.exit, failed);
    QVERIFY(ended.json()["findings"_L1][0]["what"_L1].toString().contains("chmod 600 "_L1 +
                                                                          at(u"open/keys/master"_s)));
}

void TestCommands::refusesToServeWithAKeyThatOthersCanRead()
{
    copyFolder(at(u"real"_s), at(u"bare"_s));
    QFile::setPermissions(at(u"bare/keys/master"_s), forEverybody);

    const Ended ended = run(at(u"bare"_s), {u"serve"_s});

    QVERIFY2(ended.exit == failed && ended.errors.contains("chmod 600"), shown(ended).constData());
}

void TestCommands::makesATokenForOneRole()
{
    const Ended made = run(QStringList{u"token"_s, u"--role"_s, u"viewer"_s, u"--data"_s, at(u"real"_s)});
    QCOMPARE(made.exit, done);
    QVERIFY(made.errors.isEmpty());
    QCOMPARE(made.output.count('\n'), 1);
    const QByteArray token = made.output.trimmed();

    const Running service(at(u"real"_s));
    QVERIFY(service.isReady());
    const auto ask = [&](const QByteArray &with) {
        return service::Client(service.port()).ask("GET /v1/score", with).status;
    };
    QCOMPARE(ask(token), 200);
    QCOMPARE(ask(token.first(token.size() - 1)), 401);
    QCOMPARE(service::Client(service.port()).post("/v1/imports", token, "x", "text/csv").status, 403);
    QCOMPARE(service::Client(service.port()).ask("GET /v1/releases", token).status, 200);
}

void TestCommands::choosesByHowManyFeaturesMeetingsAreScored()
{
    const auto features = [](const Ended &ended) { return ended.json()["meeting_features"_L1].toInt(); };
    const QString data = at(u"settings"_s);
    QCOMPARE(features(run(data, {u"settings"_s})), 7); // also before anything was imported
    QVERIFY(!QDir(data).exists());

    const Ended chosen = run(data, {u"settings"_s, u"--meeting-features"_s, u"9"_s});
    QVERIFY2(chosen.exit == done, shown(chosen).constData());
    QVERIFY(chosen.errors.contains("import the meetings of the last four weeks again"));
    QCOMPARE(features(run(data, {u"settings"_s})), 9);
    const Ended refused = run(data, {u"settings"_s, u"--meeting-features"_s, u"8"_s});
    QCOMPARE(refused.exit, usage);
    QVERIFY2(refused.errors.contains("meetings are scored by 7 features or by 9"),
             shown(refused).constData());
    QCOMPARE(features(run(data, {u"settings"_s})), 9);

    writeFile(at(u"meetings.csv"_s), run(QStringList{u"import"_s, u"--template"_s, u"meetings"_s}).output);
    const Ended imported = run(data, {u"import"_s, at(u"meetings.csv"_s)});
    QCOMPARE(imported.json()["files"_L1][0]["kind"_L1].toString(), u"meetings_nine"_s);
    QVERIFY(!run(data, {u"settings"_s, u"--meeting-features"_s, u"9"_s}).errors.contains("again"));
}

void TestCommands::setsBenchmarksBesideFiguresAndForgetsThem()
{
    const auto told = [](const Ended &ended) { return ended.json()["benchmarks"_L1].toInt(-1); };
    const QString data = at(u"peers"_s);
    writeFile(at(u"peers.csv"_s), run(QStringList{u"import"_s, u"--template"_s, u"benchmarks"_s}).output);
    const Ended imported = run(data, {u"import"_s, at(u"peers.csv"_s)});
    QVERIFY2(imported.exit == done, shown(imported).constData());
    QCOMPARE(told(run(data, {u"settings"_s})), 1);

    writeFile(at(u"wrong.csv"_s), "category,metric,value,n_orgs,as_of,source\n"
                                  "communication,communication.multi_mode/1,71,0,2026-01-05,Peers\n");
    const Ended refused = run(data, {u"import"_s, at(u"wrong.csv"_s)});
    QCOMPARE(refused.exit, failed);
    QVERIFY2(refused.json()["files"_L1][0]["reason"_L1].toString().endsWith(u"(row 2)"_s),
             shown(refused).constData());
    QCOMPARE(told(run(data, {u"settings"_s})), 1);

    QCOMPARE(told(run(data, {u"settings"_s, u"--forget-benchmarks"_s})), 0);
    QCOMPARE(told(run(data, {u"settings"_s})), 0);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
