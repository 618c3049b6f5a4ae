#include "peoplecells.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;
using privacy::Released;

namespace {

template<typename Compute>
concept Derivable = requires(const Released<int> &value, Compute compute) { value.derive(compute); };

// A figure cannot be made from anything but figures: no constructor, and no lambda that carries something in.
static_assert(!std::is_constructible_v<Released<int>, int>);
static_assert(!std::is_default_constructible_v<Released<int>>);
static_assert(!std::is_convertible_v<int, Released<int>>);
constexpr auto plain = [](const int &value) { return value + 1; };
static_assert(Derivable<decltype(plain)>);
static_assert(!Derivable<decltype([raw = 3](const int &value) { return value + raw; })>);
static_assert(!Derivable<std::function<int(const int &)>>);
static_assert(!Derivable<int (*)(const int &)>);

std::vector<Cell> bandsOf(qint64 n, std::optional<Band> band)
{
    std::vector<Cell> cells;
    for (const Measure &measure : measures().entries()) {
        for (const MeasurePart &part : measure.parts)
            cells.push_back(silent(measure.category, part.part.toLatin1().constData(), n, band));
    }
    return cells;
}

} // namespace

class ScorerTest : public QObject
{
    Q_OBJECT

private:
    const Scorer m_scorer = scorer();

private slots:
    void answersBeforeTheFirstRelease()
    {
        const auto score = m_scorer.score(released({}));

        QVERIFY(!score->total.points && !score->total.plusMinus && !score->total.change.points);
        QCOMPARE(score->total.measured, 0);
        QCOMPARE(score->release, QString());
        QVERIFY(!score->peopleAsOf && !score->technologyAsOf);
        QCOMPARE(score->categories.size(), 8U);
        for (std::size_t i = 0; i < 8; ++i) {
            const CategoryScore &category = score->categories[i];
            QCOMPARE(category.id, allCategories[i]);
            QCOMPARE(category.status, Status::NotMeasured);
            QVERIFY(!category.points && category.passport.isEmpty());
            QVERIFY(kindOf(category.id) == CategoryKind::Technology ? !category.reason.isEmpty()
                                                                    : category.reason == "No release yet"_L1);
        }
        QVERIFY(m_scorer.history(released({}), 180)->empty());
        QVERIFY(m_scorer.categoryHistory(released({}), people.front(), 180)->empty());
        QCOMPARE(m_scorer.category(released({}), people.front())->score, score->categories.front());
    }

    void theScaleIs800WhateverIsMeasured()
    {
        static_assert(Total::possible == 800);
        const auto all = m_scorer.score(released({releaseOf(week(1), cellsOf(1000, 50))}));
        QCOMPARE(all->total.measured, 5);
        QCOMPARE(all->total.points, Points(50 + 63 + 48 + 28 + 55));

        const auto four =
            m_scorer.score(released({releaseOf(week(1), without(cellsOf(1000, 50), CategoryId::Mobility))}));
        QCOMPARE(four->total.measured, 4);
        QCOMPARE(four->total.points, Points(50 + 63 + 48 + 28)); // neither rescaled nor a zero
        QCOMPARE(of(four, CategoryId::Mobility).status, Status::NotMeasured);
        QVERIFY(!of(four, CategoryId::Mobility).points);
        QVERIFY(!of(four, CategoryId::Mobility).reason.isEmpty());
    }

    void theTotalsPlusOrMinusFollowsTheFormula()
    {
        const auto score = m_scorer.score(released({releaseOf(week(1), cellsOf(400, 50))}));
        const auto se = [](long double d, long double k, long double h, long double r) {
            return 100 * std::sqrt(18.0L) / d * std::sqrt(1 / k + h * r * r);
        };
        const long double sum = std::pow(se(400, 1, 0, 0), 2) * 2 + std::pow(se(400, 3, 0, 0), 2) +
                                std::pow(se(320, 1, 1, 200.0L / 320), 2) +
                                std::pow(se(360, 1, 1, 100.0L / 360), 2) + 5 / 12.0L;
        QCOMPARE(score->total.plusMinus, static_cast<int>(std::ceil(2 * std::sqrt(sum))));
    }

    void whatIsWithheldAddsNothing_data()
    {
        QTest::addColumn<qint64>("n");
        QTest::addColumn<bool>("band");
        QTest::newRow("a small organization has bands") << qint64{49} << true;
        QTest::newRow("one of fewer than 20 has nothing") << qint64{19} << false;
    }

    void whatIsWithheldAddsNothing()
    {
        QFETCH(const qint64, n);
        QFETCH(const bool, band);
        const auto given = band ? std::optional(Band::Middle) : std::nullopt;

        const auto score = m_scorer.score(released({releaseOf(week(1), bandsOf(n, given), n)}));

        QVERIFY(!score->total.points);
        QCOMPARE(score->total.measured, 0);
        for (const CategoryId id : people) {
            const CategoryScore &category = of(score, id);
            const bool hasParts = id == CategoryId::ContentCollaboration;
            const bool isRatio = id == CategoryId::Meetings || id == CategoryId::Teamwork;
            QCOMPARE(category.status, Status::Withheld);
            QVERIFY(!category.points && !category.plusMinus && !category.numerator &&
                    !category.change.points);
            QVERIFY(!category.reason.isEmpty());
            QCOMPARE(category.band.has_value(), band && !hasParts && !isRatio);
            QCOMPARE(category.parts.size(), hasParts ? 3U : 0U);
            for (const Part &part : category.parts)
                QVERIFY(!part.numerator && part.band == given);
            if (!hasParts)
                QCOMPARE(category.numeratorKind, category.band ? CellKind::Band : CellKind::Withheld);
        }
    }

    void tooFewWhoTookPartHaveTheirOwnReason()
    {
        const auto score = m_scorer.score(
            released({releaseOf(week(1), {cell(CategoryId::Meetings, "numerator", 400, 30),
                                          cell(CategoryId::Meetings, "denominator", 400, 45)})}));
        const CategoryScore &category = of(score, CategoryId::Meetings);

        QCOMPARE(category.status, Status::Withheld);
        QVERIFY(!category.band && !category.points && !category.numerator && !category.denominator);
        QCOMPARE(category.numeratorKind, CellKind::Withheld);
        QVERIFY(category.reason.contains("took part"_L1));
    }

    void fewerThanTenPeopleGiveNoFigureAtAll()
    {
        auto frozen = releaseOf(week(1), {});
        frozen.release.people.reset();
        const auto score = m_scorer.score(released({frozen}));
        QVERIFY(!score->total.points);
        for (const CategoryId id : people)
            QCOMPARE(of(score, id).status, Status::Withheld);
    }

    void aNumeratorIsShownOnlyAsACount_data()
    {
        QTest::addColumn<CellKind>("kind");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<bool>("shown");
        QTest::newRow("a count") << CellKind::Count << qint64{100} << true;
        QTest::newRow("few") << CellKind::Few << qint64{0} << false;
        QTest::newRow("nearly all") << CellKind::NearlyAll << qint64{400} << false;
    }

    void aNumeratorIsShownOnlyAsACount()
    {
        QFETCH(const CellKind, kind);
        QFETCH(const qint64, value);
        QFETCH(const bool, shown);

        const auto score = m_scorer.score(
            released({releaseOf(week(1), {cell(CategoryId::Mobility, "numerator", 400, value, kind)})}));
        const CategoryScore &category = of(score, CategoryId::Mobility);

        QCOMPARE(category.numerator.has_value(), shown);
        QCOMPARE(category.numeratorKind, kind);
        QCOMPARE(category.denominator, 400);
        QCOMPARE(category.points, Points(halfUp(100.0L * static_cast<long double>(value) / 400)));
    }

    void aCategoryThatComesOrGoesMovesNoOther()
    {
        std::vector<privacy::FrozenRelease> all;
        std::vector<privacy::FrozenRelease> some;
        for (int i = 0; i < 12; ++i) {
            const auto cells = cellsOf(2000, 30 + 3 * i);
            all.push_back(releaseOf(week(i), cells));
            some.push_back(releaseOf(week(i), i < 4 || i > 8 ? without(cells, CategoryId::Mobility) : cells));
        }
        for (const CategoryId id : people) {
            if (id == CategoryId::Mobility)
                continue;
            QCOMPARE(*m_scorer.categoryHistory(released(some), id, 1000),
                     *m_scorer.categoryHistory(released(all), id, 1000));
            CategoryScore one = of(m_scorer.score(released(some)), id);
            QCOMPARE(one, of(m_scorer.score(released(all)), id));
        }
        QVERIFY(m_scorer.score(released(all))->total.change.points);
        QCOMPARE(m_scorer.score(released(some), week(4).sunday())->total.change.points, std::nullopt);
    }

    void laterReleasesDoNotChangeWhatWasSaid()
    {
        std::vector<privacy::FrozenRelease> releases;
        for (int i = 0; i < 10; ++i)
            releases.push_back(releaseOf(week(i), cellsOf(2000, 30 + 3 * i)));
        const std::vector<privacy::FrozenRelease> early(releases.begin(), releases.begin() + 6);

        QCOMPARE(*m_scorer.score(released(releases), week(5).sunday()), *m_scorer.score(released(early)));
        QCOMPARE(*m_scorer.category(released(releases), people[2], week(5).sunday()),
                 *m_scorer.category(released(early), people[2]));
        QVERIFY(m_scorer.score(released(releases), week(0).sunday().addDays(-7))->release.isEmpty());
    }

    void aChangeOfExactlyOnePointIsTold()
    {
        const auto score = m_scorer.score(
            released({releaseOf(week(1), {cell(CategoryId::Mobility, "numerator", 20'000, 11'200)}),
                      releaseOf(week(2), {cell(CategoryId::Mobility, "numerator", 20'000, 11'400)})}));
        QCOMPARE(of(score, CategoryId::Mobility).change.points, 1);
    }

    void peopleAreAsOfTheLastDayOfTheirData()
    {
        auto frozen = releaseOf(week(1), cellsOf(400, 50));
        const QDate refreshed = week(1).sunday().addDays(2);
        frozen.release.inputs = {
            input("getEmailActivityUserDetail", {week(1).sunday().addDays(-29), week(1).sunday().addDays(-1)},
                  CoverageKind::Period),
            input("getOffice365ActiveUserDetail", {refreshed, refreshed}, CoverageKind::Licence)};
        QCOMPARE(m_scorer.score(released({frozen}))->peopleAsOf, week(1).sunday().addDays(-1));
    }
};

QTEST_APPLESS_MAIN(ScorerTest)
#include "tst_scorer.moc"
