#include "tests/ui/figures.h"
#include "ui/category/categorycontent.h"
#include "ui/figures/cardcontent.h"
#include "ui/figures/freshness.h"
#include "ui/figures/timeline.h"
#include "ui/figures/trends.h"
#include "ui/overview/overviewcontent.h"

#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;
using candela::privacy::CellKind;
using candela::scoring::CategoryDetail;
using candela::scoring::CategoryScore;
using candela::scoring::Status;

class CardContentTest : public QObject
{
    Q_OBJECT

private slots:
    void showsAMeasuredCategory();
    void saysWhenThereIsNoReportableChange();
    void saysWhyACategoryIsNotMeasured();
    void saysTheRuleWhenACategoryIsWithheld();
    void showsABandWithoutPoints();
    void leavesAGapWhereThereWasNoRelease();
    void startsTheLineAnewWhereTheMethodChanged();
    void hatchesWhatHasNoPointsInTheRing();
    void addsOnlyWhatIsMeasured();
    void provesTheTotalOfTheNewestMoment();
    void namesAMissingSourceOnThePage();
    void showsThePartsOfContentAsReleased();
    void wordsAFigureOfFewPeople();
    void marksWhatOthersCameTo();
    void marksNoPointsWithAShareOfDevices();
    void showsPointsWithoutCountsAsABar();
    void showsTheBandsOfContent();
    void tellsHowAFigureIsComputed();
    void placesReleasesInTheirRhythm_data();
    void placesReleasesInTheirRhythm();
    void expectsTheNextReleaseInTheRhythm();
    void saysHowFreshDevicesAre();
    void saysWhatLineAndDotsAreWhereTheyAreApart();
    void namesGapsOfATrend();
    void drawsNoTrendWithoutPoints();
};

namespace {

const QLocale english(QLocale::English);

CategoryScore measured()
{
    return {.id = CategoryId::Communication,
            .status = Status::Measured,
            .points = Points(62),
            .change = {.points = 3, .text = u"last 4 against the 4 before"_s},
            .numerator = 1240,
            .numeratorKind = CellKind::Count,
            .denominator = 1997,
            .plusMinus = 1,
            .method = u"communication.multi_mode/1"_s,
            .passport = u"communication.multi_mode@2026-W46"_s};
}

History historyOf(const std::vector<std::pair<int, std::optional<int>>> &weeks)
{
    History history;
    for (const auto &[week, points] : weeks) {
        const QDate sunday = QDate(2026, 1, 4).addDays(7 * week);
        scoring::HistoryEntry entry{.date = sunday, .slot = Slot::of(sunday).name()};
        for (const CategoryId category : allCategories)
            entry.categories[category] = points ? std::optional(Points(*points)) : std::nullopt;
        if (points)
            entry.total = Points(*points);
        history.push_back(entry);
    }
    return history;
}

CategoryDetail detailOf(const CategoryScore &score)
{
    return {.score = score,
            .insight = u"People use more than one way to communicate"_s,
            .numerator = u"People who used two"_s,
            .denominator = u"People with access to two"_s};
}

} // namespace

void CardContentTest::showsAMeasuredCategory()
{
    const auto content = cardContentOf(measured(), historyOf({{0, 60}, {1, 60}, {2, 62}}), english);

    QCOMPARE(content.state, CardState::Measured);
    QCOMPARE(content.points, 62);
    QCOMPARE(content.plusMinus, std::optional(1));
    QCOMPARE(content.change.points, std::optional(3));
    QCOMPARE(content.change.comparedWith, u"last 4 against the 4 before"_s);
    QCOMPARE(content.trendStart, u"2 weeks ago: 60"_s);
    QCOMPARE(content.trend.points.size(), 3U);
}

void CardContentTest::saysWhenThereIsNoReportableChange()
{
    CategoryScore score = measured();
    score.change = {.points = {}, .text = u"no reportable change"_s};

    const auto content = cardContentOf(score, {}, english);

    QVERIFY(!content.change.points);
    QCOMPARE(content.change.comparedWith, u"no reportable change"_s);
}

void CardContentTest::saysWhyACategoryIsNotMeasured()
{
    const auto scores = Figures().score().categories;

    const auto content = cardContentOf(scores[5], {}, english);

    QCOMPARE(content.state, CardState::NotMeasured);
    QCOMPARE(content.reason, u"No reports of devices yet. This is not counted as zero."_s);
    QVERIFY(!content.plusMinus);
}

void CardContentTest::saysTheRuleWhenACategoryIsWithheld()
{
    const auto content = cardContentOf(Figures(15).score().categories[0], {}, english);

    QCOMPARE(content.state, CardState::Withheld);
    QVERIFY(content.reason.startsWith(u"Not shown to protect privacy"_s));
}

void CardContentTest::showsABandWithoutPoints()
{
    const auto content = cardContentOf(Figures(40).score().categories[0], {}, english);

    QCOMPARE(content.state, CardState::High);
    QCOMPARE(content.points, 0);
    QVERIFY(!content.change.points);
}

void CardContentTest::leavesAGapWhereThereWasNoRelease()
{
    const auto content = cardContentOf(measured(), historyOf({{0, 60}, {1, 60}, {3, 62}}), english);

    QCOMPARE(content.trend.points.size(), 4U);
    QVERIFY(!content.trend.points[2]);
}

void CardContentTest::startsTheLineAnewWhereTheMethodChanged()
{
    History history = historyOf({{0, 20}, {1, 20}, {2, 60}});
    history[2].breaks = {u"method:communication"_s};

    const auto content = cardContentOf(measured(), history, english);

    QCOMPARE(content.trend.points[2], std::optional(60.0));
}

void CardContentTest::hatchesWhatHasNoPointsInTheRing()
{
    const auto everything = dialContentOf(Figures().score());
    const auto nothing = dialContentOf(Figures(15).score());

    QCOMPARE(everything.segments[0].state, SegmentState::Measured);
    QCOMPARE(everything.segments[5].state, SegmentState::NotMeasured);
    QCOMPARE(everything.of, 800);
    QVERIFY(everything.plusMinus.has_value());
    QCOMPARE(nothing.segments[0].state, SegmentState::Withheld);
    QVERIFY(!nothing.total);
}

void CardContentTest::provesTheTotalOfTheNewestMoment()
{
    scoring::Score score{.technologyAsOf = QDate(2026, 11, 20)};
    QCOMPARE(passportOfTotal(score), QString()); // no points yet
    score.total.points = Points(200);
    QCOMPARE(passportOfTotal(score), u"total@2026-11-20"_s);
    score.release = u"2026-W46"_s;
    QCOMPARE(passportOfTotal(score), u"total@2026-11-20"_s); // later than the week
    score.technologyAsOf = QDate(2026, 11, 15);
    QCOMPARE(passportOfTotal(score), u"total@2026-W46"_s);
}

void CardContentTest::addsOnlyWhatIsMeasured()
{
    const scoring::Score score = Figures(2400, u"getTeamsUserActivityUserDetail"_s).score();

    const QString sum = groupSumOf(score, CategoryKind::People, english).sum;

    QVERIFY2(sum.endsWith(u"of %1"_s.arg(100 * score.total.measured)), qPrintable(sum));
    QVERIFY(score.total.measured < 5);
    QCOMPARE(groupSumOf(score, CategoryKind::Technology, english).sum, QString());
}

void CardContentTest::namesAMissingSourceOnThePage()
{
    const auto detail =
        Figures(2400, u"getTeamsUserActivityUserDetail"_s).category(CategoryId::Communication);

    const CategoryContent content = contentOf(detail, english);

    QCOMPARE(content.heading, u"Not measured"_s);
    QVERIFY(content.sentence.contains(u"Teams user activity"_s));
    QVERIFY(content.canBeMended);
    QVERIFY(content.counts.empty());
    QVERIFY2(!contentOf(Figures().category(CategoryId::AppHealth), english).canBeMended,
             "no source of devices can be given yet");
}

void CardContentTest::showsThePartsOfContentAsReleased()
{
    CategoryScore score = measured();
    score.numerator = {};
    score.numeratorKind = {};
    score.parts = {{.id = u"reader"_s, .what = u"Readers"_s, .numerator = 1000, .kind = CellKind::Count},
                   {.id = u"creator"_s, .what = u"Creators"_s, .numerator = 1010, .kind = CellKind::Count},
                   {.id = u"collaborator"_s, .what = u"Sharers"_s, .kind = CellKind::Few}};

    const CategoryContent content = contentOf(detailOf(score), english);

    QCOMPARE(content.counts.size(), 3U);
    QCOMPARE(content.counts[0].figure, u"1,000 people"_s);
    QCOMPARE(content.counts[1].figure, u"1,010 people"_s); // out of order, and shown so
    QCOMPARE(content.counts[2].figure, u"fewer than 5"_s);
    QCOMPARE(content.counts[2].denominator, u"of 1,997"_s);
}

void CardContentTest::wordsAFigureOfFewPeople()
{
    CategoryScore score = measured();
    score.numerator = {};
    score.numeratorKind = CellKind::NearlyAll;
    score.noisyDenominator = true;

    const CategoryContent content = contentOf(detailOf(score), english);

    QCOMPARE(content.counts.front().figure, u"nearly all"_s);
    QCOMPARE(content.counts.front().denominator, u"of about 1,997"_s);
    QCOMPARE(content.points, u"62"_s);
    QCOMPARE(content.plusMinus, u"± 1"_s);
}

void CardContentTest::marksWhatOthersCameTo()
{
    CategoryScore score = measured();
    QVERIFY(!contentOf(detailOf(score), english).counts.front().mark);
    score.benchmark = Benchmark{.category = CategoryId::Communication,
                                .metric = score.method,
                                .tenths = 715,
                                .organizations = 1200,
                                .asOf = QDate(2026, 11, 1),
                                .source = u"similar organizations"_s};

    const CountLine line = contentOf(detailOf(score), english).counts.front();

    QCOMPARE(line.mark, (BarMark{.share = 0.715, .label = u"71.5%"_s}));
    QCOMPARE(line.benchmark,
             u"Benchmark 71.5%: similar organizations; 1,200 organizations, 1 November 2026"_s);
    QCOMPARE(benchmarkLineOf(score), (TrendBenchmark{.value = 71.5, .name = u"Benchmark"_s}));
}

void CardContentTest::marksNoPointsWithAShareOfDevices()
{
    CategoryScore score = measured();
    QVERIFY(!benchmarkLineOf(score));
    score.id = CategoryId::AppHealth;
    score.benchmark = Benchmark{.category = score.id,
                                .metric = score.method,
                                .tenths = 640,
                                .organizations = 12,
                                .asOf = QDate(2026, 11, 1),
                                .source = u"peers"_s};
    QVERIFY(!benchmarkLineOf(score));

    score.id = CategoryId::NetworkConnectivity;
    score.benchmark = {};
    score.recommended = Points(80);
    QCOMPARE(benchmarkLineOf(score), (TrendBenchmark{.value = 80, .name = u"Recommended"_s}));
    QVERIFY(contentOf(detailOf(score), english).recommended.contains(u"80 points"_s));
}

void CardContentTest::showsPointsWithoutCountsAsABar()
{
    CategoryScore score = measured();
    score.id = CategoryId::Meetings;
    score.numerator = {};
    score.numeratorKind = {};
    score.denominator = {};
    score.plusMinus = {};

    const CategoryContent content = contentOf(detailOf(score), english);

    QCOMPARE(content.plusMinus, QString());
    QCOMPARE(content.counts.size(), std::size_t{1});
    QCOMPARE(content.counts.front().figure, u"62 points"_s);
    QCOMPARE(content.counts.front().denominator, u"of 100"_s);
    QCOMPARE(content.counts.front().share, 0.62);
}

void CardContentTest::showsTheBandsOfContent()
{
    const CategoryContent content =
        contentOf(Figures(40).category(CategoryId::ContentCollaboration), english);

    QCOMPARE(content.points, QString());
    QCOMPARE(content.counts.size(), 3U);
    for (const CountLine &line : content.counts) {
        QVERIFY((QStringList{u"low"_s, u"middle"_s, u"high"_s}.contains(line.figure)));
        QVERIFY2(!line.share, "a band has no bar");
    }
}

void CardContentTest::tellsHowAFigureIsComputed()
{
    const auto rows = methodOf(Figures().category(CategoryId::Teamwork), english);

    QStringList keys;
    for (const PassportRow &row : rows)
        keys << row.key;
    QCOMPARE(keys, (QStringList{u"Population"_s, u"Window"_s, u"Protection"_s, u"Method"_s, u"Source"_s,
                                u"Reports"_s, u"Not told"_s}));
}

void CardContentTest::placesReleasesInTheirRhythm_data()
{
    QTest::addColumn<QList<int>>("weeks");
    QTest::addColumn<QList<int>>("places"); // -1: a gap

    QTest::newRow("none") << QList<int>{} << QList<int>{};
    QTest::newRow("one") << QList<int>{7} << QList<int>{0};
    QTest::newRow("weekly") << QList<int>{1, 2, 3} << QList<int>{0, 1, 2};
    QTest::newRow("weekly with a gap") << QList<int>{1, 2, 5} << QList<int>{0, 1, -1, -1, 2};
    QTest::newRow("every fourth week") << QList<int>{0, 4, 8} << QList<int>{0, 1, 2};
    QTest::newRow("every fourth week with a gap") << QList<int>{0, 4, 12} << QList<int>{0, 1, -1, 2};
}

void CardContentTest::placesReleasesInTheirRhythm()
{
    QFETCH(const QList<int>, weeks);
    QFETCH(const QList<int>, places);
    std::vector<QDate> sundays;
    for (const int week : weeks)
        sundays.push_back(QDate(2026, 1, 4).addDays(7 * week));

    QList<int> found;
    for (const auto &place : timelineOf(sundays).places)
        found << (place ? static_cast<int>(*place) : -1);

    QCOMPARE(found, places);
}

void CardContentTest::expectsTheNextReleaseInTheRhythm()
{
    QCOMPARE(nextRelease(historyOf({{0, 1}}), english), QString());
    QCOMPARE(nextRelease(historyOf({{0, 1}, {1, 1}}), english), u"next expected from Monday 19 January"_s);
    QCOMPARE(nextRelease(historyOf({{0, 1}, {4, 1}}), english), u"next expected from Monday 2 March"_s);
}

void CardContentTest::saysHowFreshDevicesAre()
{
    QCOMPARE(freshnessOfDays(QDate(2026, 11, 20), english), u"Daily · data up to Friday 20 November"_s);
    QCOMPARE(freshnessOfDays({}, english), u"No day of devices yet"_s);
}

void CardContentTest::saysWhatLineAndDotsAreWhereTheyAreApart()
{
    std::vector<scoring::HistoryEntry> history = historyOf({{0, 60}, {1, 62}});
    QVERIFY(trendOf(history, english).key.isEmpty());

    history.back().trend = scoring::Trend{.mean = 62, .ribbon = 0}; // devices: exact
    QVERIFY(trendOf(history, english).key.isEmpty());

    history.back().trend = scoring::Trend{.mean = 61, .ribbon = 1};

    QVERIFY(trendOf(history, english).key.contains(u"mean of the last four"_s));
}

void CardContentTest::namesGapsOfATrend()
{
    const TrendContent content = trendOf(historyOf({{0, 300}, {1, 301}, {3, 305}}), english);

    QCOMPARE(content.points.size(), 3U);
    QCOMPARE(content.gaps.size(), 1U);
    QCOMPARE(content.gaps.front().name, u"no release"_s);
    QCOMPARE(content.points.back().words, u"Week to 25 Jan: 305 of 800"_s);
}

void CardContentTest::drawsNoTrendWithoutPoints()
{
    const TrendContent content = trendOf(Figures(40).history(CategoryId::Communication, 182),
                                         CategoryId::Communication, false, english);

    QVERIFY(content.points.empty());
    QVERIFY(!content.nothing.isEmpty());
}

QTEST_MAIN(CardContentTest)
#include "tst_cardcontent.moc"
