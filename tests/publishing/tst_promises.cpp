#include "house.h"

#include <QLocale>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

QStringList names(std::initializer_list<int> weeks)
{
    QStringList found;
    for (const int number : weeks)
        found << week(number).name();
    return found;
}

QStringList kindsOf(const privacy::Release &release)
{
    QStringList kinds;
    for (const privacy::Cell &cell : release.cells) {
        const bool isSilent =
            cell.kind == privacy::CellKind::Withheld || cell.kind == privacy::CellKind::Band;
        kinds << cell.id + u' ' + (isSilent ? nameOf(cell.kind) : u"released"_s) + u' ' +
                     QString::number(cell.n);
    }
    return kinds;
}

} // namespace

/// What holds of every release: how far apart they lie, whom they keep silent about, and that nothing but the
/// inputs decides them.
class PromisesTest : public QObject
{
    Q_OBJECT

private slots:
    void fewerThan200PeopleAreReleasedEveryFourthWeek_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("every");
        QTest::addColumn<QStringList>("released");
        QTest::addColumn<int>("written");
        QTest::newRow("200 people, every week") << 200 << 1 << names({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}) << 1;
        QTest::newRow("199 people, counted back from the newest") << 199 << 1 << names({2, 6, 10}) << 4;
        QTest::newRow("so chosen for any size") << 250 << 4 << names({2, 6, 10}) << 4;
    }

    void fewerThan200PeopleAreReleasedEveryFourthWeek()
    {
        QFETCH(const int, people);
        QFETCH(const int, every);
        QFETCH(const QStringList, released);
        QFETCH(const int, written);
        House house;
        house.policy.every = every;
        for (int number = 1; number <= 10; ++number)
            house.fill(week(number), people);

        const auto published = house.publish(week(10).sunday());

        QCOMPARE(test::slotsOf(*published), released);
        QCOMPARE(house.releases().back().release.policy.every, written);
    }

    void aWeekTooSoonIsRefusedAndTheNextOneNamed()
    {
        House house;
        house.fill(week(1), 150);
        QVERIFY(house.publish(week(1).sunday())); // the first is never refused
        for (const int number : {2, 3, 4}) {
            house.fill(week(number), 150);
            const auto published = house.publish(week(number).sunday());
            QVERIFY(published && published->released.empty());
            QVERIFY(published->waiting.back().missing.join(u' ').contains(week(5).name()));
        }
        house.fill(week(5), 150);
        QCOMPARE(test::slotsOf(*house.publish(week(5).sunday())), names({5}));
    }

    /// gate.md 2.3: chosen, it holds at once; the way back takes effect after the next release.
    void theWayBackFromEveryFourthWeekTakesOneMoreRelease()
    {
        House house;
        house.policy.every = 4;
        house.fill(week(1), 250);
        QVERIFY(house.publish(week(1).sunday()));

        house.policy.every = 1;
        house.fill(week(2), 250);
        QVERIFY(house.publish(week(2).sunday())->released.empty());
        house.fill(week(5), 250);
        QCOMPARE(test::slotsOf(*house.publish(week(5).sunday())), names({5}));
        house.fill(week(6), 250);
        QCOMPARE(test::slotsOf(*house.publish(week(6).sunday())), names({6}));
    }

    void fewPeopleGiveARelease_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<qint64>("floor");
        QTest::addColumn<bool>("isCounted");
        QTest::newRow("nine") << 9 << qint64{10} << false;
        QTest::newRow("ten") << 10 << qint64{10} << true;
        QTest::newRow("59 with a raised floor") << 59 << qint64{60} << false;
        QTest::newRow("a floor cannot be lowered") << 9 << qint64{5} << false;
    }

    void fewPeopleGiveARelease()
    {
        QFETCH(const int, people);
        QFETCH(const qint64, floor);
        QFETCH(const bool, isCounted);
        House house;
        house.policy.floor = floor;
        house.fill(week(1), people);

        QVERIFY(house.publish(week(1).sunday()));

        const privacy::Release release = house.releases().back().release;
        QCOMPARE(release.people.has_value(), isCounted);
        QCOMPARE(release.cells.empty(), !isCounted);
        for (const privacy::Cell &cell : release.cells)
            QVERIFY(!cell.value && !cell.band);
    }

    /// T6: which cells exist, and what may be said of them, follows from the directory alone.
    void whatPeopleDoDoesNotDecideWhichCellsExist_data()
    {
        QTest::addColumn<int>("people");
        for (const int people : {15, 30, 45, 60, 250})
            QTest::addRow("%d people", people) << people;
    }

    void whatPeopleDoDoesNotDecideWhichCellsExist()
    {
        QFETCH(const int, people);
        std::optional<QStringList> kinds;
        for (unsigned mood = 0; mood < 8; ++mood) {
            House house;
            house.fill(week(1), people, activityReports(), mood);
            QVERIFY(house.publish(week(1).sunday()));
            const QStringList found = kindsOf(house.releases().back().release);
            QCOMPARE(found, kinds.value_or(found));
            kinds = found;
        }
        QCOMPARE(kinds->size(), 9);
    }

    /// T34 and T35.
    void theSameInputsGiveTheSameDigestInAnyOrderAndZone()
    {
        std::optional<QString> digest;
        for (const QByteArray zone :
             {"UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Niue"}) {
            qputenv("TZ", zone);
            ::tzset();
            QLocale::setDefault(zone == "UTC" ? QLocale::c() : QLocale(QLocale::Arabic, QLocale::Egypt));
            QStringList reports = activityReports();
            if (digest)
                std::ranges::reverse(reports);
            House house;
            for (const QString &report : reports) {
                auto file = House::activityOf(report, 250, 1);
                if (digest)
                    std::ranges::reverse(file);
                house.keep(period(report, week(1).sunday()), file);
            }
            house.fill(week(1), 250, reports, 1); // all of it once more
            const auto published = house.publish(week(1).sunday());
            QVERIFY(published && published->released.size() == 1);
            QCOMPARE(published->released.front().digest, digest.value_or(published->released.front().digest));
            digest = published->released.front().digest;
        }
        qputenv("TZ", "UTC");
        ::tzset();
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_APPLESS_MAIN(PromisesTest)
#include "tst_promises.moc"
