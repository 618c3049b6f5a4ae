#include "technologyread.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;
using namespace candela::sources::test;

class TechnologyTablesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAValue_data();
    void readsAValue();
    void readsTheDay_data();
    void readsTheDay();
    void tellsReportsApart_data();
    void tellsReportsApart();
    void refusesInWords_data();
    void refusesInWords();
    void leavesPlacesOutAndSaysWhy_data();
    void leavesPlacesOutAndSaysWhy();
    void saysThatThereAreFurtherPages();
    void readsADeviceOnceAsItWasLast();
};

void TechnologyTablesTest::readsAValue_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("words");
    const QByteArray login = R"("coreLoginTimeInMs":9000)";
    const auto boot = [&](const QByteArray &value) -> QByteArray {
        return R"("coreBootTimeInMs":)" + value + ',' + login;
    };
    const QString rest = u"sign-in=9000 disk=unknown"_s;
    QTest::newRow("a whole number") << boot("42000") << u"boot=42000 "_s + rest;
    QTest::newRow("a decimal") << boot("42000.4") << u"boot=42000 "_s + rest;
    QTest::newRow("a number in a text") << boot("\"42000\"") << u"boot=42000 "_s + rest;
    QTest::newRow("a power") << boot("4.2e4") << u"boot=42000 "_s + rest;
    QTest::newRow("nothing") << boot("null") << rest;
    QTest::newRow("no field") << login << rest;
    QTest::newRow("an empty text") << boot("\"\"") << rest;
    QTest::newRow("minus one") << boot("-1") << rest;
    QTest::newRow("minus two in a text") << boot("\"-2\"") << rest;
    QTest::newRow("zero is no start") << boot("0") << rest;
    QTest::newRow("what means that there is none") << boot("2147483647") << rest;
    QTest::newRow("an object") << boot("{\"a\":1}") << rest;
    QTest::newRow("a day") << boot("86400000") << u"boot=86400000 "_s + rest;
    QTest::newRow("longer than a day") << boot("86400001") << u"\"coreBootTimeInMs\" is longer than a day"_s;
    QTest::newRow("a word") << boot("\"fast\"") << u"\"coreBootTimeInMs\" is not a number"_s;
    QTest::newRow("no number") << boot("NaN") << u"\"coreBootTimeInMs\" is not a number"_s;
    QTest::newRow("endless") << boot("1e999") << u"\"coreBootTimeInMs\" is not a number"_s;
    QTest::newRow("endless below zero") << boot("-Infinity") << u"\"coreBootTimeInMs\" is not a number"_s;
    QTest::newRow("a text of many bytes")
        << boot('"' + QByteArray(5000, '9') + '"') << u"\"coreBootTimeInMs\" is too long"_s;
    QTest::newRow("a score in a text")
        << login + ",\"bootScore\":\"76.5\"" << u"sign-in=9000 boot-score=77 disk=unknown"_s;
    QTest::newRow("all points") << login + ",\"bootScore\":100"
                                << u"sign-in=9000 boot-score=100 disk=unknown"_s;
    QTest::newRow("too many points") << login + ",\"bootScore\":100.5"
                                     << u"\"bootScore\" is more than 100 points"_s;
    QTest::newRow("no points") << login + ",\"bootScore\":-1" << rest;
    QTest::newRow("half a restart") << login + ",\"restartCount\":0.5"
                                    << u"\"restartCount\" is not a count"_s;
    QTest::newRow("a disk as old reports spell it") << login + ",\"diskType\":\"unkown\"" << rest;
    QTest::newRow("a disk") << login + ",\"diskType\":\"hdd\"" << u"sign-in=9000 disk=hdd"_s;
    QTest::newRow("a model that is a mail address") << login + ",\"model\":\"anna@contoso.example\"" << rest;
    QTest::newRow("a model that is a path") << login + R"(,"model":"C:\\Users\\anna")" << rest;
    QTest::newRow("the same field twice")
        << boot("42000") + ",\"coreBootTimeInMs\":43000" << u"boot=43000 "_s + rest;
}

void TechnologyTablesTest::readsAValue()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QString, words);
    QCOMPARE(wordsOf(startups(fields)), words);
}

void TechnologyTablesTest::readsTheDay_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("day");
    QTest::newRow("none") << QByteArray("null") << u"2026-11-21"_s;
    QTest::newRow("year 1") << QByteArray("\"0001-01-01T00:00:00Z\"") << u"2026-11-21"_s;
    QTest::newRow("a time") << QByteArray("\"2026-11-20T23:59:59.9999999Z\"") << u"2026-11-20"_s;
    QTest::newRow("a day") << QByteArray("\"2026-11-20\"") << u"2026-11-20"_s;
    QTest::newRow("tomorrow") << QByteArray("\"2026-11-22\"") << u"2026-11-22"_s;
    QTest::newRow("the day after tomorrow") << QByteArray("\"2026-11-23\"") << u"later than tomorrow"_s;
    QTest::newRow("another form") << QByteArray("\"11/20/2026\"") << u"2026-11-21"_s;
    QTest::newRow("a number") << QByteArray("1763596800") << u"2026-11-21"_s;
    QTest::newRow("as Americans write it") << QByteArray("\"11/19/2026 10:00:00 AM\"") << u"2026-11-19"_s;
    QTest::newRow("it may be another month") << QByteArray("\"11/10/2026 10:00:00 AM\"") << u"2026-11-21"_s;
    QTest::newRow("before there were such reports")
        << QByteArray("\"1899-12-30\"") << u"is a day before the year 2000"_s;
}

void TechnologyTablesTest::readsTheDay()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QString, day);
    const auto found = read(R"([{"deviceId":"d-1","appCrashCount":1,"processedDateTime":)" + value + "}]");
    const QString words = found ? technologyLines(**found).value(1) : found.error().what;
    QVERIFY2(words.contains(day), qPrintable(words));
}

void TechnologyTablesTest::tellsReportsApart_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("report");
    QTest::newRow("scores of devices that name their models")
        << QByteArray(
               R"([{"id":"d","endpointAnalyticsScore":1,"startupPerformanceScore":1,"workFromAnywhereScore":1,)"
               R"("manufacturer":"m","model":"m"}])")
        << u"device_scores"_s;
    QTest::newRow("points for work from anywhere alone")
        << QByteArray("DeviceId,CloudManagementScore,WindowsScore,WorkFromAnywhereScore\nd,1,1,1\n")
        << u"work_from_anywhere"_s;
    QTest::newRow("apps that have ids of their own")
        << QByteArray(
               R"([{"id":"x","deviceId":"d","appName":"a.exe","appCrashCount":1,"activeDeviceCount":1,)"
               R"("appUsageDuration":1}])")
        << u"app_reliability"_s;
    QTest::newRow("starts, which hold all that a startup holds")
        << QByteArray(R"([{"id":"x","deviceId":"d","startTime":"2026-11-20","coreBootTimeInMs":30000,)"
                      R"("coreLoginTimeInMs":9000,"operatingSystemVersion":"1"}])")
        << u"device_starts"_s;
    QTest::newRow("a first row that lacks a field")
        << QByteArray(R"([{"id":"d-1"},{"id":"d-2","coreBootTimeInMs":30000,"coreLoginTimeInMs":900}])")
        << u"startup_performance"_s;
    QTest::newRow("names in other letters")
        << QByteArray(R"([{"ID":"d-1","corebootTIMEinMs":30000,"CoreLoginTimeInMs":900}])")
        << u"startup_performance"_s;
    QTest::newRow("measurements of one kind")
        << QByteArray("day,location,workload,udp_jitter_ms\n2026-11-20,Berlin,teams,3\n")
        << u"network_samples"_s;
    QTest::newRow("a list of something else") << QByteArray(R"([{"id":"x","version":"1"}])") << QString();
    QTest::newRow("a usage report in JSON")
        << QByteArray(R"({"value":[{"reportRefreshDate":"2026-11-20","userPrincipalName":"a@b"}]})")
        << QString();
    QTest::newRow("an error answer") << QByteArray(R"({"error":{"code":"Forbidden"}})") << QString();
}

void TechnologyTablesTest::tellsReportsApart()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, report);
    const auto found = read(file);
    QVERIFY2(found, qPrintable(found ? QString() : found.error().what));
    QCOMPARE(*found ? (*found)->coverage.report : QString(), report);
}

void TechnologyTablesTest::refusesInWords_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("word");
    QTest::newRow("an empty list") << QByteArray("{\"value\":[]}") << u"no rows"_s;
    QTest::newRow("a page that is cut off")
        << startups("\"coreBootTimeInMs\":30000").chopped(3) << u"ends in the middle"_s;
    QTest::newRow("a page that is broken") << startups("\"coreBootTimeInMs\":30000,,") << u"does not go on"_s;
    QTest::newRow("letters that are none")
        << startups("\"coreBootTimeInMs\":30000,\"model\":\"\xFF\"") << u"does not go on"_s;
    QTest::newRow("no row that can be read")
        << QByteArray(R"([{"id":"anna@b","coreBootTimeInMs":3000,"coreLoginTimeInMs":900}])")
        << u"\"id\" is not an identifier"_s;
    QTest::newRow("a field is missing")
        << QByteArray(R"([{"id":"d","coreBootTimeInMs":3000,"model":"m"}])") << u"coreLoginTimeInMs"_s;
    const QString starts = u"This looks like \"Starts of devices\", but of its columns these are missing: "_s;
    QTest::newRow("starts without their days")
        << QByteArray(R"([{"deviceId":"d","coreBootTimeInMs":30000,"groupPolicyBootTimeInMs":1,)"
                      R"("totalBootTimeInMs":31000,"coreLoginTimeInMs":9000,"isFirstLogin":false,)"
                      R"("operatingSystemVersion":"1","restartCategory":"unknown"}])")
        << starts + u"startTime."_s;
    QTest::newRow("starts without their days, in a table")
        << QByteArray("deviceId,coreBootTimeInMs,coreLoginTimeInMs,isFeatureUpdate\nd,30000,9000,false\n")
        << starts + u"startTime."_s;
    QTest::newRow("starts that name themselves and no device")
        << QByteArray(R"([{"id":"s-1","coreBootTimeInMs":30000,"totalBootTimeInMs":31000,)"
                      R"("coreLoginTimeInMs":9000,"totalLoginTimeInMs":9100}])")
        << starts + u"deviceId, startTime."_s;
    QTest::newRow("scores by model")
        << QByteArray(
               "Model,Manufacturer,ModelDevices,EndpointAnalyticsScore,StartupPerformanceScore,"
               "AppReliabilityScore,WorkFromAnywhereScore,HealthStatus\nHarbor,Dell,12,70,60,80,70,2\n")
        << u"by model"_s;
    QTest::newRow("starts by model")
        << QByteArray("Model,Manufacturer,DeviceCount,CoreBootTime,GPBootTime,CoreLogonTime,GPLogonTime\n"
                      "Harbor,Dell,12,40,3,20,2\n")
        << u"by model"_s;
    QTest::newRow("scores by model, as Graph sends them")
        << QByteArray(R"([{"id":"x","model":"Harbor","manufacturer":"Dell","modelDeviceCount":12,)"
                      R"("endpointAnalyticsScore":70,"startupPerformanceScore":60}])")
        << u"by model"_s;
    QTest::newRow("devices without their id")
        << QByteArray("DeviceName,Model,EndpointAnalyticsScore,StartupPerformanceScore\nd,Harbor,70,60\n")
        << u"deviceId"_s;
    QTest::newRow("measurements of nothing")
        << QByteArray("day,location,workload\n2026-11-20,Berlin,teams\n") << u"tcp_latency_ms"_s;
}

void TechnologyTablesTest::refusesInWords()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, word);
    const auto found = read(file);
    QVERIFY(!found);
    QCOMPARE(found.error().fault, Fault::BadInput);
    QVERIFY2(found.error().what.contains(word), qPrintable(found.error().what));
}

void TechnologyTablesTest::leavesPlacesOutAndSaysWhy_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no day") << QByteArray(",Berlin,teams,,,1,1,1") << u"\"day\" is not a date"_s;
    QTest::newRow("a day before there was a network")
        << QByteArray("1899-01-01,Berlin,teams,,,1,1,1") << u"\"day\" is a day before the year 2000"_s;
    QTest::newRow("no place") << QByteArray("2026-11-20,,teams,,,1,1,1") << u"\"location\" is not the name"_s;
    QTest::newRow("a place that is a mail address")
        << QByteArray("2026-11-20,anna@b,teams,,,1,1,1") << u"\"location\" is not the name"_s;
    QTest::newRow("another workload")
        << QByteArray("2026-11-20,Berlin,skype,,,1,1,1") << u"neither exchange"_s;
    QTest::newRow("nothing measured")
        << QByteArray("2026-11-20,Berlin,exchange,,9,1,1,1") << u"nothing is measured"_s;
    QTest::newRow("a time below zero")
        << QByteArray("2026-11-20,Berlin,exchange,-1,,,,") << u"from 0 to 60000"_s;
    QTest::newRow("more than all is lost")
        << QByteArray("2026-11-20,Berlin,teams,,,1,1,100.1") << u"from 0 to 100"_s;
    QTest::newRow("a comma in a number")
        << QByteArray("2026-11-20,Berlin,exchange,\"1,5\",,,,") << u"from 0 to 60000"_s;
    QTest::newRow("endless") << QByteArray("2026-11-20,Berlin,sharepoint,,inf,,,") << u"from 0 to 100000"_s;
}

void TechnologyTablesTest::leavesPlacesOutAndSaysWhy()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, reason);
    const auto found = read("day,location,workload,tcp_latency_ms,download_MBps,udp_latency_ms,udp_jitter_ms,"
                            "udp_loss_pct\n2026-11-20,Berlin,exchange,0,,,,\n" +
                            row + '\n');
    QVERIFY(found && *found);
    QCOMPARE((*found)->content.samples.size(), 1U);
    QCOMPARE((*found)->skipped.size(), 1U);
    QVERIFY2((*found)->skipped[0].reason.contains(reason), qPrintable((*found)->skipped[0].reason));
}

void TechnologyTablesTest::saysThatThereAreFurtherPages()
{
    const QByteArray rows = startups("\"coreBootTimeInMs\":30000");
    const auto last = read("{\"value\":" + rows + "}");
    const auto page = read("{\"value\":" + rows + ",\"@odata.nextLink\":\"https://x/?$skiptoken=1\"}");

    QVERIFY((*last)->remark.isEmpty());
    QVERIFY((*page)->remark.contains(u"further pages are in other files"_s));
    QCOMPARE((*page)->content, (*last)->content);
}

void TechnologyTablesTest::readsADeviceOnceAsItWasLast()
{
    const auto found = read(R"([{"deviceId":"D-1","appCrashCount":2,"processedDateTime":"2026-11-20"},)"
                            R"({"deviceId":"d-1","appCrashCount":1,"processedDateTime":"2026-11-19"},)"
                            R"({"deviceId":"d-1","appCrashCount":3,"processedDateTime":"2026-11-20"}])");
    QCOMPARE((*found)->rows, 3);
    QCOMPARE((*found)->content.endpointDevices.size(), 1U);
    QCOMPARE((*found)->content.endpointDevices[0].reliability->crashes, 3);
}

QTEST_APPLESS_MAIN(TechnologyTablesTest)
#include "tst_technologytables.moc"
