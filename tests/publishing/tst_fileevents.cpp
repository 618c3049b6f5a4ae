#include "house.h"

#include "publishing/importer.h"
#include "scoring/reading.h"

#include <QFile>
#include <QTest>

#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

constexpr int someWeek = 6;
constexpr auto content = CategoryId::ContentCollaboration;

QByteArray row(QDate day, const QByteArray &person, const QByteArray &file, const QByteArray &action)
{
    return day.toString(Qt::ISODate).toLatin1() + ',' + person + ',' + file + ",docx,sharepoint," + action +
           '\n';
}

/// Who does what in a file of events.
struct Habits
{
    int together = 20; ///< in pairs: one writes, the other reads a week later
    int creators = 30;
    int readers = 25;
    QByteArray (*nameOf)(int) = House::nameOf;
};

/// A file that covers the window of the slot, and no other.
QByteArray eventsOf(Slot slot, const Habits &habits = {})
{
    QByteArray file = "day,person_key,file_key,ext,workload,action\n";
    const QDate first = slot.window().first;
    for (int day = 0; day <= 27; day += 9) // so that each week has a row, whoever does what
        file += row(first.addDays(day), "somebody", "some-file", "share_int");
    int person = 0;
    for (; person < habits.together; person += 2) {
        const QByteArray key = "shared-secret-plan-" + QByteArray::number(person);
        file += row(first.addDays(7), habits.nameOf(person), key, "write");
        file += row(first.addDays(14), habits.nameOf(person + 1), key, "read");
    }
    for (const int end = person + habits.creators; person < end; ++person)
        file += row(first, habits.nameOf(person), "own-" + QByteArray::number(person), "write");
    for (const int end = person + habits.readers; person < end; ++person)
        file += row(slot.sunday(), habits.nameOf(person), "own-" + QByteArray::number(person), "read");
    return file;
}

QByteArray concealed(int person)
{
    return "CONCEALED" + QByteArray::number(1000 + person);
}

OfferedFile offered(const QByteArray &bytes)
{
    return {.name = u"file"_s, .open = [bytes] {
                const int descriptor = memfd_create("test", 0);
                (void)!::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
                auto mapped = sources::MappedFile::fromDescriptor(descriptor);
                ::close(descriptor);
                return mapped;
            }};
}

QDate tuesdayAfter(Slot slot)
{
    return slot.sunday().addDays(2);
}

FileResult import(const House &house, const QByteArray &bytes, Slot slot)
{
    const auto results = importFiles(house.workshop(tuesdayAfter(slot)), {offered(bytes)}, {}, {});
    return results ? results->front() : FileResult();
}

/// The cells of content collaboration in a release, by their ids without the scope.
QStringList contentCells(const privacy::Release &release)
{
    QStringList ids;
    for (const privacy::Cell &cell : release.cells) {
        const QString measure = cell.id.section(u'/', 0, 0);
        if (measures().measure(measure) != nullptr && measure.startsWith("content_collaboration."_L1))
            ids << cell.id.chopped(QStringLiteral("/organization").size());
    }
    return ids;
}

const QStringList exactCells = {u"content_collaboration.file_events/1/collaborator"_s,
                                u"content_collaboration.file_events/1/creator"_s,
                                u"content_collaboration.file_events/1/reader"_s};
const QStringList proxyCells = {u"content_collaboration.online_files/1/collaborator"_s,
                                u"content_collaboration.online_files/1/creator"_s,
                                u"content_collaboration.online_files/1/reader"_s};

} // namespace

class PublishFileEventsTest : public QObject
{
    Q_OBJECT

private slots:
    void sealsThreeBitsAPersonAndWindow();
    void sealsEachWindowThatAFileCovers();
    void refusesAFileOfNoWholeWindow();
    void comesToThePointsOfTheWorkedCheck();
    void takesThePlaceOfTheProxy_data();
    void takesThePlaceOfTheProxy();
    void needsNoReportOfFiles();
    void doesNotDependOnTheOrderOfImports();
    void countsAmongThoseWithAccessAlone();
    void noticesConcealedKeysBesidePlainNames();
    void waitsForEventsThatFedTheLastRelease();
    void leavesAReleasedSlotAsItIs();
    void keepsTheChainWhole();
};

void PublishFileEventsTest::sealsThreeBitsAPersonAndWindow()
{
    House house;
    const Slot slot = week(someWeek);
    const QByteArray file = eventsOf(slot);

    const FileResult first = import(house, file, slot);
    QCOMPARE(first.outcome, FileOutcome::Imported);
    QCOMPARE(first.rows, 20 + 30 + 25);
    QCOMPARE(first.coverage,
             (Coverage{.report = u"file_events"_s, .kind = CoverageKind::Period, .days = slot.window()}));
    QCOMPARE(first.reason, u"Covers the four weeks up to the end of: %1."_s.arg(slot.name()));
    QCOMPARE(import(house, file, slot).outcome, FileOutcome::Unchanged);
    // The order of rows does not matter.
    QByteArrayList rows = file.chopped(1).split('\n');
    std::reverse(rows.begin() + 1, rows.end());
    QCOMPARE(import(house, rows.join('\n') + '\n', slot).outcome, FileOutcome::Unchanged);
    QCOMPARE(import(house, eventsOf(slot, {.together = 22}), slot).outcome, FileOutcome::Replaced);
    QCOMPARE(import(house, file, slot).outcome, FileOutcome::Replaced);

    const Coverage window{.report = u"file_events"_s, .kind = CoverageKind::Period, .days = slot.window()};
    QCOMPARE(house.vault().coverage(), std::vector{window});
    QCOMPARE(vault::test::countOf(house.vault(), window, number("event_file_together")), 20);
    QCOMPARE(vault::test::countOf(house.vault(), window, number("event_file_written")), 10 + 30);
    QCOMPARE(vault::test::countOf(house.vault(), window, number("event_file_read")), 10 + 25);
    for (const QString &name : {u"candela.db"_s, u"vault.db"_s, u"vault.db-wal"_s, u"candela.db-wal"_s}) {
        QFile kept(house.path(name));
        if (!kept.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = kept.readAll();
        QVERIFY2(!bytes.contains("secret-plan") && !bytes.contains("person1"), qPrintable(name));
    }
}

void PublishFileEventsTest::sealsEachWindowThatAFileCovers()
{
    House house;
    const Slot slot = week(someWeek);
    QByteArray file = eventsOf(slot) + eventsOf(slot.plusWeeks(-2)).mid(44);
    const FileResult result = import(house, file, slot);
    QCOMPARE(result.reason, u"Covers the four weeks up to the end of: %1 to %2."_s.arg(
                                slot.plusWeeks(-2).name(), slot.name()));
    QCOMPARE(result.coverage->days,
             (Window{.first = slot.plusWeeks(-2).window().first, .last = slot.sunday()}));
    QCOMPARE(house.vault().coverage()->size(), std::size_t{3});
}

void PublishFileEventsTest::refusesAFileOfNoWholeWindow()
{
    House house;
    const Slot slot = week(someWeek);
    const QByteArray rows =
        row(slot.window().first.addDays(1), "a", "f", "read") + row(slot.sunday(), "a", "f", "read");
    const FileResult result = import(house, "day,person_key,file_key,ext,workload,action\n" + rows, slot);
    QCOMPARE(result.outcome, FileOutcome::Refused);
    QVERIFY2(result.reason.contains(u"Export at least 35 days into one file."_s), qPrintable(result.reason));
    QVERIFY(house.vault().coverage()->empty());
}

void PublishFileEventsTest::comesToThePointsOfTheWorkedCheck()
{
    // Methodology 2.5: 100 people, 20 collaborators, 30 more creators, 25 more readers. With hardly any
    // noise, and counts that rounding leaves alone.
    House house;
    house.policy.variance = {.p = 1, .q = 60'000};
    const Slot slot = week(someWeek);
    house.fill(slot, 100);
    (void)import(house, eventsOf(slot), slot);

    QVERIFY(house.publish(tuesdayAfter(slot)));

    const privacy::Release release = house.releases().front().release;
    const auto reading = scoring::readCategory(release, *measures().of(content));
    QVERIFY(reading.exact);
    QCOMPARE(reading.denominator, 100);
    QCOMPARE(reading.numerators[0].value, 75);
    QCOMPARE(reading.numerators[1].value, 50);
    QCOMPARE(reading.numerators[2].value, 20);
    QVERIFY(std::abs(reading.unrounded - 48.33) < 0.01);
    QCOMPARE(reading.points, 48);
    QCOMPARE(reading.sources, QStringList{u"file_events period"_s});
}

void PublishFileEventsTest::takesThePlaceOfTheProxy_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<qsizetype>("cells");
    QTest::newRow("without insights") << 300 << qsizetype{9};
    QTest::newRow("with all insights") << 500 << qsizetype{24};
}

void PublishFileEventsTest::takesThePlaceOfTheProxy()
{
    QFETCH(const int, people);
    QFETCH(const qsizetype, cells);
    const Slot slot = week(someWeek);
    House without;
    House with;
    without.fill(slot, people);
    with.fill(slot, people);
    (void)import(with, eventsOf(slot), slot);

    QVERIFY(without.publish(tuesdayAfter(slot)));
    QVERIFY(with.publish(tuesdayAfter(slot)));

    const privacy::Release proxy = without.releases().front().release;
    const privacy::Release exact = with.releases().front().release;
    QCOMPARE(contentCells(proxy), proxyCells);
    QCOMPARE(contentCells(exact), exactCells);
    QCOMPARE(std::ssize(proxy.cells), cells);
    QCOMPARE(std::ssize(exact.cells), cells);
    // Everything else is counted as before, bit for bit.
    for (const privacy::Cell &cell : proxy.cells)
        QVERIFY(std::ranges::find(exact.cells, cell) != exact.cells.end() ||
                cell.id.contains("online_files"_L1));
}

void PublishFileEventsTest::needsNoReportOfFiles()
{
    House house;
    const Slot slot = week(someWeek);
    house.fill(slot, 300, {});
    (void)import(house, eventsOf(slot), slot);
    const auto outcome = house.publish(tuesdayAfter(slot));
    QVERIFY(outcome);
    QCOMPARE(test::slotsOf(*outcome), QStringList{slot.name()});
    QCOMPARE(contentCells(house.releases().front().release), exactCells);
    QCOMPARE(std::ssize(house.releases().front().release.cells), 3);
}

void PublishFileEventsTest::doesNotDependOnTheOrderOfImports()
{
    const Slot slot = week(someWeek);
    QStringList digests;
    for (const bool eventsFirst : {true, false}) {
        House house;
        if (eventsFirst)
            (void)import(house, eventsOf(slot), slot);
        house.fill(slot, 300);
        if (!eventsFirst)
            (void)import(house, eventsOf(slot), slot);
        QVERIFY(house.publish(tuesdayAfter(slot)));
        digests << house.releases().front().digest;
    }
    QCOMPARE(digests.front(), digests.back());
}

void PublishFileEventsTest::countsAmongThoseWithAccessAlone()
{
    // Half of those who did something are licensed for nothing.
    House house;
    house.policy.variance = {.p = 1, .q = 60'000};
    const Slot slot = week(someWeek);
    house.fill(slot, 100);
    (void)import(house, eventsOf(slot, {.together = 0, .creators = 0, .readers = 200}), slot);
    QVERIFY(house.publish(tuesdayAfter(slot)));
    const auto reading = scoring::readCategory(house.releases().front().release, *measures().of(content));
    QCOMPARE(reading.numerators[0].n, 100);
    QCOMPARE(reading.numerators[0].kind, privacy::CellKind::NearlyAll);
    QCOMPARE(reading.points, 33);
}

void PublishFileEventsTest::noticesConcealedKeysBesidePlainNames()
{
    House house;
    const Slot slot = week(someWeek);
    house.fill(slot, 300);
    (void)import(house, eventsOf(slot, {.nameOf = concealed}), slot);

    const auto waiting = house.publish(tuesdayAfter(slot));
    QVERIFY(waiting && waiting->released.empty());
    const QString words = waiting->waiting.front().missing.join(u' ');
    QVERIFY2(words.contains(u"the names in file_events"_s) && words.contains(u"concealed"_s),
             qPrintable(words));

    QCOMPARE(import(house, eventsOf(slot), slot).outcome, FileOutcome::Replaced);
    QVERIFY(house.publish(tuesdayAfter(slot)));
    QCOMPARE(contentCells(house.releases().front().release), exactCells);
}

void PublishFileEventsTest::waitsForEventsThatFedTheLastRelease()
{
    House house;
    const Slot slot = week(someWeek);
    const Slot next = week(someWeek + 1);
    house.fill(slot, 300);
    (void)import(house, eventsOf(slot), slot);
    QVERIFY(house.publish(tuesdayAfter(slot)));
    house.fill(next, 300);

    const auto waiting = house.publish(tuesdayAfter(next));
    QVERIFY(waiting && waiting->released.empty());
    QVERIFY(waiting->waiting.front().missing.join(u' ').contains(u"(file_events) fed the last release"_s));

    // Without them people are counted from usage reports again, once and for ever.
    QVERIFY(house.publish(tuesdayAfter(next), {.partial = true}));
    QCOMPARE(contentCells(house.releases().back().release), proxyCells);
    const QString digest = house.releases().back().digest;
    QVERIFY(import(house, eventsOf(next), next).late);
    QVERIFY(house.publish(tuesdayAfter(next)));
    QCOMPARE(house.releases().size(), std::size_t{2});
    QCOMPARE(house.releases().back().digest, digest);
}

void PublishFileEventsTest::leavesAReleasedSlotAsItIs()
{
    House house;
    const Slot slot = week(someWeek);
    house.fill(slot, 300);
    QVERIFY(house.publish(tuesdayAfter(slot)));
    const QString digest = house.releases().front().digest;

    const FileResult late = import(house, eventsOf(slot), slot);
    QVERIFY(late.late);
    QVERIFY2(late.reason.contains(u"Covers the four weeks"_s) && late.reason.contains(u"do not change"_s),
             qPrintable(late.reason));
    const auto again = house.publish(tuesdayAfter(slot));
    QVERIFY(again && again->released.empty());
    QCOMPARE(again->already, QStringList{slot.name()});
    QCOMPARE(house.releases().size(), std::size_t{1});
    QCOMPARE(house.releases().front().digest, digest);
}

void PublishFileEventsTest::keepsTheChainWhole()
{
    House house;
    for (const int number : {someWeek, someWeek + 1, someWeek + 2}) {
        house.fill(week(number), 300);
        if (number == someWeek + 1)
            (void)import(house, eventsOf(week(number)), week(number));
        QVERIFY(house.publish(tuesdayAfter(week(number)), {.partial = true}));
    }
    QCOMPARE(house.releases().size(), std::size_t{3});
    QCOMPARE(contentCells(house.releases()[0].release), proxyCells);
    QCOMPARE(contentCells(house.releases()[1].release), exactCells);
    QCOMPARE(contentCells(house.releases()[2].release), proxyCells);
    QVERIFY(!house.store()
                 .releases()
                 .firstBrokenLink(house.workshop(QDate(2026, 3, 1)).organization.id)
                 ->has_value());
}

QTEST_GUILESS_MAIN(PublishFileEventsTest)

#include "tst_fileevents.moc"
