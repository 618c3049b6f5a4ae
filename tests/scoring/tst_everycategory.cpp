#include "anyreleases.h"
#include "anytechnology.h"

#include "scoring/apphealth.h"
#include "scoring/technologyrule.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;
using privacy::FrozenRelease;

namespace {

const TechnologyRules rules;

Scorer scorerOf(TechnologyFigures figures)
{
    return {measures(),
            knownSignals(),
            {.name = u"Test"_s, .sample = false},
            {.catalogue = builtInTechnology(), .figures = std::move(figures)}};
}

/// On every channel the same builds: the newest, one that is supported and one that no longer is.
std::vector<AppRelease> builds()
{
    std::vector<AppRelease> releases;
    for (const UpdateChannel channel : allUpdateChannels) {
        for (const auto &[number, daysLeft] : {std::pair(100, -1), {200, 30}, {300, 300}})
            releases.push_back({.channel = channel,
                                .build = {.number = number, .revision = 1},
                                .version = QString::number(number),
                                .released = today.addDays(number - 400),
                                .endOfSupport = today.addDays(daysLeft)});
    }
    return releases;
}

std::vector<AppDevice> anyInventory(std::mt19937 &chance)
{
    std::vector<AppDevice> inventory(static_cast<std::size_t>(5 + upTo(chance, 60)));
    for (AppDevice &device : inventory) {
        device.channel =
            allUpdateChannels[static_cast<std::size_t>(upTo(chance, std::ssize(allUpdateChannels) - 1))];
        device.lastSeen = today.addDays(-upTo(chance, 27));
        if (chance() % 8 != 0)
            device.build = Build{.number = 100 * (1 + upTo(chance, 2)), .revision = 1};
    }
    return inventory;
}

/// What is known of devices and places, before it becomes figures.
struct Fleet
{
    Rows endpoint;
    std::vector<LocationAssessment> places;
    std::vector<AppDevice> inventory;

    [[nodiscard]] TechnologyFigures figures() const
    {
        return {endpoint.figure(), networkConnectivity(places, today), appHealth(inventory, builds(), today)};
    }
};

/// As many devices as the step says do what its action advises.
void mend(std::vector<AppDevice> &inventory, const Step &step)
{
    qint64 left = step.people;
    for (AppDevice &device : inventory) {
        const bool isOnChannel = rules.recommends(device.channel);
        const bool isOld = !device.build || device.build->number == 100;
        if (step.part == "channels"_L1 && !isOnChannel && left-- > 0)
            device.channel = UpdateChannel::Current;
        if (step.part == "builds"_L1 && isOld && left-- > 0)
            device.build = Build{.number = 300, .revision = 1};
        if (step.part == "older_builds"_L1 && device.build && device.build->number == 200 && left-- > 0)
            device.build = Build{.number = 300, .revision = 1};
    }
}

void mend(Fleet &rows, const Step &step)
{
    if (step.category == CategoryId::EndpointAnalytics)
        test::mend(rows.endpoint, step.part);
    if (step.category == CategoryId::NetworkConnectivity)
        test::mend(rows.places, step.part);
    if (step.category == CategoryId::AppHealth)
        mend(rows.inventory, step);
}

/// A step that each figure advises, if any: of all its devices, or of apps any number of them.
std::vector<Step> anySteps(std::mt19937 &chance, const TechnologyFigures &figures)
{
    std::vector<Step> steps;
    for (const TechnologyFigure &figure : figures) {
        const std::vector<Action> actions = ruleOf(figure.category)->actions(figure);
        if (actions.empty())
            continue;
        Step step = actions[chance() % actions.size()].step;
        if (figure.category == CategoryId::AppHealth)
            step.people = upTo(chance, static_cast<int>(step.people));
        steps.push_back(step);
    }
    return steps;
}

/// Weeks of an organization in which everything comes and goes.
struct Past
{
    std::vector<FrozenRelease> releases;
    TechnologyFigures figures;
};

Past anyPast(std::mt19937 &chance)
{
    constexpr int weeks = 8;
    Past past;
    for (int i = 0; i < weeks; ++i) {
        if (chance() % 5 != 0)
            past.releases.push_back(anyRelease(chance, week(i)));
        for (int day = -6; day <= 0; day += 1 + upTo(chance, 4)) {
            const Fleet rows{anyRows(chance), anyPlaces(chance), anyInventory(chance)};
            for (TechnologyFigure figure : rows.figures()) {
                figure.day = week(i).sunday().addDays(day);
                figure.window = {.first = figure.day.addDays(-27), .last = figure.day};
                if (chance() % 7 == 0) {
                    figure.points.reset();
                    figure.absence = TechnologyAbsence::FewDevices;
                }
                if (chance() % 3 != 0)
                    past.figures.push_back(figure);
            }
        }
    }
    return past;
}

int sumOf(const std::vector<Cause> &causes, std::optional<CategoryId> category = {})
{
    int sum = 0;
    for (const Cause &cause : causes)
        sum += !category || cause.category == *category ? cause.points : 0;
    return sum;
}

int pointsOf(const std::optional<Points> &points)
{
    return points.value_or(Points(0)).count();
}

/// The past without what one category is made of.
Past without(Past past, CategoryId gone)
{
    std::erase_if(past.figures, [&](const TechnologyFigure &figure) { return figure.category == gone; });
    if (kindOf(gone) == CategoryKind::People) {
        for (FrozenRelease &release : past.releases)
            std::erase_if(release.release.cells,
                          [&](const Cell &one) { return one.id.startsWith(measureOf(gone).id); });
    }
    return past;
}

} // namespace

/// Random organizations with all eight categories, of people and of technology.
class EveryCategoryTest : public QObject
{
    Q_OBJECT

private slots:
    void categoriesSumToTheTotal()
    {
        std::mt19937 chance(51);
        for (int i = 0; i < 30; ++i) {
            const Past past = anyPast(chance);
            const Releases releases = released(past.releases);
            const Scorer scorer = scorerOf(past.figures);
            for (QDate day = week(0).sunday(); day <= week(8).sunday(); day = day.addDays(3)) {
                const auto score = scorer.score(releases, day);
                int points = 0;
                int measured = 0;
                for (const CategoryScore &category : score->categories) {
                    points += pointsOf(category.points);
                    measured += category.points ? 1 : 0;
                }
                QCOMPARE(score->categories.size(), allCategories.size());
                QCOMPARE(pointsOf(score->total.points), points);
                QCOMPARE(score->total.measured, measured);
            }
            const auto history = scorer.history(releases, 180);
            for (const HistoryEntry &entry : *history) {
                int points = 0;
                for (const auto &[category, earned] : entry.categories)
                    points += pointsOf(earned);
                QCOMPARE(pointsOf(entry.total), points);
            }
        }
    }

    void causesSumToTheChange()
    {
        std::mt19937 chance(52);
        int changed = 0;
        for (int i = 0; i < 12; ++i) {
            const Past past = anyPast(chance);
            const Releases releases = released(past.releases);
            const Scorer scorer = scorerOf(past.figures);
            for (const FrozenRelease &from : past.releases) {
                const auto before = scorer.score(releases, from.release.slot.sunday());
                for (const FrozenRelease &to : past.releases) {
                    const auto after = scorer.score(releases, to.release.slot.sunday());
                    const auto told =
                        scorer.changes(releases, When(from.release.slot), When(to.release.slot));
                    const Changes &changes = **told;
                    QCOMPARE(changes.points, pointsOf(after->total.points) - pointsOf(before->total.points));
                    QCOMPARE(sumOf(changes.causes), changes.points);
                    for (std::size_t j = 0; j < allCategories.size(); ++j) {
                        const int own =
                            pointsOf(after->categories[j].points) - pointsOf(before->categories[j].points);
                        QCOMPARE(sumOf(changes.causes, allCategories[j]), own);
                        changed += own != 0 ? 1 : 0;
                    }
                }
            }
        }
        QVERIFY(changed > 1000);
    }

    void whatIsExplainedIsTheScore()
    {
        std::mt19937 chance(53);
        int told = 0;
        for (int i = 0; i < 24; ++i) {
            Past past = anyPast(chance);
            if (i % 4 == 0)
                past.releases.clear();
            const Releases releases = released(past.releases);
            const Scorer scorer = scorerOf(past.figures);
            const auto now = scorer.score(releases);
            const auto passport = scorer.passport(releases, figureOfTotal(*now));
            QCOMPARE((*scorer.changes(releases, {}, {}))->to.total, now->total.points);
            QCOMPARE((*passport)->points, now->total.points);
            for (int pair = 0; pair < 20; ++pair) {
                const QDate from = week(0).sunday().addDays(upTo(chance, 60));
                const QDate to = week(0).sunday().addDays(upTo(chance, 60));
                const auto before = scorer.score(releases, from);
                const auto after = scorer.score(releases, to);
                const auto changes = scorer.changes(releases, When(from), When(to));
                QCOMPARE((*changes)->from.total, before->total.points);
                QCOMPARE((*changes)->to.total, after->total.points);
                QCOMPARE(sumOf((*changes)->causes),
                         pointsOf(after->total.points) - pointsOf(before->total.points));
                told += (*changes)->causes.empty() ? 0 : 1;
            }
        }
        QVERIFY(told > 400);
    }

    void whatIsSimulatedComesTrueWhenItIsDone()
    {
        std::mt19937 chance(53);
        int simulated = 0;
        for (int i = 0; i < 300; ++i) {
            Fleet rows{anyRows(chance), anyPlaces(chance), anyInventory(chance)};
            const FrozenRelease release = anyRelease(chance, Slot::of(today).plusWeeks(-1));
            const Scorer now = scorerOf(rows.figures());
            WhatIf whatIf = test::anySteps(chance, *now.score(released({release})));
            for (const Step &step : anySteps(chance, rows.figures()))
                whatIf.steps.push_back(step);

            const auto simulation = *now.simulate(released({release}), whatIf);

            QVERIFY2(simulation, simulation ? "" : qPrintable(simulation.error().what));
            std::vector<SimulatedStep> ofPeople;
            for (const SimulatedStep &done : simulation->steps) {
                if (kindOf(done.step.category) == CategoryKind::People)
                    ofPeople.push_back(done);
                else
                    mend(rows, done.step);
            }
            const auto after = scorerOf(rows.figures()).score(released({applied(release, ofPeople)}));
            QCOMPARE(simulation->after, *after->total.points);
            for (const SimulatedCategory &category : simulation->categories) {
                const auto done = std::ranges::find(after->categories, category.id, &CategoryScore::id);
                QCOMPARE(category.after, *done->points);
                simulated += kindOf(category.id) == CategoryKind::Technology ? 1 : 0;
            }
        }
        QVERIFY(simulated > 700);
    }

    void aSourceThatComesOrGoesMovesNoOtherHistory()
    {
        std::mt19937 chance(54);
        for (int i = 0; i < 20; ++i) {
            const Past past = anyPast(chance);
            const CategoryId gone = allCategories[chance() % allCategories.size()];
            const Past less = without(past, gone);
            const Scorer before = scorerOf(past.figures);
            const Scorer after = scorerOf(less.figures);
            const auto whole = before.history(released(past.releases), 180);
            std::map<QDate, HistoryEntry> rest;
            const auto left = after.history(released(less.releases), 180);
            for (const HistoryEntry &entry : *left)
                rest[entry.date] = entry;
            for (const HistoryEntry &entry : *whole) {
                for (const auto &[category, points] : entry.categories) {
                    if (category != gone && rest.contains(entry.date))
                        QCOMPARE(rest[entry.date].categories[category], points);
                }
            }
            for (const CategoryId category : allCategories) {
                if (category != gone && kindOf(category) == CategoryKind::People)
                    QCOMPARE(*before.categoryHistory(released(past.releases), category, 180),
                             *after.categoryHistory(released(less.releases), category, 180));
            }
        }
    }
};

QTEST_APPLESS_MAIN(EveryCategoryTest)
#include "tst_everycategory.moc"
