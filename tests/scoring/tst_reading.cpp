#include "testreleases.h"

#include "scoring/reading.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

constexpr CategoryId communication = CategoryId::Communication;
constexpr CategoryId meetings = CategoryId::Meetings;
constexpr CategoryId content = CategoryId::ContentCollaboration;
constexpr CategoryId teamwork = CategoryId::Teamwork;
constexpr CategoryId mobility = CategoryId::Mobility;

std::vector<Cell> levels(qint64 n, qint64 reader, qint64 creator, qint64 collaborator)
{
    return {cell(content, "reader", n, reader), cell(content, "creator", n, creator),
            cell(content, "collaborator", n, collaborator)};
}

std::vector<Cell> ratio(CategoryId category, qint64 n, qint64 a, qint64 b)
{
    return {cell(category, "numerator", n, a), cell(category, "denominator", n, b)};
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Cell>)

class ReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void roundsHalfUpAndStopsAtAHundred_data()
    {
        QTest::addColumn<qint64>("a");
        QTest::addColumn<qint64>("b");
        QTest::addColumn<int>("points");
        const auto row = [](const char *name, qint64 a, qint64 b, int points) {
            QTest::newRow(name) << a << b << points;
        };
        row("none", 0, 400, 0);
        row("all", 400, 400, 100);
        row("a third rounds down", 1, 3, 33);
        row("two thirds round up", 2, 3, 67);
        row("a half rounds up", 1, 200, 1);
        row("just under a half", 49, 10'000, 0);
        row("an eighth", 1, 8, 13);
        row("99.5 is a hundred", 199, 200, 100);
        row("more than all is all", 450, 400, 100);
        row("the example of the design", 1240, 1997, 62);
        row("more people than there are", 7'999'999'995, 8'000'000'000, 100);
    }

    void roundsHalfUpAndStopsAtAHundred()
    {
        QFETCH(const qint64, a);
        QFETCH(const qint64, b);
        QFETCH(const int, points);
        QCOMPARE(roundedPoints(a, b), points);
    }

    void readsPointsFromCells_data()
    {
        QTest::addColumn<CategoryId>("category");
        QTest::addColumn<std::vector<Cell>>("cells");
        QTest::addColumn<int>("points");

        const auto one = [](CategoryId category, qint64 n, qint64 value, CellKind kind = CellKind::Count) {
            return std::vector{cell(category, "numerator", n, value, kind)};
        };
        QTest::newRow("a count of n") << communication << one(communication, 1997, 1240) << 62;
        QTest::newRow("few count as none") << mobility << one(mobility, 400, 0, CellKind::Few) << 0;
        QTest::newRow("nearly all count as all")
            << mobility << one(mobility, 403, 403, CellKind::NearlyAll) << 100;
        QTest::newRow("content is the mean of three levels") << content << levels(1000, 900, 600, 300) << 60;
        QTest::newRow("levels out of order are taken as released")
            << content << levels(100, 50, 55, 45) << 50;
        QTest::newRow("content rounds once") << content << levels(201, 5, 5, 5) << 2;
        QTest::newRow("meetings by those who met") << meetings << ratio(meetings, 400, 150, 300) << 50;
        QTest::newRow("a numerator above its denominator")
            << teamwork << ratio(teamwork, 400, 305, 300) << 100;
        QTest::newRow("a denominator of 50 is enough") << meetings << ratio(meetings, 60, 25, 50) << 50;
        QTest::newRow("nearly all met")
            << meetings
            << std::vector{cell(meetings, "numerator", 402, 200),
                           cell(meetings, "denominator", 402, 402, CellKind::NearlyAll)}
            << 50;
    }

    void readsPointsFromCells()
    {
        QFETCH(const CategoryId, category);
        QFETCH(const std::vector<Cell>, cells);
        QFETCH(const int, points);

        const Reading reading = readCategory(releaseOf(week(1), cells).release, measureOf(category));

        QCOMPARE(reading.absence, Absence::None);
        QCOMPARE(reading.points, points);
        QCOMPARE(static_cast<int>(std::floor(reading.unrounded + 0.5)), points);
    }

    void saysWhyThereAreNoPoints_data()
    {
        QTest::addColumn<CategoryId>("category");
        QTest::addColumn<std::vector<Cell>>("cells");
        QTest::addColumn<Absence>("absence");

        QTest::newRow("no cell of it") << communication << levels(400, 100, 50, 25) << Absence::NoSource;
        QTest::newRow("one level is missing")
            << content << std::vector{cell(content, "reader", 400, 100)} << Absence::NoSource;
        QTest::newRow("a denominator is missing")
            << meetings << std::vector{cell(meetings, "numerator", 400, 100)} << Absence::NoSource;
        QTest::newRow("fewer than 20")
            << communication << std::vector{silent(communication, "numerator", 19)} << Absence::FewPeople;
        QTest::newRow("fewer than 50")
            << communication << std::vector{silent(communication, "numerator", 49, Band::High)}
            << Absence::Band;
        QTest::newRow("meetings never have a band")
            << meetings
            << std::vector{silent(meetings, "numerator", 49, Band::High),
                           silent(meetings, "denominator", 49, Band::High)}
            << Absence::FewPeople;
        QTest::newRow("45 took part") << teamwork << ratio(teamwork, 400, 30, 45) << Absence::FewTookPart;
        QTest::newRow("few took part") << teamwork
                                       << std::vector{cell(teamwork, "numerator", 400, 0, CellKind::Few),
                                                      cell(teamwork, "denominator", 400, 0, CellKind::Few)}
                                       << Absence::FewTookPart;
    }

    void saysWhyThereAreNoPoints()
    {
        QFETCH(const CategoryId, category);
        QFETCH(const std::vector<Cell>, cells);
        QFETCH(const Absence, absence);

        const Reading reading = readCategory(releaseOf(week(1), cells).release, measureOf(category));

        QCOMPARE(reading.absence, absence);
    }

    void fewerThanTenPeopleGiveNothing()
    {
        auto frozen = releaseOf(week(1), {});
        frozen.release.people.reset();
        for (const Measure &measure : measures().entries())
            QCOMPARE(readCategory(frozen.release, measure).absence, Absence::FewPeople);
    }

    void plusOrMinusFollowsTheFormula_data()
    {
        QTest::addColumn<CategoryId>("category");
        QTest::addColumn<std::vector<Cell>>("cells");
        QTest::addColumn<double>("share");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<int>("numerators");
        QTest::addColumn<bool>("noisy");
        QTest::addColumn<int>("plusMinus_");

        for (const qint64 n : {50, 60, 150, 400, 1500, 20'000, 1'000'000}) {
            const qint64 half = n / 10 * 5;
            const double share = static_cast<double>(half) / static_cast<double>(n);
            QTest::addRow("exact, %lld", static_cast<long long>(n))
                << communication << std::vector{cell(communication, "numerator", n, half)} << share << n << 1
                << false << 0;
            QTest::addRow("noisy, %lld", static_cast<long long>(n))
                << meetings << ratio(meetings, n + 10, half, n) << share << n << 1 << true << 0;
            QTest::addRow("three, %lld", static_cast<long long>(n))
                << content << levels(n, half, half, half) << share << n << 3 << false << 0;
        }
        // Worked by hand: se = 100 * 4.24264 / 400 = 1.06066, twice that is 2.12.
        QTest::newRow("400 by hand") << communication
                                     << std::vector{cell(communication, "numerator", 400, 100)} << 0.25
                                     << qint64{400} << 1 << false << 3;
        // se = 100 * 4.24264 / 1500 = 0.2828: at least 1.
        QTest::newRow("1,500 by hand")
            << communication << std::vector{cell(communication, "numerator", 1500, 100)} << 100.0 / 1500
            << qint64{1500} << 1 << false << 1;
        // se = 100 * 4.24264 / 100 * sqrt(1 + 0.64) = 5.433: 10.87.
        QTest::newRow("100 who met, by hand")
            << meetings << ratio(meetings, 120, 80, 100) << 0.8 << qint64{100} << 1 << true << 11;
    }

    void plusOrMinusFollowsTheFormula()
    {
        QFETCH(const CategoryId, category);
        QFETCH(const std::vector<Cell>, cells);
        QFETCH(const double, share);
        QFETCH(const qint64, denominator);
        QFETCH(const int, numerators);
        QFETCH(const bool, noisy);
        QFETCH(const int, plusMinus_);
        const long double v = 16 + 2;
        const long double r = share;
        const long double se = 100 * std::sqrt(v) / static_cast<long double>(denominator) *
                               std::sqrt(1.0L / numerators + (noisy ? r * r : 0));

        const Reading reading = readCategory(releaseOf(week(1), cells).release, measureOf(category));

        QVERIFY(std::abs(reading.error - se) < 1e-9L);
        QCOMPARE(plusMinus(reading.error), std::max(1, static_cast<int>(std::ceil(2 * se))));
        QVERIFY(plusMinus_ == 0 || plusMinus(reading.error) == plusMinus_);
    }

    void theTotalAddsWhatRoundingAddsToo()
    {
        Reading measured;
        measured.absence = Absence::None;
        measured.error = 1.5;
        Reading missing;
        missing.error = 100;
        const long double se = std::sqrt(2 * (1.5L * 1.5L + 1.0L / 12));
        QVERIFY(std::abs(errorOfTotal({measured, missing, measured}) - se) < 1e-12L);
    }
};

QTEST_APPLESS_MAIN(ReadingTest)
#include "tst_reading.moc"
