#include "anyreleases.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;
using privacy::FrozenRelease;

namespace {

std::map<CategoryId, int> pointsByCategory(const Score &score)
{
    std::map<CategoryId, int> points;
    for (const CategoryScore &category : score.categories)
        points[category.id] = category.points.value_or(Points(0)).count();
    return points;
}

std::vector<Cause> causesOf(const Changes &changes, CategoryId category)
{
    std::vector<Cause> causes;
    std::ranges::copy_if(changes.causes, std::back_inserter(causes),
                         [&](const Cause &cause) { return cause.category == category; });
    return causes;
}

int sumOf(const std::vector<Cause> &causes)
{
    int sum = 0;
    for (const Cause &cause : causes)
        sum += cause.points;
    return sum;
}

Changes changesOf(const FrozenRelease &before, const FrozenRelease &after)
{
    return **scorer().changes(released({before, after}), When(before.release.slot), When(after.release.slot));
}

FrozenRelease mobility(int number, qint64 value, qint64 n)
{
    return releaseOf(week(number), {cell(CategoryId::Mobility, "numerator", n, value)});
}

} // namespace

class ChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void causesSumToTheChangeOfEveryPair()
    {
        std::mt19937 chance(21);
        std::vector<FrozenRelease> releases;
        for (int i = 0; i < 24; ++i)
            releases.push_back(anyRelease(chance, week(i)));
        const Releases all = released(releases);

        for (const FrozenRelease &from : releases) {
            const auto before = scorer().score(all, from.release.slot.sunday());
            for (const FrozenRelease &to : releases) {
                const auto after = scorer().score(all, to.release.slot.sunday());
                const auto changes = scorer().changes(all, When(from.release.slot), When(to.release.slot));

                QCOMPARE((*changes)->from.total, before->total.points);
                QCOMPARE((*changes)->to.total, after->total.points);
                const int points = after->total.points.value_or(Points(0)).count() -
                                   before->total.points.value_or(Points(0)).count();
                QCOMPARE((*changes)->points, points);
                QCOMPARE(sumOf((*changes)->causes), points);
                auto own = pointsByCategory(*after);
                for (const auto &[category, was] : pointsByCategory(*before))
                    QCOMPARE(sumOf(causesOf(**changes, category)), own[category] - was);
                QVERIFY(std::ranges::none_of((*changes)->causes,
                                             [](const Cause &cause) { return cause.points == 0; }));
            }
        }
    }

    void theSameSlotHasNoCauses()
    {
        std::mt19937 chance(22);
        const FrozenRelease release = anyRelease(chance, week(1));
        const auto changes = scorer().changes(released({release}), When(week(1)), When(week(1).sunday()));
        QVERIFY(changes->has_value());
        QVERIFY((*changes)->causes.empty() && (*changes)->points == 0);
        QVERIFY(!(*changes)->aboveProtection);
    }

    void aSourceThatComesOrGoesMovesNoOtherCategory()
    {
        std::mt19937 chance(23);
        for (int i = 0; i < 300; ++i) {
            const FrozenRelease before = anyRelease(chance, week(1));
            const FrozenRelease after = anyRelease(chance, week(2));
            const CategoryId gone = peopleCategories[chance() % peopleCategories.size()];
            FrozenRelease without = after;
            std::erase_if(without.release.cells,
                          [&](const Cell &one) { return one.id.startsWith(measureOf(gone).id); });

            const Changes whole = changesOf(before, after);
            const Changes less = changesOf(before, without);
            const Changes back = changesOf(without, after);

            for (const CategoryId category : peopleCategories) {
                if (category != gone)
                    QCOMPARE(causesOf(less, category), causesOf(whole, category));
                QVERIFY(category == gone || causesOf(back, category).empty());
            }
            QVERIFY(causesOf(back, gone).size() <= 1); // what comes is one cause
            QVERIFY(back.causes.empty() || back.causes.front().kind == CauseKind::Source);
        }
    }

    void tellsMeasureAndDenominatorApart_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<qint64>("n");
        QTest::addColumn<int>("measure");
        QTest::addColumn<int>("denominator");
        // Before: 500 of 1000.
        QTest::newRow("more people do it") << qint64{600} << qint64{1000} << 10 << 0;
        QTest::newRow("fewer people do it") << qint64{400} << qint64{1000} << -10 << 0;
        QTest::newRow("more people have access") << qint64{500} << qint64{1250} << 0 << -10;
        QTest::newRow("fewer people have access") << qint64{500} << qint64{800} << 0 << 13;
        QTest::newRow("both, at the same pace") << qint64{1000} << qint64{2000} << 38 << -38;
        // 0.5 (600/1000 - 500/1000 + 600/1200 - 500/1200) = 9.2; the other 9.2
        QTest::newRow("both, slower") << qint64{600} << qint64{1200} << 9 << -9;
        QTest::newRow("nothing") << qint64{500} << qint64{1000} << 0 << 0;
    }

    void tellsMeasureAndDenominatorApart()
    {
        QFETCH(const qint64, value);
        QFETCH(const qint64, n);
        QFETCH(const int, measure);
        QFETCH(const int, denominator);

        const Changes changes = changesOf(mobility(1, 500, 1000), mobility(2, value, n));

        std::map<CauseKind, int> points;
        for (const Cause &cause : changes.causes)
            points[cause.kind] += cause.points;
        QCOMPARE(points[CauseKind::Measure], measure);
        QCOMPARE(points[CauseKind::Denominator], denominator);
    }

    void saysTheCountsOfACause()
    {
        const Changes changes = changesOf(mobility(1, 500, 1000), mobility(2, 605, 1000));
        QCOMPARE(changes.causes.size(), 1U);
        QVERIFY(changes.causes.front().words.endsWith(": 500 to 605"_L1));
    }

    void neverSaysACountThatIsNone()
    {
        const auto end = [](int number, qint64 value, CellKind kind) {
            return releaseOf(week(number), {cell(CategoryId::Mobility, "numerator", 1000, value, kind)});
        };
        const Changes changes = changesOf(end(1, 0, CellKind::Few), end(2, 1000, CellKind::NearlyAll));
        QCOMPARE(changes.points, 100);
        QVERIFY(changes.causes.front().words.endsWith(": fewer than 5 to nearly all"_L1));
    }

    void anotherVersionOrReportIsOneCause_data()
    {
        QTest::addColumn<bool>("isOtherVersion");
        QTest::addColumn<CauseKind>("kind");
        QTest::newRow("another version") << true << CauseKind::Method;
        QTest::newRow("a report less") << false << CauseKind::Source;
    }

    void anotherVersionOrReportIsOneCause()
    {
        QFETCH(const bool, isOtherVersion);
        QFETCH(const CauseKind, kind);
        const auto before = releaseOf(week(1), {cell(CategoryId::Communication, "numerator", 1000, 500)});
        auto after = releaseOf(week(2), {cell(CategoryId::Communication, "numerator", 900, 720)});
        if (isOtherVersion)
            after.release.cells.front().id.replace("/1/"_L1, "/2/"_L1);
        else
            std::erase_if(after.release.inputs, [](const Coverage &input) {
                return input.report == "getYammerActivityUserDetail"_L1;
            });

        const Changes changes = changesOf(before, after);

        QCOMPARE(changes.causes.size(), 1U);
        QCOMPARE(changes.causes.front().kind, kind);
        QCOMPARE(changes.causes.front().points, 30);
        QVERIFY(!changes.causes.front().words.isEmpty());
    }

    void saysWhatCannotBeToldFromTheProtection_data()
    {
        QTest::addColumn<qint64>("people");
        QTest::addColumn<bool>("told");
        // 2.5 standard errors of the difference of two counts, sqrt(2 * 18) each: 15 people.
        QTest::newRow("five people") << qint64{5} << false;
        QTest::newRow("fourteen people") << qint64{14} << false;
        QTest::newRow("fifteen people") << qint64{15} << true;
        QTest::newRow("fifteen people fewer") << qint64{-15} << true;
    }

    void saysWhatCannotBeToldFromTheProtection()
    {
        QFETCH(const qint64, people);
        QFETCH(const bool, told);

        const Changes changes = changesOf(mobility(1, 200, 400), mobility(2, 200 + people, 400));

        QCOMPARE(changes.causes.size(), 1U); // it stands in the sum all the same
        QCOMPARE(sumOf(changes.causes), changes.points);
        QCOMPARE(changes.causes.front().aboveProtection, told);
    }

    void anExactDenominatorIsAlwaysTold()
    {
        const Changes changes = changesOf(mobility(1, 200, 400), mobility(2, 200, 410));
        QCOMPARE(changes.causes.front().kind, CauseKind::Denominator);
        QVERIFY(changes.causes.front().aboveProtection);
        QVERIFY(!changes.aboveProtection); // one point of the total is too little
    }

    void findsReleasesByDayAndBySlot_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        const auto slot = [](int number) { return week(number).name(); };
        const auto day = [](int number, int days = 0) {
            return week(number).sunday().addDays(days).toString(Qt::ISODate);
        };
        // There are releases of the weeks 1, 2, 4 and 9.
        QTest::newRow("two slots") << slot(2) << slot(4) << slot(2) + u' ' + slot(4);
        QTest::newRow("two days") << day(2) << day(4) << slot(2) + u' ' + slot(4);
        QTest::newRow("a day in a gap") << day(3) << day(8) << slot(2) + u' ' + slot(4);
        QTest::newRow("a day after the newest") << day(1) << day(30) << slot(1) + u' ' + slot(9);
        QTest::newRow("backwards") << slot(4) << slot(2) << slot(4) + u' ' + slot(2);
        QTest::newRow("four weeks unless said") << u""_s << u""_s << slot(4) + u' ' + slot(9);
        QTest::newRow("the oldest unless older") << u""_s << slot(4) << slot(1) + u' ' + slot(4);
        QTest::newRow("a slot in a gap") << slot(3) << slot(4) << u""_s;
        QTest::newRow("a day before the first") << day(0) << slot(4) << u""_s;
        QTest::newRow("a slot to come") << slot(4) << slot(10) << u""_s;
    }

    void findsReleasesByDayAndBySlot()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, expected);
        const Releases releases = released(
            {mobility(1, 10, 100), mobility(2, 20, 100), mobility(4, 30, 100), mobility(9, 40, 100)});

        const auto changes = scorer().changes(releases, whenFrom(from), whenFrom(to));

        QCOMPARE(*changes ? (*changes)->from.slot + u' ' + (*changes)->to.slot : QString(), expected);
    }

    void beforeTheFirstReleaseThereIsNothing()
    {
        QVERIFY(!scorer().changes(released({}), {}, {})->has_value());
    }

    void readsDaysAndSlotsAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("a day") << u"2026-11-15"_s << true;
        QTest::newRow("a slot") << u"2026-W46"_s << true;
        for (const QString &other : {u""_s, u"2026-11-31"_s, u"2026-W99"_s, u"2026"_s, u"15.11.2026"_s,
                                     u"2026-11-15T10:00:00"_s, u" 2026-11-15"_s})
            QTest::newRow(qPrintable(u"'%1'"_s.arg(other))) << other << false;
    }

    void readsDaysAndSlotsAlone()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isRead);
        QCOMPARE(whenFrom(text).has_value(), isRead);
    }
};

QTEST_APPLESS_MAIN(ChangesTest)
#include "tst_changes.moc"
