#include "house.h"

#include "publishing/firstrelease.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

constexpr int people = 120;
constexpr int daysGiven = 28; // by the service, up to yesterday,
constexpr int daysBehind = 2; // of which it has nothing yet

const QString mail = u"getEmailActivityUserDetail"_s;
const QString teams = u"getTeamsUserActivityUserDetail"_s;
const QString busy = u"The service is busy (429)."_s;

QStringList allBut(const QString &report)
{
    QStringList reports = activityReports();
    reports.removeAll(report);
    return reports;
}

/// What the connector has fetched by `day`, when it asked on that day alone.
void keepDaysOf(House &house, QDate day)
{
    vault::test::File licences;
    for (int i = 0; i < people; ++i)
        licences.push_back({House::nameOf(i), House::licencesOf(i)});
    for (QDate past = day.addDays(-daysGiven); past <= day.addDays(-daysBehind); past = past.addDays(1)) {
        house.keep(licence(past), licences);
        for (const QString &report : activityReports())
            house.keep(dayOf(report, past), House::activityOf(report, people, 0));
    }
}

void keepPeriodsOf(House &house, QDate day)
{
    for (const QString &report : activityReports())
        house.keep(period(report, day.addDays(-daysBehind)), House::activityOf(report, people, 0));
}

QStringList releasedBy(const House &house, QDate day)
{
    QStringList released;
    const auto published = house.publish(day);
    if (!published)
        return released;
    for (const PublishOutcome::Done &done : published->released)
        released << done.slot;
    return released;
}

bool isFromPeriods(const House &house)
{
    return std::ranges::any_of(house.releases().back().release.inputs,
                               [](const Coverage &input) { return input.kind == CoverageKind::Period; });
}

} // namespace

class FirstReleaseTest : public QObject
{
    Q_OBJECT

private slots:
    void comesOnTheFirstDay_data();
    void comesOnTheFirstDay();
    void waitsWhileThereIsNothing();
    void waitsForNothingOnceAWeekIsReleased();
    void waitsForWhatIsStillFetched_data();
    void waitsForWhatIsStillFetched();
    void goesOnWhenTheLastReportHasCome();
};

void FirstReleaseTest::comesOnTheFirstDay_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("isWaiting");
    QTest::addColumn<QString>("slot");

    // From Tuesday to Friday the days given fill the week that ended on Sunday. Later they are too few, and
    // the week that runs has not come to its own Sunday: only files of 30 days fill it.
    QTest::newRow("Monday") << QDate(2026, 2, 2) << true << u"2026-W05"_s;
    QTest::newRow("Tuesday") << QDate(2026, 2, 3) << false << u"2026-W05"_s;
    QTest::newRow("Friday") << QDate(2026, 2, 6) << false << u"2026-W05"_s;
    QTest::newRow("Saturday") << QDate(2026, 2, 7) << true << u"2026-W06"_s;
    QTest::newRow("Sunday") << QDate(2026, 2, 8) << true << u"2026-W06"_s;
}

void FirstReleaseTest::comesOnTheFirstDay()
{
    QFETCH(const QDate, day);
    QFETCH(const bool, isWaiting);
    QFETCH(const QString, slot);
    House house;
    keepDaysOf(house, day);

    QCOMPARE(*waitsForFirstRelease(house.workshop(day)), isWaiting);
    if (isWaiting) {
        QCOMPARE(releasedBy(house, day), QStringList());
        keepPeriodsOf(house, day);
    }

    QVERIFY(!*waitsForFirstRelease(house.workshop(day)));
    QCOMPARE(releasedBy(house, day), QStringList(slot));
    QCOMPARE(isFromPeriods(house), isWaiting); // exact days are never given up for an approximation
}

void FirstReleaseTest::waitsWhileThereIsNothing()
{
    House house;

    QVERIFY(*waitsForFirstRelease(house.workshop(QDate(2026, 2, 3))));
}

void FirstReleaseTest::waitsForNothingOnceAWeekIsReleased()
{
    House house;
    house.fill(week(5), people);
    QCOMPARE(releasedBy(house, week(5).sunday()).size(), 1);
    house.reopenStore(); // closes it, which brings its journal home
    House later;         // whose files have died with their keys
    later.reopenStore(house.path(u"candela.db"_s));

    QVERIFY(!*waitsForFirstRelease(later.workshop(week(15).sunday())));
}

void FirstReleaseTest::waitsForWhatIsStillFetched_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<bool>("again");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("daysAfter");
    QTest::addColumn<bool>("partial");
    QTest::addColumn<bool>("waits");

    QTest::newRow("the service wants to be asked later") << mail << true << busy << 2 << false << true;
    QTest::newRow("the first run was killed") << mail << true << u""_s << 2 << false << true;
    QTest::newRow("it failed") << mail << false << busy << 2 << false << true;
    QTest::newRow("on the seventh day") << mail << true << busy << 7 << false << true;
    QTest::newRow("on the eighth day") << mail << true << busy << 8 << false << false;
    QTest::newRow("somebody does not want to wait") << mail << true << busy << 2 << true << false;
    QTest::newRow("the service has nothing of it") << mail << false << u""_s << 2 << false << false;
    QTest::newRow("it has come by other ways") << teams << true << busy << 2 << false << false;
    QTest::newRow("a list of devices") << u"device_starts"_s << true << busy << 2 << false << false;
}

void FirstReleaseTest::waitsForWhatIsStillFetched()
{
    QFETCH(const QString, report);
    QFETCH(const bool, again);
    QFETCH(const QString, error);
    QFETCH(const int, daysAfter);
    QFETCH(const bool, partial);
    QFETCH(const bool, waits);
    House house;
    house.fill(week(5), people, allBut(mail));
    const QDateTime ranAt(week(5).sunday(), QTime(4, 30), Qt::UTC);
    QVERIFY(house.store().syncs().keep(house.workshop(week(5).sunday()).organization.id,
                                       {{.report = report,
                                         .ranAt = ranAt,
                                         .again = again ? std::optional(ranAt.addDays(1)) : std::nullopt,
                                         .names = u""_s,
                                         .error = error}}));

    const auto published =
        house.publish(week(5).sunday().addDays(daysAfter), {.asOf = {}, .partial = partial});

    QCOMPARE(published->released.empty(), waits);
    QCOMPARE(published->waiting.size(), waits ? 1U : 0U);
    if (waits)
        QVERIFY2(published->waiting[0].missing.join(u' ').contains(mail),
                 qPrintable(published->waiting[0].missing.join(u' ')));
}

void FirstReleaseTest::goesOnWhenTheLastReportHasCome()
{
    House house;
    house.fill(week(5), people, allBut(mail));
    const QDate day = week(5).sunday().addDays(2);
    const QDateTime ranAt(day, QTime(4, 30), Qt::UTC);
    store::SyncRun run{.report = mail, .ranAt = ranAt, .again = ranAt.addDays(1), .names = {}, .error = busy};
    QVERIFY(house.store().syncs().keep(house.workshop(week(5).sunday()).organization.id, {run}));
    QCOMPARE(releasedBy(house, day), QStringList());

    house.fill(week(5), people, {mail});

    QCOMPARE(releasedBy(house, day), QStringList(week(5).name())); // though its other days are due still
}

QTEST_GUILESS_MAIN(FirstReleaseTest)
#include "tst_firstrelease.moc"
