#include "testvault.h"

#include "base/files.h"
#include "vault/envelope.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace candela;
using namespace candela::vault;
using namespace candela::vault::test;
using namespace Qt::StringLiterals;

namespace {

const QDate someDay = firstDayOf(740).addDays(3);

/// Does harm to a vault, or to the place it is opened at.
using Harm = void (*)(Place &place);

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void cut(const QString &path, qsizetype size)
{
    write(path, readWhole(path)->first(size));
}

void flip(const QString &path, qsizetype at)
{
    QByteArray bytes = *readWhole(path);
    bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
    write(path, bytes);
}

void inDatabase(const QString &path, const QString &statement)
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"harm"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(statement));
    }
    QSqlDatabase::removeDatabase(u"harm"_s);
}

QString keyOf(const Place &place)
{
    return place.keyFolder + u"/vault-740"_s;
}

File hundred()
{
    File file;
    for (int i = 0; i < 100; ++i)
        file.emplace_back(QByteArray::number(i), std::vector<SignalNumber>{1});
    return file;
}

} // namespace

class TestDamage : public QObject
{
    Q_OBJECT

private slots:
    void saysOneSentenceAndLosesNothing_data();
    void saysOneSentenceAndLosesNothing();
    void saysThatANewerVersionIsNeeded();
    void neverCountsWrongAfterAByteChanged();
    void refusesABodyMovedToAnotherDay();
    void refusesManyEntriesOfWhichOneWasChanged();
    void isMendedByTheSameFile();
    void opensABodyOnlyAsItWasSealed_data();
    void opensABodyOnlyAsItWasSealed();
};

void TestDamage::saysOneSentenceAndLosesNothing_data()
{
    QTest::addColumn<Harm>("harm");
    const auto row = [](const char *name, Harm harm) { QTest::newRow(name) << harm; };
    row("wrong master key", [](Place &place) { place.masterKey[0] = 'x'; });
    row("wrong organization", [](Place &place) { place.organization += 'x'; });
    row("no key", [](Place &place) { QFile::remove(keyOf(place)); });
    row("no key folder", [](Place &place) { place.keyFolder += u"-elsewhere"_s; });
    row("empty key", [](Place &place) { cut(keyOf(place), 0); });
    row("cut key", [](Place &place) { cut(keyOf(place), 40); });
    row("changed key", [](Place &place) { flip(keyOf(place), 50); });
    row("key of another block",
        [](Place &place) { write(keyOf(place), *readWhole(place.keyFolder + u"/vault-741"_s)); });
    row("newer key", [](Place &place) {
        QByteArray bytes = *readWhole(keyOf(place));
        bytes[4] = 2;
        write(keyOf(place), bytes);
    });
    row("empty database", [](Place &place) { cut(place.database, 0); });
    row("half a page", [](Place &place) { cut(place.database, 2000); });
    row("one page", [](Place &place) { cut(place.database, 4096); });
    row("the last page missing",
        [](Place &place) { cut(place.database, readWhole(place.database)->size() - 4096); });
    row("text", [](Place &place) { write(place.database, QByteArray(9000, 't')); });
    row("newer version", [](Place &place) { inDatabase(place.database, u"PRAGMA user_version=2"_s); });
    row("another program's database",
        [](Place &place) { inDatabase(place.database, u"PRAGMA application_id=7"_s); });
    row("list of people changed",
        [](Place &place) { inDatabase(place.database, u"UPDATE people SET body=zeroblob(length(body))"_s); });
    row("list of people of another block", [](Place &place) {
        inDatabase(place.database, u"UPDATE people SET body=(SELECT body FROM people WHERE block=741)"_s);
    });
}

void TestDamage::saysOneSentenceAndLosesNothing()
{
    QFETCH(Harm, harm);
    const Folder folder;
    QVERIFY(import(**folder.open(someDay), day(someDay), hundred()));
    const QByteArray key = *readWhole(keyOf(folder.place()));
    const QByteArray database = *readWhole(folder.place().database);
    Place place = folder.place();
    harm(place);
    const QByteArray harmed = *readWhole(place.database);

    const auto opened = Vault::open(place, systemRandom(), someDay);

    QVERIFY(!opened);
    QCOMPARE(opened.error().fault, Fault::Storage);
    QVERIFY(opened.error().what.endsWith(u'.'));
    QVERIFY(!opened.error().what.contains(folder.folder.path()));
    QCOMPARE(*readWhole(place.database), harmed);
    write(keyOf(folder.place()), key);
    write(folder.place().database, database);
    QCOMPARE(countOf(**folder.open(someDay), day(someDay), 1), 100);
}

void TestDamage::saysThatANewerVersionIsNeeded()
{
    const Folder folder;
    QVERIFY(import(**folder.open(someDay), day(someDay), hundred()));
    inDatabase(folder.place().database, u"PRAGMA user_version=2"_s);

    QVERIFY(folder.open(someDay).error().what.contains(u"newer Candela"_s));
}

void TestDamage::neverCountsWrongAfterAByteChanged()
{
    const Folder folder;
    QVERIFY(import(**folder.open(someDay), day(someDay), hundred()));
    const QByteArray sound = *readWhole(folder.place().database);

    int refused = 0;
    for (qsizetype at = 0; at < sound.size(); at += at < 4096 ? 17 : 101) {
        write(folder.place().database, sound);
        QFile::remove(folder.place().database + u"-wal"_s);
        QFile::remove(folder.place().database + u"-shm"_s);
        flip(folder.place().database, at);
        const auto vault = folder.open(someDay);
        const qint64 counted = vault ? countOf(**vault, day(someDay), 1) : -1;
        refused += counted == -1;
        QVERIFY2(counted == 100 || counted == -1, qPrintable(u"byte %1: %2"_s.arg(at).arg(counted)));
    }
    QVERIFY(refused > 20);
}

void TestDamage::refusesABodyMovedToAnotherDay()
{
    const Folder folder;
    QVERIFY(import(**folder.open(someDay), day(someDay), hundred()));
    inDatabase(folder.place().database, u"UPDATE sealed SET first='2026-09-01', last='2026-09-01'"_s);
    const auto vault = folder.open(someDay);

    QCOMPARE((*vault)->coverage()->front(), day(QDate(2026, 9, 1)));
    QCOMPARE((*vault)->planes(day(QDate(2026, 9, 1))).error().fault, Fault::Storage);
}

void TestDamage::refusesManyEntriesOfWhichOneWasChanged()
{
    const Folder folder;
    std::vector<Coverage> entries;
    {
        const auto vault = folder.open(someDay);
        for (int i = 0; i < 6; ++i) {
            entries.push_back(day(someDay.addDays(-i)));
            QVERIFY(import(**vault, entries.back(), hundred()));
        }
    }
    inDatabase(folder.place().database,
               u"UPDATE sealed SET body=zeroblob(length(body)) WHERE first='%1'"_s.arg(
                   someDay.addDays(-2).toString(Qt::ISODate)));
    const auto vault = folder.open(someDay);
    Planes planes;

    const auto told = (*vault)->uniteInto(planes, entries, {});

    QVERIFY(!told);
    QCOMPARE(told.error().fault, Fault::Storage);
    QCOMPARE(told.error().where,
             u"getEmailActivityUserDetail day "_s + someDay.addDays(-2).toString(Qt::ISODate));
}

void TestDamage::isMendedByTheSameFile()
{
    const Folder folder;
    QVERIFY(import(**folder.open(someDay), day(someDay), hundred()));
    inDatabase(folder.place().database, u"UPDATE sealed SET body=zeroblob(length(body))"_s);
    const auto vault = folder.open(someDay);
    QCOMPARE((*vault)->planes(day(someDay)).error().fault, Fault::Storage);

    QCOMPARE(*import(**vault, day(someDay), hundred()), Import::Outcome::Replaced);

    QCOMPARE(countOf(**vault, day(someDay), 1), 100);
    QCOMPARE(countOf(**folder.open(someDay.addDays(28)), day(someDay), 1), 100);
}

void TestDamage::opensABodyOnlyAsItWasSealed_data()
{
    QTest::addColumn<QByteArray>("bound");
    const Coverage sealed = day(someDay);
    Coverage other = sealed;
    QTest::newRow("another organization") << boundTo("two", 740, sealed);
    QTest::newRow("another block") << boundTo("one", 741, sealed);
    other.report = u"getTeamsUserActivityUserDetail"_s;
    QTest::newRow("another report") << boundTo("one", 740, other);
    other = sealed;
    other.kind = CoverageKind::Licence;
    QTest::newRow("another kind") << boundTo("one", 740, other);
    other = sealed;
    other.days.first = someDay.addDays(-6);
    QTest::newRow("another first day") << boundTo("one", 740, other);
    other = sealed;
    other.days.last = someDay.addDays(6);
    QTest::newRow("another last day") << boundTo("one", 740, other);
    QTest::newRow("a list of people") << boundToPeople("one", 740);
}

void TestDamage::opensABodyOnlyAsItWasSealed()
{
    QFETCH(QByteArray, bound);
    const QByteArray key(32, 'k');
    const QByteArray body = enclose(key, systemRandom(), "plain", boundTo("one", 740, day(someDay)));

    QVERIFY(!disclose(key, body, bound, {}));
    QCOMPARE(*disclose(key, body, boundTo("one", 740, day(someDay)), {}), "plain"_ba);
    // 4 bytes of name, version, nonce, cipher text, tag.
    QCOMPARE(body.size(), 4 + 1 + 12 + 5 + 16);
    QVERIFY(body.startsWith("CNDV\x01"));
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
