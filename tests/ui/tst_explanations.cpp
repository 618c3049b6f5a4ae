#include "tests/ui/answerall.h"
#include "ui/category/whatifcontent.h"
#include "ui/figures/actionwords.h"
#include "ui/figures/tablecsv.h"
#include "ui/figures/words.h"
#include "ui/overview/causecontent.h"
#include "ui/overview/causemodel.h"
#include "ui/overview/cheapestcontent.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/style.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

#include <numeric>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;
using candela::privacy::CellKind;
using candela::scoring::CategoryDetail;
using candela::scoring::Cause;
using candela::scoring::Changes;

class ExplanationsTest : public QObject
{
    Q_OBJECT

private slots:
    void addsCausesUpToTheChange_data();
    void addsCausesUpToTheChange();
    void putsSmallerCausesIntoOneRow();
    void hasNoArrowForWhatCannotBeToldFromTheProtection();
    void namesNoCauseWhereNoneIsMoreThanChance();
    void saysThatThereIsOneReleaseSoFar();
    void saysNothingBeforeTheFirstRelease();
    void givesAllCausesAsATable();
    void saysWhatAndWhereOfAnAction();
    void claimsNoPointsForWhatAnInsightRecommends();
    void saysHowManyActionsAreNotShown();
    void drawsGainsToTheEndOfTheReadingDirection_data();
    void drawsGainsToTheEndOfTheReadingDirection();
    void movesEveryCountOfACategory();
    void takesWhatCannotBeSaidAtItsEnds();
    void imaginesNothingAboutDevicesOrWithoutPoints_data();
    void imaginesNothingAboutDevicesOrWithoutPoints();
    void asksOnlyForWhatMoved();
    void tellsLossesToo();
    void tellsHowManyFoundRoom();
    void offersNoMorePointsThanThereAre_data();
    void offersNoMorePointsThanThereAre();
    void tellsTheCheapestWayCountByCount();
};

namespace {

const QLocale english(QLocale::English);

/// Causes of these points, each of another category as far as there are any.
Changes changesOf(const QList<int> &points, bool told = true)
{
    Changes changes{.from = {.slot = u"2026-W42"_s, .date = QDate(2026, 10, 18), .total = Points(598)},
                    .to = {.slot = u"2026-W46"_s, .date = QDate(2026, 11, 15), .total = Points(612)},
                    .aboveProtection = told};
    for (int i = 0; i < points.size(); ++i) {
        changes.points += points[i];
        changes.causes.push_back({.category = allCategories[std::size_t(i) % allCategories.size()],
                                  .points = points[i],
                                  .words = u"People who shared a file: 1300 to 1340"_s,
                                  .aboveProtection = told});
    }
    return changes;
}

int sumOf(const CauseContent &content)
{
    return std::accumulate(content.rows.begin(), content.rows.end(), 0,
                           [](int sum, const CauseRow &row) { return sum + row.bar.points; });
}

CategoryDetail content()
{
    return Figures().category(CategoryId::ContentCollaboration);
}

} // namespace

void ExplanationsTest::addsCausesUpToTheChange_data()
{
    QTest::addColumn<QList<int>>("points");
    QTest::addColumn<int>("rows");

    QTest::newRow("one") << QList<int>{5} << 1;
    QTest::newRow("as many as fit") << QList<int>{5, 4, 4, -2, 1} << 5;
    QTest::newRow("one more than fit") << QList<int>{5, 4, 4, -2, 1, 1} << 5;
    QTest::newRow("many more") << QList<int>{5, 4, 4, -2, -2, 1, 1, 1, -1, 1} << 5;
    QTest::newRow("smaller ones that cancel each other out") << QList<int>{5, 4, 4, 2, 1, -1} << 5;
}

void ExplanationsTest::addsCausesUpToTheChange()
{
    QFETCH(const QList<int>, points);
    QFETCH(const int, rows);
    const Changes changes = changesOf(points);

    const CauseContent content = causesOf(changes, 5, english);

    QCOMPARE(int(content.rows.size()), rows);
    QCOMPARE(sumOf(content), changes.points);
    QCOMPARE(content.change.points, std::optional(changes.points));
    for (const CauseRow &row : content.rows)
        QCOMPARE(row.bar.range, 5); // one axis for all
}

void ExplanationsTest::putsSmallerCausesIntoOneRow()
{
    const CauseContent content = causesOf(changesOf({5, 4, 4, -2, 1, 1}), 5, english);

    QCOMPARE(content.rows.front().words, u"People who shared a file: 1,300 to 1,340"_s);
    QVERIFY(content.rows.front().opens == CategoryId::Communication);
    const CauseRow &last = content.rows.back();
    QVERIFY(last.words.startsWith(u"2 smaller cause"_s));
    QCOMPARE(last.where, u"Mobility, Endpoint analytics"_s);
    QCOMPARE(last.bar.points, 2);
    QVERIFY(!last.opens);
}

void ExplanationsTest::hasNoArrowForWhatCannotBeToldFromTheProtection()
{
    Changes changes = changesOf({2, -1}, false);
    changes.causes.front().aboveProtection = true;

    const CauseContent content = causesOf(changes, 5, english);

    QVERIFY(!content.change.points);
    QVERIFY(content.since.startsWith(u"No reportable change"_s));
    QCOMPARE(sumOf(content), changes.points);
    QVERIFY(content.rows[0].bar.isTold && !content.rows[1].bar.isTold);
    QVERIFY(!content.note.isEmpty()); // says what a bar without colour means
}

void ExplanationsTest::namesNoCauseWhereNoneIsMoreThanChance()
{
    const CauseContent content = causesOf(changesOf({1, -1}, false), 5, english);

    QVERIFY(content.rows.empty());
    QVERIFY(!content.nothing.isEmpty());
    QVERIFY(!content.change.points);
}

void ExplanationsTest::saysThatThereIsOneReleaseSoFar()
{
    Changes changes = changesOf({});
    changes.from = changes.to;

    const CauseContent content = causesOf(changes, 5, english);

    QVERIFY(content.nothing.startsWith(u"There are figures of one date so far"_s));
    QVERIFY(content.since.isEmpty() && content.rows.empty() && !content.change.points);
}

void ExplanationsTest::saysNothingBeforeTheFirstRelease()
{
    QVERIFY(!causesBeforeTheFirst().nothing.isEmpty());
    QVERIFY(causesBeforeTheFirst().rows.empty());
}

void ExplanationsTest::givesAllCausesAsATable()
{
    CauseModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Changes changes = changesOf({5, 4, 4, -2, 1, 1, -1});

    model.setChanges(changes);

    int sum = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        sum += model.index(row, CauseModel::Amount).data(ValueRole).toInt();
    QCOMPARE(sum, changes.points); // none is folded away
    QCOMPARE(model.index(3, CauseModel::Amount).data(Qt::DisplayRole).toString(), u"−2"_s);
    const QStringList lines = csvOf(model).split(u"\r\n"_s);
    QCOMPARE(lines[0], u"Category,Cause,\"Points of change, 2026-10-18 to 2026-11-15\","
                       "Can be told from the protection"_s);
    QCOMPARE(lines[4], u"Teamwork,\"People who shared a file: 1,300 to 1,340\",-2,yes"_s);
}

void ExplanationsTest::saysWhatAndWhereOfAnAction()
{
    const scoring::Action action{.id = u"share_links"_s,
                                 .title = u"Share a link instead of a copy"_s,
                                 .why = u"60 of 100 create files online, 30 of 100 share them."_s,
                                 .upTo = Points(9),
                                 .step = {.category = CategoryId::ContentCollaboration}};

    const ActionLine anywhere = linesWithCategory({action}, 4, english).front();
    const ActionLine here = linesWithReason({action}, english).front();

    QCOMPARE(anywhere.upTo, 9);
    QCOMPARE(anywhere.title, action.title);
    QCOMPARE(anywhere.second, u"Content collaboration · "_s + action.why);
    QCOMPARE(here.second, action.why);
    QVERIFY(here.opens);
}

void ExplanationsTest::claimsNoPointsForWhatAnInsightRecommends()
{
    const scoring::Action action{.id = u"use_channels"_s,
                                 .title = u"Move project talk into channels"_s,
                                 .why = u"20 of 100 people who write Teams messages write in channels."_s,
                                 .upTo = {},
                                 .step = {.category = CategoryId::Communication}};

    const ActionLine anywhere = linesWithCategory({action}, 4, english).front();
    const ActionLine here = linesWithReason({action}, english).front();

    QVERIFY(!anywhere.upTo && !here.upTo);
    QVERIFY(anywhere.opens && !here.opens); // there is a page to open, and nothing to try
    QCOMPARE(anywhere.second, u"Communication · "_s + action.why);
}

void ExplanationsTest::saysHowManyActionsAreNotShown()
{
    QVERIFY(summaryOfActions(0, 0, english).startsWith(u"Nothing stands out"_s));
    QCOMPARE(summaryOfActions(3, 3, english), u"Ordered by points."_s);
    QCOMPARE(summaryOfActions(7, 4, english), u"The first 4 of 7, ordered by points."_s);
}

void ExplanationsTest::drawsGainsToTheEndOfTheReadingDirection_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<bool>("atRight");

    QTest::newRow("a gain") << 5 << Qt::LeftToRight << true;
    QTest::newRow("a loss") << -5 << Qt::LeftToRight << false;
    QTest::newRow("a gain, mirrored") << 5 << Qt::RightToLeft << false;
    QTest::newRow("a loss, mirrored") << -5 << Qt::RightToLeft << true;
}

void ExplanationsTest::drawsGainsToTheEndOfTheReadingDirection()
{
    QFETCH(const int, points);
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const bool, atRight);
    DivergingBar bar({.points = points, .range = 5});
    bar.setLayoutDirection(direction);
    bar.resize(bar.sizeHint());

    const QImage drawn = bar.grab().toImage();

    const QColor ink = points > 0 ? lightTheme().good : lightTheme().bad;
    const int middle = drawn.height() / 2;
    QCOMPARE(drawn.pixelColor(drawn.width() * 3 / 4, middle) == ink, atRight);
    QCOMPARE(drawn.pixelColor(drawn.width() / 4, middle) == ink, !atRight);
    QVERIFY(bar.accessibleName().contains(points > 0 ? u"+5 points"_s : u"−5 points"_s));
}

void ExplanationsTest::movesEveryCountOfACategory()
{
    const auto parts = countsToMove(content());
    const auto alone = countsToMove(Figures().category(CategoryId::Teamwork));

    QCOMPARE(parts.size(), 3U);
    QCOMPARE(parts[2].part, u"collaborator"_s);
    QCOMPARE(parts[2].today, 1235);
    QCOMPARE(parts[2].most, 2400);
    QCOMPARE(alone.size(), 1U);
    QVERIFY(alone[0].isNoisy && standsAt(alone[0], 5, english).contains(u"of about"_s));
}

void ExplanationsTest::takesWhatCannotBeSaidAtItsEnds()
{
    CategoryDetail detail = content();
    detail.score.parts[0].numerator.reset();
    detail.score.parts[0].kind = CellKind::NearlyAll;
    detail.score.parts[2].numerator.reset();
    detail.score.parts[2].kind = CellKind::Few;
    detail.score.parts[1].numerator = 2405; // by noise more than there are

    const auto counts = countsToMove(detail);

    QCOMPARE(counts[0].today, 2400);
    QCOMPARE(counts[1].today, 2400);
    QCOMPARE(counts[2].today, 0);
}

void ExplanationsTest::imaginesNothingAboutDevicesOrWithoutPoints_data()
{
    QTest::addColumn<CategoryId>("category");
    QTest::addColumn<qint64>("people");

    QTest::newRow("devices") << CategoryId::AppHealth << qint64(2400);
    QTest::newRow("a band") << CategoryId::Communication << qint64(40);
    QTest::newRow("withheld") << CategoryId::Communication << qint64(15);
}

void ExplanationsTest::imaginesNothingAboutDevicesOrWithoutPoints()
{
    QFETCH(const CategoryId, category);
    QFETCH(const qint64, people);

    QVERIFY(countsToMove(Figures(people).category(category)).empty());
}

void ExplanationsTest::asksOnlyForWhatMoved()
{
    const auto counts = countsToMove(content());

    const auto whatIf = whatIfOf(CategoryId::ContentCollaboration, counts, {0, 0, -20});

    QCOMPARE(whatIf.steps.size(), 1U);
    QCOMPARE(whatIf.steps[0].part, u"collaborator"_s);
    QCOMPARE(whatIf.steps[0].people, -20);
}

void ExplanationsTest::tellsLossesToo()
{
    const scoring::Simulation simulation{
        .before = Points(612),
        .after = Points(606),
        .categories = {{.id = CategoryId::Mobility, .before = Points(91), .after = Points(91)},
                       {.id = CategoryId::Communication, .before = Points(82), .after = Points(76)}}};

    const auto effects = effectsOf(simulation, CategoryId::Communication, english);

    QCOMPARE(effects.size(), 2U);
    QCOMPARE(effects[0].spoken, u"Communication: 82 to 76"_s);
    QCOMPARE(effects[0].change, -6);
    QCOMPARE(effects[1].spoken, u"Total score: 612 to 606"_s);
}

void ExplanationsTest::tellsHowManyFoundRoom()
{
    const auto simulation = Figures().simulation(
        {.steps = {
             {.category = CategoryId::ContentCollaboration, .part = u"collaborator"_s, .people = 900}}});

    const qint64 moved = movedIn(simulation, CategoryId::ContentCollaboration, u"collaborator"_s);

    QVERIFY(moved > 0 && moved < 900); // nobody shares who does not create
    QCOMPARE(movedIn(simulation, CategoryId::ContentCollaboration, u"reader"_s), 0);
    QCOMPARE(movedInWords(0), u"As today"_s);
    QVERIFY(movedInWords(-5).contains(u"5 fewer"_s));
}

void ExplanationsTest::offersNoMorePointsThanThereAre_data()
{
    QTest::addColumn<QList<int>>("points");
    QTest::addColumn<QList<int>>("offered");

    QTest::newRow("nothing measured") << QList<int>{} << QList<int>{};
    QTest::newRow("hardly any left") << QList<int>{96} << QList<int>{};
    QTest::newRow("the fewest itself") << QList<int>{95} << QList<int>{5};
    QTest::newRow("over several categories") << QList<int>{95, 92} << QList<int>{5, 10};
    QTest::newRow("many") << QList<int>{10, 20, 30, 40, 50} << QList<int>{5, 10, 25};
}

void ExplanationsTest::offersNoMorePointsThanThereAre()
{
    QFETCH(const QList<int>, points);
    QFETCH(const QList<int>, offered);
    scoring::Score score;
    for (int i = 0; i < points.size(); ++i)
        score.categories.push_back({.id = allCategories[std::size_t(i)], .points = Points(points[i])});
    score.categories.push_back({.id = CategoryId::AppHealth, .points = Points(1)}); // no people in it

    const auto gains = gainsToOffer(score);

    QCOMPARE(QList<int>(gains.begin(), gains.end()), offered);
}

void ExplanationsTest::tellsTheCheapestWayCountByCount()
{
    const auto simulation = Figures().simulation({.steps = {}, .gain = 10});

    const auto lines = cheapestLinesOf(simulation);

    QCOMPARE(simulation.after.count() - simulation.before.count(), 10);
    QCOMPARE(lines.size(), simulation.steps.size());
    QVERIFY(!lines.empty() && lines.front().people.contains(u"more"_s));
    QVERIFY(lines.front().who.endsWith(titleOf(simulation.steps.front().step.category)));
    QCOMPARE(cheapestTotalOf(simulation, english), u"Total score: 385 to 395."_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(application, lightTheme());
    ExplanationsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_explanations.moc"
