#include "candelad/schedule.h"

#include <QTest>

using namespace candela;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QDateTime moment(int day, int hour, int minute = 0)
{
    return {QDate(2026, 11, day), QTime(hour, minute), Qt::UTC};
}

store::SyncRun ranAt(const QDateTime &moment, std::optional<QDateTime> again = {})
{
    return {.report = u"r"_s, .ranAt = moment, .again = std::move(again), .names = {}, .error = {}};
}

Result<Schedule> read(std::string_view text)
{
    return readSchedule(toml::parse(text));
}

} // namespace

class ScheduleTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhenToRun_data();
    void readsWhenToRun();
    void refusesWhatSaysNothing_data();
    void refusesWhatSaysNothing();
    void runsAgainInTime_data();
    void runsAgainInTime();
    void runsAtOnceTheFirstTime();
    void comesBackWhenTheServiceWishes();
    void isNotSilencedByAClockThatWentBack();
};

void ScheduleTest::readsWhenToRun_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("minutes"); // -1: at a time of day
    QTest::addColumn<QTime>("at");

    QTest::newRow("a day") << R"(every = "24h")"_ba << 1440 << QTime();
    QTest::newRow("minutes") << R"(every = "90m")"_ba << 90 << QTime();
    QTest::newRow("the least") << R"(every = "60m")"_ba << 60 << QTime();
    QTest::newRow("the most") << R"(every = "168h")"_ba << 10080 << QTime();
    QTest::newRow("a time of day") << R"(at = "04:30")"_ba << -1 << QTime(4, 30);
}

void ScheduleTest::readsWhenToRun()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, minutes);
    QFETCH(const QTime, at);

    const auto schedule = read(text.toStdString());

    QVERIFY(schedule);
    QCOMPARE(schedule->every ? static_cast<int>(schedule->every->count()) : -1, minutes);
    QCOMPARE(schedule->at.value_or(QTime()), at);
}

void ScheduleTest::refusesWhatSaysNothing_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("both") << "every = \"24h\"\nat = \"04:30\""_ba;
    QTest::newRow("too often") << R"(every = "59m")"_ba;
    QTest::newRow("too seldom") << R"(every = "169h")"_ba;
    QTest::newRow("no unit") << R"(every = "24")"_ba;
    QTest::newRow("a number") << "every = 24"_ba;
    QTest::newRow("no time") << R"(at = "24:00")"_ba;
    QTest::newRow("unknown") << R"(each = "24h")"_ba;
}

void ScheduleTest::refusesWhatSaysNothing()
{
    QFETCH(const QByteArray, text);

    const auto schedule = read(text.toStdString());

    QVERIFY(!schedule);
    QCOMPARE(schedule.error().fault, Fault::BadInput);
}

void ScheduleTest::runsAgainInTime_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("last");
    QTest::addColumn<QDateTime>("next");

    QTest::newRow("a day later") << R"(every = "24h")"_ba << moment(10, 8) << moment(11, 8);
    QTest::newRow("overdue") << R"(every = "1h")"_ba << moment(10, 8) << moment(10, 9);
    QTest::newRow("later the same day") << R"(at = "04:30")"_ba << moment(10, 2) << moment(10, 4, 30);
    QTest::newRow("the next day") << R"(at = "04:30")"_ba << moment(10, 8) << moment(11, 4, 30);
    QTest::newRow("ended at that very minute")
        << R"(at = "04:30")"_ba << moment(10, 4, 30) << moment(11, 4, 30);
}

void ScheduleTest::runsAgainInTime()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QDateTime, last);
    QFETCH(const QDateTime, next);

    // The newest run of a report counts, as a run ends for all reports at once.
    const std::vector<store::SyncRun> runs = {ranAt(last.addDays(-3)), ranAt(last)};

    QCOMPARE(nextRun(*read(text.toStdString()), runs, moment(12, 0)), next);
}

void ScheduleTest::runsAtOnceTheFirstTime()
{
    QCOMPARE(nextRun(*read(R"(at = "04:30")"), {}, moment(12, 7)), moment(12, 7));
}

void ScheduleTest::comesBackWhenTheServiceWishes()
{
    const auto schedule = read(R"(every = "24h")");

    QCOMPARE(nextRun(*schedule, {ranAt(moment(10, 8), moment(10, 9)), ranAt(moment(10, 8))}, moment(10, 8)),
             moment(10, 9));
    QCOMPARE(nextRun(*schedule, {ranAt(moment(10, 8), moment(13, 9))}, moment(10, 8)), moment(11, 8));
}

void ScheduleTest::isNotSilencedByAClockThatWentBack()
{
    QCOMPARE(nextRun(*read(R"(every = "24h")"), {ranAt(moment(20, 8))}, moment(10, 8)), moment(10, 8));
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
