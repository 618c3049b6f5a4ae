#include "tests/endtoend/organization.h"
#include "tests/endtoend/program.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace candela::endtoend;
using namespace Qt::StringLiterals;

namespace {

constexpr int moreStepsThanThereAre = 1000;

/// What anybody can see of a data directory.
struct Seen
{
    bool answers = false; ///< the score, and verify or its "no data yet"
    int releases = 0;
    QJsonObject score;
};

Seen look(const QString &data)
{
    const Ended score = run(data, {u"score"_s});
    const Ended verified = run(data, {u"verify"_s});
    const bool isNew = verified.json()["type"_L1] == "urn:candela:not-found"_L1;
    return {.answers =
                score.exit == 0 && (isNew || (verified.exit == 0 && verified.json()["whole"_L1].toBool())),
            .releases = verified.json()["releases"_L1].toInt(),
            .score = score.json()};
}

QStringList statusesOf(const Ended &imported)
{
    QStringList statuses;
    for (const QJsonValue file : imported.json()["files"_L1].toArray())
        statuses << file["status"_L1].toString();
    statuses.removeDuplicates();
    return statuses;
}

} // namespace

class TestInterruption : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void importsAllOrNothing_data() { fates(); }
    void importsAllOrNothing();
    void startsADirectoryAllOrNothing_data() { fates(); }
    void startsADirectoryAllOrNothing();
    void releasesASlotOnceOrNotAtAll_data() { fates(); }
    void releasesASlotOnceOrNotAtAll();

private:
    static void fates()
    {
        QTest::addColumn<QString>("fate");
        QTest::newRow("killed at every step") << u"killed"_s;
        QTest::newRow("disk full from every step on") << u"full"_s;
    }

    QString at(const QString &name) const { return m_folder.filePath(name); }
    /// A copy of a directory to be spoilt.
    QString freshCopyOf(const QString &name);
    Ended runUntil(int step, const QString &fate, const QString &data, const QStringList &command);
    /// Whether the last run came as far as its step.
    bool wasReached() const { return QFile::exists(at(u"mark"_s)); }
    void checkEnd(const Ended &ended, const QString &fate);

    QTemporaryDir m_folder{u"/dev/shm/candela-XXXXXX"_s};
};

void TestInterruption::initTestCase()
{
    if (!m_folder.isValid())
        m_folder = QTemporaryDir();
    QDir().mkpath(at(u"first"_s));
    QDir().mkpath(at(u"second"_s));
    const Organization organization(250, 31);
    for (const Report &report : organization.download(lastSunday().addDays(-7)))
        writeFile(at(u"first/"_s + QString::fromUtf8(report.id)), csv(report));
    for (const Report &report : organization.download(lastSunday()))
        writeFile(at(u"second/"_s + QString::fromUtf8(report.id)), csv(report));
    QCOMPARE(run(at(u"released"_s), {u"import"_s, at(u"first"_s)}).exit, 0);
    QCOMPARE(run(at(u"released"_s), {u"publish"_s}).exit, 0);
    copyFolder(at(u"released"_s), at(u"ready"_s));
    QCOMPARE(run(at(u"ready"_s), {u"import"_s, at(u"second"_s)}).exit, 0);
}

QString TestInterruption::freshCopyOf(const QString &name)
{
    QDir(at(u"spoilt"_s)).removeRecursively();
    if (!name.isEmpty())
        copyFolder(at(name), at(u"spoilt"_s));
    return at(u"spoilt"_s);
}

Ended TestInterruption::runUntil(int step, const QString &fate, const QString &data,
                                 const QStringList &command)
{
    QFile::remove(at(u"mark"_s));
    return run(data, command,
               {{u"LD_PRELOAD"_s, QString::fromUtf8(FAILING_DISK)},
                {u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s},
                {u"CANDELA_TEST_FATE"_s, fate},
                {u"CANDELA_TEST_STEP"_s, QString::number(step)},
                {u"CANDELA_TEST_MARK"_s, at(u"mark"_s)}});
}

/// Killed, or refused with one sentence that names the full disk, or done in spite of it.
void TestInterruption::checkEnd(const Ended &ended, const QString &fate)
{
    if (!wasReached() || ended.exit == 0)
        return;
    QCOMPARE(ended.exit, fate == "killed"_L1 ? -1 : 1);
    if (fate == "full"_L1) {
        QVERIFY2(ended.errors.contains("disk is full"), ended.errors.constData());
        QCOMPARE(ended.errors.count('\n'), 1);
        QCOMPARE(ended.json()["type"_L1].toString(), u"urn:candela:storage"_s);
    }
}

void TestInterruption::importsAllOrNothing()
{
    QFETCH(QString, fate);
    const Seen before = look(at(u"released"_s));
    int step = 0;
    do {
        const QString data = freshCopyOf(u"released"_s);

        const Ended ended = runUntil(++step, fate, data, {u"import"_s, at(u"second"_s)});

        checkEnd(ended, fate);
        const Seen after = look(data);
        QVERIFY2(after.answers && after.releases == 1 && after.score == before.score,
                 qPrintable(u"step %1"_s.arg(step)));
        const Ended again = run(data, {u"import"_s, at(u"second"_s)});
        QCOMPARE(again.exit, 0);
        QCOMPARE(statusesOf(again).size(), 1);
        QVERIFY(ended.exit != 0 || statusesOf(again) == QStringList{u"unchanged"_s});
        if (step % 8 == 1) {
            QCOMPARE(run(data, {u"publish"_s}).exit, 0);
            QCOMPARE(look(data).releases, 2);
        }
    } while (wasReached() && step < moreStepsThanThereAre);
    QVERIFY(step > 10 && !wasReached());
}

void TestInterruption::startsADirectoryAllOrNothing()
{
    QFETCH(QString, fate);
    int step = 0;
    do {
        const QString data = freshCopyOf({});

        const Ended ended = runUntil(++step, fate, data, {u"import"_s, at(u"first"_s)});

        checkEnd(ended, fate);
        QVERIFY2(look(data).answers, qPrintable(u"step %1"_s.arg(step)));
        QCOMPARE(run(data, {u"import"_s, at(u"first"_s)}).exit, 0);
        if (step % 8 == 1) {
            QCOMPARE(run(data, {u"publish"_s}).exit, 0);
            QCOMPARE(look(data).releases, 1);
        }
    } while (wasReached() && step < moreStepsThanThereAre);
    QVERIFY(step > 10 && !wasReached());
}

void TestInterruption::releasesASlotOnceOrNotAtAll()
{
    QFETCH(QString, fate);
    const Seen before = look(at(u"ready"_s));
    int step = 0;
    do {
        const QString data = freshCopyOf(u"ready"_s);

        const Ended ended = runUntil(++step, fate, data, {u"publish"_s});

        checkEnd(ended, fate);
        const Seen after = look(data);
        QVERIFY2(after.answers, qPrintable(u"step %1"_s.arg(step)));
        QVERIFY(after.releases == 2 || (after.score == before.score && ended.exit != 0));
        const Ended again = run(data, {u"publish"_s});
        QCOMPARE(again.exit, 0);
        const Seen last = look(data);
        QVERIFY(last.answers && last.releases == 2);
        QVERIFY(after.releases == 1 || after.score == last.score);
        const QJsonObject told = again.json();
        QCOMPARE(told["released"_L1].toArray().size() + told["already"_L1].toArray().size(), 2);
    } while (wasReached() && step < moreStepsThanThereAre);
    QVERIFY(step > 10 && !wasReached());
}

QTEST_GUILESS_MAIN(TestInterruption)
#include "tst_interruption.moc"
