#include "fakedataservice.h"
#include "model/catalogues.h"
#include "sources/graph/access.h"
#include "ui/imports/dropfield.h"
#include "ui/imports/fetched.h"
#include "ui/imports/fetchedcard.h"
#include "ui/imports/givenfiles.h"
#include "ui/imports/importmodel.h"
#include "ui/imports/importqueue.h"
#include "ui/imports/importwords.h"
#include "ui/imports/missing.h"
#include "ui/imports/weekstrip.h"
#include "ui/widgets/label.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSortFilterProxyModel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using contract::FileStatus;
using contract::ImportResult;
using test::FakeDataService;
using ui::GivenState;
using ui::ImportModel;
using ui::WeekState;

namespace {

Result<ImportResult> taken(qint64 rows)
{
    return ImportResult{{{.file = u"x"_s,
                          .status = FileStatus::Imported,
                          .kind = CoverageKind::Day,
                          .report = u"getEmailActivityUserDetail"_s,
                          .rows = rows,
                          .skipped = {{u"no principal name"_s, 3}},
                          .days = Window{QDate(2026, 11, 15), QDate(2026, 11, 15)}}}};
}

Result<ImportResult> refused()
{
    return ImportResult{{{.file = u"x"_s, .status = FileStatus::Refused, .reason = u"No known columns."_s}}};
}

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

const QString denied =
    u"The application lacks the permission Reports.Read.All. Grant it in Microsoft Entra."_s;
/// An hour ahead, so the next run is late in the evening in UTC, and after midnight here.
const QTimeZone zone(3600);
const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QDateTime planned(QDate(2026, 11, 23), QTime(23, 30), Qt::UTC);

const QString busy = u"The service is busy (503). The next run goes on here."_s;

/// Mail, Teams and Engage, which are fetched with these errors, and places, which are not fetched.
contract::SourceList fetchedWith(const QStringList &errors, std::optional<QDateTime> next)
{
    contract::SourceList list{{{.report = u"mail"_s, .title = u"Email activity"_s},
                               {.report = u"teams"_s, .title = u"Teams activity"_s},
                               {.report = u"engage"_s, .title = u"Engage activity"_s},
                               {.report = u"locations"_s, .title = u"Places"_s}}};
    std::vector<contract::ConnectorRun> runs;
    for (qsizetype i = 0; i < errors.size(); ++i)
        runs.push_back({.report = list.sources[static_cast<std::size_t>(i)].report,
                        .lastRun = QDateTime(QDate(2026, 11, i == 1 ? 22 : 21), QTime(4, 31), Qt::UTC),
                        .nextRun = next,
                        .error = errors[i]});
    return contract::withRuns(list, runs);
}

void turn()
{
    QCoreApplication::processEvents();
}

} // namespace

class ImportsTest : public QObject
{
    Q_OBJECT

private slots:
    void looksAtEveryRegularFile();
    void showsFilesAsRows();
    void sortsRowsAsNumbers();
    void wordsEachState_data();
    void wordsEachState();
    void wordsReleases_data();
    void wordsReleases();
    void tellsWhatIsMissing();
    void aReportThatStoppedIsNotComplete_data();
    void aReportThatStoppedIsNotComplete();
    void measurementsAgeAndListsDoNot();
    void tellsWhenAListWasImported();
    void tellsTheWeeks_data();
    void tellsTheWeeks();
    void theNewestDayOfDevicesIsNoWeek();
    void weeksOfTechnologyNeedNoRelease();
    void takesOnlyLocalFiles();
    void saysHowToConnectWhereNothingRan();
    void saysThatTheFirstRunHasNotEnded();
    void namesTheLeastPermission();
    void tellsHowTheConnectorRan_data();
    void tellsHowTheConnectorRan();
    void tellsAnErrorOnceAndAtWhichReports();
    void showsWhenTheConnectorRunsAndWhatToMend();
};

void ImportsTest::looksAtEveryRegularFile()
{
    const QTemporaryDir folder;
    const auto make = [&folder](const QString &name) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    };
    QVERIFY(QDir(folder.path()).mkdir(u"in"_s));
    make(u"b.csv"_s);
    make(u"a.dat"_s);
    make(u".hidden"_s);
    make(u"in/c"_s);
    QVERIFY(QFile::link(folder.filePath(u"b.csv"_s), folder.filePath(u"link.csv"_s)));

    const QStringList files = ui::givenFiles({folder.path(), folder.filePath(u"b.csv"_s),
                                              folder.filePath(u"link.csv"_s), folder.filePath(u"none"_s)});

    QCOMPARE(files, (QStringList{folder.filePath(u"a.dat"_s), folder.filePath(u"b.csv"_s),
                                 folder.filePath(u"in/c"_s)}));
}

void ImportsTest::showsFilesAsRows()
{
    FakeDataService service;
    ui::ImportQueue queue(service);
    ImportModel model(queue);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    queue.add({u"/home/me/mail.csv"_s, u"/home/me/notes.txt"_s});

    service.imports[0].answer(taken(2391));
    turn();
    service.imports[1].answer(refused());
    turn();
    queue.add({u"/home/me/more.csv"_s});

    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 0, ImportModel::FileColumn), u"mail.csv"_s);
    QCOMPARE(cell(model, 0, ImportModel::MadeColumn), u"Email activity, 15 November 2026. Taken over."_s);
    QCOMPARE(cell(model, 0, ImportModel::RowsColumn), QLocale().toString(2391));
    QVERIFY(cell(model, 0, ImportModel::LeftOutColumn).contains("no principal name"_L1));
    QCOMPARE(cell(model, 1, ImportModel::MadeColumn), u"Not recognised. Nothing taken over."_s);
    QCOMPARE(cell(model, 1, ImportModel::LeftOutColumn), u"No known columns."_s);
}

void ImportsTest::sortsRowsAsNumbers()
{
    FakeDataService service;
    ui::ImportQueue queue(service);
    ImportModel model(queue);
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(ImportModel::SortRole);
    queue.add({u"nine"_s, u"ten"_s});
    service.imports[0].answer(taken(9));
    turn();
    service.imports[1].answer(taken(10));
    turn();

    sorted.sort(ImportModel::RowsColumn, Qt::DescendingOrder);

    QCOMPARE(cell(sorted, 0, ImportModel::FileColumn), u"ten"_s);
}

void ImportsTest::wordsEachState_data()
{
    QTest::addColumn<GivenState>("state");
    QTest::addColumn<QString>("words");

    QTest::newRow("waiting") << GivenState::Waiting << u"Waiting."_s;
    QTest::newRow("under way") << GivenState::Sending << u"Reading, 7%"_s;
    QTest::newRow("failed") << GivenState::Failed << u"Nothing taken over."_s;
    QTest::newRow("stopped") << GivenState::Stopped << u"Stopped. Nothing taken over."_s;
}

void ImportsTest::wordsEachState()
{
    QFETCH(const GivenState, state);
    QFETCH(const QString, words);

    QCOMPARE(ui::madeOf({.path = u"x"_s, .state = state, .percent = 7}, QLocale::c()), words);
}

void ImportsTest::wordsReleases_data()
{
    using contract::PublishResult;
    QTest::addColumn<PublishResult>("result");
    QTest::addColumn<QString>("words");

    QTest::newRow("nothing") << PublishResult{} << u"No new week is complete yet."_s;
    QTest::newRow("one week") << PublishResult{.released = {{u"2026-W46"_s, {}}}}
                              << u"Released: week of 9 November 2026 to 15 November 2026 (2026-W46)."_s;
    QTest::newRow("a week that waits")
        << PublishResult{.waiting = {{u"2026-W46"_s, {u"no licence report"_s, u"no mail"_s}}}}
        << u"The week of 9 November 2026 to 15 November 2026 (2026-W46) waits: no licence report; no mail."_s;
}

void ImportsTest::wordsReleases()
{
    QFETCH(const contract::PublishResult, result);
    QFETCH(const QString, words);

    QCOMPARE(ui::wordsOf(result, QLocale(QLocale::English)), words);
}

void ImportsTest::tellsWhatIsMissing()
{
    const SignalCatalogue knownSignals = builtInSignals();
    contract::SourceList sources = contract::sourcesOf(knownSignals, {});
    for (contract::SourceEntry &source : sources.sources)
        source.connected = source.report != "getTeamsUserActivityUserDetail"_L1 &&
                           source.report != "getYammerActivityUserDetail"_L1;

    const auto needs = ui::needsOf(builtInMeasures(knownSignals), knownSignals, sources);

    QCOMPARE(needs.size(), 5U);
    QVERIFY(!needs.at(0).isComplete()); // communication needs Teams; Engage is optional
    const auto optional = std::ranges::find(needs.at(0).reports, true, &ui::NeededReport::optional);
    QVERIFY(optional != needs.at(0).reports.end() && !optional->there);
    QVERIFY(!needs.at(1).isComplete()); // meetings
    QVERIFY(needs.at(2).isComplete());  // content collaboration
    QVERIFY(needs.at(4).isComplete());  // mobility
    QCOMPARE(needs.at(4).reports.front().title, u"Licences and active users"_s);
}

void ImportsTest::aReportThatStoppedIsNotComplete_data()
{
    using enum CoverageKind;
    const QDate sunday(2026, 11, 15);
    const auto period = [](QDate last) {
        return Coverage{
            .report = u"getEmailActivityUserDetail"_s, .kind = Period, .days = {last.addDays(-29), last}};
    };
    const auto day = [](QDate last) {
        return Coverage{.report = u"getEmailActivityUserDetail"_s, .kind = Day, .days = {last, last}};
    };
    QTest::addColumn<Coverage>("mail");
    QTest::addColumn<int>("behind");

    QTest::newRow("to the Sunday") << day(sunday) << 0;
    QTest::newRow("one day short") << day(sunday.addDays(-1)) << 1;
    QTest::newRow("four weeks ago") << day(sunday.addDays(-28)) << 28;
    QTest::newRow("a period of that week") << period(sunday.addDays(-5)) << 0;
    QTest::newRow("a period of the days after it") << period(sunday.addDays(3)) << 0;
    QTest::newRow("a period of the week before") << period(sunday.addDays(-7)) << 7;
}

void ImportsTest::aReportThatStoppedIsNotComplete()
{
    QFETCH(const Coverage, mail);
    QFETCH(const int, behind);
    const SignalCatalogue knownSignals = builtInSignals();
    const QDate sunday(2026, 11, 15);
    std::vector<Coverage> coverage{mail};
    for (const ReportKind &report : knownSignals.reports()) {
        const auto kind = report.licence ? CoverageKind::Licence : CoverageKind::Day;
        if (report.id != mail.report)
            coverage.push_back({.report = report.id, .kind = kind, .days = {sunday, sunday}});
    }

    const auto sources = contract::sourcesOf(knownSignals, coverage);
    const auto needs = ui::needsOf(builtInMeasures(knownSignals), knownSignals, sources);

    QCOMPARE(needs.at(0).isComplete(), behind == 0); // communication
    QCOMPARE(needs.at(0).daysBehind().value_or(0), behind);
    QCOMPARE(needs.at(0).upTo, std::optional(std::min(sunday, mail.days.last)));
    QVERIFY(needs.at(1).isComplete()); // meetings do without mail
    QCOMPARE(needs.at(1).upTo, std::optional(sunday));
}

void ImportsTest::measurementsAgeAndListsDoNot()
{
    using enum CoverageKind;
    const QDate day(2026, 11, 20);
    const auto needsWith = [day](QDate samples) {
        const std::vector<Coverage> coverage{
            {.report = u"app_devices"_s, .kind = Devices, .days = {day.addDays(-20), day}},
            {.report = u"releases"_s, .kind = Releases, .days = {day.addDays(-90), day.addDays(-10)}},
            {.report = u"network_samples"_s, .kind = Samples, .days = {day.addDays(-20), samples}},
            {.report = u"locations"_s, .kind = Locations, .days = {day.addDays(-90), day.addDays(-90)}}};
        const TechnologyCatalogue technology = builtInTechnology();
        return ui::needsOf(technology, contract::sourcesOf(builtInSignals(), coverage, technology));
    };

    const auto late = needsWith(day.addDays(-8));
    const auto lagging = needsWith(day.addDays(-2));

    QCOMPARE(late.at(1).category, CategoryId::NetworkConnectivity);
    QCOMPARE(late.at(1).daysBehind(), std::optional(8));
    QVERIFY(!late.at(1).isComplete());
    QVERIFY(late.at(2).isComplete()); // app health
    QVERIFY(lagging.at(1).isComplete());
}

void ImportsTest::tellsWhenAListWasImported()
{
    const QDate day(2026, 8, 3);
    contract::SourceEntry places{
        .title = u"Places"_s,
        .upTo = day,
        .coverage = {{.report = u"locations"_s, .kind = CoverageKind::Locations, .days = {day, day}}}};

    QCOMPARE(ui::wordsOf(places, QLocale::c()), u"Places: imported on 3 August 2026"_s);
    QCOMPARE(ui::stoppedWords(u"Mail"_s, day, QLocale::c()), u"Mail: nothing after 3 August 2026"_s);
}

void ImportsTest::tellsTheWeeks_data()
{
    using enum WeekState;
    using Weeks = QList<WeekState>;
    QTest::addColumn<QStringList>("released");
    QTest::addColumn<Weeks>("weeks");
    QTest::addColumn<QString>("words");

    QTest::newRow("no release") << QStringList() << Weeks{Before, Before, Before, Before}
                                << u"no release yet"_s;
    QTest::newRow("every week") << QStringList{u"2026-W43"_s, u"2026-W44"_s, u"2026-W45"_s, u"2026-W46"_s}
                                << Weeks{Released, Released, Released, Released} << u"every week"_s;
    QTest::newRow("a gap") << QStringList{u"2026-W44"_s, u"2026-W46"_s}
                           << Weeks{Before, Released, NoRelease, Released} << QString();
    QTest::newRow("older than shown") << QStringList{u"2026-W40"_s, u"2026-W46"_s}
                                      << Weeks{NoRelease, NoRelease, NoRelease, Released} << QString();
    QTest::newRow("without points") << QStringList{u"2026-W45 none"_s, u"2026-W46"_s}
                                    << Weeks{Before, Before, WithoutPoints, Released} << QString();
}

void ImportsTest::tellsTheWeeks()
{
    QFETCH(const QStringList, released);
    QFETCH(const QList<WeekState>, weeks);
    QFETCH(const QString, words);
    std::vector<scoring::HistoryEntry> history;
    for (const QString &slot : released) {
        const bool measured = !slot.endsWith("none"_L1);
        history.push_back({.date = Slot::fromName(slot.first(8))->sunday(), .slot = slot.first(8)});
        history.back().categories[CategoryId::Meetings] = measured ? std::optional(Points(5)) : std::nullopt;
    }

    const auto states = ui::weeksOf(history, CategoryId::Meetings, 4);

    QCOMPARE(QList<WeekState>(states.begin(), states.end()), weeks);
    if (!words.isEmpty())
        QCOMPARE(ui::wordsOf(states, CategoryKind::People), words);
}

void ImportsTest::theNewestDayOfDevicesIsNoWeek()
{
    const QDate sunday = Slot::fromName(u"2026-W46")->sunday();
    std::vector<scoring::HistoryEntry> history = {
        {.date = sunday, .slot = u"2026-W46"_s},
        {.date = sunday.addDays(5), .slot = sunday.addDays(5).toString(Qt::ISODate)}};
    for (scoring::HistoryEntry &entry : history)
        entry.categories[CategoryId::Meetings] = Points(5);

    QCOMPARE(ui::weeksOf(history, CategoryId::Meetings, 2),
             (std::vector{WeekState::Before, WeekState::Released}));
}

void ImportsTest::weeksOfTechnologyNeedNoRelease()
{
    using enum WeekState;
    const QDate sunday = Slot::fromName(u"2026-W46")->sunday();
    std::vector<scoring::HistoryEntry> history = {{.date = sunday.addDays(-28), .slot = u"2026-W42"_s},
                                                  {.date = sunday.addDays(-21), .slot = u"2026-W43"_s},
                                                  {.date = sunday.addDays(-7), .slot = u"2026-W45"_s},
                                                  {.date = sunday.addDays(5), .slot = u"2026-11-20"_s}};
    history[1].categories[CategoryId::AppHealth] = Points(5);
    history[3].categories[CategoryId::AppHealth] = Points(6);

    const auto weeks = ui::weeksOf(history, CategoryId::AppHealth, 6);

    QCOMPARE(weeks, (std::vector{Before, Released, NoRelease, NoRelease, NoRelease, Released}));
    QCOMPARE(ui::wordsOf(weeks, CategoryKind::Technology), u"2 week(s) measured, 3 without data"_s);
    QCOMPARE(ui::wordsOf(ui::weeksOf({}, CategoryId::AppHealth, 2), CategoryKind::Technology),
             u"not measured yet"_s);
}

void ImportsTest::takesOnlyLocalFiles()
{
    const QList<QUrl> urls = {QUrl::fromLocalFile(u"/a b.csv"_s), QUrl(u"https://example.org/c.csv"_s)};

    QCOMPARE(ui::localPaths(urls), QStringList{u"/a b.csv"_s});
}

void ImportsTest::saysHowToConnectWhereNothingRan()
{
    const contract::SourceList files{
        {{.report = u"mail"_s, .title = u"Email activity"_s, .connected = true}}};

    const auto content = ui::fetchedFrom(files, english, zone);

    QVERIFY(!content.hasRun);
    QCOMPARE(content.state, u"Not connected"_s);
    QVERIFY(content.outcome.contains("candelad sync"_L1));
    QCOMPARE(ui::fetchedFrom({}, english, zone), content);
}

void ImportsTest::saysThatTheFirstRunHasNotEnded()
{
    contract::SourceList list = fetchedWith({{}, {}, {}}, planned);
    for (contract::SourceEntry &source : list.sources)
        source.lastRun.reset();

    const auto content = ui::fetchedFrom(list, english, zone);

    QVERIFY(!content.hasRun);
    QCOMPARE(content.state, u"First run"_s);
    QVERIFY(content.outcome.contains(u"goes on by itself"_s));
}

void ImportsTest::namesTheLeastPermission()
{
    const QString permissions = ui::fetchedFrom({}, english, zone).permissions;

    QVERIFY(permissions.contains(sources::graph::reportsPermission));
    QVERIFY(permissions.contains(sources::graph::devicesPermission));
    QCOMPARE(ui::fetchedFrom(fetchedWith({{}, {}, {}}, {}), english, zone).permissions, permissions);
}

void ImportsTest::tellsHowTheConnectorRan_data()
{
    QTest::addColumn<QStringList>("errors");
    QTest::addColumn<ui::Mood>("mood");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("begins");

    QTest::newRow("well") << QStringList{{}, {}, {}} << ui::Mood::Good << u"Complete"_s << u"3 report"_s;
    QTest::newRow("in part") << QStringList{busy, {}, {}} << ui::Mood::Attention << u"Incomplete"_s
                             << u"1 of 3"_s;
    QTest::newRow("not at all") << QStringList{busy, denied, busy} << ui::Mood::Bad << u"Incomplete"_s
                                << u"3 of 3"_s;
}

void ImportsTest::tellsHowTheConnectorRan()
{
    QFETCH(const QStringList, errors);
    QFETCH(const ui::Mood, mood);
    QFETCH(const QString, state);
    QFETCH(const QString, begins);

    const auto content = ui::fetchedFrom(fetchedWith(errors, planned), english, zone);

    QVERIFY(content.hasRun);
    QCOMPARE(content.lastRun, u"Last run on Sunday 22 November at 05:31"_s);
    QCOMPARE(content.nextRun, u"next run on Tuesday 24 November at 00:30"_s);
    QCOMPARE(content.mood, mood);
    QCOMPARE(content.state, state);
    QVERIFY2(content.outcome.startsWith(begins), qPrintable(content.outcome));
}

void ImportsTest::tellsAnErrorOnceAndAtWhichReports()
{
    using Troubles = std::vector<ui::FetchTrouble>;
    const auto troubles = [](const QStringList &errors) {
        return ui::fetchedFrom(fetchedWith(errors, {}), english, zone).troubles;
    };

    QCOMPARE(troubles({{}, {}, {}}), Troubles());
    QCOMPARE(troubles({denied, {}, denied}),
             Troubles({{{u"Email activity"_s, u"Engage activity"_s}, denied}}));
    QCOMPARE(troubles({busy, denied, busy}), Troubles({{{u"Email activity"_s, u"Engage activity"_s}, busy},
                                                       {{u"Teams activity"_s}, denied}}));
    QCOMPARE(troubles({denied, denied, denied}), Troubles({{{u"All reports"_s}, denied}}));
}

void ImportsTest::showsWhenTheConnectorRunsAndWhatToMend()
{
    ui::FetchedCard card;
    const auto shown = [&card] {
        QStringList texts;
        for (const ui::Label *label : card.findChildren<ui::Label *>())
            texts << label->text();
        return texts;
    };

    card.setContent(ui::fetchedFrom(fetchedWith({{}, denied, denied}, {}), english, zone));

    QVERIFY(shown().contains(denied));
    QVERIFY(shown().contains(u"Teams activity, Engage activity"_s));
    QVERIFY(shown().contains(u"Last run on Sunday 22 November at 05:31"_s));
    QVERIFY(shown().contains(u"no next run is planned"_s));

    card.setContent(ui::fetchedFrom(fetchedWith({{}, {}, {}}, planned), english, zone));

    QVERIFY(!shown().contains(denied)); // what is mended is not told any more
    QVERIFY(shown().contains(u"next run on Tuesday 24 November at 00:30"_s));
}

QTEST_MAIN(ImportsTest)
#include "tst_imports.moc"
