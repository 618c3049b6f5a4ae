#include "house.h"

#include "publishing/counting.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const Slot slot = week(10);

/// What was imported, kept beside the vault as plain sets.
struct Imported
{
    std::vector<std::pair<Coverage, std::map<vault::test::Name, SignalSet>>> files;

    void add(House &house, const Coverage &coverage, const vault::test::File &file)
    {
        std::map<vault::test::Name, SignalSet> rows;
        for (const auto &[name, numbers] : file)
            rows[name] |= vault::test::bits(numbers);
        files.emplace_back(coverage, rows);
        house.keep(coverage, file);
    }

    /// Everything that is said of each person: signals, and licences as contract.md 1 counts them.
    [[nodiscard]] std::map<vault::test::Name, SignalSet> people() const
    {
        std::map<vault::test::Name, SignalSet> all;
        for (const auto &[coverage, rows] : files) {
            for (const auto &[name, row] : rows) {
                if (coverage.kind != CoverageKind::Licence)
                    all[name] |= row;
                else if (isCounted(row, coverage.days.last))
                    all[name] |= productsOf(row);
            }
        }
        return all;
    }

    static bool isCounted(const SignalSet &row, QDate refresh)
    {
        bool counted = row.contains(number("listed"));
        for (int ago = 0; ago < 35; ++ago) {
            if (row.contains(static_cast<SignalNumber>(number("deleted") + ago)))
                counted = counted || slot.window().contains(refresh.addDays(-ago));
        }
        return counted;
    }

    static SignalSet productsOf(const SignalSet &row)
    {
        SignalSet products;
        for (const char *id : {"enabled_exchange", "enabled_onedrive", "enabled_sharepoint", "enabled_skype",
                               "enabled_engage", "enabled_teams"}) {
            if (row.contains(number(id)))
                products.insert(number(id));
        }
        return products;
    }
};

class Chance
{
public:
    explicit Chance(unsigned seed)
        : m_engine(seed)
    {
    }
    unsigned upTo(unsigned most) { return static_cast<unsigned>(m_engine() % most); }

private:
    std::mt19937 m_engine;
};

/// Most are listed; some are deleted some days ago, with their products still named; some are not there.
vault::test::File licences(Chance &chance, int people)
{
    vault::test::File file;
    for (int i = 0; i < people; ++i) {
        if (chance.upTo(10) == 0)
            continue;
        std::vector<SignalNumber> numbers = {
            chance.upTo(4) == 0 ? static_cast<SignalNumber>(number("deleted") + chance.upTo(35))
                                : number("listed")};
        for (SignalNumber product = number("enabled_exchange"); product <= number("enabled_teams");
             ++product) {
            if (chance.upTo(3) != 0)
                numbers.push_back(product);
        }
        file.push_back({House::nameOf(i), numbers});
    }
    return file;
}

vault::test::File activity(Chance &chance, const QString &report, int people)
{
    vault::test::File file;
    for (int i = 0; i < people; ++i) {
        std::vector<SignalNumber> numbers;
        for (const Signal &signal : knownSignals().signalsOf(report)) {
            if (chance.upTo(25) == 0)
                numbers.push_back(signal.number);
        }
        if (chance.upTo(3) != 0)
            file.push_back({House::nameOf(i), numbers});
    }
    return file;
}

Stock stockOf(const House &house)
{
    return {.coverage = *house.vault().coverage(), .released = {}};
}

} // namespace

class CountingTest : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatPlainSetsHold_data()
    {
        QTest::addColumn<QList<int>>("licenceDays"); // after the Sunday
        QTest::addColumn<bool>("engage");
        QTest::addColumn<int>("people");
        QTest::newRow("one licence report in the window") << QList{0} << true << 300;
        QTest::newRow("three, whose products add up") << QList{-27, -9, -1} << true << 300;
        QTest::newRow("one from a week after, with deletions after the window") << QList{7} << true << 300;
        QTest::newRow("without Viva Engage") << QList{-3} << false << 300;
        QTest::newRow("many people") << QList{0} << true << 900;
        QTest::newRow("many people without Viva Engage") << QList{0} << false << 900;
    }

    void countsWhatPlainSetsHold()
    {
        QFETCH(const QList<int>, licenceDays);
        QFETCH(const bool, engage);
        QFETCH(const int, people);
        const QString community = u"getYammerActivityUserDetail"_s;
        Chance chance(42);
        House house;
        Imported imported;
        for (const int after : licenceDays)
            imported.add(house, licence(slot.sunday().addDays(after)), licences(chance, people));
        for (const QString &report : activityReports()) {
            if (report == community && !engage)
                continue;
            for (QDate day = slot.window().first; day <= slot.window().last; day = day.addDays(1))
                imported.add(house, dayOf(report, day), activity(chance, report, people + 20));
        }

        const Filling filling = fill(slot, stockOf(house), knownSignals(), measures());
        const auto counts = countSlot(house.vault(), filling, knownSignals());

        QVERIFY(counts);
        const auto persons = imported.people();
        qint64 cells = 0;
        for (const Measure &measure : measures().entries()) {
            const bool isWithout = !engage && measure.category == CategoryId::Communication;
            const SignalSet left =
                isWithout ? vault::test::bits({number("enabled_engage"), number("posted_community")})
                          : SignalSet();
            const SetExpression population = measure.population.without(left);
            for (const MeasurePart &part : measure.parts) {
                const auto in = [&](const auto &person) { return population.contains(person.second); };
                const auto counted = [&](const auto &person) {
                    return in(person) && part.set.without(left).contains(person.second);
                };
                const auto cell =
                    std::ranges::find(counts->cells, measure.cellId(part.part), &privacy::CountedCell::id);
                QVERIFY(cell != counts->cells.end());
                QCOMPARE(cell->n, std::ranges::count_if(persons, in));
                QCOMPARE(cell->count, std::ranges::count_if(persons, counted));
                QVERIFY(cell->n > 50 && cell->count > 0 && cell->count < cell->n);
                ++cells;
            }
        }
        QCOMPARE(cells, 9);
        for (const SupportingMeasure &supporting : measures().supporting()) {
            const Measure &measure = supporting.measure;
            if (people < 400 || (!engage && measure.needs.contains(community)))
                continue;
            const auto in = [&](const auto &person) { return measure.population.contains(person.second); };
            const auto counted = [&](const auto &person) {
                return in(person) && measure.parts.front().set.contains(person.second);
            };
            const auto cell =
                std::ranges::find(counts->cells, supporting.cellId(), &privacy::CountedCell::id);
            QVERIFY2(cell != counts->cells.end(), qPrintable(measure.id));
            QCOMPARE(cell->n, std::ranges::count_if(persons, in));
            QCOMPARE(cell->count, std::ranges::count_if(persons, counted));
            QVERIFY(cell->n > 50 && cell->count > 0 && cell->count < cell->n);
            ++cells;
        }
        QCOMPARE(std::ssize(counts->cells), cells);
        QCOMPARE(cells, people < 400 ? 9 : engage ? 24 : 23);
        const SignalSet none;
        QCOMPARE(counts->people, std::ranges::count_if(persons, [&](const auto &person) {
                     return !(Imported::productsOf(person.second) == none);
                 }));
    }

    void aDeletedPersonCountsOnlyIfDeletedInTheWindow_data()
    {
        QTest::addColumn<int>("refresh"); // days after the Sunday
        QTest::addColumn<int>("ago");
        QTest::addColumn<bool>("counts");
        QTest::newRow("on the last day") << 0 << 0 << true;
        QTest::newRow("on the first day") << 0 << 27 << true;
        QTest::newRow("the day before the window") << 0 << 28 << false;
        QTest::newRow("after the window") << 7 << 6 << false;
        QTest::newRow("on the last day, as a later report says") << 7 << 7 << true;
        QTest::newRow("on the first day, as a later report says") << 7 << 34 << true;
    }

    void aDeletedPersonCountsOnlyIfDeletedInTheWindow()
    {
        QFETCH(const int, refresh);
        QFETCH(const int, ago);
        QFETCH(const bool, counts);
        House house;
        house.keep(licence(slot.sunday().addDays(refresh)),
                   {{"gone@example.org",
                     {static_cast<SignalNumber>(number("deleted") + ago), number("enabled_teams")}},
                    {"here@example.org", {number("listed"), number("enabled_teams")}},
                    {"nothing@example.org", {number("listed")}}});
        house.keep(period(u"getTeamsUserActivityUserDetail"_s, slot.sunday()),
                   {{"GONE@example.org ", {number("met"), number("met_with_visual")}},
                    {"stranger@example.org", {number("met")}}});

        const auto counted =
            countSlot(house.vault(), fill(slot, stockOf(house), knownSignals(), measures()), knownSignals());

        QVERIFY(counted);
        QCOMPARE(counted->people, counts ? 2 : 1);
        for (const privacy::CountedCell &cell : counted->cells) {
            QVERIFY(cell.id.startsWith("meetings.visual/1/"_L1));
            QCOMPARE(cell.n, counts ? 2 : 1);
            QCOMPARE(cell.count, counts ? 1 : 0);
        }
    }

    void inputsAreOneRowForEachReportAndKind()
    {
        House house;
        house.keep(licence(slot.sunday()), {{"a", {number("listed"), number("enabled_teams")}}});
        house.keep(licence(slot.sunday().addDays(-14)), {{"a", {number("listed")}}});
        const QString teams = u"getTeamsUserActivityUserDetail"_s;
        for (int i = 0; i < 25; ++i)
            house.keep(dayOf(teams, slot.sunday().addDays(-i)), {{"a", {number("met")}}});
        house.keep(period(u"getEmailActivityUserDetail"_s, slot.sunday().addDays(1)),
                   {{"a", {number("sent_email")}}});

        const auto inputs = inputsOf(fill(slot, stockOf(house), knownSignals(), measures()));

        const std::vector<Coverage> expected = {
            period(u"getEmailActivityUserDetail"_s, slot.sunday().addDays(1)),
            {.report = licenceReport(),
             .kind = CoverageKind::Licence,
             .days = {.first = slot.sunday().addDays(-14), .last = slot.sunday()}},
            {.report = teams,
             .kind = CoverageKind::Day,
             .days = {.first = slot.sunday().addDays(-24), .last = slot.sunday()}}};
        QCOMPARE(inputs, expected);
    }
};

QTEST_APPLESS_MAIN(CountingTest)
#include "tst_counting.moc"
