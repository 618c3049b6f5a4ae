#include "scoring/decompose.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace candela::scoring;

namespace {

Ratio anyRatio(std::mt19937 &chance, std::size_t parts)
{
    Ratio ratio{.numerators = {}, .denominator = 20 + static_cast<qint64>(chance() % 500)};
    for (std::size_t i = 0; i < parts; ++i)
        ratio.numerators.push_back(static_cast<qint64>(chance() % 600)); // noise may exceed the denominator
    return ratio;
}

double sumOf(const std::vector<double> &shares)
{
    return std::accumulate(shares.begin(), shares.end(), 0.0);
}

/// The mean over every order, one by one.
std::vector<double> byEveryOrder(const Ratio &before, const Ratio &after)
{
    const std::size_t movers = before.numerators.size() + 1;
    std::vector<std::size_t> order(movers);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> shares(movers, 0.0);
    int orders = 0;
    do {
        Ratio at = before;
        for (const std::size_t mover : order) {
            const double earlier = pointsOf(at);
            if (mover < at.numerators.size())
                at.numerators[mover] = after.numerators[mover];
            else
                at.denominator = after.denominator;
            shares[mover] += pointsOf(at) - earlier;
        }
        ++orders;
    } while (std::ranges::next_permutation(order).found);
    for (double &share : shares)
        share /= orders;
    return shares;
}

} // namespace

class DecomposeTest : public QObject
{
    Q_OBJECT

private slots:
    void isTheMeanOverEveryOrder()
    {
        std::mt19937 chance(11);
        for (int i = 0; i < 2000; ++i) {
            const std::size_t parts = 1 + chance() % 3;
            const Ratio before = anyRatio(chance, parts);
            const Ratio after = anyRatio(chance, parts);

            const auto shares = contributions(before, after);

            const auto expected = byEveryOrder(before, after);
            for (std::size_t mover = 0; mover < shares.size(); ++mover)
                QVERIFY(std::abs(shares[mover] - expected[mover]) < 1e-9);
            QVERIFY(std::abs(sumOf(shares) - (pointsOf(after) - pointsOf(before))) < 1e-9);
        }
    }

    void whatDidNotMoveContributedNothing()
    {
        const auto shares = contributions({.numerators = {10, 20, 30}, .denominator = 70},
                                          {.numerators = {10, 25, 30}, .denominator = 70});
        QCOMPARE(shares[0], 0.0);
        QVERIFY(shares[1] > 0);
        QVERIFY(shares[2] == 0 && shares[3] == 0);
    }

    void apportionsByLargestRemainder_data()
    {
        QTest::addColumn<std::vector<double>>("shares");
        QTest::addColumn<int>("whole");
        QTest::addColumn<std::vector<int>>("parts");
        using Shares = std::vector<double>;
        using Parts = std::vector<int>;
        QTest::newRow("nothing") << Shares{} << 0 << Parts{};
        QTest::newRow("whole already") << Shares{2, -1} << 1 << Parts{2, -1};
        QTest::newRow("the larger remainder") << Shares{1.3, 1.7} << 3 << Parts{1, 2};
        QTest::newRow("the first of equals") << Shares{0.5, 0.5} << 1 << Parts{1, 0};
        QTest::newRow("against each other") << Shares{2.6, -1.6} << 1 << Parts{3, -2};
        QTest::newRow("rounded up as a whole") << Shares{0.3, 0.3} << 1 << Parts{1, 0};
        QTest::newRow("rounded down as a whole") << Shares{0.4, 0.4} << 0 << Parts{0, 0};
    }

    void apportionsByLargestRemainder()
    {
        QFETCH(const std::vector<double>, shares);
        QFETCH(const int, whole);
        QFETCH(const std::vector<int>, parts);
        QCOMPARE(apportion(shares, whole), parts);
    }

    void neverLeavesARemainder()
    {
        std::mt19937 chance(12);
        std::uniform_real_distribution<double> anyShare(-40, 40);
        for (int i = 0; i < 5000; ++i) {
            std::vector<double> shares(1 + chance() % 6);
            for (double &share : shares)
                share = anyShare(chance);
            const int whole =
                static_cast<int>(chance() % 2 == 0 ? std::floor(sumOf(shares)) : std::ceil(sumOf(shares)));

            const auto parts = apportion(shares, whole);

            QCOMPARE(std::accumulate(parts.begin(), parts.end(), 0), whole);
            for (std::size_t part = 0; part < parts.size(); ++part)
                QVERIFY(std::abs(parts[part] - shares[part]) < 1);
        }
    }
};

QTEST_APPLESS_MAIN(DecomposeTest)
#include "tst_decompose.moc"
