#include "house.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const QString teams = u"getTeamsUserActivityUserDetail"_s;
constexpr int many = 250; // a release every week
constexpr int few = 150;  // one every fourth week

/// What somebody downloads on one day: every report with the 30 days up to it.
void download(House &house, QDate refresh, int people, const QStringList &reports = activityReports())
{
    vault::test::File licences;
    for (int i = 0; i < people; ++i)
        licences.push_back({House::nameOf(i), House::licencesOf(i)});
    house.keep(licence(refresh), licences);
    for (const QString &report : reports)
        house.keep(period(report, refresh), House::activityOf(report, people, 0));
}

std::vector<Slot> released(const House &house)
{
    std::vector<Slot> found;
    for (const privacy::FrozenRelease &frozen : house.releases())
        found.push_back(frozen.release.slot);
    return found;
}

} // namespace

/// The same counts are protected once: no file fills two slots, no slot comes early, and a database of
/// yesterday does not forget what was released today (gate.md 2 and 5).
class OnceTest : public QObject
{
    Q_OBJECT

private slots:
    void aPeriodFileFillsOneSlotHoweverOftenItIsPublished_data();
    void aPeriodFileFillsOneSlotHoweverOftenItIsPublished();
    void anotherReportThatComesLaterBringsNoneOfTheOldFilesBack();
    void aRestoredDatabaseKeepsTheFourWeeks_data();
    void aRestoredDatabaseKeepsTheFourWeeks();
    void anInterruptedSlotKeepsTheFourWeeks();
    void aRestoredDatabaseTakesTheSameFiguresBackAmongTheFourWeeks();
    void aWeekIsReleasedWhenItHasBegun_data();
    void aWeekIsReleasedWhenItHasBegun();
};

void OnceTest::aPeriodFileFillsOneSlotHoweverOftenItIsPublished_data()
{
    QTest::addColumn<int>("daysAfter");
    QTest::newRow("of a Monday") << 1;
    QTest::newRow("of a Tuesday") << 2;
    QTest::newRow("of a Wednesday") << 3;
}

void OnceTest::aPeriodFileFillsOneSlotHoweverOftenItIsPublished()
{
    QFETCH(const int, daysAfter);
    House house;
    const QDate refresh = week(1).sunday().addDays(daysAfter);
    download(house, refresh, many);
    QCOMPARE(test::slotsOf(*house.publish(refresh)), QStringList{week(1).name()});
    const auto first = house.releases();

    for (const int later : {0, 0, 1, 6, 7, 30}) {
        const auto again = house.publish(refresh.addDays(later));
        QVERIFY(again && again->released.empty());
        QCOMPARE(again->already, QStringList{week(1).name()});
    }
    const auto asked = house.publish(refresh.addDays(7), {.asOf = week(2).sunday()});
    QVERIFY(asked && asked->released.empty());
    QCOMPARE(house.releases(), first);
}

void OnceTest::anotherReportThatComesLaterBringsNoneOfTheOldFilesBack()
{
    House house;
    const QDate monday = week(1).sunday().addDays(1);
    download(house, monday, many);
    QVERIFY(house.publish(monday));

    download(house, monday.addDays(3), many, {teams});
    const auto again = house.publish(monday.addDays(14), {.asOf = {}, .partial = true});

    QVERIFY(again);
    QCOMPARE(again->already, QStringList{week(1).name()});
    for (const privacy::FrozenRelease &frozen : house.releases()) {
        for (const Coverage &input : frozen.release.inputs) {
            const bool isOfMonday = input.days.last == monday;
            QVERIFY(input.kind != CoverageKind::Period || isOfMonday == (frozen.release.slot == week(1)));
        }
    }
}

void OnceTest::aRestoredDatabaseKeepsTheFourWeeks_data()
{
    QTest::addColumn<int>("next");
    QTest::addColumn<bool>("isReleased");
    QTest::newRow("one week after what was lost") << 6 << false;
    QTest::newRow("three weeks after it") << 8 << false;
    QTest::newRow("four weeks after it") << 9 << true;
}

void OnceTest::aRestoredDatabaseKeepsTheFourWeeks()
{
    QFETCH(const int, next);
    QFETCH(const bool, isReleased);
    House house;
    house.replaceKeys(std::make_unique<KeyFile>(house.path(u"gate.json"_s), systemRandom()));
    house.fill(week(1), few);
    QVERIFY(house.publish(week(1).sunday()));
    house.reopenStore(); // closes it, which brings its journal home
    const QString before = house.path(u"before.db"_s);
    QVERIFY(QFile::copy(house.path(u"candela.db"_s), before));
    house.fill(week(5), few);
    QVERIFY(house.publish(week(5).sunday()));
    QCOMPARE(released(house), (std::vector{week(1), week(5)}));
    house.reopenStore(before);
    QCOMPARE(released(house), std::vector{week(1)});

    house.fill(week(next), few);
    const auto published = house.publish(week(next).sunday(), {.asOf = week(next).sunday()});

    QVERIFY(published);
    QCOMPARE(!published->released.empty(), isReleased);
    QCOMPARE(released(house), isReleased ? (std::vector{week(1), week(next)}) : std::vector{week(1)});
    if (!isReleased)
        QVERIFY(published->waiting.front().missing.join(u' ').contains(week(9).name()));
}

/// The key of a later slot is written before its release; the release before it stays known.
void OnceTest::anInterruptedSlotKeepsTheFourWeeks()
{
    House house;
    const QString file = house.path(u"gate.json"_s);
    house.replaceKeys(std::make_unique<KeyFile>(file, systemRandom()));
    house.reopenStore();
    const QString before = house.path(u"before.db"_s);
    QVERIFY(QFile::copy(house.path(u"candela.db"_s), before));
    house.fill(week(5), few);
    QVERIFY(house.publish(week(5).sunday()));
    QVERIFY(KeyFile(file, systemRandom()).keyOf(week(6))); // and then the power went
    house.reopenStore(before);

    house.fill(week(8), few);
    QVERIFY(house.publish(week(8).sunday(), {.asOf = week(8).sunday()})->released.empty());
    QVERIFY(house.releases().empty());
    house.fill(week(9), few);
    QCOMPARE(test::slotsOf(*house.publish(week(9).sunday(), {.asOf = week(9).sunday()})),
             QStringList{week(9).name()});
}

void OnceTest::aRestoredDatabaseTakesTheSameFiguresBackAmongTheFourWeeks()
{
    House house;
    house.replaceKeys(std::make_unique<KeyFile>(house.path(u"gate.json"_s), systemRandom()));
    house.reopenStore();
    const QString before = house.path(u"before.db"_s);
    QVERIFY(QFile::copy(house.path(u"candela.db"_s), before));
    house.fill(week(5), few);
    QVERIFY(house.publish(week(5).sunday()));
    const auto first = house.releases();
    house.reopenStore(before);

    const auto again = house.publish(week(5).sunday().addDays(1));

    QVERIFY(again);
    QCOMPARE(test::slotsOf(*again), QStringList{week(5).name()});
    QCOMPARE(house.releases().front().digest, first.front().digest);
}

void OnceTest::aWeekIsReleasedWhenItHasBegun_data()
{
    QTest::addColumn<int>("daysBefore"); // its Sunday
    QTest::addColumn<bool>("isReleased");
    QTest::newRow("on its Sunday") << 0 << true;
    QTest::newRow("on its Monday") << 6 << true;
    QTest::newRow("on the Sunday before") << 7 << false;
    QTest::newRow("a year before") << 365 << false;
}

void OnceTest::aWeekIsReleasedWhenItHasBegun()
{
    QFETCH(const int, daysBefore);
    QFETCH(const bool, isReleased);
    House house;
    house.fill(week(3), many);

    const auto published = house.publish(week(3).sunday().addDays(-daysBefore));

    QVERIFY(published);
    QCOMPARE(!published->released.empty(), isReleased);
    QCOMPARE(published->waiting.size(), isReleased ? 0U : 1U);
    QCOMPARE(house.releases().size(), isReleased ? 1U : 0U);
}

QTEST_APPLESS_MAIN(OnceTest)
#include "tst_once.moc"
