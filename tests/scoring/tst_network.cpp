#include "technologyrows.h"

#include "scoring/bandtable.h"
#include "scoring/network.h"
#include "scoring/technologyrule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

const TechnologyRules rules;

const LocationAssessment &placeIn(const std::vector<LocationAssessment> &places, QStringView name)
{
    return *std::ranges::find(places, name, &LocationAssessment::location);
}

QStringList insightsAt(const std::vector<NetworkSample> &samples,
                       const std::vector<NetworkLocation> &locations = {})
{
    const auto places = assess(samples, locations, rules, today);
    QStringList ids;
    for (const NetworkInsight insight : placeIn(places, u"A").insights)
        ids << idOf(insight);
    return ids;
}

NetworkSample withEgress(double kilometres)
{
    NetworkSample sample = latency(u"A"_s, 10);
    sample.egressKilometres = kilometres;
    return sample;
}

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT

private slots:
    void pointsAreAsPublished_data()
    {
        QTest::addColumn<bool>("isLatency");
        QTest::addColumn<double>("measured");
        QTest::addColumn<double>("points");
        const auto exchange = [](double ms, double points) {
            QTest::addRow("Exchange %g ms", ms) << true << ms << points;
        };
        const auto sharePoint = [](double speed, double points) {
            QTest::addRow("SharePoint %g MBps", speed) << false << speed << points;
        };
        exchange(0, 100);
        exchange(10, 100);
        exchange(17.5, 90);
        exchange(25, 80);
        exchange(50, 73.333333);
        exchange(100, 60);
        exchange(150, 50);
        exchange(200, 40);
        exchange(300, 20);
        exchange(325, 10);
        exchange(350, 0);
        exchange(9000, 0);
        sharePoint(40, 100);
        sharePoint(20, 100);
        sharePoint(17, 90);
        sharePoint(14, 80);
        sharePoint(11, 70);
        sharePoint(8, 60);
        sharePoint(5, 45);
        sharePoint(4, 40);
        sharePoint(2, 20);
        sharePoint(1, 10);
        sharePoint(0.5, 5);
        sharePoint(0, 0);
    }
    void pointsAreAsPublished()
    {
        QFETCH(const bool, isLatency);
        QFETCH(const double, measured);
        QFETCH(const double, points);
        QCOMPARE(isLatency ? pointsOfLatency(measured) : pointsOfDownload(measured),
                 FinePoints::from(points));
    }

    void callsEarnPointsByTheModel_data()
    {
        QTest::addColumn<double>("roundTrip");
        QTest::addColumn<double>("jitter");
        QTest::addColumn<double>("loss");
        QTest::addColumn<double>("points");
        const auto row = [](double roundTrip, double jitter, double loss, double points) {
            QTest::addRow("%g ms, %g ms, %g %%", roundTrip, jitter, loss)
                << roundTrip << jitter << loss << points;
        };
        row(0, 0, 0, 99.9);
        row(20, 2, 0, 99.7);
        row(50, 5, 0.1, 99.2);
        row(100, 30, 1, 96.2);
        row(150, 30, 2, 93.4);
        row(200, 40, 3, 87.2);
        row(300, 60, 5, 68.6);
        row(400, 80, 10, 35.9);
        row(500, 100, 20, 0.7);
        row(5000, 100, 20, 0);
    }
    void callsEarnPointsByTheModel()
    {
        QFETCH(const double, roundTrip);
        QFETCH(const double, jitter);
        QFETCH(const double, loss);
        QFETCH(const double, points);
        const auto earned =
            pointsOfCalls({.roundTripMs = roundTrip, .jitterMs = jitter, .lossPercent = loss});
        QCOMPARE(QString::number(static_cast<double>(earned.millionths()) / 1e6, 'f', 1),
                 QString::number(points, 'f', 1));
    }

    void percentilesLieBetweenRanks_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("median");
        QTest::addColumn<double>("quarter");
        QTest::newRow("one") << QList<double>{7} << 7.0 << 7.0;
        QTest::newRow("two") << QList<double>{9, 5} << 7.0 << 6.0;
        QTest::newRow("odd") << QList<double>{5, 1, 3} << 3.0 << 2.0;
        QTest::newRow("even") << QList<double>{4, 1, 3, 2} << 2.5 << 1.75;
        QTest::newRow("a rank itself") << QList<double>{5, 4, 3, 2, 1} << 3.0 << 2.0;
        QTest::newRow("ties") << QList<double>{1, 2, 2, 2} << 2.0 << 1.75;
    }
    void percentilesLieBetweenRanks()
    {
        QFETCH(const QList<double>, values);
        const std::vector<double> given(values.begin(), values.end());
        QTEST(percentile(given, 0.5), "median");
        QTEST(percentile(given, 0.25), "quarter");
    }

    void aPlaceIsTheMeanOfItsWorkloads()
    {
        // Median latency 50 ms: 73.33; P25 of 8, 12, 14, 20 is 11 MBps: 70; calls 0, 0, 0: 99.9.
        const std::vector<NetworkSample> samples = {
            latency(u"A"_s, 10),  latency(u"A"_s, 50),  latency(u"A"_s, 900), download(u"A"_s, 8),
            download(u"A"_s, 12), download(u"A"_s, 14), download(u"A"_s, 20),
        };
        const auto places = assess(samples, {}, rules, today);
        const LocationAssessment &place = placeIn(places, u"A");
        QCOMPARE(place.of(NetworkWorkload::Exchange).points, FinePoints(73'333'333));
        QCOMPARE(place.of(NetworkWorkload::SharePoint).points, FinePoints(70'000'000));
        QVERIFY(!place.of(NetworkWorkload::Teams).points);
        QCOMPARE(place.points, FinePoints(71'666'667));
        QCOMPARE(place.weight, 7);
        QVERIFY(place.counts);
    }

    void looksAtThreeDays()
    {
        const auto measured = [](int daysAgo) {
            return networkConnectivity({latency(u"A"_s, 10, today.addDays(-daysAgo))}, {}, rules, today)
                .points;
        };
        QCOMPARE(measured(0), Points(100));
        QCOMPARE(measured(2), Points(100));
        QVERIFY(!measured(-1));
        QVERIFY(!assess({latency(u"A"_s, 10, today.addDays(-3))}, {office(u"A"_s)}, rules, today)[0].points);
    }

    void theLastAssessmentStandsFor60Days_data()
    {
        QTest::addColumn<int>("daysAgo"); // of the last of three days
        QTest::addColumn<int>("points");  // -1: none
        QTest::newRow("today") << 0 << 70;
        QTest::newRow("yesterday") << 1 << 75; // the first of them lies before the window
        QTest::newRow("all of them are old") << 3 << 70;
        QTest::newRow("ten days") << 10 << 70;
        QTest::newRow("the last of 60") << 60 << 70;
        QTest::newRow("61") << 61 << -1;
    }
    void theLastAssessmentStandsFor60Days()
    {
        QFETCH(const int, daysAgo);
        QFETCH(const int, points);
        const QDate last = today.addDays(-daysAgo);
        // Latencies of 100, 25 and 62.5 ms: their median earns 70; of the last two alone 43.75 ms earn 75.
        const std::vector<NetworkSample> samples = {
            latency(u"A"_s, 100, last.addDays(-2)), latency(u"A"_s, 25, last.addDays(-1)),
            latency(u"A"_s, 62.5, last), latency(u"A"_s, 350, last.addDays(-3)),
            latency(u"Home"_s, 350, today)};
        const auto figure = networkConnectivity(samples, {office(u"Home"_s, 9, true)}, rules, today);

        QCOMPARE(figure.points ? figure.points->count() : -1, points);
        QCOMPARE(figure.day, today);
        const QStringList notes = ruleOf(CategoryId::NetworkConnectivity)->notes(figure);
        if (daysAgo < 3 || daysAgo > 60) {
            QCOMPARE(figure.window, (Window{.first = today.addDays(-2), .last = today}));
            QVERIFY(!notes.join(u' ').contains(u"last assessment"_s));
        } else {
            QCOMPARE(figure.window, (Window{.first = last.addDays(-2), .last = last}));
            QVERIFY(notes.front().contains(last.toString(Qt::ISODate)));
        }
    }

    void aPlaceWithoutSamplesIsListedAndDoesNotCount()
    {
        const auto places = assess({}, {office(u"A"_s, 100)}, rules, today);
        QCOMPARE(places.size(), 1U);
        QVERIFY(!places[0].points && !places[0].counts && !places[0].band());

        const auto figure = networkConnectivity(places, today);
        QCOMPARE(figure.absence, TechnologyAbsence::NoSamples);
        QVERIFY(!figure.points);
    }

    void officesCountByTheirPeople_data()
    {
        QTest::addColumn<int>("usersOfB"); // A has 300 and 100 points, B has 40
        QTest::addColumn<int>("points");
        QTest::newRow("as entered") << 100 << 85;
        QTest::newRow("else by samples of Exchange and SharePoint") << 0 << 99; // 3 of them
        QTest::newRow("both alike") << 300 << 70;
    }
    void officesCountByTheirPeople()
    {
        QFETCH(const int, usersOfB);
        const auto users = usersOfB > 0 ? std::optional(usersOfB) : std::nullopt;
        const auto figure = networkConnectivity(
            {latency(u"A"_s, 10), latency(u"B"_s, 200), latency(u"B"_s, 200), latency(u"B"_s, 200)},
            {office(u"A"_s, 300), office(u"B"_s, users)}, rules, today);
        QTEST(figure.points->count(), "points");
        QCOMPARE(figure.countOf(u"weight"), 300 + users.value_or(3));
        QCOMPARE(figure.countOf(u"weight/exchange"), 6 * figure.countOf(u"weight"));
        QCOMPARE(figure.numerator, 1);
        QCOMPARE(figure.denominator, 2);
    }

    void aPlaceWithCallsAloneCountsOnce()
    {
        const auto places = assess({call(u"A"_s, 0, 0, 0), call(u"A"_s, 0, 0, 0)}, {}, rules, today);
        QCOMPARE(places[0].weight, 1);
    }

    void theFigureIsTheMeanOfPlacesAndNotOfWorkloads()
    {
        // A: (100 + 40) / 2 = 70. B: 40. Their mean is 55; of the workloads' means it would be (70 + 40) / 2.
        const auto figure =
            networkConnectivity({latency(u"A"_s, 10), download(u"A"_s, 4), latency(u"B"_s, 200)},
                                {office(u"A"_s, 10), office(u"B"_s, 10)}, rules, today);
        QCOMPARE(figure.points, Points(55));
        QCOMPARE(partOf(figure, u"exchange"), u"exchange 2 60000000"_s);
        QCOMPARE(partOf(figure, u"weight/exchange"), u"weight/exchange 90"_s);
        QCOMPARE(partOf(figure, u"sharepoint"), u"sharepoint 1 40000000"_s);
        QCOMPARE(partOf(figure, u"weight/sharepoint"), u"weight/sharepoint 30"_s);
        QCOMPARE(partOf(figure, u"teams"), u"teams 0"_s);
        QCOMPARE(figure.window, (Window{.first = QDate(2026, 11, 18), .last = today}));
        TechnologyFigure kept = figure;
        kept.points = Points(1);
        QCOMPARE(pointsOfParts(kept), Points(55)); // (90 × 60 + 30 × 40) ÷ 120, whatever points stand there
    }

    void remotePlacesAreShownAndNotScored()
    {
        const std::vector<NetworkSample> samples = {latency(u"A"_s, 10), latency(u"Home"_s, 350)};
        const std::vector<NetworkLocation> places = {office(u"Home"_s, 500, true)};
        const auto figure = networkConnectivity(samples, places, rules, today);
        QCOMPARE(figure.points, Points(100));
        QCOMPARE(figure.denominator, 1);
        QCOMPARE(figure.countOf(u"remote"), 1);

        TechnologyRules all;
        all.includesRemotePlaces = true;
        QCOMPARE(networkConnectivity(samples, places, all, today).points, Points(0)); // 100 / 501
    }

    void showsRemotePlacesFromFivePeople_data()
    {
        QTest::addColumn<int>("users"); // below 0: nobody entered them
        QTest::addColumn<bool>("isRemote");
        QTest::addColumn<bool>("isShown");
        QTest::newRow("nobody knows how many") << -1 << true << false;
        QTest::newRow("nobody") << 0 << true << false;
        QTest::newRow("one short") << 4 << true << false;
        QTest::newRow("the limit itself") << 5 << true << true;
        QTest::newRow("many") << 500 << true << true;
        QTest::newRow("an office of three") << 3 << false << true;
        QTest::newRow("an office of nobody knows how many") << -1 << false << true;
    }
    void showsRemotePlacesFromFivePeople()
    {
        QFETCH(const int, users);
        QFETCH(const bool, isRemote);
        QFETCH(const bool, isShown);
        const std::vector<NetworkSample> samples = {latency(u"A"_s, 100), latency(u"Home"_s, 10)};
        NetworkLocation a = office(u"A"_s, 100);
        NetworkLocation home = office(u"Home"_s, users < 0 ? std::nullopt : std::optional(users), isRemote);
        a.country = home.country = u"FR"_s;
        TechnologyRules all;
        all.includesRemotePlaces = true;

        for (const TechnologyRules &some : {rules, all}) {
            const auto places = assess(samples, {a, home}, some, today);
            const auto figure = networkConnectivity(samples, {a, home}, some, today);

            QCOMPARE(places.size(), isShown ? 2U : 1U);
            QCOMPARE(placeIn(places, u"A").insights.empty(), !isShown); // it is slower than nothing nearby
            QCOMPARE(figure.countOf(u"not_shown"), isShown ? 0 : 1);
            QCOMPARE(canonicalBytes(figure).contains("Home"), false);
            if (!isShown) {
                QCOMPARE(figure.points, Points(60));
                QCOMPARE(figure.countOf(u"weight"), 100);
                QCOMPARE(figure.countOf(u"samples"), 1);
                QCOMPARE(figure.countOf(u"remote"), 0);
            }
        }
    }

    void saysHowManyPlacesAreNotShown()
    {
        const std::vector<NetworkLocation> homes = {office(u"Home"_s, 3, true), office(u"Hut"_s, {}, true)};
        const auto figure =
            networkConnectivity({latency(u"A"_s, 10), latency(u"Home"_s, 10)}, homes, rules, today);

        const QStringList notes = ruleOf(CategoryId::NetworkConnectivity)->notes(figure);
        QVERIFY(notes.last().endsWith(u"neither shown nor scored: 2."_s));
        QVERIFY(!notes.join(u' ').contains(u"Home"_s));
    }

    void aPlaceIsOneHoweverItIsSpelt_data()
    {
        QTest::addColumn<QString>("spelt");
        QTest::addColumn<bool>("isListed");
        QTest::addColumn<QString>("shown");
        for (const QString &spelt : {u"PARIS"_s, u"paris"_s, u" Paris "_s, u"Paris"_s})
            QTest::newRow(qPrintable(u"listed, "_s + spelt)) << spelt << true << u"Paris"_s;
        QTest::newRow("in no list") << u"PARIS"_s << false << u"PARIS"_s;
    }
    void aPlaceIsOneHoweverItIsSpelt()
    {
        QFETCH(const QString, spelt);
        QFETCH(const bool, isListed);
        std::vector<NetworkLocation> listed;
        if (isListed)
            listed.push_back(office(u"Paris"_s, 40));
        std::vector<NetworkSample> samples = {latency(u"paris"_s, 10), latency(spelt, 100)};
        for (int order = 0; order < 2; ++order) {
            const auto places = assess(samples, listed, rules, today);
            QCOMPARE(places.size(), 1U);
            QTEST(places[0].location, "shown");
            QCOMPARE(places[0].weight, isListed ? 40 : 2);
            QCOMPARE(places[0].points, FinePoints(72'000'000)); // 55 ms
            std::ranges::reverse(samples);
        }
    }

    void aHomeIsHiddenHoweverItIsSpelt()
    {
        const std::vector<NetworkLocation> home = {office(u"Home Lyon"_s, 3, true)};
        QVERIFY(assess({latency(u"HOME LYON "_s, 10)}, home, rules, today).empty());
    }

    void countsThePlacesThatAreWell()
    {
        // 80.0 and 79.5, which is shown as 80, are well; 79.4 is not.
        const auto wellAt = [](double ms) {
            return networkConnectivity({latency(u"A"_s, ms)}, {}, rules, today).numerator;
        };
        QCOMPARE(wellAt(25), 1);
        QCOMPARE(wellAt(26.8), 1);
        QCOMPARE(wellAt(27.2), 0);
    }

    void aBandIsReachedAtItsPoints_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<QString>("band");
        QTest::newRow("0") << 0 << u"constant_topic"_s;
        QTest::newRow("19") << 19 << u"constant_topic"_s;
        QTest::newRow("20") << 20 << u"users_complain"_s;
        QTest::newRow("40") << 40 << u"users_notice"_s;
        QTest::newRow("60") << 60 << u"acceptable"_s;
        QTest::newRow("79") << 79 << u"acceptable"_s;
        QTest::newRow("80") << 80 << u"meets_recommendations"_s;
        QTest::newRow("99") << 99 << u"meets_recommendations"_s;
        QTest::newRow("100") << 100 << u"best"_s;
    }
    void aBandIsReachedAtItsPoints()
    {
        QFETCH(const int, points);
        QTEST(idOf(bandOf(Points(points))), "band");
    }

    void limitsAreThePublishedOnes()
    {
        QCOMPARE(insightsAt({withEgress(800)}), QStringList());
        QCOMPARE(insightsAt({withEgress(801)}), QStringList{u"far_egress"_s});
        QCOMPARE(insightsAt({download(u"A"_s, 1)}), QStringList());
        QCOMPARE(insightsAt({download(u"A"_s, 0.9)}), QStringList{u"slow_download"_s});
        QCOMPARE(insightsAt({call(u"A"_s, 99, 29, 0.99)}), QStringList());
        QCOMPARE(insightsAt({call(u"A"_s, 100, 29, 0.99)}), QStringList{u"udp_latency"_s});
        QCOMPARE(insightsAt({call(u"A"_s, 99, 30, 1)}), (QStringList{u"udp_loss"_s, u"udp_jitter"_s}));
    }

    void aPlaceIsHeldAgainstTheOthersOfItsCountry()
    {
        NetworkLocation a = office(u"A"_s);
        NetworkLocation b = office(u"B"_s);
        a.country = b.country = u"NO"_s;
        const auto insights = [&](double ms) {
            return insightsAt({latency(u"A"_s, ms), latency(u"B"_s, 90), latency(u"B"_s, 110)}, {a, b});
        };
        QCOMPARE(insights(110), QStringList());
        QCOMPARE(insights(111), QStringList{u"slower_nearby"_s});
        b.country = u"SE"_s;
        QCOMPARE(insights(111), QStringList());
    }

    void passesOverValuesThatAreNoMeasurements()
    {
        const auto figure = networkConnectivity(
            {latency(u"A"_s, -1), latency(u"A"_s, std::numeric_limits<double>::quiet_NaN())}, {}, rules,
            today);
        QVERIFY(!figure.points);
    }
};

QTEST_APPLESS_MAIN(NetworkTest)
#include "tst_network.moc"
