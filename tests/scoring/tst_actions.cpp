#include "anyreleases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

std::vector<Action> actionsIn(const privacy::FrozenRelease &release, CategoryId category)
{
    return scorer().category(released({release}), category)->actions;
}

privacy::FrozenRelease files(qint64 n, qint64 creators, qint64 collaborators)
{
    return releaseOf(week(1), {cell(CategoryId::ContentCollaboration, "reader", n, n - 10),
                               cell(CategoryId::ContentCollaboration, "creator", n, creators),
                               cell(CategoryId::ContentCollaboration, "collaborator", n, collaborators)});
}

} // namespace

Q_DECLARE_METATYPE(candela::privacy::Cell)

class ActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyShareHasItsAction_data()
    {
        QTest::addColumn<CategoryId>("category");
        QTest::addColumn<bool>("hasDenominator");
        QTest::newRow("communication") << CategoryId::Communication << false;
        QTest::newRow("meetings") << CategoryId::Meetings << true;
        QTest::newRow("teamwork") << CategoryId::Teamwork << true;
        QTest::newRow("mobility") << CategoryId::Mobility << false;
    }

    void everyShareHasItsAction()
    {
        QFETCH(const CategoryId, category);
        QFETCH(const bool, hasDenominator);
        std::vector<Cell> cells = {cell(category, "numerator", 4000, 1600)};
        if (hasDenominator)
            cells.push_back(cell(category, "denominator", 4000, 4000));

        const auto actions = actionsIn(releaseOf(week(1), cells), category);

        QCOMPARE(actions.size(), 1U);
        QCOMPARE(actions.front().upTo, Points(75 - 40));
        QCOMPARE(actions.front().step.category, category);
        QVERIFY(!actions.front().title.isEmpty() && !actions.front().id.isEmpty());
        QVERIFY(actions.front().why.startsWith("40 of 100"_L1));
    }

    void advisesOnlyBeyondThePlusOrMinus_data()
    {
        QTest::addColumn<qint64>("n");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<bool>("isAdvised");
        // Of 1000 people it is 1 point, of 200 it is ceil(2 * 100 * sqrt(18) / 200) = 5 points.
        QTest::newRow("two points below, many people") << qint64{1000} << qint64{735} << true;
        QTest::newRow("just the plus or minus below") << qint64{1000} << qint64{740} << false;
        QTest::newRow("at the goal") << qint64{1000} << qint64{750} << false;
        QTest::newRow("above the goal") << qint64{1000} << qint64{900} << false;
        QTest::newRow("five points below, few people") << qint64{200} << qint64{140} << false;
        QTest::newRow("more than five below, few people") << qint64{200} << qint64{135} << true;
    }

    void advisesOnlyBeyondThePlusOrMinus()
    {
        QFETCH(const qint64, n);
        QFETCH(const qint64, value);
        QFETCH(const bool, isAdvised);
        const auto release = releaseOf(week(1), {cell(CategoryId::Mobility, "numerator", n, value)});
        QCOMPARE(!actionsIn(release, CategoryId::Mobility).empty(), isAdvised);
    }

    void advisesToShareWhereFarFewerDo_data()
    {
        QTest::addColumn<qint64>("n");
        QTest::addColumn<qint64>("collaborators");
        QTest::addColumn<int>("upTo");
        // Creators are 60 of 100. The difference of two counts of 1000 is sure to 2 points, of 200 to 6.
        QTest::newRow("far fewer") << qint64{1000} << qint64{300} << 10;
        QTest::newRow("beyond the plus or minus") << qint64{1000} << qint64{375} << 7;
        QTest::newRow("within the plus or minus") << qint64{1000} << qint64{380} << 0;
        QTest::newRow("fewer by 20 points") << qint64{1000} << qint64{400} << 0;
        QTest::newRow("as many") << qint64{1000} << qint64{600} << 0;
        QTest::newRow("few people, within") << qint64{200} << qint64{70} << 0;
        QTest::newRow("few people, beyond") << qint64{200} << qint64{65} << 9;
    }

    void advisesToShareWhereFarFewerDo()
    {
        QFETCH(const qint64, n);
        QFETCH(const qint64, collaborators);
        QFETCH(const int, upTo);

        const auto actions =
            actionsIn(files(n, n * 60 / 100, collaborators), CategoryId::ContentCollaboration);

        QCOMPARE(actions.empty(), upTo == 0);
        if (upTo > 0) {
            QCOMPARE(actions.front().id, u"share_links"_s);
            QCOMPARE(actions.front().upTo, Points(upTo));
            QVERIFY(actions.front().why.startsWith("60 of 100"_L1));
        }
    }

    void bringsWhatItsSimulationBrings()
    {
        std::mt19937 chance(41);
        int found = 0;
        for (int i = 0; i < 400; ++i) {
            const auto release = anyRelease(chance, week(1));
            for (const CategoryId category : peopleCategories) {
                for (const Action &action : actionsIn(release, category)) {
                    if (!action.upTo) {
                        QCOMPARE(action.step, (Step{.category = category}));
                        continue;
                    }
                    const auto simulation =
                        *scorer().simulate(released({release}), WhatIf{.steps = {action.step}, .gain = {}});
                    QVERIFY(simulation);
                    QCOMPARE(simulation->after.count() - simulation->before.count(), action.upTo->count());
                    QVERIFY(action.upTo > Points(0));
                    ++found;
                }
            }
        }
        QVERIFY(found > 100);
    }

    void advisesByAnInsightBelowItsLimit_data()
    {
        QTest::addColumn<CategoryId>("category");
        QTest::addColumn<Cell>("cell");
        QTest::addColumn<QString>("advice"); // empty: none
        const CategoryId communication = CategoryId::Communication;
        const QString communities = u"revive_communities"_s;
        const QString channels = u"use_channels"_s;
        const QString phones = u"deploy_mobile"_s;
        // Of 1000 people it is sure to 1 point.
        QTest::newRow("communities, more than the plus or minus below")
            << communication << insight("communication.communities", 1000, 185) << communities;
        QTest::newRow("communities, just the plus or minus below")
            << communication << insight("communication.communities", 1000, 190) << QString();
        QTest::newRow("communities, at the limit")
            << communication << insight("communication.communities", 1000, 200) << QString();
        QTest::newRow("communities, fewer than 5")
            << communication << insight("communication.communities", 1000, 0, CellKind::Few) << communities;
        QTest::newRow("communities, nearly all")
            << communication << insight("communication.communities", 1000, 1000, CellKind::NearlyAll)
            << QString();
        QTest::newRow("communities of 30 people")
            << communication << insight("communication.communities", 30, 0, CellKind::Withheld) << QString();
        QTest::newRow("channels, below")
            << communication << insight("communication.channels", 1000, 385) << channels;
        QTest::newRow("channels, just the plus or minus below")
            << communication << insight("communication.channels", 1000, 390) << QString();
        QTest::newRow("phones, below")
            << CategoryId::Mobility << insight("mobility.outlook_mobile", 1000, 150) << phones;
        QTest::newRow("phones, above")
            << CategoryId::Mobility << insight("mobility.outlook_mobile", 1000, 250) << QString();
    }

    void advisesByAnInsightBelowItsLimit()
    {
        QFETCH(const CategoryId, category);
        QFETCH(const Cell, cell);
        QFETCH(const QString, advice);
        const std::vector<Cell> cells = {
            test::cell(category, "numerator", 1000, 900), // above the goal: no other advice
            insight("communication.teams_messages", 1000, 1000, CellKind::NearlyAll),
            insight("mobility.outlook", 1000, 1000, CellKind::NearlyAll), cell};

        const auto actions = actionsIn(releaseOf(week(1), cells), category);

        QCOMPARE(actions.size(), advice.isEmpty() ? 0U : 1U);
        if (advice.isEmpty())
            return;
        QCOMPARE(actions.front().id, advice);
        QVERIFY(!actions.front().upTo);
        QCOMPARE(actions.front().step, (Step{.category = category}));
        QVERIFY(!actions.front().title.isEmpty() && !actions.front().why.contains(u'%'));
    }

    void whatAnInsightAdvisesComesAfterWhatBringsPoints()
    {
        const std::vector<Cell> cells = {cell(CategoryId::Communication, "numerator", 1000, 400),
                                         insight("communication.communities", 1000, 100)};
        const auto actions = actionsIn(releaseOf(week(1), cells), CategoryId::Communication);
        QCOMPARE(actions.size(), 2U);
        QCOMPARE(actions[0].upTo, Points(35));
        QCOMPARE(actions[1].id, u"revive_communities"_s);
        QVERIFY(!actions[1].upTo);
    }

    void anInsightAdvisesNothingBelowFourHundredPeople()
    {
        const std::vector<Cell> cells = {cell(CategoryId::Communication, "numerator", 399, 350),
                                         insight("communication.communities", 399, 20)};
        QVERIFY(actionsIn(releaseOf(week(1), cells, 399), CategoryId::Communication).empty());
        QCOMPARE(actionsIn(releaseOf(week(1), cells, 400), CategoryId::Communication).size(), 1U);
    }

    void whatIsNotMeasuredHasNoAdvice()
    {
        QVERIFY(actionsIn(releaseOf(week(1), {}), CategoryId::Mobility).empty());
        QVERIFY(actionsIn(releaseOf(week(1), {silent(CategoryId::Mobility, "numerator", 40, Band::Low)}),
                          CategoryId::Mobility)
                    .empty());
        QVERIFY(actionsIn(files(1000, 600, 300), CategoryId::AppHealth).empty());
        QVERIFY(scorer().category(released({}), CategoryId::Mobility)->actions.empty());
    }

    void isOfTheReleaseThatIsAskedFor()
    {
        const Releases releases =
            released({releaseOf(week(1), {cell(CategoryId::Mobility, "numerator", 1000, 400)}),
                      releaseOf(week(2), {cell(CategoryId::Mobility, "numerator", 1000, 800)})});
        QCOMPARE(scorer().category(releases, CategoryId::Mobility, week(1).sunday())->actions.size(), 1U);
        QVERIFY(scorer().category(releases, CategoryId::Mobility)->actions.empty());
    }

    void listsAllCategoriesWithTheMostPointsFirst()
    {
        const auto releases =
            released({releaseOf(week(1), {cell(CategoryId::Mobility, "numerator", 4000, 2400),
                                          cell(CategoryId::Communication, "numerator", 4000, 1600),
                                          cell(CategoryId::Meetings, "numerator", 4000, 3600),
                                          cell(CategoryId::Meetings, "denominator", 4000, 4000)})});

        const auto all = scorer().actions(releases);

        QCOMPARE(all->release, week(1).name());
        QCOMPARE(all->actions.size(), 2U); // meetings are above the goal
        QCOMPARE(all->actions.front(),
                 scorer().category(releases, CategoryId::Communication)->actions.front());
        QCOMPARE(all->actions.back(), scorer().category(releases, CategoryId::Mobility)->actions.front());
        QVERIFY(scorer().actions(released({}))->actions.empty());
    }

    void listsTheSameAsThePagesOfTheCategories()
    {
        std::vector<Cell> cells = {cell(CategoryId::Mobility, "numerator", 4000, 2400),
                                   cell(CategoryId::ContentCollaboration, "reader", 4000, 3990),
                                   cell(CategoryId::ContentCollaboration, "creator", 4000, 2400),
                                   cell(CategoryId::ContentCollaboration, "collaborator", 4000, 800)};
        const auto releases = released({releaseOf(week(1), std::move(cells))});

        const auto all = scorer().actions(releases);

        for (const CategoryId category : allCategories) {
            std::vector<Action> ofIt = all->actions;
            std::erase_if(ofIt, [&](const Action &action) { return action.step.category != category; });
            QCOMPARE(ofIt, scorer().category(releases, category)->actions);
        }
        QCOMPARE(all->actions.size(), 2U);
    }
};

QTEST_APPLESS_MAIN(ActionsTest)
#include "tst_actions.moc"
