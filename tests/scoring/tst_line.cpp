#include "testreleases.h"

#include "scoring/line.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

std::vector<LinePoint> flat(const std::vector<double> &values, double error)
{
    std::vector<LinePoint> line;
    for (const double value : values)
        line.push_back({.value = value, .error = error, .breakReason = {}});
    return line;
}

long double meanOf(const std::vector<double> &values, std::size_t from, std::size_t count)
{
    long double sum = 0;
    for (std::size_t i = from; i < from + count; ++i)
        sum += values[i];
    return sum / static_cast<long double>(count);
}

Reading measured(double points, double error = 0.02, int version = 1, const QStringList &sources = {})
{
    Reading reading;
    reading.absence = Absence::None;
    reading.version = version;
    reading.sources = sources;
    reading.unrounded = points;
    reading.points = static_cast<int>(std::floor(points + 0.5));
    reading.error = error;
    return reading;
}

QStringList breaksOf(const std::vector<LinePoint> &line)
{
    QStringList reasons;
    for (const LinePoint &point : line)
        reasons << point.breakReason;
    return reasons;
}

} // namespace

class LineTest : public QObject
{
    Q_OBJECT

private slots:
    void comparesHalfOfTheReleasesButFourAtMost_data()
    {
        QTest::addColumn<int>("releases");
        QTest::addColumn<int>("k");
        for (const auto &[releases, k] :
             {std::pair{2, 1}, {3, 1}, {4, 2}, {5, 2}, {6, 3}, {7, 3}, {8, 4}, {9, 4}, {30, 4}})
            QTest::addRow("%d releases", releases) << releases << k;
    }

    void comparesHalfOfTheReleasesButFourAtMost()
    {
        QFETCH(const int, releases);
        QFETCH(const int, k);
        // Only the last k are 30 points up: any other k would give another mean.
        std::vector<double> values(static_cast<std::size_t>(releases), 20.0);
        for (int i = 1; i <= k; ++i)
            values[values.size() - static_cast<std::size_t>(i)] = 50.0;

        const Change change = changeAtEnd(flat(values, 0.01), smallestChange);

        QCOMPARE(change.points, 30);
        QVERIFY(!change.text.isEmpty());
    }

    void oneReleaseHasNothingToCompareWith()
    {
        const Change change = changeAtEnd(flat({40}, 0.01), smallestChange);
        QVERIFY(!change.points);
        QVERIFY(!change.text.isEmpty());
    }

    void tellsAChangeFromItsSmallestSizeOn_data()
    {
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("after");
        QTest::addColumn<double>("error");
        QTest::addColumn<double>("smallest");
        QTest::addColumn<bool>("told");
        const double root2 = std::sqrt(2.0);

        QTest::newRow("one point of a category") << 40.0 << 41.0 << 0.01 << smallestChange << true;
        QTest::newRow("less than one point") << 40.0 << 40.99 << 0.01 << smallestChange << false;
        QTest::newRow("one point down") << 41.0 << 40.0 << 0.01 << smallestChange << true;
        QTest::newRow("three points of the total") << 300.0 << 303.0 << 0.01 << smallestChangeOfTotal << true;
        QTest::newRow("two points of the total") << 300.0 << 302.0 << 0.01 << smallestChangeOfTotal << false;
        QTest::newRow("2.5 standard errors of a difference")
            << 40.0 << 40.0 + 2.5 * 2 * root2 + 0.001 << 2.0 << smallestChange << true;
        QTest::newRow("just under 2.5 standard errors")
            << 40.0 << 40.0 + 2.5 * 2 * root2 - 0.001 << 2.0 << smallestChange << false;
        QTest::newRow("nothing") << 40.0 << 40.0 << 0.01 << smallestChange << false;
    }

    void tellsAChangeFromItsSmallestSizeOn()
    {
        QFETCH(const double, before);
        QFETCH(const double, after);
        QFETCH(const double, error);
        QFETCH(const double, smallest);
        QFETCH(const bool, told);

        const Change change = changeAtEnd(flat({before, after}, error), smallest);

        QCOMPARE(change.points.has_value(), told);
        QVERIFY(!told || *change.points == std::lround(after - before));
        QVERIFY(told || change.text == "no reportable change"_L1);
    }

    void tellsWhatTheFormulaTells()
    {
        std::mt19937 chance(5);
        std::uniform_real_distribution<double> anyPoints(30, 50);
        std::uniform_real_distribution<double> anyError(0.01, 4);
        int toldOnes = 0;
        for (int i = 0; i < 5000; ++i) {
            std::vector<double> values(1 + chance() % 12);
            for (double &value : values)
                value = anyPoints(chance);
            const double error = anyError(chance);
            const std::size_t k = std::min<std::size_t>(4, values.size() / 2);
            const Change change = changeAtEnd(flat(values, error), smallestChange);
            if (k == 0) {
                QVERIFY(!change.points);
                continue;
            }
            const long double difference =
                meanOf(values, values.size() - k, k) - meanOf(values, values.size() - 2 * k, k);
            const long double least =
                std::max(1.0L, 2.5L * error * std::sqrt(2.0L / static_cast<long double>(k)));
            if (std::abs(std::abs(difference) - least) < 1e-9L)
                continue;
            QCOMPARE(change.points.has_value(), std::abs(difference) > least);
            QVERIFY(!change.points ||
                    std::abs(static_cast<long double>(*change.points) - difference) <= 0.5L);
            toldOnes += change.points ? 1 : 0;
        }
        QVERIFY(toldOnes > 500 && toldOnes < 4500);
    }

    void theTrendIsTheMeanOfUpToFour()
    {
        const std::vector<double> values = {10, 20, 30, 40, 50, 60};
        const auto line = flat(values, 1.5);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::size_t count = std::min<std::size_t>(4, i + 1);
            const auto trend = trendAt(line, i);
            QVERIFY(trend);
            QCOMPARE(trend->mean, static_cast<double>(meanOf(values, i + 1 - count, count)));
            QCOMPARE(trend->ribbon, 2 * 1.5 / std::sqrt(static_cast<double>(count)));
        }
    }

    void aGapStaysAGapAndDoesNotBreakTheLine()
    {
        Reading gap;
        gap.absence = Absence::NoSource;
        const auto line = lineOf({measured(10), gap, measured(20)});

        QCOMPARE(breaksOf(line), (QStringList{QString(), QString(), QString()}));
        QVERIFY(!line[1].value && !trendAt(line, 1));
        QCOMPARE(trendAt(line, 2)->mean, 15.0);
    }

    void anotherMethodOrSourceStartsANewLine_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QStringList>("sources");
        QTest::addColumn<QString>("reason");
        QTest::newRow("the same") << 1 << QStringList{u"mail day"_s} << u""_s;
        QTest::newRow("another version") << 2 << QStringList{u"mail day"_s} << u"method"_s;
        QTest::newRow("a period instead of days") << 1 << QStringList{u"mail period"_s} << u"source"_s;
        QTest::newRow("a report more") << 1 << QStringList{u"engage day"_s, u"mail day"_s} << u"source"_s;
    }

    void anotherMethodOrSourceStartsANewLine()
    {
        QFETCH(const int, version);
        QFETCH(const QStringList, sources);
        QFETCH(const QString, reason);
        const Reading before = measured(10, 0.02, 1, {u"mail day"_s});
        Reading gap;
        gap.absence = Absence::NoSource;

        for (const auto &between : {std::vector<Reading>{}, std::vector<Reading>{gap}}) {
            std::vector<Reading> readings = {before, before};
            readings.insert(readings.end(), between.begin(), between.end());
            readings.push_back(measured(30, 0.02, version, sources));

            const auto line = lineOf(readings);

            QCOMPARE(line.back().breakReason, reason);
            QCOMPARE(trendAt(line, line.size() - 1)->mean, reason.isEmpty() ? 50.0 / 3 : 30.0);
            QCOMPARE(changeAtEnd(line, smallestChange).points.has_value(), reason.isEmpty());
        }
    }

    void theTotalComparesLikeWithLike()
    {
        Reading none;
        none.absence = Absence::NoSource;
        const auto line = lineOfTotal({{measured(50), none},
                                       {measured(50), none},
                                       {measured(50), measured(40)},
                                       {measured(50), measured(40)},
                                       {measured(60), measured(40)}});

        QCOMPARE(breaksOf(line), (QStringList{u""_s, u""_s, u"source"_s, u""_s, u""_s}));
        QVERIFY(!changeAtEnd({line.begin(), line.begin() + 3}, smallestChangeOfTotal).points);
        QCOMPARE(changeAtEnd(line, smallestChangeOfTotal).points, 10);
        QCOMPARE(*line[4].value, 100.0);
    }

    void theTotalIsNothingWhereNothingIsMeasured()
    {
        Reading none;
        none.absence = Absence::FewPeople;
        const auto line = lineOfTotal({{none, none}, {measured(1), none}});
        QVERIFY(!line[0].value);
        QCOMPARE(*line[1].value, 1.0);
    }
};

QTEST_APPLESS_MAIN(LineTest)
#include "tst_line.moc"
