#include "anytechnology.h"
#include "testreleases.h"

#include "scoring/endpoint.h"
#include "scoring/insight.h"
#include "scoring/network.h"
#include "scoring/technologyrule.h"

#include <QTest>

#include <map>
#include <random>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

const TechnologyRules rules;

std::vector<Action> actionsOf(const TechnologyFigure &figure)
{
    return ruleOf(figure.category)->actions(figure);
}

TechnologyFigure appFigure(qint64 onChannel, qint64 newest, qint64 unsupported)
{
    TechnologyFigure figure{
        .category = CategoryId::AppHealth,
        .day = week(1).sunday(),
        .window = {.first = week(1).sunday().addDays(-27), .last = week(1).sunday()},
        .method = u"app_health.channels/1"_s,
        .numerator = onChannel,
        .denominator = 100,
        .parts = {{.id = u"newest"_s, .count = newest}, {.id = u"unsupported"_s, .count = unsupported}}};
    figure.points = pointsAgain(figure);
    return figure;
}

TechnologyFigure withPoints(int points, const QString &method = u"m/1"_s)
{
    return {.category = CategoryId::AppHealth,
            .day = today,
            .window = {.first = today, .last = today},
            .method = method,
            .points = Points(points)};
}

} // namespace

class TechnologyActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsDoneBringsWhatWasPromised()
    {
        std::mt19937 chance(41);
        int actions = 0;
        for (int i = 0; i < 200; ++i) {
            const Rows rows = anyRows(chance);
            const TechnologyFigure figure = rows.figure();
            for (const Action &action : actionsOf(figure)) {
                Rows mended = rows;
                mend(mended, action.step.part);
                QCOMPARE(mended.figure().points, *figure.points + *action.upTo);
                QVERIFY(!action.title.isEmpty() && action.why.contains(QString::number(action.step.people)));
                ++actions;
            }
        }
        QVERIFY(actions > 500);
    }

    void appsAndWhatIsMissingElsewhereAddUp()
    {
        std::mt19937 chance(44);
        int several = 0;
        for (int i = 0; i < 200; ++i) {
            const Rows rows = anyRows(chance);
            const TechnologyFigure figure = rows.figure();
            Rows mended = rows;
            std::vector<Step> steps;
            for (const Insight &insight : insightsOf(figure)) {
                if (insight.part != "app_reliability"_L1 && insight.part != "work_from_anywhere"_L1)
                    continue;
                mend(mended, insight.id());
                steps.push_back({.category = figure.category, .part = insight.id(), .people = insight.count});
                steps.push_back(steps.back()); // asked twice, done once
            }
            QCOMPARE(pointsAfterMending(figure, steps), *mended.figure().points);
            several += steps.size() > 2 ? 1 : 0;
        }
        QVERIFY(several > 150);
    }

    void anAppIsCalledAsPeopleCallIt()
    {
        std::vector<EndpointApp> apps = {app("teams.exe", 6, 600, 10), app("b.exe", 6, 500, 10),
                                         app("c.exe", 6, 400, 10)};
        apps[0].title = u"Microsoft Teams"_s;
        apps[1].title = apps[2].title = u"Helper"_s; // two of one name
        QStringList names;
        for (const Insight &insight : insightsOf(endpointAnalytics({}, {}, apps, rules, today)))
            names << insight.name;
        names.sort();
        QCOMPARE(names, (QStringList{u"Microsoft Teams"_s, u"b.exe"_s, u"c.exe"_s}));
    }

    void aPlaceThatIsMendedBringsWhatWasPromised()
    {
        std::mt19937 chance(42);
        int actions = 0;
        for (int i = 0; i < 300; ++i) {
            const auto places = anyPlaces(chance);
            const TechnologyFigure figure = networkConnectivity(places, today);
            for (const Action &action : actionsOf(figure)) {
                auto mended = places;
                mend(mended, action.step.part);
                QCOMPARE(networkConnectivity(mended, today).points, *figure.points + *action.upTo);
                ++actions;
            }
        }
        QVERIFY(actions > 300);
    }

    void devicesWithAppsAreMendedByCount()
    {
        const TechnologyFigure figure = appFigure(60, 50, 20);
        const auto actions = actionsOf(figure);
        QCOMPARE(actions.size(), 2U);
        QCOMPARE(actions[0].id, u"channels"_s);
        QCOMPARE(*figure.points + *actions[0].upTo, *appFigure(100, 50, 20).points);
        QCOMPARE(actions[1].id, u"builds"_s);
        QCOMPARE(*figure.points + *actions[1].upTo, *appFigure(60, 70, 0).points);
        QVERIFY(actionsOf(appFigure(100, 100, 0)).empty());
    }

    void olderBuildsCanBeBroughtToTheNewest()
    {
        TechnologyFigure figure = appFigure(100, 60, 0);
        figure.parts.push_back({.id = u"supported"_s, .count = 40});
        figure.points = pointsAgain(figure); // 90
        const auto actions = actionsOf(figure);
        QCOMPARE(actions.size(), 1U);
        QCOMPARE(actions[0].id, u"older_builds"_s);
        QCOMPARE(actions[0].step.people, 40);
        QCOMPARE(*figure.points + *actions[0].upTo, *appFigure(100, 100, 0).points);
    }

    void devicesThatFallOffTheNewestBuildCostPoints_data()
    {
        QTest::addColumn<std::vector<Step>>("steps");
        QTest::addColumn<int>("after");
        const auto step = [](const QString &part, qint64 devices) {
            return Step{.category = CategoryId::AppHealth, .part = part, .people = devices};
        };
        // 60 of 100 on a channel, 50 on the newest build and 20 on one that gets no fixes: 55 points
        QTest::newRow("to an older one") << std::vector{step(u"older_builds"_s, -20)} << 50;
        QTest::newRow("to one without support") << std::vector{step(u"builds"_s, -20)} << 45;
        QTest::newRow("off the channel") << std::vector{step(u"channels"_s, -20)} << 45;
        QTest::newRow("no more than there are") << std::vector{step(u"builds"_s, -900)} << 30;
        QTest::newRow("none falls twice")
            << std::vector{step(u"builds"_s, -50), step(u"older_builds"_s, -50)} << 30;
    }

    void devicesThatFallOffTheNewestBuildCostPoints()
    {
        QFETCH(const std::vector<Step>, steps);
        QFETCH(const int, after);
        const TechnologyFigure figure = appFigure(60, 50, 20);
        const Scorer scorer(measures(), knownSignals(), {.name = u"Test"_s, .sample = false},
                            {.catalogue = builtInTechnology(), .figures = {figure}});
        QCOMPARE((*scorer.simulate(released({}), {.steps = steps}))->after, Points(after));
    }

    void whatWouldBreakIsRefusedWhereNoFigureTellsIt()
    {
        auto all = devices(10, scored(100, {}));
        for (std::size_t i = 0; i < 4; ++i)
            all[i].startup->bootScore = 0;
        const Scorer scorer(
            measures(), knownSignals(), {.name = u"Test"_s, .sample = false},
            {.catalogue = builtInTechnology(), .figures = {endpointAnalytics(all, {}, {}, rules, today)}});
        const Step step{.category = CategoryId::EndpointAnalytics, .part = u"boot/slow"_s, .people = -1};
        const auto simulation = *scorer.simulate(released({}), {.steps = {step}});
        QVERIFY(!simulation);
        QCOMPARE(simulation.error().fault, Fault::BadInput);
    }

    void theCheapestWayTakesDevices()
    {
        const TechnologyFigure figure = appFigure(60, 50, 20);
        const Scorer scorer(measures(), knownSignals(), {.name = u"Test"_s, .sample = false},
                            {.catalogue = builtInTechnology(), .figures = {figure}});
        const auto ask = [&](int gain) {
            return *scorer.simulate(released({}), {.steps = {}, .gain = gain});
        };
        const int most = 20 + 10; // channels and builds
        QCOMPARE(ask(most)->after, *figure.points + Points(most));
        QVERIFY(ask(most + 1).error().what.contains(QString::number(most)));
        const auto ten = ask(10);
        qint64 moved = 0;
        for (const SimulatedStep &step : ten->steps)
            moved += step.step.people;
        QCOMPARE(moved, 19); // half a point each, rounded half up
        QVERIFY(ten->after.count() - ten->before.count() >= 10);
    }

    void theCheapestWayIsTheFewestOfAllKinds()
    {
        const Releases people =
            released({releaseOf(week(1), {cell(CategoryId::Communication, "numerator", 1000, 500)})});
        TechnologyFigure few = appFigure(60, 50, 20);
        const Scorer scorer(measures(), knownSignals(), {.name = u"Test"_s, .sample = false},
                            {.catalogue = builtInTechnology(), .figures = {few}});
        // a point costs two of 100 devices and ten of 1000 people
        const auto way = *scorer.simulate(people, {.steps = {}, .gain = 32});
        QVERIFY(way);
        std::map<CategoryId, qint64> moved;
        for (const SimulatedStep &step : way->steps)
            moved[step.step.category] += step.step.people;
        QCOMPARE(moved[CategoryId::AppHealth], 59); // rounded half up
        QVERIFY(moved[CategoryId::Communication] > 0 && moved[CategoryId::Communication] <= 20);
    }

    void aWellKeptHouseHasNoActions()
    {
        const auto figure = endpointAnalytics(devices(5, scored(100, 100)), {}, {}, rules, today);
        QVERIFY(insightsOf(figure).empty() && actionsOf(figure).empty());
        QVERIFY(actionsOf(networkConnectivity({latency(u"A"_s, 5)}, {}, rules, today)).empty());
    }

    void insightsMoveNoPoints()
    {
        std::mt19937 chance(43);
        for (int i = 0; i < 50; ++i) {
            TechnologyFigure figure = anyRows(chance).figure();
            const auto points = figure.points;
            std::erase_if(figure.parts,
                          [](const TechnologyPart &part) { return part.id.startsWith("insight/"_L1); });
            QCOMPARE(pointsAgain(figure), points);
        }
    }

    void hardDisksAreHeldAgainstFiveSolidOnes()
    {
        const auto with = [](int solid) {
            auto all = devices(solid, scored(90, {}));
            for (EndpointDevice &device : all)
                device.startup->disk = DiskKind::SolidState;
            auto hard = devices(2, scored(20, {}));
            for (EndpointDevice &device : hard)
                device.startup->disk = DiskKind::Hard;
            std::ranges::copy(hard, std::back_inserter(all));
            return endpointAnalytics(all, {}, {}, rules, today);
        };
        QCOMPARE(with(5).countOf(u"insight/boot/hard_disks"), 2);
        QCOMPARE(with(5).valueOf(u"insight/boot/hard_disks"), qint64{20'000'000}); // 2 × 70 ÷ 7
        QCOMPARE(with(4).countOf(u"insight/boot/hard_disks"), 0);
    }

    void groupPolicyIsToldAndNotScored()
    {
        auto all = devices(5, scored(90, 90));
        all[0].startup->groupPolicyBootMs = 10'000;
        all[1].startup->groupPolicyBootMs = 9'999;
        const auto figure = endpointAnalytics(all, {}, {}, rules, today);
        QCOMPARE(figure.countOf(u"insight/boot/group_policy"), 1);
        QVERIFY(actionsOf(figure).empty());
        QVERIFY(ruleOf(figure.category)->notes(figure).last().contains("Group Policy"_L1));
    }

    void theThreeAppsThatLowerTheScoreMostAreTold()
    {
        const std::vector<EndpointApp> apps = {app("d.exe", 6, 600, 10), app("c.exe", 6, 1200, 20),
                                               app("b.exe", 6, 1800, 30), app("a.exe", 6, 2400, 40)};
        QStringList names;
        for (const Insight &insight : insightsOf(endpointAnalytics({}, {}, apps, rules, today)))
            names << insight.name;
        QCOMPARE(names, (QStringList{u"a.exe"_s, u"b.exe"_s, u"c.exe"_s}));
    }

    void halfOfAllSamplesAffectedIsAnInsight_data()
    {
        QTest::addColumn<int>("poor");
        QTest::addColumn<int>("fine");
        QTest::addColumn<qint64>("told");
        QTest::newRow("half") << 2 << 2 << qint64{2};
        QTest::newRow("fewer") << 1 << 2 << qint64{0};
        QTest::newRow("all") << 3 << 0 << qint64{3};
    }
    void halfOfAllSamplesAffectedIsAnInsight()
    {
        QFETCH(const int, poor);
        QFETCH(const int, fine);
        std::vector<NetworkSample> samples;
        for (int i = 0; i < poor; ++i) {
            samples.push_back(latency(u"A"_s, 101));  // 59.8 points
            samples.push_back(download(u"A"_s, 3.9)); // 39 points
        }
        for (int i = 0; i < fine; ++i) {
            samples.push_back(latency(u"A"_s, 100));
            samples.push_back(download(u"A"_s, 4));
        }
        const auto figure = networkConnectivity(samples, {}, rules, today);
        QTEST(figure.countOf(u"insight/exchange/affected"), "told");
        QTEST(figure.countOf(u"insight/sharepoint/affected"), "told");
    }

    void aStepIsSimulatedAsItIsDone()
    {
        const TechnologyFigure figure = appFigure(60, 50, 20);
        const Scorer scorer(measures(), knownSignals(), {.name = u"Test"_s, .sample = false},
                            {.catalogue = builtInTechnology(), .figures = {figure}});
        const auto simulate = [&](const Step &step) {
            return *scorer.simulate(released({}), {.steps = {step}});
        };
        for (Action action : actionsOf(figure)) {
            const auto whole = simulate(action.step);
            QVERIFY(whole);
            QCOMPARE(whole->after, *figure.points + *action.upTo);
            QCOMPARE(whole->categories.size(), 1U);
            QCOMPARE(whole->steps.front().step, action.step);
            action.step.people = 1'000'000; // there are no more than that
            QCOMPARE(simulate(action.step)->after, whole->after);
            action.step.people = 0;
            QCOMPARE(simulate(action.step)->after, *figure.points);
        }
        QCOMPARE(
            simulate({.category = CategoryId::AppHealth, .part = u"nothing"_s, .people = 1}).error().fault,
            Fault::BadInput);
        QCOMPARE(simulate({.category = CategoryId::EndpointAnalytics, .part = {}, .people = 1}).error().fault,
                 Fault::Conflict);
    }

    void aPartOfTheDevicesBringsItsShare()
    {
        std::vector<EndpointDevice> all = devices(10, scored(100, {}));
        for (std::size_t i = 0; i < 4; ++i)
            all[i].startup->bootScore = 0;
        const auto figure = endpointAnalytics(all, {}, {}, rules, today);
        QCOMPARE(figure.points, Points(60));
        const auto after = [&](qint64 devices) {
            return pointsAfterMending(
                figure, {{.category = figure.category, .part = u"boot/slow"_s, .people = devices}});
        };
        QCOMPARE(after(1), Points(70));
        QCOMPARE(after(4), Points(100));
        QCOMPARE(after(9), Points(100));
        // The same devices may be in two insights of one part: the larger gain counts.
        QCOMPARE(pointsAfterMending(figure, {{.category = {}, .part = u"boot/slow"_s, .people = 1},
                                             {.category = {}, .part = u"boot/slow"_s, .people = 2}}),
                 Points(80));
    }

    void aScoreRegressesByMoreThanTheThreshold_data()
    {
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("threshold");
        QTest::addColumn<bool>("has");
        QTest::newRow("exactly 10 % below") << 72 << 10 << false;
        QTest::newRow("more") << 71 << 10 << true;
        QTest::newRow("above") << 90 << 10 << false;
        QTest::newRow("no threshold") << 79 << 0 << true;
    }
    void aScoreRegressesByMoreThanTheThreshold()
    {
        QFETCH(const int, now);
        QFETCH(const int, threshold);
        QTEST(regressed(withPoints(now), withPoints(80), threshold), "has");
        QVERIFY(!regressed(withPoints(now, u"m/2"_s), withPoints(80), threshold));
        TechnologyFigure nothing = withPoints(80);
        nothing.points.reset();
        QVERIFY(!regressed(nothing, withPoints(80)) && !regressed(withPoints(0), nothing));
    }
};

QTEST_APPLESS_MAIN(TechnologyActionsTest)
#include "tst_technologyactions.moc"
