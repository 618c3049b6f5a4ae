#include "fakegraph.h"

#include "tests/endtoend/devicelists.h"
#include "tests/endtoend/organization.h"
#include "tests/endtoend/program.h"
#include "tests/endtoend/running.h"

#include <QDirIterator>
#include <QEventLoop>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <csignal>

using namespace candela;
using namespace candela::endtoend;
using namespace Qt::StringLiterals;
using test::FakeGraph;

namespace {

const QByteArray mark = "canary";

qsizetype daysIn(const QJsonObject &result, QLatin1StringView key)
{
    qsizetype days = 0;
    for (const QJsonValue report : result["reports"_L1].toArray())
        days += report[key].toArray().size();
    return days;
}

QString firstError(const QJsonObject &result)
{
    return result["reports"_L1].toArray().first()["error"_L1].toString();
}

} // namespace

/// The real program against a Graph in this one.
class SyncTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fetchesWhatIsMissingAndNothingElse();
    void goesOnAfterItWasKilled();
    void keepsWhatCameBeforeItWasStopped();
    void fetchesTheLast30DaysWhileTheFirstReleaseWaits();
    void fetchesTheListsOfDevicesWhenTold();
    void asksForNoListOfDevicesByItself();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void leavesTheRestToTheNextRun();
    void holdsTheFirstReleaseForWhatIsStillFetched_data();
    void holdsTheFirstReleaseForWhatIsStillFetched();
    void leavesNamesAndSecretsNowhere();
    void needsSettings();
    void fetchesByItselfInTheService();
    void saysInTheServiceWhatWentWrong();

private:
    /// What the service says of the first report, once the connector has run.
    QJsonObject sourceAfterARun();
    Ended sync(const QStringList &more = {});
    void settings(const QByteArray &secret = FakeGraph::secret, const QByteArray &more = {});
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray file(const QString &report, QDate day) const;
    [[nodiscard]] QByteArray period(const QString &report) const; ///< the last 30 days

    test::Authority m_authority;
    test::Hours m_hours{QDateTime::currentDateTimeUtc()};
    std::unique_ptr<FakeGraph> m_graph;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::function<void(QProcess &)> m_onRequest; ///< with the program that asks
    Organization m_people{40, 3};
};

void SyncTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(u"/dev/shm/candela-XXXXXX"_s);
    if (!m_folder->isValid())
        m_folder = std::make_unique<QTemporaryDir>();
    m_people.mark(mark);
    m_hours.now = QDateTime::currentDateTimeUtc();
    m_graph = std::make_unique<FakeGraph>(
        m_authority, m_hours, [this](const QString &report, QDate day) { return file(report, day); });
    m_graph->newest = m_hours.now.date().addDays(-2);
    m_graph->periodOf = [this](const QString &report) { return period(report); };
    m_onRequest = {};
    settings();
}

void SyncTest::settings(const QByteArray &secret, const QByteArray &more)
{
    const QByteArray text = "listen = '127.0.0.1:0'\n[graph]\ntenant = 'contoso.example'\n"
                            "client = '3f0c7a52-4d5e-4b0e-9c55-0d6a2f8b1e77'\n"
                            "secret_file = 'secret'\nca_file = 'ca.pem'\nauthority = '" +
                            m_graph->signInAddress().toEncoded() + "'\nbase = '" +
                            m_graph->baseAddress().toEncoded() + "'\n" + more;
    writeFile(at(u"candelad.toml"_s), text);
    writeFile(at(u"ca.pem"_s), m_authority.certificate());
    writeFile(at(u"secret"_s), secret);
    QFile::setPermissions(at(u"secret"_s), QFile::ReadOwner | QFile::WriteOwner);
}

QByteArray SyncTest::file(const QString &report, QDate day) const
{
    if (report == "getOffice365ActiveUserDetail"_L1)
        return csv(m_people.licences(day));
    for (const Report &one : m_people.day(day)) {
        if (one.id == report.toLatin1())
            return csv(one);
    }
    return {};
}

QByteArray SyncTest::period(const QString &report) const
{
    const auto reports = m_people.period(m_graph->newest);
    const auto found = std::ranges::find(reports, report.toLatin1(), &Report::id);
    return found == reports.end() ? QByteArray() : csv(*found);
}

/// In an event loop, as the service it asks lives in this program.
Ended SyncTest::sync(const QStringList &more)
{
    QProcess process;
    QEventLoop loop;
    connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(120'000, &loop, [] { qFatal("candelad did not end"); });
    m_graph->onRequest = [&] {
        if (m_onRequest)
            m_onRequest(process);
    };
    process.start(candelad(), QStringList{u"sync"_s, u"--json"_s, u"--data"_s, at(u"data"_s), u"--config"_s,
                                          at(u"candelad.toml"_s)} +
                                  more);
    loop.exec();
    m_graph->onRequest = {};
    return {.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

void SyncTest::fetchesWhatIsMissingAndNothingElse()
{
    const Ended first = sync();
    const int asked = m_graph->asked;
    const Ended second = sync();

    QCOMPARE(first.exit, 0);
    QCOMPARE(daysIn(first.json(), "fetched"_L1), 7 * 27);
    QCOMPARE(daysIn(first.json(), "waiting"_L1), 7);
    QCOMPARE(daysIn(first.json(), "left"_L1), 0);
    QCOMPARE(second.exit, 0);
    QCOMPARE(daysIn(second.json(), "fetched"_L1), 0);
    QCOMPARE(daysIn(second.json(), "waiting"_L1), 7);
    QCOMPARE(m_graph->asked - asked, 7); // the newest day of each is asked for again
    QCOMPARE(m_graph->strayTokens, QStringList());
}

void SyncTest::goesOnAfterItWasKilled()
{
    int kills = 0;
    int requests = 0;
    m_onRequest = [&](QProcess &process) {
        if (++requests % 61 == 0) {
            ++kills;
            process.kill();
        }
    };
    Ended ended = sync();
    for (int runs = 0; runs < 20 && ended.exit != 0; ++runs)
        ended = sync();
    m_onRequest = {};
    const Ended last = sync();

    QCOMPARE(ended.exit, 0);
    QVERIFY(kills >= 5);
    QCOMPARE(daysIn(last.json(), "fetched"_L1), 0);
    QCOMPARE(daysIn(last.json(), "left"_L1), 0);
}

void SyncTest::keepsWhatCameBeforeItWasStopped()
{
    int requests = 0;
    m_onRequest = [&](QProcess &process) {
        if (++requests == 100)
            ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    };
    const Ended stopped = sync();
    m_onRequest = {};
    const Ended ended = sync();

    QCOMPARE(stopped.exit, 1);
    QVERIFY2(stopped.errors.contains("Stopped"), stopped.errors.constData());
    QCOMPARE(ended.exit, 0);
    QVERIFY(daysIn(ended.json(), "fetched"_L1) < 7 * 27 - 30);
}

void SyncTest::fetchesTheLast30DaysWhileTheFirstReleaseWaits()
{
    m_graph->daysGiven = 20; // on no day of the week enough

    const Ended first = sync();
    const Ended published = run(at(u"data"_s), {u"publish"_s, u"--json"_s});
    const Ended second = sync();

    QVERIFY2(first.json()["note"_L1].toString().contains(u"last 30 days"_s), first.output.constData());
    QCOMPARE(published.json()["released"_L1].toArray().size(), 1);
    QCOMPARE(m_graph->askedForPeriods, 6);
    QVERIFY2(!second.json()["note"_L1].toString().contains(u"last 30 days"_s), second.output.constData());
}

void SyncTest::fetchesTheListsOfDevicesWhenTold()
{
    m_graph->lists = deviceLists(20, m_hours.now.date().addDays(-1), mark);
    settings(FakeGraph::secret, "devices = true\n");

    const Ended first = sync();
    m_graph->denied = {u"userExperienceAnalyticsDeviceScores"_s};
    const Ended second = sync();

    QCOMPARE(first.exit, 0);
    QCOMPARE(daysIn(first.json(), "fetched"_L1), 7 * 27 + 6);
    QCOMPARE(second.exit, 3);
    QCOMPARE(daysIn(second.json(), "fetched"_L1), 5);
    QVERIFY(second.output.contains("DeviceManagementManagedDevices.Read.All"));
    const Ended published = run(at(u"data"_s), {u"publish"_s, u"--json"_s});
    QCOMPARE(published.json()["technology"_L1].toString(), m_hours.now.date().toString(Qt::ISODate));
}

void SyncTest::asksForNoListOfDevicesByItself()
{
    (void)sync();

    QVERIFY(m_graph->listsAsked.isEmpty());
}

void SyncTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("word");

    QTest::newRow("the secret") << u"secret"_s << u"secret"_s;
    QTest::newRow("the permission") << u"permission"_s << u"Reports.Read.All"_s;
    QTest::newRow("a secret that all can read") << u"open"_s << u"chmod 600"_s;
    QTest::newRow("a server that nobody trusts") << u"trust"_s << u"not trusted"_s;
}

void SyncTest::saysWhatIsWrong()
{
    QFETCH(const QString, wrong);
    QFETCH(const QString, word);
    if (wrong == "secret"_L1)
        settings("another-than-it-knows");
    if (wrong == "open"_L1)
        QFile::setPermissions(at(u"secret"_s), QFile::ReadOwner | QFile::ReadOther);
    if (wrong == "trust"_L1)
        writeFile(at(u"ca.pem"_s), test::Authority().certificate());
    m_graph->isDenied = wrong == "permission"_L1;

    const Ended ended = sync();

    QCOMPARE(ended.exit, 1);
    QVERIFY2(ended.errors.contains(word.toUtf8()), ended.errors.constData());
    QVERIFY(!ended.errors.contains("another-than-it-knows") &&
            !ended.output.contains("another-than-it-knows"));
    QVERIFY(!ended.errors.contains("somebody@") &&
            !ended.output.contains("somebody@")); // of the service's words
    QCOMPARE(ended.json()["type"_L1].toString().isEmpty(), wrong == "permission"_L1);
    QVERIFY(wrong != "permission"_L1 || firstError(ended.json()).contains(word));
}

void SyncTest::leavesTheRestToTheNextRun()
{
    m_graph->isLimited = true;

    const Ended first = sync({u"--patience"_s, u"0"_s});
    m_hours.now = m_hours.now.addSecs(700);
    const Ended second = sync({u"--patience"_s, u"0"_s});

    QCOMPARE(first.exit, 3);
    QCOMPARE(daysIn(first.json(), "fetched"_L1), 7 * 14);
    QVERIFY(QDateTime::fromString(first.json()["resume"_L1].toString(), Qt::ISODate).isValid());
    QCOMPARE(second.exit, 0);
    QCOMPARE(daysIn(second.json(), "fetched"_L1), 7 * 13);
}

void SyncTest::holdsTheFirstReleaseForWhatIsStillFetched_data()
{
    QTest::addColumn<bool>("isKilled");

    QTest::newRow("a report that the service wants left alone") << false;
    QTest::newRow("the first run was killed") << true;
}

/// What else there is comes by hand, so that a week is full on any day of the week.
void SyncTest::holdsTheFirstReleaseForWhatIsStillFetched()
{
    QFETCH(const bool, isKilled);
    const QByteArray mail = "getEmailActivityUserDetail";
    m_graph->resting = {QString::fromLatin1(mail)};
    int requests = 0;
    m_onRequest = [&](QProcess &process) {
        if (isKilled && ++requests == 40)
            process.kill();
    };
    (void)sync({u"--patience"_s, u"0"_s});
    QVERIFY(QDir(m_folder->path()).mkdir(u"files"_s));
    writeFile(at(u"files/licences"_s), csv(m_people.licences(m_graph->newest)));
    for (const Report &report : m_people.period(m_graph->newest)) {
        if (report.id != mail)
            writeFile(at(u"files/"_s + QString::fromLatin1(report.id)), csv(report));
    }
    QCOMPARE(run(at(u"data"_s), {u"import"_s, at(u"files"_s)}).exit, 0);

    const Ended waiting = run(at(u"data"_s), {u"publish"_s, u"--json"_s});
    const Ended partial = run(at(u"data"_s), {u"publish"_s, u"--json"_s, u"--partial"_s});

    QCOMPARE(waiting.exit, 1);
    QVERIFY2(waiting.output.contains(mail), waiting.output.constData());
    QCOMPARE(waiting.json()["released"_L1].toArray().size(), 0);
    QCOMPARE(partial.json()["released"_L1].toArray().size(), 1);
}

void SyncTest::leavesNamesAndSecretsNowhere()
{
    m_graph->lists = deviceLists(20, m_hours.now.date().addDays(-1), mark);
    settings(FakeGraph::secret, "devices = true\n");

    const Ended ended = sync({u"--progress"_s});

    const QByteArrayList secrets = {mark, mark.toUpper(), FakeGraph::secret, "token-1"};
    for (const QByteArray &secret : secrets)
        QVERIFY(!ended.output.contains(secret) && !ended.errors.contains(secret));
    int files = 0;
    QDirIterator entries(at(u"data"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile one(entries.next());
        QVERIFY(one.open(QIODevice::ReadOnly));
        const QByteArray bytes = one.readAll();
        ++files;
        for (const QByteArray &secret : secrets)
            QVERIFY2(!bytes.contains(secret), qPrintable(one.fileName()));
    }
    QVERIFY(files > 3);
}

void SyncTest::needsSettings()
{
    QCOMPARE(run({u"sync"_s, u"--data"_s, at(u"data"_s)}).exit, 2);
    writeFile(at(u"other.toml"_s), "listen = '127.0.0.1:0'\n");
    const Ended ended = run(at(u"data"_s), {u"sync"_s, u"--config"_s, at(u"other.toml"_s)});
    QCOMPARE(ended.exit, 1);
    QVERIFY(ended.errors.contains("[graph]"));
    writeFile(at(u"other.toml"_s), "[sync]\nevery = '24h'\n");
    QVERIFY(run(at(u"data"_s), {u"sync"_s, u"--config"_s, at(u"other.toml"_s)}).errors.contains("[graph]"));
}

QJsonObject SyncTest::sourceAfterARun()
{
    settings(FakeGraph::secret, "[sync]\nevery = '24h'\n");
    const Running service(at(u"data"_s), {u"--config"_s, at(u"candelad.toml"_s)});
    QJsonObject source;
    const auto hasRun = [&] {
        source = service.get("/v1/sources").json()["sources"_L1].toArray().first().toObject();
        return source["last_run"_L1].isString();
    };
    return service.isReady() && QTest::qWaitFor(hasRun, 120'000) ? source : QJsonObject();
}

void SyncTest::fetchesByItselfInTheService()
{
    const QJsonObject source = sourceAfterARun();

    const QDate today = m_hours.now.date();
    QCOMPARE(source["error"_L1], QJsonValue());
    QCOMPARE(source["up_to"_L1].toString(), m_graph->newest.toString(Qt::ISODate));
    const auto last = QDateTime::fromString(source["last_run"_L1].toString(), Qt::ISODate);
    const auto next = QDateTime::fromString(source["next_run"_L1].toString(), Qt::ISODate);
    QVERIFY(last.timeSpec() == Qt::UTC && last.date() >= today);
    QCOMPARE(next, last.addDays(1)); // to the second
    QCOMPARE(m_graph->signIns, 1);
}

void SyncTest::saysInTheServiceWhatWentWrong()
{
    m_graph->isDenied = true;

    const QJsonObject source = sourceAfterARun();

    QVERIFY2(source["error"_L1].toString().contains(u"Reports.Read.All"_s),
             QJsonDocument(source).toJson().constData());
    QCOMPARE(source["up_to"_L1], QJsonValue());
}

QTEST_GUILESS_MAIN(SyncTest)
#include "tst_sync.moc"
