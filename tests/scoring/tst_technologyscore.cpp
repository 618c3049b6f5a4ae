#include "testreleases.h"

#include "scoring/recompute.h"
#include "scoring/technologyrule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

const QDate day = week(10).sunday().addDays(5); // a Friday, with no release of its own week

/// 100 devices on recommended channels, of which `newest` are up to date.
TechnologyFigure figure(QDate on, qint64 newest)
{
    TechnologyFigure made{
        .category = CategoryId::AppHealth,
        .day = on,
        .window = {.first = on.addDays(-27), .last = on},
        .method = u"app_health.channels/1"_s,
        .numerator = 100,
        .denominator = 100,
        .parts = {{.id = u"newest"_s, .count = newest}, {.id = u"unknown"_s, .count = 100 - newest}}};
    made.points = pointsAgain(made);
    return made;
}

TechnologyFigure notMeasured(QDate on)
{
    TechnologyFigure made = figure(on, 0);
    made.points.reset();
    made.absence = TechnologyAbsence::FewDevices;
    made.denominator = 4;
    return made;
}

Scorer scorerWith(TechnologyFigures figures)
{
    return {measures(),
            knownSignals(),
            {.name = u"Test"_s, .sample = false},
            {.catalogue = builtInTechnology(), .figures = std::move(figures)}};
}

/// One release of teamwork with 60 points, in each of so many weeks up to week 10.
Releases releasesOfTeamwork(int weeks)
{
    std::vector<privacy::FrozenRelease> all;
    for (int i = 10 - weeks + 1; i <= 10; ++i)
        all.push_back(releaseOf(week(i), {cell(CategoryId::Teamwork, "numerator", 1000, 600),
                                          cell(CategoryId::Teamwork, "denominator", 1000, 1000)}));
    return released(all);
}

const CategoryScore &appHealthIn(const Score &score)
{
    return score.categories.back();
}

} // namespace

class TechnologyScoreTest : public QObject
{
    Q_OBJECT

private slots:
    void countsInTheTotal()
    {
        const auto score = scorerWith({figure(day, 50)}).score(releasesOfTeamwork(1));
        const CategoryScore &apps = appHealthIn(*score);
        QCOMPARE(apps.id, CategoryId::AppHealth);
        QCOMPARE(apps.status, Status::Measured);
        QCOMPARE(apps.points, Points(75));
        QCOMPARE(apps.numerator, 100);
        QCOMPARE(apps.numeratorKind, CellKind::Count);
        QCOMPARE(apps.denominator, 100);
        QCOMPARE(apps.method, u"app_health.channels/1"_s);
        QCOMPARE(apps.passport, u"app_health.channels@"_s + day.toString(Qt::ISODate));
        QVERIFY(!apps.plusMinus && apps.reason.isEmpty());
        QCOMPARE(score->total.points, Points(60 + 75));
        QCOMPARE(score->total.measured, 2);
        QCOMPARE(score->technologyAsOf, day);
        QCOMPARE(score->peopleAsOf, week(10).sunday());
    }

    void isATotalOfItsOwnWithoutPeople()
    {
        const auto score = scorerWith({figure(day, 50)}).score(releasesOfTeamwork(0));
        QCOMPARE(score->total.points, Points(75));
        QCOMPARE(score->total.measured, 1);
        QVERIFY(!score->total.plusMinus && score->release.isEmpty());
    }

    void doesNotChangeTheErrorOfPeople()
    {
        const auto releases = releasesOfTeamwork(1);
        QCOMPARE(scorerWith({figure(day, 50)}).score(releases)->total.plusMinus,
                 scorerWith({}).score(releases)->total.plusMinus);
    }

    void saysWhyItIsNotMeasured()
    {
        const auto nothing = scorerWith({}).score(releasesOfTeamwork(1));
        QCOMPARE(appHealthIn(*nothing).status, Status::NotMeasured);
        QVERIFY(appHealthIn(*nothing).reason.contains("No device data"_L1));
        QVERIFY(!nothing->technologyAsOf);

        const auto few = scorerWith({notMeasured(day)}).score(releasesOfTeamwork(1));
        QCOMPARE(appHealthIn(*few).status, Status::NotMeasured);
        QVERIFY(!appHealthIn(*few).points && !appHealthIn(*few).numerator);
        QVERIFY(appHealthIn(*few).reason.contains("Fewer than 5 devices"_L1));
        QCOMPARE(few->total.measured, 1);
    }

    void comparesWith28DaysEarlier_data()
    {
        QTest::addColumn<int>("daysBefore");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("27 days") << 27 << false;
        QTest::newRow("28 days") << 28 << true;
        QTest::newRow("29 days") << 29 << false;
    }
    void comparesWith28DaysEarlier()
    {
        QFETCH(const int, daysBefore);
        const auto score =
            scorerWith({figure(day.addDays(-daysBefore), 40), figure(day, 50)}).score(releasesOfTeamwork(1));
        const Change &change = appHealthIn(*score).change;
        QTEST(change.points.has_value(), "isTold");
        QVERIFY(!change.text.isEmpty());
        if (change.points)
            QCOMPARE(*change.points, 5);
    }

    void comparesWithNothingThatWasCountedInAnotherWay()
    {
        TechnologyFigure before = figure(day.addDays(-28), 40);
        before.method = u"app_health.channels/0"_s;
        const auto score = scorerWith({before, figure(day, 50)}).score(releasesOfTeamwork(1));
        QVERIFY(!appHealthIn(*score).change.points);
    }

    void goesBackToTheDayAskedFor()
    {
        const auto scorer = scorerWith({figure(day.addDays(-7), 40), figure(day, 50)});
        const auto score = scorer.score(releasesOfTeamwork(2), day.addDays(-1));
        QCOMPARE(score->technologyAsOf, day.addDays(-7));
        QCOMPARE(appHealthIn(*score).points, Points(70));
        QVERIFY(!scorer.score(releasesOfTeamwork(2), day.addDays(-8))->technologyAsOf);
    }

    void theTotalStartsAnewWhereDevicesCome()
    {
        // People stay as they are: a rise by devices alone is no change of the total.
        const auto score = scorerWith({figure(week(9).sunday(), 50), figure(week(10).sunday(), 50)})
                               .score(releasesOfTeamwork(6));
        QVERIFY(!score->total.change.points);
        QCOMPARE(score->total.points, Points(135));
    }

    void theHistoryHasEachSundayAndTheNewestDay()
    {
        const auto history =
            scorerWith({figure(week(9).sunday(), 40), figure(week(10).sunday(), 45), figure(day, 50)})
                .history(releasesOfTeamwork(3), 180);
        QCOMPARE(history->size(), 4U);
        const auto appsAt = [&](std::size_t i) { return (*history)[i].categories.at(CategoryId::AppHealth); };
        QCOMPARE(appsAt(0), std::nullopt);
        QCOMPARE(appsAt(1), Points(70));
        QCOMPARE((*history)[1].total, Points(130));
        QCOMPARE(appsAt(2), Points(73)); // 72.5
        QCOMPARE((*history)[3].date, day);
        QCOMPARE((*history)[3].slot, day.toString(Qt::ISODate));
        QCOMPARE((*history)[3].total, Points(135));
        QCOMPARE((*history)[3].measured, 2);
        QCOMPARE((*history)[3].categories.at(CategoryId::Teamwork), Points(60));
    }

    void saysUpToWhichDayItsRowsReach_data()
    {
        QTest::addColumn<std::vector<Coverage>>("coverage");
        QTest::addColumn<QDate>("upTo");
        const auto devicesTo = [](QDate last) {
            return Coverage{.report = u"app_devices"_s,
                            .kind = CoverageKind::Devices,
                            .days = {.first = last.addDays(-20), .last = last}};
        };
        const Coverage releases{.report = u"releases"_s,
                                .kind = CoverageKind::Releases,
                                .days = {.first = day.addDays(-90), .last = day}};
        const Coverage samples{.report = u"network_samples"_s,
                               .kind = CoverageKind::Samples,
                               .days = {.first = day, .last = day}};

        QTest::newRow("another source closed the day")
            << std::vector{devicesTo(day.addDays(-7)), releases, samples} << day.addDays(-7);
        QTest::newRow("its own") << std::vector{devicesTo(day), releases} << day;
        QTest::newRow("newer rows are not in it") << std::vector{devicesTo(day.addDays(2))} << day;
        QTest::newRow("nothing is known") << std::vector{releases} << day;
    }

    void saysUpToWhichDayItsRowsReach()
    {
        QFETCH(const std::vector<Coverage>, coverage);
        QFETCH(const QDate, upTo);
        const Scorer scorer(
            measures(), knownSignals(), {.name = u"Test"_s, .sample = false},
            {.catalogue = builtInTechnology(), .figures = {figure(day, 50)}, .coverage = coverage});

        const auto detail = scorer.category(released({}), CategoryId::AppHealth, std::nullopt);
        const auto passport = scorer.passport(released({}), u"app_health@"_s + day.toString(Qt::ISODate));

        QCOMPARE(detail->asOf, std::optional(upTo));
        QCOMPARE(detail->release, day.toString(Qt::ISODate));
        QCOMPARE((*passport)->inputs.front().coverage.days.last, upTo);
    }

    void aListOfReleasesIsNotOfTheDaysLookedAt()
    {
        const Window listed{.first = day.addDays(-90), .last = day.addDays(-10)};
        const Scorer scorer(
            measures(), knownSignals(), {.name = u"Test"_s, .sample = false},
            {.catalogue = builtInTechnology(),
             .figures = {figure(day, 50)},
             .coverage = {{.report = u"releases"_s, .kind = CoverageKind::Releases, .days = listed}}});
        const auto passport = scorer.passport(released({}), u"app_health@"_s + day.toString(Qt::ISODate));
        QCOMPARE((*passport)->inputs.back().coverage.days, listed);
    }

    void aTotalWithoutPeopleIsExact()
    {
        const Releases releases = released({releaseOf(week(10), {})});
        const Scorer scorer = scorerWith({figure(week(10).sunday(), 50)});
        const auto score = scorer.score(releases);
        const auto passport = scorer.passport(releases, figureOfTotal(*score));

        QVERIFY(!score->total.plusMinus);
        QVERIFY(*passport && (*passport)->points == score->total.points);
        QVERIFY((*passport)->certainty.startsWith("Exact"_L1));
    }

    void theLineBreaksWhereDevicesComeAndGo_data()
    {
        QTest::addColumn<int>("weeksOfPeople");

        QTest::newRow("beside people") << 4;
        QTest::newRow("without people") << 0;
    }

    void theLineBreaksWhereDevicesComeAndGo()
    {
        QFETCH(const int, weeksOfPeople);
        TechnologyFigure another = figure(week(8).sunday(), 50);
        another.method = u"app_health.channels/2"_s;

        const auto history = scorerWith({notMeasured(week(6).sunday()), figure(week(7).sunday(), 50), another,
                                         notMeasured(week(9).sunday()), notMeasured(week(10).sunday())})
                                 .history(releasesOfTeamwork(weeksOfPeople), 180);

        const auto last = history->size() - 1;
        const auto breaksOf = [](const char *reason) {
            return QStringList{QLatin1String(reason) + ":app_health"_L1, QLatin1String(reason) + ":total"_L1};
        };
        QCOMPARE((*history)[last - 2].breaks, breaksOf("method"));
        QCOMPARE((*history)[last - 1].breaks, breaksOf("source"));
        QCOMPARE((*history)[last].breaks, QStringList());
        if (weeksOfPeople == 0)
            QCOMPARE((*history)[last - 3].breaks, breaksOf("source"));
    }

    void thePageOfACategoryBreaksThereToo()
    {
        const auto history = scorerWith({notMeasured(week(8).sunday()), figure(week(9).sunday(), 50),
                                         figure(week(10).sunday(), 50)})
                                 .categoryHistory(releasesOfTeamwork(0), CategoryId::AppHealth, 180);

        QCOMPARE((*history)[1].breakReason, u"source"_s);
        QCOMPARE((*history)[2].breakReason, QString());
    }

    void theNewestDayIsOnTheMeanLineWithItsPeopleOnce()
    {
        const auto history =
            scorerWith({figure(week(9).sunday(), 40), figure(week(10).sunday(), 45), figure(day, 50)})
                .history(releasesOfTeamwork(3), 180);

        QCOMPARE((*history)[3].breaks, QStringList());
        QCOMPARE((*history)[3].trend->mean, (130 + 135) / 2.0);
        QCOMPARE((*history)[3].trend->ribbon, (*history)[2].trend->ribbon);
    }

    void theNewestDayStartsAnewWhereDevicesCome()
    {
        const auto history = scorerWith({figure(day, 50)}).history(releasesOfTeamwork(3), 180);

        QCOMPARE((*history)[3].breaks, (QStringList{u"source:app_health"_s, u"source:total"_s}));
        QCOMPARE((*history)[3].trend->mean, 135.0);
    }

    void withoutPeopleTheHistoryIsOfDevices()
    {
        const auto history = scorerWith({figure(week(9).sunday().addDays(-2), 40), figure(day, 50)})
                                 .history(releasesOfTeamwork(0), 180);
        QCOMPARE(history->size(), 2U);
        QCOMPARE((*history)[0].date, week(9).sunday());
        QCOMPARE((*history)[1].date, day);
        QCOMPARE((*history)[1].total, Points(75));
        QCOMPARE((*history)[1].categories.size(), allCategories.size());
    }

    void anotherSourceMovesNoHistoryButItsOwn()
    {
        const TechnologyFigures apps = {figure(week(9).sunday().addDays(-2), 40),
                                        figure(day.addDays(-1), 50)};
        TechnologyFigures both = apps;
        for (const QDate on : {week(9).sunday(), day}) {
            TechnologyFigure network = figure(on, 20);
            network.category = CategoryId::NetworkConnectivity;
            network.absence = TechnologyAbsence::NoSamples;
            network.points.reset();
            both.push_back(network);
        }
        for (const int weeksOfPeople : {0, 3}) {
            const auto releases = releasesOfTeamwork(weeksOfPeople);
            const auto alone = scorerWith(apps).history(releases, 180);
            const auto beside = scorerWith(both).history(releases, 180);
            QCOMPARE(alone->size(), beside->size());
            for (std::size_t i = 0; i < alone->size(); ++i)
                QCOMPARE((*alone)[i].categories, (*beside)[i].categories);
            const auto category = [&](const TechnologyFigures &figures) {
                return *scorerWith(figures).categoryHistory(releases, CategoryId::AppHealth, 180);
            };
            QCOMPARE(category(apps), category(both));
            QCOMPARE(appHealthIn(*scorerWith(apps).score(releases)),
                     appHealthIn(*scorerWith(both).score(releases)));
        }
    }

    void aFigureStandsFor28Days()
    {
        for (const int daysAgo : {27, 28}) {
            TechnologyFigure network = figure(day, 20);
            network.category = CategoryId::NetworkConnectivity;
            const auto score =
                scorerWith({figure(day.addDays(-daysAgo), 50), network}).score(releasesOfTeamwork(1));
            QCOMPARE(appHealthIn(*score).points.has_value(), daysAgo < 28);
        }
    }

    void theCategoryHasAHistoryAndAPage()
    {
        const auto scorer =
            scorerWith({figure(week(9).sunday(), 40), notMeasured(week(10).sunday()), figure(day, 50)});
        const auto history = scorer.categoryHistory(releasesOfTeamwork(1), CategoryId::AppHealth, 180);
        QCOMPARE(history->size(), 3U);
        QCOMPARE((*history)[0].points, Points(70));
        QCOMPARE((*history)[0].numerator, 100);
        QVERIFY(!(*history)[1].points && !(*history)[1].numerator);
        QCOMPARE((*history)[2].date, day);
        QCOMPARE(scorer.categoryHistory(releasesOfTeamwork(1), CategoryId::AppHealth, 3)->size(), 1U);

        const auto detail = scorer.category(releasesOfTeamwork(1), CategoryId::AppHealth);
        QCOMPARE(detail->score.points, Points(75));
        QCOMPARE(detail->asOf, day);
        QCOMPARE(detail->release, day.toString(Qt::ISODate));
        QCOMPARE(detail->arithmetic, u"100 × (0.5 × 100 + 0.5 × 50 + 0.25 × 0) ÷ 100 = 75.0"_s);
        QCOMPARE(detail->sources.size(), 2);
        QVERIFY(!detail->insight.isEmpty() && !detail->protection.isEmpty() && detail->notes.size() == 1);
    }

    void thePassportCanBeComputedAgain()
    {
        const auto scorer = scorerWith({figure(day, 50)});
        const QString place = u'@' + day.toString(Qt::ISODate);
        for (const QString &subject : {u"app_health"_s, u"app_health.channels"_s}) {
            const auto passport = *scorer.passport(releasesOfTeamwork(1), subject + place);
            QVERIFY(passport);
            QCOMPARE(passport->figure, u"app_health.channels"_s + place);
            QCOMPARE(passport->digest, fingerprintOf(figure(day, 50)));
            QCOMPARE(passport->points, Points(75));
            QCOMPARE(recompute(*passport, measures()), (Recomputed{.points = Points(75), .agrees = true}));
            Passport forged = *passport;
            forged.technology[0].parts[0].count = 60;
            QVERIFY(!recompute(forged, measures()).agrees);
        }
        QVERIFY(!*scorer.passport(releasesOfTeamwork(1), u"app_health@2020-01-01"_s));
        QVERIFY(!*scorer.passport(releasesOfTeamwork(1), u"teamwork"_s + place));
    }

    void thePassportOfTheTotalHasBoth()
    {
        const auto scorer = scorerWith({figure(week(9).sunday(), 40), figure(day, 50)});
        const auto releases = releasesOfTeamwork(2);
        const QString newest = u"total@"_s + day.toString(Qt::ISODate);
        QCOMPARE(figureOfTotal(*scorer.score(releases)), newest);
        const auto passport = *scorer.passport(releases, newest);
        QCOMPARE(passport->points, scorer.score(releases)->total.points);
        QCOMPARE(passport->arithmetic, u"60 + 75 = 135"_s);
        QVERIFY(recompute(*passport, measures()).agrees);
        QCOMPARE((*scorer.passport(releases, u"total@"_s + week(9).name()))->points, Points(130));
    }

    void theTotalOfAWeekStaysWhatItWas()
    {
        const QString week10 = u"total@"_s + week(10).name();
        const auto releases = releasesOfTeamwork(2);
        const auto then = scorerWith({figure(week(9).sunday(), 40)}).passport(releases, week10);
        const auto later =
            scorerWith({figure(week(9).sunday(), 40), figure(day, 50)}).passport(releases, week10);
        QVERIFY(then->has_value());
        QCOMPARE(**later, **then);
        QCOMPARE(figureOfTotal(*scorerWith({}).score(releases)), week10);
    }

    void devicesAloneHaveATotalWithAPassport()
    {
        const auto scorer = scorerWith({figure(week(9).sunday(), 40), figure(day, 50)});
        const QString total = u"total@"_s + day.toString(Qt::ISODate);
        const auto passport = *scorer.passport(releasesOfTeamwork(0), total);
        QVERIFY(passport);
        QCOMPARE(passport->figure, total);
        QCOMPARE(passport->points, scorer.score(releasesOfTeamwork(0))->total.points);
        QCOMPARE(passport->arithmetic, u"75 = 75"_s);
        QVERIFY(recompute(*passport, measures()).agrees);
        QVERIFY(!*scorer.passport(releasesOfTeamwork(0), u"total@2020-01-01"_s));
        QVERIFY(!*scorer.passport(releasesOfTeamwork(0), u"total@"_s + day.addDays(1).toString(Qt::ISODate)));
    }
};

QTEST_APPLESS_MAIN(TechnologyScoreTest)
#include "tst_technologyscore.moc"
