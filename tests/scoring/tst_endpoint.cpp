#include "technologyrows.h"

#include "scoring/devicepoints.h"
#include "scoring/endpoint.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

const TechnologyRules rules;

TechnologyFigure figureOf(const std::vector<EndpointDevice> &devices,
                          const std::vector<EndpointApp> &apps = {},
                          const std::vector<DeviceStart> &starts = {}, const TechnologyRules &by = rules)
{
    return endpointAnalytics(devices, starts, apps, by, today);
}

DeviceStart start(const char *device, QDate day, std::optional<qint64> boot, std::optional<qint64> signIn)
{
    DeviceStart made;
    made.device = QString::fromLatin1(device);
    made.day = day;
    made.bootMs = boot;
    made.signInMs = signIn;
    return made;
}

/// The points in words, "-" for none.
QString text(const std::optional<SubPoints> &points)
{
    return points ? QString::number(static_cast<double>(points->points.millionths()) / 1e6) : u"-"_s;
}

} // namespace

class EndpointTest : public QObject
{
    Q_OBJECT

private slots:
    void secondsEarnPointsByOurTables_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<bool>("isBoot");
        QTest::addColumn<double>("points");
        const auto boot = [](double seconds, double points) {
            QTest::addRow("boot %g s", seconds) << seconds << true << points;
        };
        const auto signIn = [](double seconds, double points) {
            QTest::addRow("sign-in %g s", seconds) << seconds << false << points;
        };
        boot(0, 100);
        boot(20, 100);
        boot(30, 90);
        boot(40, 80);
        boot(60, 60);
        boot(75, 50);
        boot(90, 40);
        boot(120, 20);
        boot(150, 10);
        boot(180, 0);
        boot(600, 0);
        signIn(10, 100);
        signIn(20, 80);
        signIn(40, 60);
        signIn(54, 46); // the one published point
        signIn(60, 40);
        signIn(90, 20);
        signIn(120, 0);
        signIn(121, 0);
    }
    void secondsEarnPointsByOurTables()
    {
        QFETCH(const double, seconds);
        QFETCH(const bool, isBoot);
        QFETCH(const double, points);
        const auto ms = static_cast<qint64>(seconds * 1000);
        QCOMPARE(isBoot ? pointsOfBoot(ms) : pointsOfSignIn(ms), FinePoints::from(points));
    }

    void hoursToFailureEarnPoints_data()
    {
        QTest::addColumn<double>("hours");
        QTest::addColumn<qint64>("millionths");
        QTest::newRow("none") << 0.0 << qint64{0};
        QTest::newRow("1 h") << 1.0 << qint64{0};
        QTest::newRow("10 h") << 10.0 << qint64{33'333'333};
        QTest::newRow("100 h") << 100.0 << qint64{66'666'667};
        QTest::newRow("1000 h") << 1000.0 << qint64{100'000'000};
        QTest::newRow("10000 h") << 10000.0 << qint64{100'000'000};
    }
    void hoursToFailureEarnPoints()
    {
        QFETCH(const double, hours);
        QTEST(pointsOfHoursToFailure(hours).millionths(), "millionths");
    }

    void thePublishedStartupScoreIs61AndAHalfBeforeRounding()
    {
        const auto figure = figureOf(devices(5, scored(77, 46)));

        QCOMPARE(partOf(figure, u"boot"), u"boot 5 77000000"_s);
        QCOMPARE(partOf(figure, u"sign_in"), u"sign_in 5 46000000"_s);
        QCOMPARE(arithmeticOfParts(figure), u"(1 × 77.0 + 1 × 46.0) ÷ 2 = 61.5"_s);
        QCOMPARE(figure.points, Points(62));
        QCOMPARE(figure.window, (Window{.first = QDate(2026, 10, 23), .last = today}));
    }

    void subScoresEnterUnrounded()
    {
        // (61.5 + 99.5) / 2 = 80.5, rounded once to 81; from a rounded 61 and 99 it would be 80.
        const auto all = devices(5, [](EndpointDevice &device) {
            scored(77, 46)(device);
            device.anywhere = AnywhereFacts{.day = today, .windows = 99.5};
        });
        const auto figure = figureOf(all);
        QCOMPARE(arithmeticOfParts(figure), u"(1 × 77.0 + 1 × 46.0 + 2 × 99.5) ÷ 4 = 80.5"_s);
        QCOMPARE(figure.points, Points(81));
        TechnologyFigure kept = figure;
        kept.points = Points(1);
        QCOMPARE(pointsOfParts(kept), Points(81)); // from the parts, whatever points stand there
    }

    void aSubScoreCountsFromFiveDevices()
    {
        auto all = devices(4, scored(90, 10));
        std::ranges::copy(devices(2, scored(60, std::nullopt)), std::back_inserter(all));
        const auto figure = figureOf(all);
        // Six boots; four sign-ins are too few, so boot is all of startup.
        QCOMPARE(figure.points, Points(80));
        QCOMPARE(partOf(figure, u"sign_in"), u"sign_in 4"_s);
        QCOMPARE(partOf(figure, u"weight/boot"), u"weight/boot 2"_s);

        const auto few = figureOf(devices(4, scored(90, 90)));
        QCOMPARE(few.absence, TechnologyAbsence::FewDevices);
        QVERIFY(!few.points);
        QCOMPARE(few.denominator, 4);
    }

    void aDeviceSilentFor29DaysDropsOut()
    {
        const auto seen = [](int daysAgo) {
            return devices(5, [=](EndpointDevice &device) {
                scored(80, 80)(device);
                device.startup->day = device.lastSeen = today.addDays(-daysAgo);
            });
        };
        QCOMPARE(figureOf(seen(28)).denominator, 5);
        QCOMPARE(figureOf(seen(29)).denominator, 0);
        QCOMPARE(enrolledDevices(seen(28), today), 5);
        QCOMPARE(enrolledDevices(seen(29), today), 0);
        QCOMPARE(enrolledDevices(seen(-1), today), 0);
    }

    void aStartCountsAsPublished_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("boot");
        QTest::addColumn<QString>("signIn");
        QTest::newRow("the last one") << u"last"_s << u"80"_s << u"60"_s;
        QTest::newRow("but no first sign-in") << u"first"_s << u"80"_s << u"40"_s;
        QTest::newRow("nor one after a feature update") << u"update"_s << u"80"_s << u"40"_s;
        QTest::newRow("the mean of its day") << u"twice"_s << u"90"_s << u"80"_s;
        QTest::newRow("none of 29 days ago") << u"old"_s << u"-"_s << u"-"_s;
    }
    void aStartCountsAsPublished()
    {
        QFETCH(const QString, which);
        std::vector<DeviceStart> starts = {start("0", today.addDays(-5), 40'000, 40'000),
                                           start("0", today.addDays(-9), 60'000, 60'000)};
        starts[0].isFirstSignIn = which == "first"_L1;
        starts[0].isFeatureUpdate = which == "update"_L1;
        if (which == "twice"_L1)
            starts.push_back(start("0", today.addDays(-5), 20'000, 0));
        if (which == "old"_L1)
            starts = {start("0", today.addDays(-29), 40'000, 40'000)};

        const auto points = devicePoints(devices(1, [](EndpointDevice &) {})[0],
                                         LastStarts(starts, today).of(u"0"_s), rules, today);

        QTEST(text(points.boot), "boot");
        QTEST(text(points.signIn), "signIn");
    }

    void startsAloneAreEnough()
    {
        std::vector<DeviceStart> starts;
        for (const char *device : {"a", "b", "c", "d", "e"})
            starts.push_back(start(device, today.addDays(-1), 60'000, 20'000)); // 60 and 80 points
        const auto figure = figureOf({}, {app("a.exe", 6, 60, 0)}, starts);
        QCOMPARE(partOf(figure, u"boot"), u"boot 5 60000000"_s);
        QCOMPARE(partOf(figure, u"sign_in"), u"sign_in 5 80000000"_s);
        QCOMPARE(figure.denominator, 5);
        QCOMPARE(figure.numerator, 5);
        QCOMPARE(figure.points, Points(85)); // startup 70, apps 100

        QCOMPARE(figureOf({}, {}, starts).points, Points(70));
        starts.pop_back();
        QCOMPARE(figureOf({}, {}, starts).absence, TechnologyAbsence::FewDevices);
        // With a report of a device in between, each of the five counts once.
        auto described = devices(1, scored(100, 100));
        described[0].id = u"b"_s;
        QCOMPARE(figureOf(described, {}, starts).denominator, 4);
        described[0].id = u"z"_s;
        QCOMPARE(partOf(figureOf(described, {}, starts), u"boot"), u"boot 5 68000000"_s);
    }

    void devicesKnownByTheirStartsAreEnrolled()
    {
        std::vector<DeviceStart> starts;
        for (int i = 0; i < 300; ++i)
            starts.push_back(start(QByteArray::number(i).constData(), today, 60'000, {}));
        QCOMPARE(figureOf({}, {app("a.exe", 6, 60, 0)}, starts).countOf(u"app_reliability"), 0); // 2 of 100
        starts.pop_back();
        QCOMPARE(figureOf({}, {app("a.exe", 6, 60, 0)}, starts).countOf(u"app_reliability"), 1);
    }

    void aSuppliedScoreWinsOverTimesAndAStartOverAReport()
    {
        EndpointDevice device = devices(1, scored(77, 46))[0];
        device.startup->coreBootMs = 180'000;
        const LastStart last{.bootMs = 60'000, .signInMs = 60'000};
        QCOMPARE(text(devicePoints(device, last, rules, today).boot), u"77"_s);
        device.startup->bootScore.reset();
        QCOMPARE(text(devicePoints(device, last, rules, today).boot), u"60"_s);
        QCOMPARE(text(devicePoints(device, {}, rules, today).boot), u"0"_s);
    }

    void aSignInLastsUntilTheDesktopResponds()
    {
        EndpointDevice device = devices(1, scored({}, {}))[0];
        device.startup->coreSignInMs = 14'000;
        device.startup->groupPolicySignInMs = 30'000; // shown, never scored
        QCOMPARE(text(devicePoints(device, {}, rules, today).signIn), u"-"_s);
        device.startup->responsiveDesktopMs = 40'000;
        QCOMPARE(text(devicePoints(device, {}, rules, today).signIn), u"46"_s);
        QCOMPARE(text(devicePoints(device, {}, rules, today).startup), u"46"_s);
    }

    void anAppIsListedAbove5DevicesAnd2Of100_data()
    {
        QTest::addColumn<int>("active");
        QTest::addColumn<int>("enrolled");
        QTest::addColumn<bool>("isListed");
        QTest::newRow("exactly 5 devices") << 5 << 10 << false;
        QTest::newRow("6 devices") << 6 << 10 << true;
        QTest::newRow("exactly 2 of 100") << 20 << 1000 << false;
        QTest::newRow("one more") << 21 << 1000 << true;
        QTest::newRow("6 of 299") << 6 << 299 << true;
        QTest::newRow("6 of 300") << 6 << 300 << false;
        QTest::newRow("nobody enrolled") << 6 << 0 << true;
    }
    void anAppIsListedAbove5DevicesAnd2Of100()
    {
        QFETCH(const int, active);
        QFETCH(const int, enrolled);
        QTEST(isListed(app("a.exe", active, 100, 0), enrolled), "isListed");
        QVERIFY(!isListed(app("a.exe", active, 0, 0), enrolled)); // nobody used it
    }

    void appsCountByTheirUse()
    {
        // 600 h with one failure in 100 h earn 66.67; 200 h without one earn 100; together 75.
        const std::vector<EndpointApp> apps = {app("a.exe", 6, 36'000, 6), app("b.exe", 6, 12'000, 0),
                                               app("c.exe", 5, 99'000, 99)};
        const auto figure = figureOf({}, apps);
        QCOMPARE(partOf(figure, u"app_reliability"), u"app_reliability 2 75000000"_s);
        QCOMPARE(figure.points, Points(75));
        QCOMPARE(figure.denominator, 0);
    }

    void aSuppliedScoreOfAnAppWins()
    {
        EndpointApp rated = app("a.exe", 6, 60, 60);
        QCOMPARE(appPoints(rated), FinePoints::from(0));
        rated.score = 81.25;
        QCOMPARE(appPoints(rated), FinePoints::from(81.25));
    }

    void tenCrashesADayAndDeviceCount_data()
    {
        QTest::addColumn<int>("crashes");
        QTest::addColumn<qint64>("toFailure"); // as supplied, below 0 for nothing
        QTest::addColumn<qint64>("millionths");
        // Six devices used it for 8400 hours together: 840 crashes in 14 days count, one in 10 hours.
        QTest::newRow("one short") << 839 << qint64{-1} << qint64{33'350'578};
        QTest::newRow("the cap itself") << 840 << qint64{-1} << qint64{33'333'333};
        QTest::newRow("one more") << 841 << qint64{-1} << qint64{33'333'333};
        QTest::newRow("ten times as many") << 8400 << qint64{-1} << qint64{33'333'333};
        QTest::newRow("it never failed, it says") << 8400 << qint64{2147483647} << qint64{100'000'000};
    }
    void tenCrashesADayAndDeviceCount()
    {
        QFETCH(const int, crashes);
        QFETCH(const qint64, toFailure);
        EndpointApp often = app("a.exe", 6, 504'000, crashes);
        if (toFailure >= 0)
            often.minutesToFailure = toFailure;
        QTEST(appPoints(often).millionths(), "millionths");
    }

    void tenCrashesADayAndAppCountOfADevice_data()
    {
        QTest::addColumn<int>("crashes");
        QTest::addColumn<int>("apps");
        QTest::addColumn<qint64>("toFailure");
        QTest::addColumn<QString>("points");
        // 280 crashes, one in 1400 minutes: 23.33 hours earn 45.6. Of one app 140 count, one in 46.67 hours.
        QTest::newRow("the cap itself") << 280 << 2 << qint64{1400} << u"45.5992"_s;
        QTest::newRow("twice the cap counts half") << 280 << 1 << qint64{1400} << u"55.6336"_s;
        QTest::newRow("nobody knows how many apps") << 280 << 0 << qint64{1400} << u"45.5992"_s;
        QTest::newRow("it never failed, it says") << 280 << 1 << qint64{2147483647} << u"100"_s;
    }
    void tenCrashesADayAndAppCountOfADevice()
    {
        QFETCH(const int, crashes);
        QFETCH(const int, apps);
        QFETCH(const qint64, toFailure);
        EndpointDevice device = devices(1, [](EndpointDevice &) {})[0];
        device.reliability = ReliabilityFacts{
            .day = today, .crashes = crashes, .crashedApps = apps, .minutesToFailure = toFailure};
        QTEST(text(devicePoints(device, {}, rules, today).reliability), "points");
    }

    void appsAreOfTheNewestReportOf14Days()
    {
        const auto on = [](int daysAgo) {
            EndpointApp made = app("a.exe", 6, 60, 0);
            made.day = today.addDays(-daysAgo);
            return made;
        };
        QCOMPARE(listedApps({on(13)}, 0, today).size(), 1U);
        QCOMPARE(listedApps({on(14)}, 0, today).size(), 0U);
        QCOMPARE(listedApps({on(-1)}, 0, today).size(), 0U);
        QCOMPARE(listedApps({on(5), on(3), on(5)}, 0, today), std::vector{on(3)});
    }

    void workFromAnywhereIsTheMeanOfWhatIsKnown()
    {
        EndpointDevice device = devices(1, [](EndpointDevice &) {})[0];
        TechnologyRules known;
        known.windows = {{.build = 26100, .name = u"24H2"_s, .endOfSupport = today}};
        device.osVersion = u"10.0.26100.1"_s;
        const auto anywhere = [&] { return text(devicePoints(device, {}, known, today).anywhere); };
        QCOMPARE(anywhere(), u"-"_s); // no report of it
        device.anywhere = AnywhereFacts{.day = today};
        QCOMPARE(anywhere(), u"100"_s);
        device.anywhere->hasCloudIdentity = false;
        QCOMPARE(anywhere(), u"50"_s);
        device.anywhere->isCloudManaged = true;
        device.anywhere->hasProvisioningProfile = false;
        QCOMPARE(anywhere(), u"50"_s);
        device.anywhere->cloudProvisioning = 90; // as supplied, whatever the flag says
        QCOMPARE(anywhere(), u"72.5"_s);
        device.anywhere->windows = 0;
        QCOMPARE(anywhere(), u"47.5"_s);
        device.anywhere->day = today.addDays(-29);
        QCOMPARE(anywhere(), u"-"_s);
    }

    void crashesOfADeviceAreItsReliability()
    {
        EndpointDevice device = devices(1, [](EndpointDevice &) {})[0];
        device.reliability = ReliabilityFacts{.day = today};
        const auto reliability = [&] { return text(devicePoints(device, {}, rules, today).reliability); };
        QCOMPARE(reliability(), u"100"_s);
        device.reliability->crashes = 2;
        QCOMPARE(reliability(), u"-"_s);
        device.reliability->minutesToFailure = 60'000;
        QCOMPARE(reliability(), u"100"_s);
        device.reliability->minutesToFailure = 60;
        QCOMPARE(reliability(), u"0"_s);
        device.reliability->day = today.addDays(-14);
        QCOMPARE(reliability(), u"-"_s);
    }

    void countsTheDevicesThatAreWell_data()
    {
        QTest::addColumn<int>("boot");
        QTest::addColumn<int>("signIn");
        QTest::addColumn<qint64>("well");
        QTest::newRow("60") << 60 << 60 << qint64{5};
        QTest::newRow("59.5 is shown as 60") << 60 << 59 << qint64{5};
        QTest::newRow("59") << 59 << 59 << qint64{0};
    }
    void countsTheDevicesThatAreWell()
    {
        QFETCH(const int, boot);
        QFETCH(const int, signIn);
        const auto figure = figureOf(devices(5, scored(boot, signIn)));
        QTEST(figure.numerator, "well");
        QCOMPARE(figure.denominator, 5);
    }

    void weightsAreSetByTheRules()
    {
        TechnologyRules heavy;
        heavy.endpoint = {.startup = 3, .appReliability = 1, .workFromAnywhere = 0};
        const auto all = devices(6, [](EndpointDevice &device) {
            scored(80, 80)(device);
            device.anywhere = AnywhereFacts{.day = today, .windows = 0.0};
        });
        const auto figure = figureOf(all, {app("a.exe", 6, 60, 0)}, {}, heavy);
        QCOMPARE(figure.points, Points(85));
        QCOMPARE(partOf(figure, u"work_from_anywhere"), u"work_from_anywhere 6 0"_s);
        QVERIFY(partOf(figure, u"weight/work_from_anywhere").isEmpty());
    }
};

QTEST_APPLESS_MAIN(EndpointTest)
#include "tst_endpoint.moc"
