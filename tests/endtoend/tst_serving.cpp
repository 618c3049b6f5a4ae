#include "tests/endtoend/organization.h"
#include "tests/endtoend/running.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace candela::endtoend;
using namespace Qt::StringLiterals;

namespace {

/// Enough rows to be stopped within.
constexpr int manyPeople = 200'000;

/// The processes that `process` started and that still run, also those that became zombies.
QList<qint64> childrenOf(qint64 process)
{
    QFile file(u"/proc/%1/task/%1/children"_s.arg(process));
    QList<qint64> children;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &child : file.readAll().simplified().split(' ')) {
            if (!child.isEmpty())
                children << child.toLongLong();
        }
    }
    return children;
}

QJsonObject importInto(const Running &service, const QByteArray &bytes, const QByteArray &name)
{
    const service::Answer started = service.post("/v1/imports?name=" + name, bytes, "text/csv");
    return started.status == 202 ? service.follow(started.fields["location"]) : started.json();
}

} // namespace

class TestServing : public QObject
{
    Q_OBJECT

private slots:
    void importsAndPublishesThroughTheApi();
    void keepsNothingOfAnImportThatWasStopped();
    void givesEachJobToItsAskerAlone();
    void endsWhenItsInputEnds();
    void endsItsWorkWhenAskedToStop();
    void leavesNoChildBehindWhenItIsKilled();

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestServing::importsAndPublishesThroughTheApi()
{
    const Running service(at(u"api"_s));
    QVERIFY(service.isReady());
    QVERIFY(service.get("/v1/score").json()["release"_L1].isNull());

    for (const Report &report : Organization(400, 21).download(lastSunday())) {
        const QJsonObject job = importInto(service, csv(report), report.id);
        QCOMPARE(job["state"_L1].toString(), u"done"_s);
        QCOMPARE(job["percent"_L1].toInt(), 100);
        const QJsonObject file = job["import"_L1]["files"_L1][0].toObject();
        QCOMPARE(file["file"_L1].toString(), QString::fromUtf8(report.id));
        QCOMPARE(file["status"_L1].toString(), u"imported"_s);
        QCOMPARE(file["rows"_L1].toInt(), 400);
    }
    const service::Answer started = service.post("/v1/releases", "{}", "application/json");
    QCOMPARE(started.status, 202);
    const QJsonObject job = service.follow(started.fields["location"]);

    QCOMPARE(job["state"_L1].toString(), u"done"_s);
    QCOMPARE(job["publish"_L1]["released"_L1].toArray().size(), 1);
    const QJsonObject score = service.get("/v1/score").json();
    QCOMPARE(score["total"_L1]["measured"_L1].toInt(), 5);
    QCOMPARE(score, run(at(u"api"_s), {u"score"_s}).json());
    QCOMPARE(service.get("/v1/releases").json()["releases"_L1].toArray().size(), 1);
    QCOMPARE(run(at(u"api"_s), {u"verify"_s}).exit, 0);
}

void TestServing::keepsNothingOfAnImportThatWasStopped()
{
    const QByteArray large = csv(Organization(manyPeople, 22).licences(lastSunday()));
    const Running service(at(u"stopped"_s));
    QVERIFY(service.isReady());
    const service::Answer started = service.post("/v1/imports", large, "text/csv");
    const QByteArray place = started.fields["location"];
    QVERIFY(QTest::qWaitFor([&] { return service.get(place).json()["state"_L1] == "running"_L1; }, 60'000));

    QCOMPARE(service.remove(place).status, 200);

    const QJsonObject job = service.follow(place);
    QCOMPARE(job["state"_L1].toString(), u"cancelled"_s);
    QVERIFY(job["import"_L1].isNull());
    // What was stopped is not there: the same content is new.
    const QJsonObject again = importInto(service, large, "again");
    QCOMPARE(again["import"_L1]["files"_L1][0]["status"_L1].toString(), u"imported"_s);
    QCOMPARE(importInto(service, large, "twice")["import"_L1]["files"_L1][0]["status"_L1].toString(),
             u"unchanged"_s);
}

void TestServing::givesEachJobToItsAskerAlone()
{
    const QString data = at(u"askers"_s);
    const Running service(data);
    QVERIFY(service.isReady());
    const QByteArray other =
        run(QStringList{u"token"_s, u"--role"_s, u"admin"_s, u"--data"_s, data}).output.trimmed();
    const service::Answer started = service.post("/v1/imports?name=mine.csv", "nothing", "text/csv");

    const service::Answer asked =
        service::Client(service.port()).ask("GET " + started.fields["location"], other);

    QCOMPARE(asked.status, 404);
    QVERIFY(!asked.body.contains("mine.csv"));
    const QJsonObject job = service.follow(started.fields["location"]);
    QCOMPARE(job["import"_L1]["files"_L1][0]["status"_L1].toString(), u"refused"_s);
}

void TestServing::endsWhenItsInputEnds()
{
    Running service(at(u"input"_s));
    QVERIFY(service.isReady());

    service.closeInput();

    QCOMPARE(service.ended().exit, 0);
    QCOMPARE(run(at(u"input"_s), {u"publish"_s}).json()["type"_L1].toString(), u"urn:candela:not-found"_s);
}

void TestServing::endsItsWorkWhenAskedToStop()
{
    Running service(at(u"stop"_s));
    QVERIFY(service.isReady());
    service::Client client(service.port());
    const QByteArray body = csv(Organization(60, 1).licences(lastSunday()));
    // A request that is under way is answered.
    client.send(client.head("POST /v1/imports", service.token(),
                            "Content-Type: text/csv\r\nContent-Length: " + QByteArray::number(body.size()) +
                                "\r\nExpect: 100-continue\r\n"));
    QCOMPARE(client.answer(false).status, 100);

    service.terminate();
    client.send(body);

    QCOMPARE(client.answer().status, 202);
    QCOMPARE(service.ended().exit, 0);
}

void TestServing::leavesNoChildBehindWhenItIsKilled()
{
    const QByteArray large = csv(Organization(manyPeople, 23).licences(lastSunday()));
    Running service(at(u"killed"_s));
    QVERIFY(service.isReady());
    const QByteArray place = service.post("/v1/imports", large, "text/csv").fields["location"];
    QVERIFY(QTest::qWaitFor(
        [&] {
            return !childrenOf(service.processId()).isEmpty() &&
                   service.get(place).json()["percent"_L1].toInt() > 0;
        },
        60'000));
    const QList<qint64> children = childrenOf(service.processId());

    service.kill();

    QCOMPARE(service.ended().exit, -1);
    for (const qint64 child : children)
        QVERIFY(QTest::qWaitFor(
            [&] {
                return !QFile::exists(u"/proc/%1/exe"_s.arg(child)) ||
                       QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(child)).isEmpty();
            },
            60'000));
    writeFile(at(u"large.csv"_s), large);
    const QJsonObject again = run(at(u"killed"_s), {u"import"_s, at(u"large.csv"_s)}).json();
    QCOMPARE(again["files"_L1][0]["status"_L1].toString(), u"imported"_s);
}

QTEST_GUILESS_MAIN(TestServing)
#include "tst_serving.moc"
