#include "model/catalogues.h"
#include "places/places.h"
#include "sources/meetingscore.h"
#include "sources/readmeetings.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;

namespace {

const QDate today(2026, 11, 16);
const QDate monday(2026, 11, 9);

using Read = Result<std::optional<ReadMeetings>>;

Read read(const QByteArray &bytes, FeatureSet features = FeatureSet::Seven)
{
    return readMeetings(bytes, builtInImports(), {.today = today}, features);
}

const QByteArray header = "meeting_id,start_utc,end_utc,org_attendees,attendees,invited,accepted,pre_chat,"
                          "interactive,active_participants,video,screen,recorded,post_chat,created_utc,"
                          "scheduled_start_utc,joined_5min\n";
const QByteArray whole = "m,2026-11-09T09:00:00Z,2026-11-09T10:00:00Z,4,5,6,4,yes,yes,2,yes,no,no,yes,,,\n";

/// A file of these rows.
QByteArray fileOf(const QByteArrayList &rows)
{
    return header + rows.join();
}

/// The row `whole` with one cell replaced.
QByteArray rowWith(int cell, const QByteArray &text)
{
    QByteArrayList cells = whole.chopped(1).split(',');
    cells[cell] = text;
    return cells.join(',') + '\n';
}

QByteArray with(int cell, const QByteArray &text)
{
    return fileOf({rowWith(cell, text)});
}

enum Cell { Id, Start, End, OfUs, People, Invited, Accepted, PreChat, Interactive, Active, Video, Screen };
constexpr int createdCell = 14;
constexpr int joinedCell = 16;

MeetingSums sumsOf(const QByteArray &bytes, FeatureSet features = FeatureSet::Seven)
{
    const Read found = read(bytes, features);
    return found && *found ? (*found)->days.at(monday) : MeetingSums();
}

} // namespace

class ReadMeetingsTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithThePublishedExample();
    void scoresPhasesByWhatIsKnown_data();
    void scoresPhasesByWhatIsKnown();
    void knowsEveryColumn();
    void readsTheGoldenFile();
    void weighsByPeopleAndMinutes_data();
    void weighsByPeopleAndMinutes();
    void leavesOutWhatCannotBeCounted_data();
    void leavesOutWhatCannotBeCounted();
    void refusesWholeFiles_data();
    void refusesWholeFiles();
    void isNoMeetingsFile_data();
    void isNoMeetingsFile();
    void tellsRecurringMeetingsApart();
    void countsAMeetingOnce();
    void coversDaysWithoutMeetings();
    void readsNineFeaturesOnlyWhenAsked();
    void stopsWhenAsked();
};

void ReadMeetingsTest::agreesWithThePublishedExample()
{
    const std::array<std::optional<int>, 3> phases{30'000, 40'000, 20'000};
    QCOMPARE(meanOfPhases(phases), 30'000);
}

void ReadMeetingsTest::scoresPhasesByWhatIsKnown_data()
{
    using Features = std::vector<std::optional<bool>>;
    QTest::addColumn<Features>("features");
    QTest::addColumn<int>("expected"); // -1: absent

    QTest::newRow("nothing known") << Features{{}, {}, {}} << -1;
    QTest::newRow("one known, met") << Features{{}, true, {}} << 100'000;
    QTest::newRow("one known, not met") << Features{false} << 0;
    QTest::newRow("a third") << Features{true, false, false} << 33'333;
    QTest::newRow("two thirds, half a thousandth up") << Features{true, true, false} << 66'667;
}

void ReadMeetingsTest::scoresPhasesByWhatIsKnown()
{
    using Features = std::vector<std::optional<bool>>;
    QFETCH(const Features, features);
    QFETCH(const int, expected);
    QCOMPARE(phaseScore(features).value_or(-1), expected);
}

/// Methodology 8; a column that is not known may be a mistake in its name.
void ReadMeetingsTest::knowsEveryColumn()
{
    QStringList columns;
    const ImportCatalogue imports = builtInImports();
    for (const ImportField &field : imports.format(u"meetings")->fields)
        columns << field.column;
    columns.sort();
    QCOMPARE(columns,
             (QStringList{u"accepted"_s, u"active_participants"_s, u"attendees"_s, u"created_utc"_s,
                          u"end_utc"_s, u"interactive"_s, u"invited"_s, u"joined_5min"_s, u"kind"_s,
                          u"meeting_id"_s, u"org_attendees"_s, u"post_chat"_s, u"pre_chat"_s, u"recorded"_s,
                          u"scheduled_start_utc"_s, u"screen"_s, u"start_utc"_s, u"video"_s}));
}

void ReadMeetingsTest::readsTheGoldenFile()
{
    QFile file(inSources(u"tests/data/imports/meetings.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Read found = read(file.readAll());
    QVERIFY2(found, qPrintable(found ? QString() : found.error().what));

    const ReadMeetings &meetings = **found;
    QCOMPARE(meetings.coverage, (Coverage{.report = u"meetings"_s,
                                          .kind = CoverageKind::Meetings,
                                          .days = {.first = monday, .last = monday.addDays(4)}}));
    QCOMPARE(meetings.rows, 4);
    QVERIFY(meetings.skipped.empty());
    // Set up 2 of 2, meet up 3 of 3 (2 of 5 are more than 33 %), follow up 1 of 2: (100 + 100 + 50) / 3.
    QCOMPARE(meetings.days.at(monday), (MeetingSums{.count = 1, .weight = 240, .score = 240 * 83'333LL}));
    // Half of those invited is not more than half; 1 of 10 is not more than 33 %.
    QCOMPARE(meetings.days.at(monday.addDays(1)),
             (MeetingSums{.count = 1, .weight = 300, .score = 300 * 22'222LL}));
    QCOMPARE(meetings.days.at(monday.addDays(2)),
             (MeetingSums{.count = 1, .weight = 270, .score = 270 * 16'667LL}));
    QCOMPARE(meetings.days.at(monday.addDays(3)), MeetingSums());
    // Only the phase of meeting is known: 2 of 2, video and screen unknown.
    QCOMPARE(meetings.days.at(monday.addDays(4)),
             (MeetingSums{.count = 1, .weight = 270, .score = 270 * 100'000LL}));
}

void ReadMeetingsTest::weighsByPeopleAndMinutes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<qint64>("weight");

    QTest::newRow("an hour of four") << with(Cell::Id, "m") << qint64{240};
    QTest::newRow("one minute") << with(Cell::End, "2026-11-09T09:01:00Z") << qint64{4};
    QTest::newRow("whole minutes alone") << with(Cell::End, "2026-11-09T09:02:59Z") << qint64{8};
    QTest::newRow("eight hours") << with(Cell::End, "2026-11-09T17:00:00Z") << qint64{4 * 480};
    QTest::newRow("nine hours count as eight") << with(Cell::End, "2026-11-09T18:00:00Z") << qint64{4 * 480};
    QTest::newRow("over midnight it counts on its first day")
        << with(Cell::End, "2026-11-10T01:00:00Z") << qint64{4 * 480};
    QTest::newRow("quoted cells") << with(Cell::OfUs, "\"4\"") << qint64{240};
}

void ReadMeetingsTest::weighsByPeopleAndMinutes()
{
    QFETCH(const QByteArray, file);
    QFETCH(const qint64, weight);
    QCOMPARE(sumsOf(file), (MeetingSums{.count = 1, .weight = weight, .score = weight * 83'333}));
}

void ReadMeetingsTest::leavesOutWhatCannotBeCounted_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");

    const QString noPeople = u"\"org_attendees\" is not a number of people"_s;
    QTest::newRow("NaN") << with(Cell::OfUs, "NaN") << noPeople;
    QTest::newRow("negative") << with(Cell::OfUs, "-4") << noPeople;
    QTest::newRow("the largest number") << with(Cell::OfUs, "2147483647") << noPeople;
    QTest::newRow("a number that no computer holds") << with(Cell::OfUs, QByteArray(400, '9')) << noPeople;
    QTest::newRow("a fraction") << with(Cell::OfUs, "4.5") << noPeople;
    QTest::newRow("minutes in the place of a time")
        << with(Cell::End, "60") << u"\"end_utc\" is not a time such as 2026-11-15T09:00:00Z"_s;
    QTest::newRow("a spreadsheet's day")
        << with(Cell::Start, "46000.375") << u"\"start_utc\" is not a time such as 2026-11-15T09:00:00Z"_s;
    QTest::newRow("a day without a time")
        << with(Cell::Start, "2026-11-09") << u"\"start_utc\" is not a time such as 2026-11-15T09:00:00Z"_s;
    QTest::newRow("no such day") << with(Cell::Start, "2026-02-30T09:00:00Z")
                                 << u"\"start_utc\" is not a time such as 2026-11-15T09:00:00Z"_s;
    QTest::newRow("maybe") << with(Cell::Video, "maybe") << u"\"video\" is not yes or no"_s;
    QTest::newRow("ends before it begins")
        << with(Cell::End, "2026-11-09T08:59:59Z") << u"the meeting ends before it begins"_s;
    QTest::newRow("no time at all") << with(Cell::End, "2026-11-09T09:00:00Z")
                                    << u"it took less than a minute"_s;
    QTest::newRow("59 seconds") << with(Cell::End, "2026-11-09T09:00:59Z") << u"it took less than a minute"_s;
    QTest::newRow("one person alone")
        << fileOf({"m,2026-11-09T09:00Z,2026-11-09T10:00Z,1,1,,,yes,,,,,,,,,\n"})
        << u"fewer than two people were in it, or none of the organization"_s;
    QTest::newRow("none of us") << with(Cell::OfUs, "0")
                                << u"fewer than two people were in it, or none of the organization"_s;
    QTest::newRow("more of us than people")
        << with(Cell::OfUs, "6") << u"more people of the organization than people are in it"_s;
    QTest::newRow("more accepted than invited")
        << with(Cell::Accepted, "7") << u"more people accepted than were invited"_s;
    QTest::newRow("more active than there")
        << with(Cell::Active, "6") << u"more people were active than were in it"_s;
    QTest::newRow("no identifier") << with(Cell::Id, "")
                                   << u"it lacks an identifier, a time or the number of people"_s;
    QTest::newRow("no feature known") << fileOf({"m,2026-11-09T09:00Z,2026-11-09T10:00Z,4,5,,,,,,,,,,,,\n"})
                                      << u"nothing is known of how the meeting went"_s;
    QTest::newRow("too few cells") << fileOf({"m,2026-11-09T09:00Z\n", "n,2\n"})
                                   << u"the row has more or fewer cells than the header"_s;
}

void ReadMeetingsTest::leavesOutWhatCannotBeCounted()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, reason);

    const QByteArray other = "other,2026-11-10T09:00:00Z,2026-11-10T10:00:00Z,4,5,,,yes,,,,,,,,,\n";
    const Read found = read(file + other);

    QVERIFY2(found, qPrintable(found ? QString() : found.error().what));
    QCOMPARE((*found)->rows, 1);
    QVERIFY(!(*found)->days.contains(monday));
    QCOMPARE((*found)->skipped.front().reason, reason);
    const Read alone = read(file);
    QVERIFY(!alone);
    QCOMPARE(alone.error().what.contains(u"not written to its end"_s), false);
}

void ReadMeetingsTest::refusesWholeFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("where");

    QTest::newRow("of the future") << fileOf({whole, rowWith(Cell::Start, "2026-11-18T09:00:00Z")})
                                   << u"A meeting begins later than tomorrow"_s << u"row 3"_s;
    QTest::newRow("a column is missing") << QByteArray("meeting_id,start_utc,end_utc,attendees\n")
                                         << u"missing: org_attendees"_s << u"row 1"_s;
    QTest::newRow("a column twice") << "meeting_id,start_utc,end_utc,attendees,org_attendees,Video,video\n"_ba
                                    << u"\"video\" stands twice"_s << u"row 1"_s;
    QTest::newRow("no rows") << header << u"a header and no rows"_s << QString();
    QTest::newRow("cut off") << fileOf({whole, "m2,2026-11"}) << u"not written to its end"_s << u"row 3"_s;
    QTest::newRow("not UTF-8") << fileOf({whole, rowWith(Cell::Id, "m\xE4")}) << u"not in UTF-8"_s
                               << u"row 3"_s;
    QTest::newRow("zero bytes") << fileOf({whole, QByteArray("m\0", 2), whole}) << u"zero bytes"_s
                                << u"row 3"_s;
    QTest::newRow("a million columns")
        << fileOf({QByteArray(1'000'000, ',')}) << u"more than 1,000 columns"_s << u"row 2"_s;
    QTest::newRow("more than a year")
        << fileOf({whole,
                   rowWith(Cell::Start, "2025-09-01T09:00:00Z").replace("2026-11-09T10", "2025-09-01T10")})
        << u"more than 400 days"_s << QString();
    QByteArray heavy = header;
    for (int i = 0; i < 21; ++i)
        heavy += "h" + QByteArray::number(i) +
                 ",2026-11-09T00:00:00Z,2026-11-09T08:00:00Z,1000000,1000000,,,yes,,,,,,,,,\n";
    QTest::newRow("heavier than a day can be")
        << heavy << u"More people were in meetings on one day"_s << u"row 22"_s;
}

void ReadMeetingsTest::refusesWholeFiles()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, words);
    QFETCH(const QString, where);

    const Read found = read(file);

    QVERIFY(!found);
    QCOMPARE(found.error().fault, Fault::BadInput);
    QVERIFY2(found.error().what.contains(words), qPrintable(found.error().what));
    QCOMPARE(found.error().where, where);
}

void ReadMeetingsTest::isNoMeetingsFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a usage report") << "Report Refresh Date,User Principal Name,Send Count\n"_ba;
    QTest::newRow("devices") << "device_id,channel,version,build,last_seen\n"_ba;
    QTest::newRow("two columns of three") << "meeting_id,start_utc,attendees\n"_ba;
    QTest::newRow("a workbook") << "PK\x03\x04"_ba;
}

void ReadMeetingsTest::isNoMeetingsFile()
{
    QFETCH(const QByteArray, file);
    const Read found = read(file);
    QVERIFY(found);
    QVERIFY(!*found);
}

void ReadMeetingsTest::tellsRecurringMeetingsApart()
{
    const Read found = read(header + whole + QByteArray(whole).replace("11-09", "11-10") +
                            QByteArray(whole).replace("T09:00", "T08:00"));
    QVERIFY(found);
    QCOMPARE((*found)->rows, 3);
    QCOMPARE((*found)->days.at(monday).count, 2);
    QCOMPARE((*found)->days.at(monday.addDays(1)).count, 1);
}

void ReadMeetingsTest::countsAMeetingOnce()
{
    const Read found = read(fileOf({whole, whole}));
    QVERIFY(found);
    QCOMPARE((*found)->days.at(monday), sumsOf(fileOf({whole})));
    QCOMPARE((*found)->skipped, (std::vector<Skipped>{{u"the meeting stands in the file twice"_s, 1}}));
}

void ReadMeetingsTest::coversDaysWithoutMeetings()
{
    const Read found = read(header + whole + QByteArray(whole).replace("11-09", "11-12"));
    QVERIFY(found);
    QCOMPARE((*found)->days.size(), std::size_t{4});
    QCOMPARE((*found)->days.at(monday.addDays(1)), MeetingSums());
}

void ReadMeetingsTest::readsNineFeaturesOnlyWhenAsked()
{
    // A day's notice and five of six in time: four of four set up instead of two of two, the same points.
    const QByteArray early = with(createdCell, "2026-11-08T09:00:00Z");
    QCOMPARE(sumsOf(early, FeatureSet::Nine).score, 240 * 83'333LL);
    // A second short of a day: two of three.
    const QByteArray late = with(createdCell, "2026-11-08T09:00:01Z");
    QCOMPARE(sumsOf(late, FeatureSet::Nine).score, 240 * 72'222LL);
    QCOMPARE(sumsOf(with(joinedCell, "3"), FeatureSet::Nine).score, 240 * 72'222LL);
    QCOMPARE(sumsOf(with(joinedCell, "4"), FeatureSet::Nine).score, 240 * 83'333LL);
    // What the seven do not need is not even parsed.
    QCOMPARE(sumsOf(late).score, 240 * 83'333LL);
    QCOMPARE(sumsOf(with(joinedCell, "nonsense")).score, 240 * 83'333LL);
    QCOMPARE(sumsOf(with(createdCell, "nonsense"), FeatureSet::Nine), MeetingSums());
}

void ReadMeetingsTest::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    QByteArray large = header;
    for (int i = 0; i < 5000; ++i)
        large += whole;
    const Read found = readMeetings(large, builtInImports(), {.today = today, .stop = stop.get_token()});
    QVERIFY(!found);
    QCOMPARE(found.error().fault, Fault::Cancelled);
}

QTEST_APPLESS_MAIN(ReadMeetingsTest)

#include "tst_readmeetings.moc"
