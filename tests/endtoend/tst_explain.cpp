#include "program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela::endtoend;

/// Why a score changed, as the real program tells it.
class TestExplain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void causesSumToWhatTheScoreSays();
    void tellsTheSameToPeople();
    void refusesWhatIsNoRange_data();
    void refusesWhatIsNoRange();
    void saysThatThereIsNoSuchRelease();

private:
    [[nodiscard]] int pointsAsOf(const QString &day) const;

    QTemporaryDir m_folder;
    QString m_data;
};

void TestExplain::initTestCase()
{
    m_data = m_folder.filePath(u"sample"_s);
    const Ended made = run(
        m_data, {u"sample"_s, u"--people"_s, u"400"_s, u"--days"_s, u"120"_s, u"--until"_s, u"2026-11-15"_s});
    QCOMPARE(made.exit, 0);
}

int TestExplain::pointsAsOf(const QString &day) const
{
    return run(m_data, {u"score"_s, u"--as-of"_s, day}).json()[u"total"_s][u"points"_s].toInt();
}

void TestExplain::causesSumToWhatTheScoreSays()
{
    const Ended explained = run(m_data, {u"score"_s, u"--explain"_s, u"2026-10-04..2026-W46"_s});

    QCOMPARE(explained.exit, 0);
    const QJsonObject changes = explained.json();
    QCOMPARE(changes[u"sample"_s], QJsonValue(true));
    QCOMPARE(changes[u"from"_s][u"slot"_s], u"2026-W40"_s);
    QCOMPARE(changes[u"from"_s][u"points"_s], pointsAsOf(u"2026-10-04"_s));
    QCOMPARE(changes[u"to"_s][u"points"_s], pointsAsOf(u"2026-11-15"_s));
    const QJsonArray causes = changes[u"causes"_s].toArray();
    QVERIFY(!causes.isEmpty());
    int sum = 0;
    for (const QJsonValue &cause : causes)
        sum += cause[u"points"_s].toInt();
    QCOMPARE(sum, pointsAsOf(u"2026-11-15"_s) - pointsAsOf(u"2026-10-04"_s));
    QCOMPARE(changes[u"points"_s], sum);
}

void TestExplain::tellsTheSameToPeople()
{
    const QStringList command{u"--data"_s, m_data, u"score"_s, u"--explain"_s, u"2026-W40..2026-W46"_s};
    const QJsonObject changes = run(m_data, command.mid(2)).json();

    const QString text = QString::fromUtf8(run(command).output);

    QVERIFY(text.contains(u"sample data"_s));
    QVERIFY(text.contains(u"2026-W40 (2026-10-04): %1"_s.arg(pointsAsOf(u"2026-10-04"_s))));
    for (const QJsonValue &cause : changes[u"causes"_s].toArray())
        QVERIFY(text.contains(cause[u"words"_s].toString()));
}

void TestExplain::refusesWhatIsNoRange_data()
{
    QTest::addColumn<QString>("range");
    for (const QString &range : {u"2026-W46"_s, u".."_s, u"2026-W40.."_s, u"2026-W40..2026-W54"_s,
                                 u"2026-W40..2026-W43..2026-W46"_s, u"2026-W40...2026-W46"_s})
        QTest::newRow(qPrintable(range)) << range;
}

void TestExplain::refusesWhatIsNoRange()
{
    QFETCH(const QString, range);
    QCOMPARE(run(m_data, {u"score"_s, u"--explain"_s, range}).exit, 2);
}

void TestExplain::saysThatThereIsNoSuchRelease()
{
    const Ended explained = run(m_data, {u"score"_s, u"--explain"_s, u"2020-01-01..2026-W46"_s});
    QCOMPARE(explained.exit, 1);
    QCOMPARE(explained.json()[u"status"_s], 404);
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
