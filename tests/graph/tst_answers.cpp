#include "model/catalogues.h"
#include "sources/graph/glance.h"
#include "sources/graph/page.h"
#include "sources/graph/plan.h"
#include "sources/graph/verdict.h"

#include <QTest>

#include <algorithm>

using namespace candela;
using namespace candela::sources::graph;
using namespace Qt::StringLiterals;
using From = candela::sources::graph::Heard::From;

namespace {

const QDate today(2026, 11, 20);
const QByteArray outOfRange =
    R"({"error":{"code":"InvalidArgument","message":"Invalid date value specified: 2020-06-03. Only support data for the past 28 days."}})";

Coverage covered(const QString &report, CoverageKind kind, QDate first, QDate last)
{
    return {.report = report, .kind = kind, .days = {.first = first, .last = last}};
}

} // namespace

/// What is asked for, and what is made of an answer: without any server.
class AnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void wantsTwentyEightDaysOfEveryReport();
    void wantsOnlyWhatIsNotHeld_data();
    void wantsOnlyWhatIsNotHeld();
    void wantsAPeriodOfEveryReportOfActivity();
    void wantsNoPeriodThatIsHeld_data();
    void wantsNoPeriodThatIsHeld();
    void wantsEveryListOfDevicesOnce();
    void wantsNoNameOfADevice();
    void refusesAListThatGrowsTooLong();
    void knowsWhatARefusalMeans_data();
    void knowsWhatARefusalMeans();
    void tellsNothingOfTheServicesWordsButACode_data();
    void tellsNothingOfTheServicesWordsButACode();
    void looksAtTheFirstRow_data();
    void looksAtTheFirstRow();

private:
    const SignalCatalogue m_catalogue = builtInSignals();
};

void AnswersTest::wantsTwentyEightDaysOfEveryReport()
{
    const auto wanted = wantedReports(m_catalogue, {}, today);

    QCOMPARE(wanted.size(), m_catalogue.reports().size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        QCOMPARE(wanted[i].report, m_catalogue.reports()[i].id);
        QCOMPARE(wanted[i].days.size(), 28U);
        QCOMPARE(wanted[i].days.front(), QDate(2026, 10, 23));
        QCOMPARE(wanted[i].days.back(), QDate(2026, 11, 19));
        QVERIFY(std::ranges::is_sorted(wanted[i].days));
    }
}

void AnswersTest::wantsAPeriodOfEveryReportOfActivity()
{
    const auto wanted = wantedPeriods(m_catalogue, {}, today);

    QCOMPARE(wanted.size(), m_catalogue.reports().size() - 1); // the licence report has none
    for (const Wanted &one : wanted) {
        QVERIFY(one.isPeriod && one.days == std::vector{today});
        QVERIFY(!m_catalogue.report(one.report)->licence);
    }
}

void AnswersTest::wantsNoPeriodThatIsHeld_data()
{
    QTest::addColumn<CoverageKind>("kind");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("age");
    QTest::addColumn<bool>("isWanted");

    QTest::newRow("30 days up to the newest") << CoverageKind::Period << 30 << 2 << false;
    QTest::newRow("of this week still") << CoverageKind::Period << 30 << 6 << false;
    QTest::newRow("of the week before") << CoverageKind::Period << 30 << 7 << true;
    QTest::newRow("7 days") << CoverageKind::Period << 7 << 2 << true;
    QTest::newRow("a day") << CoverageKind::Day << 1 << 2 << true;
}

void AnswersTest::wantsNoPeriodThatIsHeld()
{
    QFETCH(const CoverageKind, kind);
    QFETCH(const int, days);
    QFETCH(const int, age);
    QFETCH(const bool, isWanted);
    const QString report = u"getEmailActivityUserDetail"_s;
    const QDate last = today.addDays(-age);

    const auto wanted =
        wantedPeriods(m_catalogue, {covered(report, kind, last.addDays(1 - days), last)}, today);

    QCOMPARE(std::ranges::any_of(wanted, [&](const Wanted &one) { return one.report == report; }), isWanted);
}

void AnswersTest::wantsEveryListOfDevicesOnce()
{
    QStringList paths;
    for (const Wanted &wanted : wantedLists(builtInTechnology(), today)) {
        QVERIFY(wanted.days == std::vector{today});
        paths << wanted.report + u' ' + wanted.list->path.section(u'/', 2);
    }

    // methodology.md 7.1
    QCOMPARE(paths,
             QStringList({u"startup_performance userExperienceAnalyticsDevicePerformance"_s,
                          u"device_starts userExperienceAnalyticsDeviceStartupHistory"_s,
                          u"app_reliability userExperienceAnalyticsAppHealthApplicationPerformance"_s,
                          u"device_reliability userExperienceAnalyticsAppHealthDevicePerformance"_s,
                          u"work_from_anywhere "
                          "userExperienceAnalyticsWorkFromAnywhereMetrics('allDevices')/metricDevices"_s,
                          u"device_scores userExperienceAnalyticsDeviceScores"_s}));
}

void AnswersTest::wantsNoNameOfADevice()
{
    for (const Wanted &wanted : wantedLists(builtInTechnology(), today)) {
        QVERIFY(!wanted.list->fields.isEmpty());
        for (const QString &field : {u"deviceName"_s, u"deviceDisplayName"_s, u"serialNumber"_s})
            QVERIFY2(!wanted.list->fields.contains(field, Qt::CaseInsensitive), qPrintable(field));
    }
}

void AnswersTest::refusesAListThatGrowsTooLong()
{
    ListSoFar list(20);

    QVERIFY(list.add({.rows = "{\"id\":1}", .next = QUrl(u"https://g.example/2"_s)}));
    const auto added = list.add({.rows = "{\"id\":12345}", .next = {}});

    QVERIFY(!added);
    QCOMPARE(added.error().fault, Fault::TooMuch);
}

void AnswersTest::wantsOnlyWhatIsNotHeld_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<CoverageKind>("kind");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<int>("days"); // still wanted of mail and licences together

    const QString mail = u"getEmailActivityUserDetail"_s;
    const QString licences = u"getOffice365ActiveUserDetail"_s;
    const QDate yesterday = today.addDays(-1);
    QTest::newRow("a day") << mail << CoverageKind::Day << yesterday << yesterday << 55;
    QTest::newRow("a licence report") << licences << CoverageKind::Licence << yesterday << yesterday << 55;
    QTest::newRow("the oldest day") << mail << CoverageKind::Day << today.addDays(-28) << today.addDays(-28)
                                    << 55;
    QTest::newRow("a day too old") << mail << CoverageKind::Day << today.addDays(-29) << today.addDays(-29)
                                   << 56;
    QTest::newRow("30 days in one") << mail << CoverageKind::Period << today.addDays(-30) << yesterday << 56;
    QTest::newRow("another report") << u"getYammerActivityUserDetail"_s << CoverageKind::Day << yesterday
                                    << yesterday << 56;
}

void AnswersTest::wantsOnlyWhatIsNotHeld()
{
    QFETCH(const QString, report);
    QFETCH(const CoverageKind, kind);
    QFETCH(const QDate, first);
    QFETCH(const QDate, last);
    QFETCH(const int, days);

    std::size_t wanted = 0;
    for (const Wanted &one : wantedReports(m_catalogue, {covered(report, kind, first, last)}, today)) {
        if (one.report == "getEmailActivityUserDetail"_L1 || one.report == "getOffice365ActiveUserDetail"_L1)
            wanted += one.days.size();
    }

    QCOMPARE(wanted, static_cast<std::size_t>(days));
}

void AnswersTest::knowsWhatARefusalMeans_data()
{
    QTest::addColumn<From>("from");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("daysAgo");
    QTest::addColumn<Verdict>("verdict");

    QTest::newRow("no answer") << From::Graph << 0 << ""_ba << 5 << Verdict::Later;
    QTest::newRow("too many") << From::Graph << 429 << ""_ba << 5 << Verdict::Later;
    QTest::newRow("busy sign-in") << From::SignIn << 503 << ""_ba << 5 << Verdict::Later;
    QTest::newRow("busy download") << From::Download << 503 << ""_ba << 5 << Verdict::Later;
    QTest::newRow("address over") << From::Download << 403 << ""_ba << 5 << Verdict::Anew;
    QTest::newRow("address gone") << From::Download << 404 << ""_ba << 5 << Verdict::Anew;
    QTest::newRow("sent on once more") << From::Download << 302 << ""_ba << 5 << Verdict::Mistaken;
    QTest::newRow("yesterday out of range") << From::Graph << 400 << outOfRange << 1 << Verdict::NotYet;
    QTest::newRow("a week ago out of range") << From::Graph << 400 << outOfRange << 7 << Verdict::NotYet;
    QTest::newRow("eight days ago out of range") << From::Graph << 400 << outOfRange << 8 << Verdict::Gone;
    QTest::newRow("the oldest out of range") << From::Graph << 400 << outOfRange << 28 << Verdict::Gone;
    QTest::newRow("another mistake") << From::Graph << 400
                                     << R"({"error":{"code":"BadRequest","message":"x"}})"_ba << 1
                                     << Verdict::Mistaken;
    QTest::newRow("out of range with another status")
        << From::Graph << 404 << outOfRange << 1 << Verdict::Mistaken;
    QTest::newRow("permission") << From::Graph << 403 << ""_ba << 5 << Verdict::Denied;
    QTest::newRow("unknown report") << From::Graph << 404 << ""_ba << 5 << Verdict::Mistaken;
}

void AnswersTest::knowsWhatARefusalMeans()
{
    QFETCH(const From, from);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const int, daysAgo);
    QFETCH(const Verdict, verdict);

    const Heard heard{.from = from, .reply = {.status = status, .body = body}};

    QCOMPARE(verdictOn(heard, today.addDays(-daysAgo), today), verdict);
}

void AnswersTest::tellsNothingOfTheServicesWordsButACode_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");

    QTest::newRow("a code") << outOfRange << u"InvalidArgument"_s;
    QTest::newRow("a sentence in its place")
        << R"({"error":{"code":"anna@contoso.example is"}})"_ba << QString();
    QTest::newRow("no JSON") << "<html>"_ba << QString();
    QTest::newRow("nothing") << ""_ba << QString();
}

void AnswersTest::tellsNothingOfTheServicesWordsButACode()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);

    QCOMPARE(errorCodeOf({.status = 400, .body = body}), code);
}

void AnswersTest::looksAtTheFirstRow_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("hasRows");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("isConcealed");

    const QByteArray head =
        "\xEF\xBB\xBFReport Refresh Date,User Principal Name,Send Count,Receive Count,Read "
        "Count,Report Period\r\n"_ba;
    const QDate day(2026, 11, 15);
    QTest::newRow("a name") << head + "2026-11-15,anna@contoso.example,1,2,3,1\r\n" << true << day << u"no"_s;
    QTest::newRow("digits for a name") << head + "2026-11-15,0123456789ABCDEF0123456789abcdef,1,2,3,1\r\n"
                                       << true << day << u"yes"_s;
    QTest::newRow("one digit less") << head + "2026-11-15,0123456789ABCDEF0123456789abcde,1,2,3,1\r\n"
                                    << true << day << u"no"_s;
    QTest::newRow("no name") << head + "2026-11-15,,1,2,3,1\r\n" << true << day << QString();
    QTest::newRow("a header alone") << head << false << QDate() << QString();
    QTest::newRow("a header without an end") << head.trimmed() << false << QDate() << QString();
    QTest::newRow("another file") << "a,b\n"_ba << true << QDate() << QString();
    QTest::newRow("no CSV") << "{}"_ba << true << QDate() << QString();
    QTest::newRow("a row of another length") << head + "2026-11-15\r\n" << true << QDate() << QString();
}

void AnswersTest::looksAtTheFirstRow()
{
    QFETCH(const QByteArray, file);
    QFETCH(const bool, hasRows);
    QFETCH(const QDate, day);
    QFETCH(const QString, isConcealed);

    const Glance glance = glanceAt(file, m_catalogue);

    QCOMPARE(glance.hasRows, hasRows);
    QCOMPARE(glance.day.value_or(QDate()), day);
    QCOMPARE(glance.isConcealed ? (*glance.isConcealed ? u"yes"_s : u"no"_s) : QString(), isConcealed);
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
