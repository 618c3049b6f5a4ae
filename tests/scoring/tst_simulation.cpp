#include "anyreleases.h"

#include "scoring/cheapest.h"
#include "scoring/moves.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;
using privacy::FrozenRelease;

namespace {

FrozenRelease someRelease()
{
    return releaseOf(week(1), {cell(CategoryId::Communication, "numerator", 1000, 620),
                               cell(CategoryId::ContentCollaboration, "reader", 1000, 700),
                               cell(CategoryId::ContentCollaboration, "creator", 1000, 500),
                               cell(CategoryId::ContentCollaboration, "collaborator", 1000, 300),
                               cell(CategoryId::Teamwork, "numerator", 1000, 400),
                               cell(CategoryId::Teamwork, "denominator", 1000, 800)});
}

Result<Simulation> simulate(const FrozenRelease &release, const WhatIf &whatIf)
{
    return *scorer().simulate(released({release}), whatIf);
}

qint64 peopleIn(const Simulation &simulation)
{
    qint64 people = 0;
    for (const SimulatedStep &step : simulation.steps)
        people += step.step.people;
    return people;
}

/// The fewest people for a gain, by weighing every way of sharing it out.
qint64 fewest(const std::vector<Reading> &readings, std::size_t from, int gain)
{
    if (gain <= 0)
        return 0;
    if (from == readings.size())
        return std::numeric_limits<qint64>::max() / 2;
    qint64 best = std::numeric_limits<qint64>::max() / 2;
    for (int own = 0; own <= 100 - readings[from].points; ++own) {
        const qint64 cost = own == 0 ? 0 : peopleFor(readings[from], own);
        best = std::min(best, cost + fewest(readings, from + 1, gain - own));
    }
    return best;
}

} // namespace

class SimulationTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSimulatedComesTrueWhenItIsDone()
    {
        std::mt19937 chance(31);
        int simulated = 0;
        for (int i = 0; i < 600; ++i) {
            const FrozenRelease release = anyRelease(chance, week(1));
            const auto before = scorer().score(released({release}));
            if (!before->total.points)
                continue;
            const auto whatIf = chance() % 3 == 0
                                    ? WhatIf{.steps = {}, .gain = 1 + static_cast<int>(chance() % 60)}
                                    : anySteps(chance, *before);
            const auto simulation = simulate(release, whatIf);
            if (!simulation)
                continue; // fewer points to gain than asked for

            const auto after = scorer().score(released({applied(release, simulation->steps)}));

            QCOMPARE(simulation->before, before->total.points);
            QCOMPARE(simulation->after, after->total.points);
            for (const SimulatedCategory &category : simulation->categories) {
                const auto done = std::ranges::find(after->categories, category.id, &CategoryScore::id);
                QCOMPARE(category.after, done->points);
            }
            QVERIFY(!whatIf.gain || simulation->after.count() - simulation->before.count() >= *whatIf.gain);
            ++simulated;
        }
        QVERIFY(simulated > 400);
    }

    void nothingAskedIsNothingMoved()
    {
        std::mt19937 chance(32);
        for (int i = 0; i < 300; ++i) {
            WhatIf still;
            const FrozenRelease release = anyRelease(chance, week(1));
            const auto score = scorer().score(released({release}));
            for (const Step &step : anySteps(chance, *score).steps)
                still.steps.push_back({.category = step.category, .part = step.part, .people = 0});
            const auto simulation = simulate(release, still);
            if (!simulation)
                continue;
            QVERIFY(simulation->steps.empty());
            QCOMPARE(simulation->before, simulation->after);
        }
    }

    void morePeopleNeverCostPoints()
    {
        std::mt19937 chance(33);
        for (int i = 0; i < 200; ++i) {
            const FrozenRelease release = anyRelease(chance, week(1));
            WhatIf whatIf = anySteps(chance, *scorer().score(released({release})));
            int last = -1;
            for (qint64 people = -600; people <= 600; people += 150) {
                for (Step &step : whatIf.steps)
                    step.people = people;
                const auto simulation = simulate(release, whatIf);
                if (!simulation)
                    break;
                QVERIFY(simulation->after.count() >= last);
                last = simulation->after.count();
            }
        }
    }

    void staysWithinThePeopleThereAre_data()
    {
        QTest::addColumn<std::vector<Step>>("steps");
        QTest::addColumn<QString>("moved");
        using Steps = std::vector<Step>;
        const auto communication = CategoryId::Communication;
        const auto content = CategoryId::ContentCollaboration;
        const auto teamwork = CategoryId::Teamwork;

        QTest::newRow("some more") << Steps{{communication, u"numerator"_s, 120}} << u"numerator 120"_s;
        QTest::newRow("the only count") << Steps{{communication, u""_s, 120}} << u"numerator 120"_s;
        QTest::newRow("twice the same")
            << Steps{{communication, u""_s, 120}, {communication, u""_s, -20}} << u"numerator 100"_s;
        QTest::newRow("more than have access")
            << Steps{{communication, u"numerator"_s, 4000}} << u"numerator 380"_s;
        QTest::newRow("fewer than nobody")
            << Steps{{communication, u"numerator"_s, -4000}} << u"numerator -620"_s;
        QTest::newRow("more than were active")
            << Steps{{teamwork, u"numerator"_s, std::numeric_limits<qint64>::max()}} << u"numerator 400"_s;
        QTest::newRow("collaborators are creators")
            << Steps{{content, u"collaborator"_s, 350}} << u"collaborator 200"_s;
        QTest::newRow("unless creators become more")
            << Steps{{content, u"collaborator"_s, 350}, {content, u"creator"_s, 100}}
            << u"creator 100, collaborator 300"_s;
        QTest::newRow("who no longer reads does not share")
            << Steps{{content, u"reader"_s, -450}} << u"reader -450, creator -250, collaborator -50"_s;
    }

    void staysWithinThePeopleThereAre()
    {
        QFETCH(const std::vector<Step>, steps);
        QFETCH(const QString, moved);

        const auto simulation = simulate(someRelease(), {.steps = steps, .gain = {}});

        QVERIFY(simulation);
        QStringList told;
        for (const SimulatedStep &step : simulation->steps) {
            told << step.step.part + u' ' + QString::number(step.step.people);
            QVERIFY(!step.what.isEmpty());
        }
        QCOMPARE(told.join(u", "_s), moved);
    }

    void aBoundThatNoiseCrossedIsCrossedByNoMore()
    {
        const auto release =
            releaseOf(week(1), {cell(CategoryId::ContentCollaboration, "reader", 1000, 495),
                                cell(CategoryId::ContentCollaboration, "creator", 1000, 505),
                                cell(CategoryId::ContentCollaboration, "collaborator", 1000, 100)});
        const auto simulation = simulate(
            release,
            {.steps = {{.category = CategoryId::ContentCollaboration, .part = u"creator"_s, .people = 7},
                       {.category = CategoryId::ContentCollaboration, .part = u"reader"_s, .people = 5}},
             .gain = {}});
        QCOMPARE(simulation->steps.size(), 2U);
        QCOMPARE(simulation->steps[1].step.people, 5);
    }

    void refusesWhatCannotBeAsked_data()
    {
        QTest::addColumn<WhatIf>("whatIf");
        QTest::addColumn<Fault>("fault");
        const auto step = [](CategoryId category, const QString &part) {
            return WhatIf{.steps = {{.category = category, .part = part, .people = 1}}, .gain = {}};
        };
        QTest::newRow("a category without points")
            << step(CategoryId::Mobility, u"numerator"_s) << Fault::Conflict;
        QTest::newRow("a category of devices") << step(CategoryId::AppHealth, {}) << Fault::Conflict;
        QTest::newRow("a denominator") << step(CategoryId::Teamwork, u"denominator"_s) << Fault::BadInput;
        QTest::newRow("one of three") << step(CategoryId::ContentCollaboration, {}) << Fault::BadInput;
        QTest::newRow("no point") << WhatIf{.steps = {}, .gain = 0} << Fault::BadInput;
        QTest::newRow("more than all") << WhatIf{.steps = {}, .gain = 139} << Fault::Conflict;
    }

    void refusesWhatCannotBeAsked()
    {
        QFETCH(const WhatIf, whatIf);
        QFETCH(const Fault, fault);
        const auto simulation = simulate(someRelease(), whatIf);
        QVERIFY(!simulation);
        QCOMPARE(simulation.error().fault, fault);
        QVERIFY(!simulation.error().what.isEmpty());
    }

    void allThatIsLackingCanBeGained()
    {
        // Communication 62, content 50, teamwork 50: 138 are lacking.
        const auto simulation = simulate(someRelease(), {.steps = {}, .gain = 138});
        QVERIFY(simulation);
        QCOMPARE(simulation->after, Points(300));
    }

    void beforeTheFirstReleaseThereIsNothingToStartFrom()
    {
        const auto simulation = *scorer().simulate(released({}), {.steps = {}, .gain = 5});
        QCOMPARE(simulation.error().fault, Fault::Conflict);
    }

    void theCheapestWayTakesTheFewestPeople()
    {
        std::mt19937 chance(34);
        int weighed = 0;
        while (weighed < 60) {
            const FrozenRelease release = anyRelease(chance, week(1));
            const int gain = 1 + static_cast<int>(chance() % 12);
            const auto simulation = simulate(release, {.steps = {}, .gain = gain});
            if (!simulation)
                continue;
            std::vector<Reading> readings;
            for (const Measure &measure : measures().entries()) {
                const Reading reading = readCategory(release.release, measure);
                if (reading.isMeasured())
                    readings.push_back(reading);
            }
            QCOMPARE(peopleIn(*simulation), fewest(readings, 0, gain));
            ++weighed;
        }
    }

    void onePersonLessIsAPointLess()
    {
        std::mt19937 chance(35);
        for (int i = 0; i < 500; ++i) {
            const FrozenRelease release = anyRelease(chance, week(1));
            for (const Measure &measure : measures().entries()) {
                const Reading reading = readCategory(release.release, measure);
                if (!reading.isMeasured() || reading.points == 100)
                    continue;
                const int points = 1 + static_cast<int>(chance() % unsigned(100 - reading.points));
                const qint64 people = peopleFor(reading, points);
                QVERIFY(pointsAfter(reading, spread(reading, people)) >= reading.points + points);
                QVERIFY(people == 0 ||
                        pointsAfter(reading, spread(reading, people - 1)) < reading.points + points);
                QCOMPARE(bounded(reading, spread(reading, people)), spread(reading, people));
            }
        }
    }
};

QTEST_APPLESS_MAIN(SimulationTest)
#include "tst_simulation.moc"
