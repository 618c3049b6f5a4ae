#include "house.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const QString teams = u"getTeamsUserActivityUserDetail"_s;

QStringList but(const QString &report)
{
    QStringList rest = activityReports();
    rest.removeAll(report);
    return rest;
}

QStringList names(std::initializer_list<int> weeks)
{
    QStringList found;
    for (const int number : weeks)
        found << week(number).name();
    return found;
}

QStringList slotsWaiting(const PublishOutcome &outcome)
{
    QStringList found;
    for (const Waiting &waiting : outcome.waiting)
        found << waiting.slot;
    return found;
}

} // namespace

class PublisherTest : public QObject
{
    Q_OBJECT

private slots:
    void releasesEverySlotOldestFirstAndEachOnce()
    {
        House house;
        for (const int number : {3, 1, 2})
            house.fill(week(number), 250);
        const QDate today = week(3).sunday().addDays(1);

        const auto first = house.publish(today);
        const auto before = house.releases();
        const auto second = house.publish(today.addDays(1));

        QVERIFY(first && second);
        QCOMPARE(test::slotsOf(*first), names({1, 2, 3}));
        QVERIFY(first->already.isEmpty() && first->waiting.empty());
        QCOMPARE(second->already, names({1, 2, 3}));
        QVERIFY(second->released.empty());
        QCOMPARE(house.releases(), before);
        QCOMPARE(before[1].release.previous, before[0].digest);
        QCOMPARE(before[0].release.previous, privacy::digestBeforeTheFirst());
        QVERIFY(!house.store().releases().firstBrokenLink(before[0].release.organization)->has_value());
        QCOMPARE(before[2].release.cells.size(), 9U);
        QCOMPARE(before[2].release.window, week(3).window());
    }

    void saysWhenThereIsNothingToPublish()
    {
        House house;
        const auto published = house.publish(week(3).sunday());
        QVERIFY(!published);
        QCOMPARE(published.error().fault, Fault::NotFound);
    }

    void saysThatThereIsNoLicenceReport()
    {
        House house;
        house.keep(period(teams, week(3).sunday()), House::activityOf(teams, 250, 0));
        const auto published = house.publish(week(3).sunday());
        QVERIFY(published);
        QCOMPARE(slotsWaiting(*published), names({3}));
        QVERIFY(published->waiting.front().missing.front().contains("getOffice365ActiveUserDetail"_L1));
        QVERIFY(house.releases().empty());
    }

    void releasesTheSlotOfADateAlone()
    {
        House house;
        for (const int number : {1, 2, 3})
            house.fill(week(number), 250);
        const QDate today = week(3).sunday().addDays(1);

        const auto asked = house.publish(today, {.asOf = week(2).sunday().addDays(-2)});
        const auto again = house.publish(today, {.asOf = week(2).sunday()});
        const auto older = house.publish(today, {.asOf = week(1).sunday()});

        QCOMPARE(test::slotsOf(*asked), names({2}));
        QCOMPARE(again->already, names({2}));
        QVERIFY(again->released.empty());
        QVERIFY(!older); // released in order, or never
        QCOMPARE(older.error().fault, Fault::Conflict);
        QCOMPARE(house.releases().size(), 1U);
    }

    void waitsForAReportThatFedTheLastRelease_data()
    {
        QTest::addColumn<int>("daysAfter");
        QTest::addColumn<bool>("partial");
        QTest::addColumn<bool>("waits");
        QTest::newRow("on the Sunday") << 0 << false << true;
        QTest::newRow("six days after it") << 6 << false << true;
        QTest::newRow("eight days after it") << 8 << false << false;
        QTest::newRow("unless told not to") << 1 << true << false;
    }

    void waitsForAReportThatFedTheLastRelease()
    {
        QFETCH(const int, daysAfter);
        QFETCH(const bool, partial);
        QFETCH(const bool, waits);
        House house;
        house.fill(week(1), 250);
        QVERIFY(house.publish(week(1).sunday()));
        house.fill(week(2), 250, but(teams));

        const auto published =
            house.publish(week(2).sunday().addDays(daysAfter), {.asOf = {}, .partial = partial});

        QVERIFY(published);
        QCOMPARE(published->released.empty(), waits);
        QCOMPARE(slotsWaiting(*published), waits ? names({2}) : QStringList());
        if (waits) {
            QVERIFY(published->waiting.front().missing.join(u' ').contains(teams));
            house.fill(week(2), 250); // it comes
            QCOMPARE(test::slotsOf(*house.publish(week(2).sunday().addDays(daysAfter))), names({2}));
        } else {
            for (const privacy::Cell &cell : house.releases().back().release.cells)
                QVERIFY(!cell.id.startsWith("meetings"_L1) && !cell.id.startsWith("teamwork"_L1));
        }
    }

    void aLaterWeekNeverOvertakesOneThatWaits()
    {
        House house;
        house.fill(week(1), 250);
        QVERIFY(house.publish(week(1).sunday()));
        house.fill(week(2), 250, but(teams));
        house.fill(week(3), 250);

        const auto published = house.publish(week(2).sunday().addDays(6));

        QVERIFY(published->released.empty());
        QVERIFY(slotsWaiting(*published).contains(week(2).name()));
    }

    void dataThatComeLateChangeNoReleasedWeek()
    {
        House house;
        house.fill(week(2), 250);
        QVERIFY(house.publish(week(2).sunday()));
        const auto before = house.releases();

        house.fill(week(1), 250);
        house.fill(week(2), 250, activityReports(), 2);

        const auto published = house.publish(week(2).sunday().addDays(1));
        QCOMPARE(published->already, names({2}));
        QVERIFY(published->released.empty());
        QCOMPARE(house.releases(), before);
    }

    void aStopLeavesWhatWasReleased()
    {
        House house;
        house.fill(week(1), 250);
        std::stop_source stop;
        stop.request_stop();
        const auto published =
            house.publish(week(1).sunday(), {.asOf = {}, .partial = false, .stop = stop.get_token()});
        QVERIFY(!published);
        QCOMPARE(published.error().fault, Fault::Cancelled);
        QVERIFY(house.releases().empty());
    }
};

QTEST_APPLESS_MAIN(PublisherTest)
#include "tst_publisher.moc"
