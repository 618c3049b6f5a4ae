#include "eventsof.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;
using namespace candela::sources::test;

namespace {

const QDate sunday(2026, 11, 15);
const QDate today(2026, 11, 16);
const Slot slot = Slot::of(sunday); // 2026-W46
const QDate first = slot.window().first;
const QByteArrayList names = {"a", "b", "c", "frame"};

/// What was read of a file, with the people whose numbers it speaks of.
struct Read
{
    vault::Newcomers people = somebody();
    Result<std::optional<ReadFileEvents>> found = std::optional<ReadFileEvents>();

    explicit operator bool() const { return found.has_value(); }
    const std::optional<ReadFileEvents> &operator*() const { return *found; }
    [[nodiscard]] const Error &error() const { return found.error(); }
    QMap<QByteArray, QByteArray> levels(std::size_t window, const QByteArrayList &of = names)
    {
        return levelsIn(**found, window, people, of);
    }
};

Read read(const QByteArray &bytes, QDate on = today, const MostEvents &most = {}, std::stop_token stop = {})
{
    Read read;
    const SignalCatalogue known = builtInSignals();
    const ImportCatalogue imports = builtInImports();
    const EventReading reading{
        .imports = imports,
        .knownSignals = known,
        .numberOf = [&](PersonKey &&one) { return read.people.numberOf(std::move(one)); },
        .most = most};
    read.found = readFileEvents(bytes, reading, {.today = on, .stop = std::move(stop)});
    return read;
}

/// A file of these events and those that make the window whole.
QByteArray framed(const QByteArray &rows)
{
    return eventHeader + frameOf(slot) + rows;
}

/// Who did what: "a:rw b:t"; the frame is not told.
QByteArray told(const QByteArray &bytes)
{
    Read found = read(bytes);
    if (!found || !*found)
        return found ? QByteArray("no such file") : found.error().what.toUtf8();
    QByteArrayList people;
    const auto levels = found.levels(0);
    for (auto person = levels.begin(); person != levels.end(); ++person) {
        if (person.key() != "frame")
            people << person.key() + ':' + person.value();
    }
    return people.join(' ');
}

QByteArray on(int day, const QByteArray &person, const QByteArray &action, const QByteArray &file = "f")
{
    return eventOn(first.addDays(day - 1), person, file, action);
}

QStringList slotsIn(const Read &found)
{
    QStringList ends;
    for (const Slot end : (*found)->ends)
        ends << end.name();
    return ends;
}

} // namespace

class ReadFileEventsTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhoWorkedTogether_data();
    void tellsWhoWorkedTogether();
    void countsDocumentsAlone_data();
    void countsDocumentsAlone();
    void leavesOutWhatIsNotCounted_data();
    void leavesOutWhatIsNotCounted();
    void refusesWholeFiles_data();
    void refusesWholeFiles();
    void isNoFileOfEvents_data();
    void isNoFileOfEvents();
    void findsTheWindowsItCovers_data();
    void findsTheWindowsItCovers();
    void keepsWindowsApart();
    void readsColumnsInAnyOrder();
    void takesOneSpellingOfAPersonForAnother();
    void refusesWhatItCannotHold();
    void unitesMarksWithoutEnd();
    void agreesWithCountingPairs();
    void stopsWhenAsked();
};

void ReadFileEventsTest::tellsWhoWorkedTogether_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char *name, const QByteArray &rows, const QByteArray &expected) {
        QTest::newRow(name) << rows << expected;
    };
    row("one writes, another reads that day", on(5, "a", "write") + on(5, "b", "read"), "a:wt b:rt");
    row("the rows stand the other way round", on(5, "b", "read") + on(5, "a", "write"), "a:wt b:rt");
    row("read on a later day", on(5, "a", "write") + on(6, "b", "read"), "a:wt b:rt");
    row("read the day before it was written", on(5, "a", "write") + on(4, "b", "read"), "a:w b:r");
    row("read before and after", on(5, "a", "write") + on(4, "b", "read") + on(9, "b", "read"), "a:wt b:rt");
    row("both write, that day", on(5, "a", "write") + on(5, "b", "write"), "a:wt b:wt");
    row("both write, the second later", on(5, "a", "write") + on(20, "b", "write"), "a:wt b:wt");
    row("both read", on(5, "a", "read") + on(6, "b", "read"), "a:r b:r");
    row("the same person twice", on(5, "a", "write") + on(6, "a", "read"), "a:rw");
    row("the same person in other letters", on(5, "a", "write") + on(6, " A ", "read"), "a:rw");
    row("the same event twice", on(5, "a", "write") + on(5, "a", "write"), "a:w");
    row("two files", on(5, "a", "write", "f") + on(6, "b", "read", "g"), "a:w b:r");
    row("files that differ in a letter's case", on(5, "a", "write", "F") + on(6, "b", "read", "f"),
        "a:w b:r");
    row("two files by turns",
        on(5, "a", "write", "f") + on(5, "b", "write", "g") + on(4, "a", "read", "g") +
            on(4, "b", "read", "f"),
        "a:rw b:rw");
    row("from the first day of the window to the last", on(1, "a", "write") + on(28, "b", "read"),
        "a:wt b:rt");
    row("written on the last day, read on the first", on(28, "a", "write") + on(1, "b", "read"), "a:w b:r");
    row("written the day before the window", on(0, "a", "write") + on(28, "b", "read"), "b:r");
    row("read the day after the window", on(28, "a", "write") + on(29, "b", "read"), "a:w");
    row("three, of whom one wrote", on(5, "a", "write") + on(5, "b", "read") + on(9, "c", "read"),
        "a:wt b:rt c:rt");
    row("three, of whom one came too early", on(5, "a", "write") + on(6, "b", "read") + on(4, "c", "read"),
        "a:wt b:rt c:r");
    row("the second to write came after all reading",
        on(5, "a", "write") + on(9, "b", "write") + on(5, "c", "read"), "a:wt b:wt c:rt");
    row("nobody else", "", "");
}

void ReadFileEventsTest::tellsWhoWorkedTogether()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QByteArray, expected);
    QCOMPARE(told(framed(rows)), expected);
}

void ReadFileEventsTest::countsDocumentsAlone_data()
{
    QTest::addColumn<QByteArray>("extension");
    QTest::addColumn<bool>("counts");
    for (const char *extension : {"docx", "doc", "docm", "DOCX", "xlsx", "xlsb", "Pptx", "ppt", "one",
                                  "onetoc2", "pdf", "PDF", ".pdf", "\"docx\"", " docx "})
        QTest::newRow(extension) << QByteArray(extension) << true;
    for (const char *extension :
         {"png", "txt", "csv", "loop", "docx2", "do", "", ".", "..docx", "report.docx"})
        QTest::newRow(qPrintable(u"not \"%1\""_s.arg(QString::fromLatin1(extension))))
            << QByteArray(extension) << false;
}

void ReadFileEventsTest::countsDocumentsAlone()
{
    QFETCH(const QByteArray, extension);
    QFETCH(const bool, counts);
    const QByteArray rows =
        eventOn(first, "a", "f", "write", extension) + eventOn(first, "b", "f", "read", extension);
    QCOMPARE(told(framed(rows)), counts ? "a:wt b:rt"_ba : QByteArray());
}

void ReadFileEventsTest::leavesOutWhatIsNotCounted_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("reason"); // empty: it counts

    const QString unknownAction =
        u"\"action\" is none of read, write, share_int, share_ext, attach_file and attach_link"_s;
    const QString sharing = u"sharing and attaching are not counted"_s;
    const QString noDay = u"\"day\" is not a date such as 2026-11-15"_s;
    const QString service = u"it is of a service account"_s;
    const QString lacking = u"it lacks a person or a file"_s;
    const auto row = [](const char *name, const QByteArray &bytes, const QString &reason) {
        QTest::newRow(name) << bytes << reason;
    };
    row("a write", "2026-11-09,a,f,docx,onedrive,write\n", {});
    row("capital letters", "2026-11-09,a,f,docx,OneDrive,WRITE\n", {});
    row("a team's site", "2026-11-09,a,f,docx,teamsite,write\n", {});
    row("no workload", "2026-11-09,a,f,docx,,write\n", {});
    row("a day with a time", "2026-11-09T23:59:59Z,a,f,docx,onedrive,write\n", {});
    for (const char *action : {"share_int", "share_ext", "attach_file", "attach_link"})
        row(action, QByteArray("2026-11-09,a,f,docx,onedrive,") + action + "\n", sharing);
    row("another action", "2026-11-09,a,f,docx,onedrive,delete\n", unknownAction);
    row("no action", "2026-11-09,a,f,docx,onedrive,\n", unknownAction);
    row("two actions in one", "2026-11-09,a,f,docx,onedrive,\"read,write\"\n", unknownAction);
    row("another place", "2026-11-09,a,f,docx,exchange,read\n",
        u"\"workload\" is none of onedrive, sharepoint and teamsite"_s);
    row("a picture", "2026-11-09,a,f,png,onedrive,read\n",
        u"the file is none of Word, Excel, PowerPoint, OneNote and PDF"_s);
    row("no such day", "2026-02-30,a,f,docx,onedrive,read\n", noDay);
    row("a spreadsheet's day", "46000,a,f,docx,onedrive,read\n", noDay);
    row("no day", ",a,f,docx,onedrive,read\n", noDay);
    row("a day before there was any cloud", "1999-12-31,a,f,docx,onedrive,read\n", noDay);
    row("a day before days were counted", "0001-01-01,a,f,docx,onedrive,read\n", noDay);
    row("nobody", "2026-11-09,,f,docx,onedrive,read\n", lacking);
    row("spaces alone", "2026-11-09,  ,f,docx,onedrive,read\n", lacking);
    row("no file", "2026-11-09,a,,docx,onedrive,read\n", lacking);
    row("a service account", "2026-11-09,app@sharepoint,f,docx,onedrive,write\n", service);
    row("a service account in capitals", "2026-11-09, SHAREPOINT\\System ,f,docx,onedrive,write\n", service);
    row("one of a kind of service accounts", "2026-11-09,svc-backup@example.org,f,docx,onedrive,write\n",
        service);
    row("a person whose name begins likewise", "2026-11-09,svcenson@example.org,f,docx,onedrive,write\n", {});
    row("a person called as a service account is",
        "2026-11-09,app@sharepoint.example.org,f,docx,onedrive,write\n", {});
    row("too few cells", "2026-11-09,a,f,docx,onedrive\n",
        u"the row has more or fewer cells than the header"_s);
    row("too many cells", "2026-11-09,a,f,docx,onedrive,read,\n",
        u"the row has more or fewer cells than the header"_s);
    row("text after a quote", "2026-11-09,\"a\"b,f,docx,onedrive,read\n",
        u"text follows a closing quotation mark"_s);
}

void ReadFileEventsTest::leavesOutWhatIsNotCounted()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, reason);

    Read found = read(framed(row + row + on(1, "c", "read")));

    QVERIFY2(found, qPrintable(found ? QString() : found.error().what));
    constexpr int ofFrame = 5;
    QCOMPARE((*found)->rows, reason.isEmpty() ? ofFrame + 3 : ofFrame + 1);
    const std::vector<Skipped> expected =
        reason.isEmpty() ? std::vector<Skipped>() : std::vector<Skipped>{{reason, 2}};
    QCOMPARE((*found)->skipped, expected);
    QCOMPARE(found.levels(0).size(), reason.isEmpty() ? 3 : 2);
}

void ReadFileEventsTest::refusesWholeFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("where");

    const QByteArray tomorrow = eventOn(today.addDays(1), "a", "f", "read");
    QTest::newRow("the day after tomorrow") << framed(tomorrow + eventOn(today.addDays(2), "a", "f", "png"))
                                            << u"later than tomorrow"_s << u"row 8"_s;
    QTest::newRow("not UTF-8") << framed(on(1, "m\xE4", "read")) << u"not in UTF-8"_s << u"row 7"_s;
    QTest::newRow("cut off") << framed("2026-11-09,a,f") << u"not written to its end"_s << u"row 7"_s;
    QTest::newRow("cut off after a comma")
        << framed("2026-11-09,a,f,docx,onedrive") << u"not written to its end"_s << u"row 7"_s;
    QTest::newRow("zero bytes") << framed(QByteArray("2026-11-09,\0", 12)) << u"zero bytes"_s << u"row 7"_s;
    QTest::newRow("a million columns")
        << framed(QByteArray(1'000'000, ',')) << u"more than 1,000 columns"_s << u"row 7"_s;
    QTest::newRow("no rows") << eventHeader << u"a header and no rows"_s << QString();
    QTest::newRow("no row that counts")
        << eventHeader + eventOn(first, "a", "f", "write", "png") << u"none of Word, Excel"_s << QString();
    QTest::newRow("service accounts alone")
        << eventHeader + eventOn(first, "app@sharepoint", "f", "write") << u"service account"_s << QString();
    QTest::newRow("columns are missing")
        << "person_key,file_key,ext\n"_ba << u"missing: day, action"_s << u"row 1"_s;
    QTest::newRow("a column twice") << "day,person_key,file_key,ext,action,Day\n"_ba
                                    << u"\"day\" stands twice"_s << u"row 1"_s;
    QTest::newRow("more than 400 days")
        << framed(eventOn(first.addDays(-380), "a", "f", "read")) << u"more than 400 days"_s << QString();
}

void ReadFileEventsTest::refusesWholeFiles()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, words);
    QFETCH(const QString, where);

    Read found = read(file);

    QVERIFY(!found);
    QCOMPARE(found.error().fault, Fault::BadInput);
    QVERIFY2(found.error().what.contains(words), qPrintable(found.error().what));
    QCOMPARE(found.error().where, where);
}

void ReadFileEventsTest::isNoFileOfEvents_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a usage report") << "Report Refresh Date,User Principal Name,Send Count\n"_ba;
    QTest::newRow("one of two telling columns") << "day,person_key,ext,action\n"_ba;
    QTest::newRow("meetings") << "meeting_id,start_utc,end_utc,org_attendees,attendees\n"_ba;
    QTest::newRow("a million columns") << QByteArray(1'000'000, ',');
    QTest::newRow("a workbook") << "PK\x03\x04"_ba;
}

void ReadFileEventsTest::isNoFileOfEvents()
{
    QFETCH(const QByteArray, file);
    Read found = read(file);
    QVERIFY(found);
    QVERIFY(!*found);
}

void ReadFileEventsTest::findsTheWindowsItCovers_data()
{
    QTest::addColumn<QList<int>>("days"); // of the window ending 2026-11-15, 1 to 28
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QStringList>("expected"); // none: refused

    const QStringList one = {u"2026-W46"_s};
    const QDate monday = today;
    const auto row = [](const char *name, const QList<int> &days, QDate on, const QStringList &expected) {
        QTest::newRow(name) << days << on << expected;
    };
    row("Monday to Sunday", {1, 8, 15, 28}, monday, one);
    row("from Tuesday", {2, 8, 15, 28}, monday, {});
    row("to Saturday, on the Monday after", {1, 8, 15, 27}, monday, one);
    row("to Friday, on the Monday after", {1, 8, 15, 26}, monday, one);
    row("to Friday, on the Sunday", {1, 8, 15, 26}, sunday, one);
    row("to Friday, on the Saturday", {1, 8, 15, 26}, sunday.addDays(-1), {});
    row("to Thursday", {1, 8, 15, 25}, monday, {});
    row("to Sunday, on the Saturday, where it is Sunday already", {1, 8, 15, 28}, sunday.addDays(-1), one);
    row("a week is empty", {1, 8, 28}, monday, {});
    row("three weeks", {8, 15, 28}, monday, {});
    row("begins earlier", {0, 7, 8, 21, 28}, monday, one);
    row("ends later", {1, 14, 15, 28, 29}, monday, one);
    row("five weeks", {-6, 1, 8, 15, 28}, monday, {u"2026-W45"_s, u"2026-W46"_s});
    row("five weeks, of which the first has only its Friday", {-2, 1, 8, 15, 28}, monday, one);
    row("the first week of eight is empty but for its Monday", {-27, -20, -13, -6, 1, 8, 15, 28}, monday,
        {u"2026-W42"_s, u"2026-W43"_s, u"2026-W44"_s, u"2026-W45"_s, u"2026-W46"_s});
    row("a gap in the middle of nine", {-34, -27, -20, -13, 1, 8, 15, 28}, monday,
        {u"2026-W41"_s, one.front()});
    row("one day", {28}, monday, {});
}

void ReadFileEventsTest::findsTheWindowsItCovers()
{
    QFETCH(const QList<int>, days);
    QFETCH(const QDate, on);
    QFETCH(const QStringList, expected);
    QByteArray file = eventHeader;
    for (const int day : days)
        file += eventOn(first.addDays(day - 1), "a", "f", "read");

    Read found = read(file, on);

    QCOMPARE(bool(found), !expected.isEmpty());
    if (found)
        QCOMPARE(slotsIn(found), expected);
    else
        QVERIFY2(found.error().what.contains(u"Export at least 35 days"_s), qPrintable(found.error().what));
}

void ReadFileEventsTest::keepsWindowsApart()
{
    // A writes in the week that only the first window has, B reads in the week that only the second has.
    const QByteArray rows = on(-6, "a", "write") + on(28, "b", "read") + on(5, "c", "write", "g");
    Read found = read(framed(frameOf(slot.plusWeeks(-1)) + rows));
    QCOMPARE(slotsIn(found), (QStringList{u"2026-W45"_s, u"2026-W46"_s}));
    using Levels = QMap<QByteArray, QByteArray>;
    QCOMPARE(found.levels(0), (Levels{{"a", "w"}, {"c", "w"}, {"frame", "r"}}));
    QCOMPARE(found.levels(1), (Levels{{"b", "r"}, {"c", "w"}, {"frame", "r"}}));
    QCOMPARE((*found)->coverage(1), (Coverage{.report = u"file_events"_s,
                                              .kind = CoverageKind::Period,
                                              .days = {.first = first, .last = sunday}}));
}

void ReadFileEventsTest::readsColumnsInAnyOrder()
{
    QByteArray file = "\xEF\xBB\xBF Action ,comment,EXT,file_key,person_key,day\r\n";
    for (int day = 0; day < 28; ++day) {
        const QByteArray date = first.addDays(day).toString(Qt::ISODate).toLatin1();
        file += "write,\"said, \"\"well\"\"\",docx,f,a," + date + "\r\nread,,docx,f,\"b\"," + date + "\r\n";
    }
    QCOMPARE(told(file), "a:wt b:rt"_ba);
}

void ReadFileEventsTest::takesOneSpellingOfAPersonForAnother()
{
    const QByteArray upper = "\xC3\x84nne@example.org"; // Änne
    const QByteArray lower = " \xC3\xA4NNE@Example.org ";
    Read found = read(framed(on(5, upper, "write") + on(6, lower, "read")));
    const auto levels = found.levels(0, {upper});
    QCOMPARE(levels[upper], "rw"_ba);
}

void ReadFileEventsTest::refusesWhatItCannotHold()
{
    const QByteArray file = framed(on(1, "a", "read") + on(1, "b", "read"));
    QVERIFY(read(file, today, {.people = 3, .marks = 6}));
    const Read people = read(file, today, {.people = 2, .marks = 6});
    QVERIFY(!people && people.error().what.contains(u"more than 2 people"_s));
    QCOMPARE(people.error().where, u"row 8"_s);
    const Read marks = read(file, today, {.people = 3, .marks = 3});
    QVERIFY(!marks && marks.error().what.contains(u"Import fewer weeks at a time"_s));
}

void ReadFileEventsTest::unitesMarksWithoutEnd()
{
    FileMarks marks(4);
    for (std::uint32_t i = 0; i < 1'000'000; ++i) {
        const std::uint32_t turn = i % 4;
        QVERIFY(marks.add({.file = turn / 2,
                           .person = turn % 2,
                           .week = 7,
                           .wrote = static_cast<std::uint8_t>(1U << i % 7U),
                           .read = 0}));
    }
    const auto united = marks.sorted();
    QCOMPARE(united.size(), std::size_t{4});
    QCOMPARE(united[1], (FileMark{.file = 0, .person = 1, .week = 7, .wrote = 127, .read = 0}));
}

namespace {

struct Event
{
    int day;
    int person;
    int file;
    bool isWrite;
};

/// Whether the two did it together on one file, as methodology 8 says it: pair by pair.
bool areTogether(const std::vector<Event> &events, int one, int other)
{
    const auto tookUp = [&](int writer, int taker) {
        return std::ranges::any_of(events, [&](const Event &written) {
            return written.isWrite && written.person == writer &&
                   std::ranges::any_of(events, [&](const Event &taken) {
                       return taken.person == taker && taken.file == written.file && taken.day >= written.day;
                   });
        });
    };
    return tookUp(one, other) || tookUp(other, one);
}

QByteArray plainLevel(const std::vector<Event> &events, int person, int people)
{
    QByteArray letters;
    const auto did = [&](bool isWrite) {
        return std::ranges::any_of(
            events, [&](const Event &event) { return event.person == person && event.isWrite == isWrite; });
    };
    if (did(false))
        letters += 'r';
    if (did(true))
        letters += 'w';
    for (int other = 0; other < people; ++other) {
        if (other != person && !letters.endsWith('t') && areTogether(events, person, other))
            letters += 't';
    }
    return letters;
}

} // namespace

void ReadFileEventsTest::agreesWithCountingPairs()
{
    std::mt19937 chance(8);
    const auto below = [&](int most) { return static_cast<int>(chance() % static_cast<unsigned>(most)); };
    int together = 0;
    int alone = 0;
    for (int round = 0; round < 300; ++round) {
        const int people = 2 + below(12);
        const int files = 1 + below(10);
        const int count = 1 + below(60);
        std::vector<Event> events;
        QByteArray rows;
        for (int i = 0; i < count; ++i) {
            // Six weeks: the windows of three slots.
            events.push_back({below(42), below(people), below(files), below(3) == 0});
            const Event &made = events.back();
            rows += eventOn(first.addDays(made.day - 14), "p" + QByteArray::number(made.person),
                            "f" + QByteArray::number(made.file), made.isWrite ? "write" : "read");
        }
        Read found = read(framed(frameOf(slot.plusWeeks(-2)) + frameOf(slot.plusWeeks(-1)) + rows));
        QVERIFY(found);
        QCOMPARE((*found)->ends.size(), std::size_t{3});
        QByteArrayList everybody;
        for (int person = 0; person < people; ++person)
            everybody << "p" + QByteArray::number(person);
        for (int window = 0; window < 3; ++window) {
            std::vector<Event> within;
            std::ranges::copy_if(events, std::back_inserter(within), [&](const Event &one) {
                return one.day >= 7 * window && one.day < 7 * window + 28;
            });
            const auto levels = found.levels(static_cast<std::size_t>(window), everybody);
            for (int person = 0; person < people; ++person) {
                const QByteArray expected = plainLevel(within, person, people);
                QCOMPARE(levels.value(everybody[person]), expected);
                (expected.endsWith('t') ? together : alone) += 1;
            }
        }
    }
    QVERIFY(together > 1000 && alone > 1000); // else this would prove little
}

void ReadFileEventsTest::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    Read found = read(framed(QByteArray()), today, {}, stop.get_token());
    QVERIFY(!found);
    QCOMPARE(found.error().fault, Fault::Cancelled);
}

QTEST_APPLESS_MAIN(ReadFileEventsTest)

#include "tst_readfileevents.moc"
