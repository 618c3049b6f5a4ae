#include "technologyread.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;
using namespace candela::sources::test;

class TechnologyTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheDaysOfAnExport_data();
    void readsTheDaysOfAnExport();
    void leavesARowOfATimeToComeOut();
    void refusesAWrongUnit_data();
    void refusesAWrongUnit();
    void readsASignInByItsTwoParts_data();
    void readsASignInByItsTwoParts();
    void readsAStartByItsCoreTimesAlone_data();
    void readsAStartByItsCoreTimesAlone();
};

void TechnologyTimesTest::readsTheDaysOfAnExport_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("words");
    QTest::newRow("as Intune writes it") << QByteArray("11/10/2026 10:00:00 AM") << u"day=2026-11-10"_s;
    QTest::newRow("as it stands elsewhere") << QByteArray("2026-11-10T10:00:00Z") << u"day=2026-11-10"_s;
    QTest::newRow("it cannot be read") << QByteArray("20.11.2026") << u"day=2026-11-21"_s;
}

/// A day that a row can do without costs no row.
void TechnologyTimesTest::readsTheDaysOfAnExport()
{
    QFETCH(const QByteArray, cell);
    QFETCH(const QString, words);
    const auto found = read("AppName,ActiveDevices,TotalAppUsageDuration,TotalAppCrashes,MemaTimeGenerated\n"
                            "a.exe,10,1000,1," +
                            cell + '\n');
    QVERIFY2(found && *found, qPrintable(found ? QString() : found.error().what));
    QVERIFY((*found)->skipped.empty());
    const QString line = technologyLines(**found).value(1);
    QVERIFY2(line.contains(words), qPrintable(line));
    QCOMPARE((*found)->remark.isEmpty(), !words.contains(u"21"_s));
}

void TechnologyTimesTest::leavesARowOfATimeToComeOut()
{
    const auto found = read(R"([{"deviceId":"d-1","appCrashCount":1,"processedDateTime":"2026-11-20"},)"
                            R"({"deviceId":"d-2","appCrashCount":1,"processedDateTime":"2062-11-20"}])");
    QVERIFY2(found && *found, qPrintable(found ? QString() : found.error().what));
    QCOMPARE((*found)->content.endpointDevices.size(), 1U);
    QCOMPARE((*found)->coverage.days.last, QDate(2026, 11, 20));
    QCOMPARE((*found)->skipped.size(), 1U);
    QCOMPARE((*found)->skipped[0].reason, u"\"processedDateTime\" is a day later than tomorrow"_s);
}

void TechnologyTimesTest::refusesAWrongUnit_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("word");
    const QByteArray seconds = "DeviceId,CoreBootTime,CoreLogonTime\nd-1,%\nd-2,%\nd-3,40,20\n";
    const auto portal = [&](const QByteArray &cells) -> QByteArray {
        return QByteArray(seconds).replace("%", cells);
    };
    const auto graph = [](const QByteArray &boot) -> QByteArray {
        const QByteArray row = R"({"id":"d-%","coreBootTimeInMs":)" + boot + R"(,"coreLoginTimeInMs":900})";
        return '[' + QByteArray(row).replace('%', '1') + ',' + QByteArray(row).replace('%', '2') + ']';
    };
    QTest::newRow("seconds") << portal("45,30") << QString();
    QTest::newRow("an hour") << portal("3600,30") << QString();
    QTest::newRow("milliseconds in a column of seconds") << portal("45000,30000") << u"where seconds"_s;
    QTest::newRow("more than a day") << portal("90000,30000") << u"where seconds"_s;
    QTest::newRow("milliseconds") << graph("31000") << QString();
    QTest::newRow("a second") << graph("1000") << QString();
    QTest::newRow("seconds in a column of milliseconds") << graph("31") << u"where milliseconds"_s;
    QTest::newRow("microseconds") << graph("31000000") << u"not in milliseconds"_s;
    QTest::newRow("nothing is known") << graph("-1") << QString();
    const auto signIns = [](const QByteArray &core, const QByteArray &desktop) -> QByteArray {
        return R"([{"id":"d-1","coreBootTimeInMs":31000,"coreLoginTimeInMs":)" + core +
               R"(,"responsiveDesktopTimeInMs":)" + desktop + "}]";
    };
    QTest::newRow("sign-ins in milliseconds") << signIns("21000", "9000") << QString();
    QTest::newRow("sign-ins in seconds") << signIns("21", "9") << u"sign-ins take less than a second"_s;
    QTest::newRow("sign-ins in microseconds") << signIns("21000000", "9000000") << u"not in milliseconds"_s;
    QTest::newRow("no sign-in") << signIns("0", "0") << QString();
    const auto portalSignIns = [](const QByteArray &cells) -> QByteArray {
        return "DeviceId,CoreBootTime,CoreLogonTime,DesktopUsableTime\nd-1,40," + cells + '\n';
    };
    QTest::newRow("sign-ins of the portal") << portalSignIns("21,9") << QString();
    QTest::newRow("sign-ins of the portal in milliseconds")
        << portalSignIns("21000,9000") << u"where seconds"_s;
}

void TechnologyTimesTest::refusesAWrongUnit()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, word);
    const auto found = read(file);
    QCOMPARE(found.has_value(), word.isEmpty());
    if (!found)
        QVERIFY2(found.error().what.contains(word), qPrintable(found.error().what));
}

void TechnologyTimesTest::readsASignInByItsTwoParts_data()
{
    QTest::addColumn<QByteArray>("core");
    QTest::addColumn<QByteArray>("desktop");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *name, const QByteArray &core, const QByteArray &desktop,
                        const QString &words) { QTest::newRow(name) << core << desktop << words; };
    add("both", "9000", "4000", u"sign-in=9000 desktop=4000 disk=unknown"_s);
    add("zero is no sign-in", "0", "0", u"disk=unknown"_s);
    add("zero in a text", "\"0\"", "0.0", u"disk=unknown"_s);
    add("the desktop alone took time", "0", "4000", u"sign-in=0 desktop=4000 disk=unknown"_s);
    add("none was measured", "-1", "0", u"desktop=0 disk=unknown"_s);
}

void TechnologyTimesTest::readsASignInByItsTwoParts()
{
    QFETCH(const QByteArray, core);
    QFETCH(const QByteArray, desktop);
    QFETCH(const QString, words);
    QCOMPARE(
        wordsOf(startups(R"("coreLoginTimeInMs":)" + core + R"(,"responsiveDesktopTimeInMs":)" + desktop)),
        words);
}

void TechnologyTimesTest::readsAStartByItsCoreTimesAlone_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("times");
    QTest::newRow("core times")
        << QByteArray(
               R"("coreBootTimeInMs":31000,"coreLoginTimeInMs":21000,"responsiveDesktopTimeInMs":9000,)"
               R"("totalBootTimeInMs":35000,"totalLoginTimeInMs":33000)")
        << u"boot=31000 sign-in=30000"_s;
    QTest::newRow("totals, which hold the time of policies")
        << QByteArray(R"("coreBootTimeInMs":-1,"coreLoginTimeInMs":-1,"responsiveDesktopTimeInMs":-1,)"
                      R"("totalBootTimeInMs":35000,"totalLoginTimeInMs":33000)")
        << QString();
    QTest::newRow("zero is no start and no sign-in")
        << QByteArray(R"("coreBootTimeInMs":0,"coreLoginTimeInMs":0,"responsiveDesktopTimeInMs":0)")
        << QString();
}

void TechnologyTimesTest::readsAStartByItsCoreTimesAlone()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QString, times);
    const QString words = wordsOf(R"([{"deviceId":"d","startTime":"2026-11-20",)" + fields + "}]");
    QCOMPARE(words.section(u" first="_s, 0, 0).section(u"first="_s, 0, 0), times);
}

QTEST_APPLESS_MAIN(TechnologyTimesTest)
#include "tst_technologytimes.moc"
