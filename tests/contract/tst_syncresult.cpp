#include "contract/syncresult.h"

#include <QTest>

using namespace candela;
using namespace candela::contract;
using namespace Qt::StringLiterals;

class SyncResultTest : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
};

void SyncResultTest::comesBackAsItWas_data()
{
    QTest::addColumn<SyncResult>("result");

    const SyncedReport report{.report = u"getEmailActivityUserDetail"_s,
                              .fetched = {QDate(2026, 11, 14), QDate(2026, 11, 15)},
                              .waiting = {QDate(2026, 11, 19)},
                              .gone = {QDate(2026, 10, 23)},
                              .left = {QDate(2026, 11, 16)},
                              .error = u"The service is busy."_s};
    QTest::newRow("everything") << SyncResult{
        .reports = {report, {.report = u"getYammerActivityUserDetail"_s}},
        .resume = QDateTime(QDate(2026, 11, 20), QTime(10, 5), Qt::UTC),
        .note = u"Names."_s};
    QTest::newRow("nothing") << SyncResult();
}

void SyncResultTest::comesBackAsItWas()
{
    QFETCH(const SyncResult, result);

    const auto read = syncResultFromJson(toJson(result));

    QVERIFY(read);
    QCOMPARE(*read, result);
}

void SyncResultTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");

    QTest::newRow("no reports") << u"reports"_s << QJsonValue();
    QTest::newRow("no hour") << u"resume"_s << QJsonValue(u"soon"_s);
    QTest::newRow("no text") << u"note"_s << QJsonValue(1);
}

void SyncResultTest::refusesWhatIsNone()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QJsonObject document = toJson(SyncResult());
    document[key] = value;

    QVERIFY(!syncResultFromJson(document));
}

QTEST_GUILESS_MAIN(SyncResultTest)
#include "tst_syncresult.moc"
