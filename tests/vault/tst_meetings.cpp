#include "testvault.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::vault;
using namespace candela::vault::test;

namespace {

const QDate someDay(2026, 11, 15);
constexpr int daysOfBlock = 28;
const MeetingSums some{.count = 3, .weight = 700, .score = 700 * 61'111LL};

Coverage meetingsOn(QDate date)
{
    return {.report = u"meetings"_s, .kind = CoverageKind::Meetings, .days = {.first = date, .last = date}};
}

Result<Import::Outcome> keepSums(Vault &vault, QDate date, const MeetingSums &sums)
{
    auto begun = vault.beginImport();
    if (!begun)
        return fail(begun.error());
    const auto outcome = begun->keep(meetingsOn(date), sums);
    if (!outcome)
        return outcome;
    const auto committed = begun->commit();
    return committed ? outcome : fail(committed.error());
}

QByteArrayList digestsIn(const QString &path)
{
    QByteArrayList digests;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(u"SELECT digest FROM sealed"_s, database);
        while (query.next())
            digests << query.value(0).toByteArray();
    }
    QSqlDatabase::removeDatabase(u"look"_s);
    return digests;
}

} // namespace

class VaultMeetingsTest : public QObject
{
    Q_OBJECT

private slots:
    void givesBackTheSumsOfADay();
    void isOnlyThereAfterTheCommit();
    void saysWhatBecameOfThem();
    void livesOnIntoTheNextBlockAndNoLonger();
    void standsBesideTheDaysOfPeople();
    void doesNotTellEqualDays();
    void isNoPlanes();
    void cannotBeMovedToAnotherDay();
};

void VaultMeetingsTest::givesBackTheSumsOfADay()
{
    const Folder folder;
    {
        const auto vault = folder.open(someDay);
        QCOMPARE(keepSums(**vault, someDay, some).value(), Import::Outcome::Imported);
    }
    const auto again = folder.open(someDay);
    QCOMPARE((*again)->meetings(meetingsOn(someDay)).value(), some);
    QCOMPARE((*again)->coverage().value(), std::vector{meetingsOn(someDay)});
    QCOMPARE((*again)->people(), 0);
}

void VaultMeetingsTest::isOnlyThereAfterTheCommit()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    {
        auto begun = (*vault)->beginImport();
        QVERIFY(begun->keep(meetingsOn(someDay), some));
    }
    QVERIFY((*vault)->coverage()->empty());
    auto begun = (*vault)->beginImport();
    QVERIFY(begun->commit());
    QCOMPARE(begun->keep(meetingsOn(someDay), some).error().fault, Fault::Conflict);
}

void VaultMeetingsTest::saysWhatBecameOfThem()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    QCOMPARE(keepSums(**vault, someDay, some).value(), Import::Outcome::Imported);
    QCOMPARE(keepSums(**vault, someDay, some).value(), Import::Outcome::Unchanged);
    QCOMPARE(keepSums(**vault, someDay, {}).value(), Import::Outcome::Replaced);
    QCOMPARE((*vault)->meetings(meetingsOn(someDay)).value(), MeetingSums());
}

void VaultMeetingsTest::livesOnIntoTheNextBlockAndNoLonger()
{
    const Folder folder;
    {
        const auto vault = folder.open(someDay);
        QVERIFY(keepSums(**vault, someDay, some));
    }
    {
        const auto next = folder.open(someDay.addDays(daysOfBlock));
        QCOMPARE((*next)->meetings(meetingsOn(someDay)).value(), some);
    }
    const auto after = folder.open(someDay.addDays(2 * daysOfBlock));
    QVERIFY((*after)->coverage()->empty());
    QCOMPARE((*after)->meetings(meetingsOn(someDay)).error().fault, Fault::NotFound);
    QVERIFY(digestsIn(folder.place().database).isEmpty());
}

void VaultMeetingsTest::standsBesideTheDaysOfPeople()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    QVERIFY(import(**vault, day(someDay), {{"anna", {1}}}));
    QVERIFY(keepSums(**vault, someDay, some));

    QCOMPARE(countOf(**vault, day(someDay), 1), 1);
    QCOMPARE((*vault)->meetings(meetingsOn(someDay)).value(), some);
}

void VaultMeetingsTest::doesNotTellEqualDays()
{
    const Folder folder;
    {
        const auto vault = folder.open(someDay);
        QVERIFY(keepSums(**vault, someDay, some));
        QVERIFY(keepSums(**vault, someDay.addDays(1), some));
    }
    const QByteArrayList digests = digestsIn(folder.place().database);
    QCOMPARE(digests.size(), 4); // two days in two blocks
    QCOMPARE(QSet<QByteArray>(digests.begin(), digests.end()).size(), 4);
}

void VaultMeetingsTest::isNoPlanes()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    QVERIFY(keepSums(**vault, someDay, some));
    QVERIFY(import(**vault, day(someDay), {{"anna", {1}}}));
    QCOMPARE((*vault)->planes(meetingsOn(someDay)).error().fault, Fault::Storage);
    QCOMPARE((*vault)->meetings(day(someDay)).error().fault, Fault::Storage);
}

void VaultMeetingsTest::cannotBeMovedToAnotherDay()
{
    const Folder folder;
    {
        const auto vault = folder.open(someDay);
        QVERIFY(keepSums(**vault, someDay, some));
    }
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"move"_s);
        database.setDatabaseName(folder.place().database);
        QVERIFY(database.open());
        QSqlQuery query(u"UPDATE sealed SET first='2026-11-14', last='2026-11-14'"_s, database);
    }
    QSqlDatabase::removeDatabase(u"move"_s);
    const auto vault = folder.open(someDay);
    QCOMPARE((*vault)->meetings(meetingsOn(someDay.addDays(-1))).error().fault, Fault::Storage);
}

QTEST_GUILESS_MAIN(VaultMeetingsTest)

#include "tst_meetings.moc"
