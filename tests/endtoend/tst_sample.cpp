#include "tests/endtoend/running.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace candela::endtoend;
using namespace Qt::StringLiterals;

namespace {

QStringList sampleCommand(const QString &seed)
{
    return {u"sample"_s,  u"--people"_s,   u"300"_s,    u"--days"_s, u"70"_s,
            u"--until"_s, u"2026-11-15"_s, u"--seed"_s, seed};
}

} // namespace

class TestSample : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void repeatsItselfWithTheSameSeed();
    void isMarkedAsSampleEverywhere();
    void leavesNoKeyThatCouldOpenAnOldWeek();
    void needsAFolderOfItsOwn();

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestSample::initTestCase()
{
    QCOMPARE(run(at(u"one"_s), sampleCommand(u"7"_s)).exit, 0);
    QCOMPARE(run(at(u"two"_s), sampleCommand(u"7"_s), {{u"TZ"_s, u"Pacific/Kiritimati"_s}}).exit, 0);
    QCOMPARE(run(at(u"three"_s), sampleCommand(u"8"_s)).exit, 0);
}

void TestSample::repeatsItselfWithTheSameSeed()
{
    const QJsonObject score = run(at(u"one"_s), {u"score"_s}).json();
    QCOMPARE(score["release"_L1].toString(), u"2026-W46"_s);
    QCOMPARE(score["total"_L1]["measured"_L1].toInt(), 8);
    QCOMPARE(score["as_of"_L1]["technology"_L1].toString(), u"2026-11-15"_s);
    QCOMPARE(run(at(u"two"_s), {u"score"_s}).json(), score);
    QVERIFY(run(at(u"three"_s), {u"score"_s}).json() != score);

    const Running one(at(u"one"_s));
    const Running two(at(u"two"_s));
    QVERIFY(one.isReady() && two.isReady());
    const QJsonDocument history = QJsonDocument::fromJson(one.get("/v1/score/history?days=70").body);
    QVERIFY(!history.isNull());
    QCOMPARE(QJsonDocument::fromJson(two.get("/v1/score/history?days=70").body), history);
}

void TestSample::isMarkedAsSampleEverywhere()
{
    const Running service(at(u"one"_s));
    QVERIFY(service.isReady());
    QVERIFY(run(at(u"one"_s), {u"score"_s}).json()["sample"_L1].toBool());
    QVERIFY(service.get("/v1/score").json()["sample"_L1].toBool());
    const QJsonObject session = service.get("/v1/session").json();
    QVERIFY(QJsonDocument(session).toJson().contains("\"sample\": true"));
    QVERIFY(run(at(u"one"_s), {u"score"_s}).json()["organization"_L1].toString().contains("ample"_L1));
}

void TestSample::leavesNoKeyThatCouldOpenAnOldWeek()
{
    // Blocks of 28 days from Monday 1970-01-05: the block in which 2026-11-17 lies, and at most the next.
    const qint64 newest = QDate(1970, 1, 5).daysTo(QDate(2026, 11, 17)) / 28;
    const QDir keys(at(u"one/keys"_s));
    for (const QString &name : keys.entryList({u"vault-*"_s}, QDir::Files)) {
        const qint64 block = name.section(u'-', 1).toLongLong();
        QVERIFY2(block >= newest && block <= newest + 1, qPrintable(name));
    }
    QVERIFY(!keys.exists(u"gate.json"_s));
}

void TestSample::needsAFolderOfItsOwn()
{
    QDir().mkpath(at(u"mine"_s));
    QFile file(at(u"mine/letter.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("dear") == 4);
    file.close();

    const Ended ended = run(at(u"mine"_s), sampleCommand(u"7"_s));

    QCOMPARE(ended.exit, 1);
    QCOMPARE(ended.json()["type"_L1].toString(), u"urn:candela:conflict"_s);
    QCOMPARE(QDir(at(u"mine"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"letter.txt"_s});
    QCOMPARE(run(at(u"one"_s), sampleCommand(u"7"_s)).exit, 1);
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
