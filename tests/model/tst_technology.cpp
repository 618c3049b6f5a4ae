#include "model/endpoint.h"
#include "model/network.h"
#include "model/technology.h"
#include "model/technologyfigure.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

TechnologyFigure anyFigure()
{
    const QDate day(2026, 11, 20);
    return {.category = CategoryId::AppHealth,
            .day = day,
            .window = {.first = day.addDays(-27), .last = day},
            .method = u"app_health.channels/1"_s,
            .points = Points(64),
            .numerator = 1240,
            .denominator = 1800,
            .parts = {{.id = u"newest"_s, .count = 900}, {.id = u"supported"_s, .count = 300}}};
}

} // namespace

class TechnologyTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheChannelsAsReportsWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("channel");
        QTest::newRow("as the portal") << u"Current Channel"_s << u"current"_s;
        QTest::newRow("case and spaces") << u"  current   CHANNEL "_s << u"current"_s;
        QTest::newRow("as policies") << u"MonthlyEnterprise"_s << u"monthly_enterprise"_s;
        QTest::newRow("with hyphen") << u"Semi-Annual Enterprise Channel"_s << u"semi_annual"_s;
        QTest::newRow("preview") << u"Semi-Annual Enterprise Channel (Preview)"_s << u"semi_annual_preview"_s;
        QTest::newRow("current preview") << u"Current Channel (Preview)"_s << u"current_preview"_s;
        QTest::newRow("beta") << u"Beta Channel"_s << u"beta"_s;
        QTest::newRow("current preview as it was") << u"Monthly Channel (Targeted)"_s << u"current_preview"_s;
        QTest::newRow("current as it was") << u"Monthly Channel"_s << u"current"_s;
        QTest::newRow("semi-annual preview as it was")
            << u"Semi-Annual Channel (Targeted)"_s << u"semi_annual_preview"_s;
        QTest::newRow("first release") << u"First Release for Current Channel"_s << u"current_preview"_s;
        QTest::newRow("a GUID") << u"492350f6-3a01-4f97-b9c0-c7c6ddf67d60"_s << u"current"_s;
        QTest::newRow("a GUID in braces")
            << u"{55336B82-A18D-4DD6-B5F6-9E5095C314A6}"_s << u"monthly_enterprise"_s;
        QTest::newRow("an address")
            << u"http://officecdn.microsoft.com/pr/7ffbc6bf-bc32-4f92-8982-f9dd17fd3114"_s
            << u"semi_annual"_s;
        QTest::newRow("a GUID that is none of them")
            << u"ea4a4090-de26-49d7-93c1-91bff9e53fc3"_s << u"other"_s;
        QTest::newRow("nothing") << QString() << u"other"_s;
        QTest::newRow("any other text") << u"Anna's channel"_s << u"other"_s;
    }
    void knowsTheChannelsAsReportsWriteThem()
    {
        QFETCH(const QString, text);
        QTEST(idOf(updateChannelFrom(text)), "channel");
    }

    void everyChannelIsReadBackFromItsId()
    {
        for (const UpdateChannel channel : allUpdateChannels)
            QCOMPARE(updateChannelFromId(idOf(channel)), channel);
        QVERIFY(!updateChannelFromId(u"Current Channel"));
    }

    void readsABuildByItsLastTwoNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("build");
        QTest::newRow("as the inventory") << u"16.0.13231.20262 (X64)"_s << u"13231.20262"_s;
        QTest::newRow("as the release notes") << u"13231.20262"_s << u"13231.20262"_s;
        QTest::newRow("spaces around") << u" 16.0.1.2 "_s << u"1.2"_s;
        QTest::newRow("one number") << u"13231"_s << QString();
        QTest::newRow("three numbers") << u"16.0.13231"_s << QString();
        QTest::newRow("negative") << u"16.0.-1.2"_s << QString();
        QTest::newRow("letters") << u"16.0.x.y"_s << QString();
        QTest::newRow("too large") << u"16.0.2147483647.1"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void readsABuildByItsLastTwoNumbers()
    {
        QFETCH(const QString, text);
        const auto build = Build::from(text);
        QTEST(build ? build->text() : QString(), "build");
    }

    void buildsAreOrderedAsNumbers() { QVERIFY(*Build::from(u"9.10") < *Build::from(u"10.2")); }

    void aFigureIsReadBackFromItsBytes()
    {
        TechnologyFigure without = anyFigure();
        without.points.reset();
        without.absence = TechnologyAbsence::FewDevices;
        TechnologyFigure measured = anyFigure();
        measured.parts.front().value = 61'500'000;
        for (const TechnologyFigure &figure : {anyFigure(), without, measured}) {
            const auto read = readTechnologyFigure(canonicalBytes(figure));
            QVERIFY(read);
            QCOMPARE(*read, figure);
        }
        QCOMPARE(anyFigure().passport(), u"app_health.channels@2026-11-20"_s);
        QCOMPARE(anyFigure().countOf(u"supported"), 300);
        QCOMPARE(anyFigure().countOf(u"nothing"), 0);
        QCOMPARE(measured.valueOf(measured.parts.front().id), 61'500'000);
        QVERIFY(!anyFigure().valueOf(u"nothing").has_value());
    }

    void theFingerprintChangesWithEachCount()
    {
        TechnologyFigure other = anyFigure();
        other.parts.front().count = 901;
        QVERIFY(fingerprintOf(other) != fingerprintOf(anyFigure()));
        other.parts.front() = anyFigure().parts.front();
        other.parts.front().value = 0;
        QVERIFY(fingerprintOf(other) != fingerprintOf(anyFigure()));
        QCOMPARE(fingerprintOf(anyFigure()).size(), 64);
    }

    void enumsOfReportsAreReadInBothSpellings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("upgrade");
        QTest::newRow("Graph") << u"notCapable"_s << u"not_capable"_s;
        QTest::newRow("the portal's number") << u"2"_s << u"not_capable"_s;
        QTest::newRow("the portal's zero") << u"0"_s << u"upgraded"_s;
        QTest::newRow("the portal's one") << u"1"_s << u"unknown"_s;
        QTest::newRow("the portal's three") << u"3"_s << u"capable"_s;
        QTest::newRow("a value of the future") << u"unknownFutureValue"_s << u"unknown"_s;
        QTest::newRow("its own name, with spaces") << u" upgraded "_s << u"upgraded"_s;
    }
    void enumsOfReportsAreReadInBothSpellings()
    {
        QFETCH(const QString, text);
        QTEST(idOf(upgradeEligibilityFrom(text)), "upgrade");
    }

    void anOldReportMisspellsTheUnknownDisk()
    {
        QCOMPARE(diskKindFrom(u"unkown"), DiskKind::Unknown);
        QCOMPARE(diskKindFrom(u"HDD"), DiskKind::Hard);
        QCOMPARE(diskKindFrom(u"ssd"), DiskKind::SolidState);
        QCOMPARE(idOf(diskKindFrom(u"hdd")), u"hdd"_s);
    }

    void aWorkloadIsReadByItsName()
    {
        QCOMPARE(networkWorkloadFrom(u" SharePoint "), NetworkWorkload::SharePoint);
        QVERIFY(!networkWorkloadFrom(u"onedrive").has_value());
    }

    void refusesBytesThatAreNoFigure_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("points and a reason against them")
            << canonicalBytes(anyFigure()).replace("\"none\"", "\"few_devices\"");
        QTest::newRow("no day") << canonicalBytes(anyFigure()).replace("\"day\"", "\"dax\"");
        QTest::newRow("another format")
            << canonicalBytes(anyFigure()).replace("\"format\":1", "\"format\":2");
    }
    void refusesBytesThatAreNoFigure()
    {
        QFETCH(const QByteArray, bytes);
        const auto read = readTechnologyFigure(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().fault, Fault::BadInput);
    }

    void readsTheHealthOfADevice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::newRow("nothing") << QString() << u"unknown"_s;
        QTest::newRow("Graph") << u"meetingGoals"_s << u"meeting_goals"_s;
        QTest::newRow("ours") << u"insufficient_data"_s << u"insufficient_data"_s;
        QTest::newRow("the portal's words") << u"Needs Attention"_s << u"needs_attention"_s;
        QTest::newRow("the portal's number") << u"2"_s << u"needs_attention"_s;
        QTest::newRow("its largest number") << u"3"_s << u"meeting_goals"_s;
        QTest::newRow("a number beyond") << u"4"_s << u"unknown"_s;
        QTest::newRow("what Graph may say one day") << u"unknownFutureValue"_s << u"unknown"_s;
    }
    void readsTheHealthOfADevice()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, id);
        QCOMPARE(idOf(deviceHealthFrom(text)), id);
    }
};

QTEST_APPLESS_MAIN(TechnologyTest)
#include "tst_technology.moc"
