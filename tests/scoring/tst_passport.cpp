#include "peoplecells.h"

#include "scoring/recompute.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;
using privacy::Released;

namespace {

/// The same cells of so few people that they have no value.
std::vector<Cell> silentCellsOf(qint64 n, std::optional<Band> band = {})
{
    std::vector<Cell> cells = cellsOf(n, 50);
    for (Cell &one : cells)
        one = {.id = one.id,
               .n = n,
               .kind = band ? CellKind::Band : CellKind::Withheld,
               .value = {},
               .band = band};
    return cells;
}

/// The points that a reader of a passport works out: a of b, each cell once.
int pointsOf(const Passport &passport)
{
    qint64 a = 0;
    qint64 b = 0;
    bool noisy = false;
    for (const Cell &one : passport.cells) {
        const bool isDenominator = one.id.contains("/denominator/"_L1);
        noisy = noisy || isDenominator;
        a += isDenominator ? 0 : *one.value;
        b = isDenominator ? *one.value : noisy ? b : b + one.n;
    }
    return halfUp(100.0L * static_cast<long double>(a) / static_cast<long double>(b));
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Cell>)

class PassportTest : public QObject
{
    Q_OBJECT

private:
    const Scorer m_scorer = scorer();

private slots:
    void everyFigureCanBeWorkedOutFromItsPassport()
    {
        std::vector<privacy::FrozenRelease> releases;
        for (int i = 0; i < 30; ++i) {
            const auto cells = cellsOf(400 + 40 * i, 30 + i * 7 % 40);
            releases.push_back(releaseOf(week(i), i % 7 == 3 ? without(cells, CategoryId::Mobility) : cells));
        }
        const auto history = m_scorer.history(released(releases), 100'000);
        QCOMPARE(history->size(), releases.size());

        for (std::size_t i = 0; i < releases.size(); ++i) {
            const HistoryEntry &entry = (*history)[i];
            const auto score = m_scorer.score(released(releases), releases[i].release.slot.sunday());
            int sum = 0;
            for (const CategoryId id : people) {
                const QString figure = measureOf(id).id + u'@' + entry.slot;
                const auto passport = m_scorer.passport(released(releases), figure);
                QVERIFY(*passport && (*passport)->figure == figure);
                QCOMPARE((*passport)->digest, releases[i].digest);
                QCOMPARE((*passport)->points, of(score, id).points);
                QCOMPARE(entry.categories.at(id), of(score, id).points);
                if (!of(score, id).points)
                    continue;
                QCOMPARE(of(score, id).points->count(), pointsOf(**passport));
                QCOMPARE(of(score, id).passport, figure);
                sum += pointsOf(**passport);
            }
            QCOMPARE(entry.total, Points(sum));
            QCOMPARE(score->total.points, entry.total);
            QCOMPARE(score->total.measured, entry.measured);
            const auto total = m_scorer.passport(released(releases), u"total@"_s + entry.slot);
            QCOMPARE((*total)->points, entry.total);
            QVERIFY((*total)->arithmetic.endsWith(u"= %1"_s.arg(sum)));
        }
    }

    void theSumInAPassportIsTrue_data()
    {
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<QString>("sum");
        QTest::newRow("a share") << qint64{1240} << u"100 × 1240 ÷ 2000 = 62.0"_s;
        QTest::newRow("nearly another point") << qint64{1689} << u"100 × 1689 ÷ 2000 = 84.45"_s;
        QTest::newRow("more than all") << qint64{2010} << u"min(100, 100 × 2010 ÷ 2000) = 100.0"_s;
    }

    void theSumInAPassportIsTrue()
    {
        QFETCH(const qint64, numerator);
        QFETCH(const QString, sum);
        const auto passport = m_scorer.passport(
            released({releaseOf(week(1), {cell(CategoryId::Teamwork, "numerator", 2400, numerator),
                                          cell(CategoryId::Teamwork, "denominator", 2400, 2000)})}),
            u"teamwork@"_s + week(1).name());
        QCOMPARE((*passport)->arithmetic, sum);
    }

    void aPassportHoldsTheCellsOfWhatIsShown_data()
    {
        QTest::addColumn<std::vector<Cell>>("cells");
        QTest::addColumn<QList<CategoryId>>("shown"); // the others are withheld
        const auto row = [](const char *name, const std::vector<Cell> &cells,
                            const QList<CategoryId> &shown) { QTest::newRow(name) << cells << shown; };
        const QList<CategoryId> all(people.begin(), people.end());
        QList<CategoryId> oneKind = all; // without those whose denominator is noisy
        oneKind.removeAll(CategoryId::Meetings);
        oneKind.removeAll(CategoryId::Teamwork);

        row("enough people", cellsOf(400, 50), all);
        row("seven people", silentCellsOf(7), {});
        row("nineteen people", silentCellsOf(19), {});
        row("a band", silentCellsOf(40, Band::Middle), oneKind);
        auto mixed = without(cellsOf(400, 50), CategoryId::Meetings);
        mixed.push_back(silent(CategoryId::Meetings, "numerator", 40, Band::Low));
        mixed.push_back(silent(CategoryId::Meetings, "denominator", 40, Band::High));
        QList<CategoryId> shown = all;
        shown.removeAll(CategoryId::Meetings);
        row("meetings in a band", mixed, shown);
        mixed = without(cellsOf(400, 50), CategoryId::Teamwork);
        mixed.push_back(cell(CategoryId::Teamwork, "numerator", 400, 25));
        mixed.push_back(cell(CategoryId::Teamwork, "denominator", 400, 45));
        shown = all;
        shown.removeAll(CategoryId::Teamwork);
        row("too few took part", mixed, shown);
    }

    void aPassportHoldsTheCellsOfWhatIsShown()
    {
        QFETCH(const std::vector<Cell>, cells);
        QFETCH(const QList<CategoryId>, shown);
        const auto releases = released({releaseOf(week(1), cells)});
        std::vector<Cell> ofAll;

        for (const CategoryId id : people) {
            const auto passport = m_scorer.passport(releases, measureOf(id).id + u'@' + week(1).name());
            QVERIFY(*passport);
            QCOMPARE((*passport)->cells.empty(), !shown.contains(id));
            for (const Cell &one : (*passport)->cells)
                QVERIFY(one.id.startsWith(measureOf(id).id));
            if (!shown.contains(id))
                QVERIFY(!(*passport)->numerator && !(*passport)->denominator && !(*passport)->points);
            QVERIFY(recompute(**passport, measures()).agrees);
            ofAll.insert(ofAll.end(), (*passport)->cells.begin(), (*passport)->cells.end());
        }
        const auto total = m_scorer.passport(releases, u"total@"_s + week(1).name());
        std::ranges::sort(ofAll, {}, &Cell::id);
        auto ofTotal = (*total)->cells;
        std::ranges::sort(ofTotal, {}, &Cell::id);
        QCOMPARE(ofTotal, ofAll);
        QVERIFY(recompute(**total, measures()).agrees);
    }

    void whatIsNoFigureHasNoPassport_data()
    {
        QTest::addColumn<QString>("figure");
        QTest::addColumn<bool>("exists");
        const QString slot = week(1).name();
        for (const QString &subject : {u"total"_s, u"communication"_s, u"communication.multi_mode"_s,
                                       u"content_collaboration.online_files"_s})
            QTest::newRow(qPrintable(subject)) << subject + u'@' + slot << true;
        for (const QString &figure :
             QStringList{u""_s, u"@"_s, u"total"_s, u"total@"_s, u"@"_s + slot, u"total@"_s + week(2).name(),
                         u"total@2026-W99"_s, u"nothing@"_s + slot, u"Total@"_s + slot, u" total@"_s + slot,
                         u"total@"_s + slot + u"@x"_s, u"total@"_s + slot + u' ',
                         u"communication.multi_mode/1@"_s + slot,
                         u"communication.multi_mode/1/numerator/organization@"_s + slot,
                         u"endpoint_analytics@"_s + slot, u"communication@2026-01-08"_s,
                         u"communication.multi_mode:department=Sales@"_s + slot})
            QTest::newRow(qPrintable(u"'%1'"_s.arg(figure))) << figure << false;
    }

    void whatIsNoFigureHasNoPassport()
    {
        QFETCH(const QString, figure);
        QFETCH(const bool, exists);
        const auto passport = m_scorer.passport(released({releaseOf(week(1), cellsOf(400, 50))}), figure);
        QCOMPARE(passport->has_value(), exists);
    }
};

QTEST_APPLESS_MAIN(PassportTest)
#include "tst_passport.moc"
