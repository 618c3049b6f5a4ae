#include "house.h"

#include "publishing/importer.h"

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
constexpr int people = 300;

const QByteArray header = "meeting_id,start_utc,end_utc,org_attendees,attendees,pre_chat,video\n";

QByteArray meetingOn(QDate day, int number, bool isGood = true)
{
    const QByteArray date = day.toString(Qt::ISODate).toLatin1();
    return "m" + QByteArray::number(number) + ',' + date + "T09:00:00Z," + date + "T09:30:00Z,4,5," +
           (isGood ? "yes,yes\n" : "no,yes\n");
}

/// So many meetings, one after the other on the weekdays of the window.
QByteArray meetingsOf(Slot slot, int count, bool areGood = true)
{
    QByteArray file = header;
    for (int i = 0; i < count; ++i)
        file += meetingOn(slot.window().first.addDays(i % 4 * 7 + i / 4 % 5), i, areGood);
    return file;
}

OfferedFile offered(const QByteArray &bytes)
{
    return {.name = u"meetings.csv"_s, .open = [bytes] {
                const int descriptor = memfd_create("test", 0);
                (void)!::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
                auto mapped = sources::MappedFile::fromDescriptor(descriptor);
                ::close(descriptor);
                return mapped;
            }};
}

FileResult import(const House &house, const QByteArray &bytes, QDate today)
{
    const auto results = importFiles(house.workshop(today), {offered(bytes)}, {}, {});
    return results ? results->front() : FileResult();
}

std::optional<privacy::Figure> figureOf(const House &house, Slot slot)
{
    for (const privacy::FrozenRelease &frozen : house.releases()) {
        if (frozen.release.slot == slot && !frozen.release.figures.empty())
            return frozen.release.figures.front();
    }
    return std::nullopt;
}

QDate tuesdayAfter(Slot slot)
{
    return slot.sunday().addDays(2);
}

} // namespace

class PublishMeetingsTest : public QObject
{
    Q_OBJECT

private slots:
    void importsSumsIntoTheVault();
    void releasesOneNumber();
    void needsFiftyMeetings_data();
    void needsFiftyMeetings();
    void needsFiftyPeople();
    void needsAllFourWeeks();
    void needsTheFridayOrALaterDay_data();
    void needsTheFridayOrALaterDay();
    void releasesMeetingsWithoutOtherReports();
    void waitsForMeetingsThatFedTheLastRelease();
    void saysThatALateFileChangesNothing();
    void scoresByNineFeaturesOnceChosen();
    void makesNoFigureOfBothSetsOfFeatures();
    void keepsTheChainWhole();
};

void PublishMeetingsTest::importsSumsIntoTheVault()
{
    House house;
    const QByteArray file = meetingsOf(week(someWeek), 60);
    const QDate today = tuesdayAfter(week(someWeek));

    const FileResult first = import(house, file, today);
    QCOMPARE(first.outcome, FileOutcome::Imported);
    QCOMPARE(first.rows, 60);
    QCOMPARE(first.coverage->days.first, week(someWeek).window().first);
    QCOMPARE(import(house, file, today).outcome, FileOutcome::Unchanged);
    QCOMPARE(import(house, meetingsOf(week(someWeek), 61), today).outcome, FileOutcome::Replaced);

    // Nothing of the meetings lies in the open but which days are covered.
    const auto told =
        house.store().coverage().load(QString::fromLatin1(house.workshop(today).organization.id.toLatin1()));
    QCOMPARE(told->size(), house.vault().coverage()->size());
    QVERIFY(std::ranges::all_of(*told, [](const Coverage &one) {
        return one.kind == CoverageKind::Meetings && one.days.first == one.days.last;
    }));
    for (const QString &name : {u"candela.db"_s, u"vault.db"_s, u"vault.db-wal"_s, u"candela.db-wal"_s}) {
        QFile kept(house.path(name));
        if (kept.open(QIODevice::ReadOnly))
            QVERIFY2(!kept.readAll().contains("m59"), qPrintable(name));
    }
}

void PublishMeetingsTest::releasesOneNumber()
{
    House house;
    house.fill(week(someWeek), people);
    (void)import(house, meetingsOf(week(someWeek), 60), tuesdayAfter(week(someWeek)));

    const auto outcome = house.publish(tuesdayAfter(week(someWeek)));

    QVERIFY(outcome);
    QCOMPARE(test::slotsOf(*outcome), QStringList{week(someWeek).name()});
    const auto figure = figureOf(house, week(someWeek));
    QCOMPARE(figure->id, u"meetings.practices/1/organization"_s);
    QCOMPARE(figure->points, 100); // set up 1 of 1, meet up 1 of 1
    const auto &inputs = house.releases().front().release.inputs;
    QVERIFY(std::ranges::any_of(inputs, [](const Coverage &input) {
        return input.report == "meetings"_L1 && input.kind == CoverageKind::Meetings &&
               input.days.first == week(someWeek).window().first;
    }));
}

void PublishMeetingsTest::needsFiftyMeetings_data()
{
    QTest::addColumn<int>("meetings");
    QTest::addColumn<bool>("stands");
    QTest::newRow("49") << 49 << false;
    QTest::newRow("50") << 50 << true;
}

void PublishMeetingsTest::needsFiftyMeetings()
{
    QFETCH(const int, meetings);
    QFETCH(const bool, stands);
    House house;
    house.fill(week(someWeek), people);
    (void)import(house, meetingsOf(week(someWeek), meetings), tuesdayAfter(week(someWeek)));
    QVERIFY(house.publish(tuesdayAfter(week(someWeek))));

    const auto figure = figureOf(house, week(someWeek));
    QCOMPARE(figure->points.has_value(), stands);
    QCOMPARE(figure->lack, stands ? std::nullopt : std::optional(privacy::Lack::FewMeetings));
}

void PublishMeetingsTest::needsFiftyPeople()
{
    // Every ninth person has no licence for Teams: of 55 are 49, of 57 are 50 or more.
    for (const int all : {55, 58}) {
        House house;
        house.fill(week(someWeek), all);
        (void)import(house, meetingsOf(week(someWeek), 60), tuesdayAfter(week(someWeek)));
        QVERIFY(house.publish(tuesdayAfter(week(someWeek))));
        QCOMPARE(figureOf(house, week(someWeek))->points.has_value(), all == 58);
    }
}

void PublishMeetingsTest::needsAllFourWeeks()
{
    House house;
    house.fill(week(someWeek), people);
    QByteArray file = header;
    for (int i = 0; i < 60; ++i)
        file += meetingOn(week(someWeek).window().first.addDays(7 + i % 21), i);
    (void)import(house, file, tuesdayAfter(week(someWeek)));
    QVERIFY(house.publish(tuesdayAfter(week(someWeek))));
    QCOMPARE(figureOf(house, week(someWeek))->lack, privacy::Lack::Gaps);
}

void PublishMeetingsTest::needsTheFridayOrALaterDay_data()
{
    QTest::addColumn<int>("last"); // days from the slot's Sunday
    QTest::addColumn<bool>("stands");
    QTest::newRow("Thursday") << -3 << false;
    QTest::newRow("Friday") << -2 << true;
    QTest::newRow("the Monday after") << 1 << true;
}

void PublishMeetingsTest::needsTheFridayOrALaterDay()
{
    QFETCH(const int, last);
    QFETCH(const bool, stands);
    House house;
    house.fill(week(someWeek), people);
    const QDate sunday = week(someWeek).sunday();
    QByteArray file = header;
    for (int i = 0; i < 60; ++i)
        file += meetingOn(week(someWeek).window().first.addDays(i % 25), i);
    if (last > -3)
        file += meetingOn(sunday.addDays(last), 60);
    (void)import(house, file, tuesdayAfter(week(someWeek)));
    QVERIFY(house.publish(tuesdayAfter(week(someWeek))));
    QCOMPARE(figureOf(house, week(someWeek))->points.has_value(), stands);
}

void PublishMeetingsTest::releasesMeetingsWithoutOtherReports()
{
    House house;
    house.fill(week(someWeek), people, {});
    (void)import(house, meetingsOf(week(someWeek), 60), tuesdayAfter(week(someWeek)));
    QVERIFY(house.publish(tuesdayAfter(week(someWeek))));
    QCOMPARE(figureOf(house, week(someWeek))->points, 100);
    QVERIFY(house.releases().front().release.cells.empty());
}

void PublishMeetingsTest::waitsForMeetingsThatFedTheLastRelease()
{
    House house;
    house.fill(week(someWeek), people);
    (void)import(house, meetingsOf(week(someWeek), 60), tuesdayAfter(week(someWeek)));
    QVERIFY(house.publish(tuesdayAfter(week(someWeek))));
    const Slot next = week(someWeek + 1);
    house.fill(next, people);

    const auto waiting = house.publish(tuesdayAfter(next));
    QVERIFY(waiting);
    QVERIFY(waiting->released.empty());
    QCOMPARE(waiting->waiting.size(), std::size_t{1});
    QVERIFY2(waiting->waiting.front().missing.join(u' ').contains(u"Meetings were measured by a file"_s),
             qPrintable(waiting->waiting.front().missing.join(u' ')));

    (void)import(house, meetingsOf(next, 60, false), tuesdayAfter(next));
    QVERIFY(house.publish(tuesdayAfter(next)));
    QCOMPARE(figureOf(house, next)->points, 50);
}

void PublishMeetingsTest::saysThatALateFileChangesNothing()
{
    House house;
    house.fill(week(someWeek), people);
    QVERIFY(house.publish(tuesdayAfter(week(someWeek))));
    const FileResult late = import(house, meetingsOf(week(someWeek), 60), tuesdayAfter(week(someWeek)));
    QVERIFY(late.late);
    QVERIFY(late.reason.contains(u"are released and do not change"_s));
    QVERIFY(!figureOf(house, week(someWeek)));
}

/// Without a day's notice, which only the nine features ask for.
QByteArray shortNoticeMeetingsOf(Slot slot)
{
    QByteArray file =
        meetingsOf(slot, 60).replace("meeting_id,start_utc", "meeting_id,created_utc,start_utc");
    for (QDate day = slot.window().first; day <= slot.window().last; day = day.addDays(1)) {
        const QByteArray start = ',' + day.toString(Qt::ISODate).toLatin1() + "T09:00:00Z,";
        const QByteArray created = ',' + day.toString(Qt::ISODate).toLatin1() + "T08:00:00Z";
        file.replace(start, QByteArray(created + start));
    }
    return file;
}

void PublishMeetingsTest::scoresByNineFeaturesOnceChosen()
{
    for (const auto features : {FeatureSet::Seven, FeatureSet::Nine}) {
        House house;
        house.scoreMeetingsBy(features);
        house.fill(week(someWeek), people);
        const QByteArray file = shortNoticeMeetingsOf(week(someWeek));
        QCOMPARE(import(house, file, tuesdayAfter(week(someWeek))).coverage->kind, coverageKindOf(features));
        QVERIFY(house.publish(tuesdayAfter(week(someWeek))));

        const auto figure = figureOf(house, week(someWeek));
        const bool isNine = features == FeatureSet::Nine;
        QCOMPARE(figure->id,
                 isNine ? u"meetings.practices/2/organization"_s : u"meetings.practices/1/organization"_s);
        QCOMPARE(figure->points, isNine ? 75 : 100); // set up 1 of 2, meet up 1 of 1
    }
}

void PublishMeetingsTest::makesNoFigureOfBothSetsOfFeatures()
{
    House house;
    house.fill(week(someWeek), people);
    (void)import(house, meetingsOf(week(someWeek), 60), tuesdayAfter(week(someWeek)));
    QVERIFY(house.publish(tuesdayAfter(week(someWeek))));
    house.scoreMeetingsBy(FeatureSet::Nine);
    const Slot next = week(someWeek + 1);
    house.fill(next, people);
    QByteArray lastWeek = header;
    for (int i = 0; i < 60; ++i)
        lastWeek += meetingOn(next.sunday().addDays(i % 5 - 6), i, false);
    (void)import(house, lastWeek, tuesdayAfter(next));

    const auto waiting = house.publish(tuesdayAfter(next));
    QVERIFY(waiting->released.empty());
    QVERIFY(waiting->waiting.front().missing.join(u' ').contains(u"Meetings were measured by a file"_s));

    (void)import(house, meetingsOf(next, 60, false), tuesdayAfter(next)); // the four weeks again
    QVERIFY(house.publish(tuesdayAfter(next)));
    QCOMPARE(figureOf(house, next)->id, u"meetings.practices/2/organization"_s);
    QCOMPARE(figureOf(house, next)->points, 50);
    QCOMPARE(figureOf(house, week(someWeek))->id, u"meetings.practices/1/organization"_s);
}

void PublishMeetingsTest::keepsTheChainWhole()
{
    House house;
    for (const int number : {someWeek, someWeek + 1}) {
        house.fill(week(number), people);
        if (number > someWeek)
            (void)import(house, meetingsOf(week(number), 60), tuesdayAfter(week(number)));
        QVERIFY(house.publish(tuesdayAfter(week(number))));
    }
    QCOMPARE(house.releases().size(), std::size_t{2});
    QVERIFY(!house.store()
                 .releases()
                 .firstBrokenLink(house.workshop(QDate(2026, 3, 1)).organization.id)
                 ->has_value());
}

QTEST_GUILESS_MAIN(PublishMeetingsTest)

#include "tst_meetings.moc"
