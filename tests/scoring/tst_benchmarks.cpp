#include "model/catalogues.h"
#include "testreleases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

Benchmark benchmark(CategoryId category, const QString &metric, int tenths)
{
    return {.category = category,
            .metric = metric,
            .tenths = tenths,
            .organizations = 120,
            .asOf = QDate(2026, 11, 1),
            .source = u"Peers"_s};
}

const Benchmark reach = benchmark(CategoryId::Communication, u"communication.multi_mode/1"_s, 715);
const Benchmark readers =
    benchmark(CategoryId::ContentCollaboration, u"content_collaboration.online_files/1/reader"_s, 640);

Scorer with(const BenchmarkList &benchmarks)
{
    return {measures(), knownSignals(), {.name = u"Test"_s, .sample = false, .benchmarks = benchmarks}};
}

Releases someReleases()
{
    return released({releaseOf(week(1), {cell(CategoryId::Communication, "numerator", 900, 600),
                                         cell(CategoryId::ContentCollaboration, "reader", 900, 600),
                                         cell(CategoryId::ContentCollaboration, "creator", 900, 300),
                                         cell(CategoryId::ContentCollaboration, "collaborator", 900, 150),
                                         silent(CategoryId::Mobility, "numerator", 15)})});
}

CategoryScore scoreOf(const Scorer &scorer, CategoryId category)
{
    return scorer.category(someReleases(), category)->score;
}

} // namespace

class BenchmarksTest : public QObject
{
    Q_OBJECT

private slots:
    void standsBesideItsMethod();
    void standsBesideItsPart();
    void isNotInventedAndNotBorrowed_data();
    void isNotInventedAndNotBorrowed();
    void isNotToldWhereNothingIsMeasured();
    void changesNoPoints();
    void standsInThePassport();
    void tellsWhatIsRecommendedOfTheNetworkAlone();
};

void BenchmarksTest::standsBesideItsMethod()
{
    QCOMPARE(scoreOf(with({readers, reach}), CategoryId::Communication).benchmark, reach);
    const auto score = with({reach}).score(someReleases());
    QCOMPARE(score->categories.front().benchmark, reach);
}

void BenchmarksTest::standsBesideItsPart()
{
    const CategoryScore content = scoreOf(with({reach, readers}), CategoryId::ContentCollaboration);
    QVERIFY(!content.benchmark);
    QCOMPARE(content.parts[0].benchmark, readers);
    QVERIFY(!content.parts[1].benchmark && !content.parts[2].benchmark);
}

void BenchmarksTest::isNotInventedAndNotBorrowed_data()
{
    QTest::addColumn<QString>("metric");
    QTest::newRow("another version") << u"communication.multi_mode/2"_s;
    QTest::newRow("another measure") << u"communication.reach/1"_s;
    QTest::newRow("a part of it") << u"communication.multi_mode/1/numerator"_s;
    QTest::newRow("another category's") << u"mobility.multi_platform/1"_s;
}

void BenchmarksTest::isNotInventedAndNotBorrowed()
{
    QFETCH(const QString, metric);
    QVERIFY(!scoreOf(with({}), CategoryId::Communication).benchmark);
    QVERIFY(!scoreOf(with({benchmark(CategoryId::Communication, metric, 715)}), CategoryId::Communication)
                 .benchmark);
}

void BenchmarksTest::isNotToldWhereNothingIsMeasured()
{
    const BenchmarkList all{benchmark(CategoryId::Mobility, u"mobility.multi_platform/1"_s, 300),
                            benchmark(CategoryId::Teamwork, u"teamwork.shared_workspace/1"_s, 300)};
    QCOMPARE(scoreOf(with(all), CategoryId::Mobility).status, Status::Withheld);
    QVERIFY(!scoreOf(with(all), CategoryId::Mobility).benchmark);
    QCOMPARE(scoreOf(with(all), CategoryId::Teamwork).status, Status::NotMeasured);
    QVERIFY(!scoreOf(with(all), CategoryId::Teamwork).benchmark);
}

void BenchmarksTest::changesNoPoints()
{
    CategoryScore beside = scoreOf(with({reach}), CategoryId::Communication);
    beside.benchmark = {};
    QCOMPARE(beside, scoreOf(with({}), CategoryId::Communication));
}

void BenchmarksTest::standsInThePassport()
{
    const Scorer scorer = with({readers, reach});
    const auto passportOf = [&](const QString &id) {
        return *scorer.passport(someReleases(), id + u'@' + week(1).name());
    };
    QCOMPARE(passportOf(u"communication"_s)->benchmarks, BenchmarkList{reach});
    QCOMPARE(passportOf(u"content_collaboration"_s)->benchmarks, BenchmarkList{readers});
    QVERIFY(passportOf(u"total"_s)->benchmarks.empty());
}

void BenchmarksTest::tellsWhatIsRecommendedOfTheNetworkAlone()
{
    const QDate day(2026, 11, 15);
    const TechnologyCatalogue technology = builtInTechnology();
    TechnologyFigures figures;
    for (const TechnologyMeasure &measure : technology.measures())
        figures.push_back({.category = measure.category,
                           .day = day,
                           .window = {.first = day.addDays(-2), .last = day},
                           .method = measure.method(),
                           .points = Points(70),
                           .numerator = 7,
                           .denominator = 10});
    const Benchmark peers = benchmark(CategoryId::AppHealth, u"app_health.channels/1"_s, 640);
    const Scorer scorer(measures(), knownSignals(),
                        {.name = u"Test"_s, .sample = false, .benchmarks = {peers}},
                        {.catalogue = technology, .figures = figures});

    const auto total = scorer.score(someReleases());
    for (const CategoryScore &score : total->categories) {
        const bool isNetwork = score.id == CategoryId::NetworkConnectivity;
        QCOMPARE(score.recommended, isNetwork ? std::optional(Points(80)) : std::nullopt);
        QCOMPARE(score.benchmark, score.id == CategoryId::AppHealth ? std::optional(peers) : std::nullopt);
    }
    QCOMPARE((*scorer.passport(someReleases(), u"network_connectivity@2026-11-15"_s))->recommended,
             Points(80));
}

QTEST_APPLESS_MAIN(BenchmarksTest)

#include "tst_benchmarks.moc"
