#include "testvault.h"

#include "base/files.h"

#include <QDir>
#include <QTest>

using namespace candela;
using namespace candela::vault;
using namespace candela::vault::test;
using namespace Qt::StringLiterals;

using Outcome = Import::Outcome;

namespace {

const QDate someDay(2026, 11, 15);

QDate inBlock(Block block)
{
    return firstDayOf(block).addDays(3);
}

QByteArray everythingIn(const QString &folder)
{
    QByteArray bytes;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        bytes += *readWhole(file.filePath());
    return bytes;
}

void copyFolder(const QString &from, const QString &to)
{
    QVERIFY(QDir().mkpath(to));
    for (const QString &name : QDir(from).entryList(QDir::Files))
        QVERIFY(QFile::copy(QDir(from).filePath(name), QDir(to).filePath(name)));
    for (const QString &name : QDir(from).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        copyFolder(QDir(from).filePath(name), QDir(to).filePath(name));
}

} // namespace

/// What the turn of a block does, and what lies on the disk.
class TestBlocks : public QObject
{
    Q_OBJECT

private slots:
    void carriesArrivalsIntoTheNextBlock();
    void forgetsArrivalsAfterTheNextBlock();
    void cannotReadACopyOnceItsKeyIsDestroyed();
    void keepsOneBlockLongerWhatArrivesAnew();
    void staysInTheNewestBlockWhenTheClockGoesBack();
    void destroysKeysWithoutTheDatabase();
    void reusesAKeyThatWasMadeForNothing();

    void givesOtherPseudonymsInAnotherBlockAndOrganization();
    void writesNoNameAndNoPseudonymInTheClear();
    void makesFilesThatOnlyTheirOwnerCanRead();
};

void TestBlocks::carriesArrivalsIntoTheNextBlock()
{
    const Folder folder;
    QVERIFY(import(**folder.open(inBlock(740)), day(someDay), {{"anna", {1}}, {"bert", {1}}}));

    const auto vault = folder.open(inBlock(741));

    QCOMPARE((*vault)->block(), 741);
    QCOMPARE((*vault)->people(), 2);
    QCOMPARE(countOf(**vault, day(someDay), 1), 2);
    QVERIFY(import(**vault, day(someDay.addDays(1)), {{"bert", {1}}, {"cleo", {1}}}));
    QCOMPARE((*vault)->people(), 3);
}

void TestBlocks::forgetsArrivalsAfterTheNextBlock()
{
    const Folder folder;
    QVERIFY(import(**folder.open(inBlock(740)), day(someDay), {{"anna", {1}}}));

    const auto vault = folder.open(inBlock(742));

    QVERIFY((*vault)->coverage()->empty());
    QCOMPARE((*vault)->people(), 0);
    QVERIFY(QDir(folder.place().keyFolder).entryList(QDir::Files).isEmpty());
}

void TestBlocks::cannotReadACopyOnceItsKeyIsDestroyed()
{
    // A backup of everything but the keys, which are in no backup (contract.md 6), and the clock turned back.
    const Folder folder;
    const QTemporaryDir copy(temporaryPlace());
    QVERIFY(import(**folder.open(inBlock(740)), day(someDay), {{"anna", {1}}}));
    copyFolder(folder.folder.path(), copy.path());
    QVERIFY(folder.open(inBlock(741)));
    QFile::remove(copy.filePath(u"keys/vault-740"_s));
    Place place = folder.place();
    place.database = copy.filePath(u"vault.db"_s);
    place.keyFolder = copy.filePath(u"keys"_s);

    // The next block's key still opens what is sealed for the next block, and nothing else.
    const auto tried = Vault::open(place, systemRandom(), inBlock(740));
    QCOMPARE(tried.error().fault, Fault::Storage);

    // 56 days after the arrival the last key is gone, and with it every copy.
    QVERIFY(folder.open(inBlock(742)));
    QFile::remove(copy.filePath(u"keys/vault-741"_s));
    for (const Block block : {740, 741})
        QCOMPARE(Vault::open(place, systemRandom(), inBlock(block)).error().fault, Fault::Storage);
}

void TestBlocks::keepsOneBlockLongerWhatArrivesAnew()
{
    const Folder folder;
    QVERIFY(import(**folder.open(inBlock(740)), day(someDay), {{"anna", {1}}}));
    QCOMPARE(*import(**folder.open(inBlock(741)), day(someDay), {{"anna", {1}}}), Outcome::Unchanged);

    QCOMPARE(countOf(**folder.open(inBlock(742)), day(someDay), 1), 1);
}

void TestBlocks::staysInTheNewestBlockWhenTheClockGoesBack()
{
    const Folder folder;
    QVERIFY(folder.open(inBlock(741)));

    const auto vault = folder.open(inBlock(740));
    QVERIFY(import(**vault, day(someDay), {{"anna", {1}}}));

    QCOMPARE((*vault)->block(), 741);
    QCOMPARE(countOf(**folder.open(inBlock(742)), day(someDay), 1), 1);
    QCOMPARE((*folder.open(inBlock(740)))->block(), 742);
}

void TestBlocks::destroysKeysWithoutTheDatabase()
{
    const Folder folder;
    const QString keys = folder.place().keyFolder;
    QVERIFY(import(**folder.open(inBlock(740)), day(someDay), {{"anna", {1}}}));
    QFile::remove(folder.place().database);
    QVERIFY(writeWhole(keys + u"/vault-739.new"_s, "left by a crash"));
    QVERIFY(writeWhole(keys + u"/feedback-700"_s, "another room's"));
    QVERIFY(endedKeyFiles(keys, inBlock(739)).isEmpty());

    QCOMPARE(endedKeyFiles(keys, inBlock(741)), (QStringList{u"vault-739.new"_s, u"vault-740"_s}));
    QVERIFY(destroyEndedKeys(keys, inBlock(741)));

    QVERIFY(endedKeyFiles(keys, inBlock(741)).isEmpty());
    QCOMPARE(QDir(keys).entryList(QDir::Files), (QStringList{u"feedback-700"_s, u"vault-741"_s}));
}

void TestBlocks::reusesAKeyThatWasMadeForNothing()
{
    const Folder folder;
    QVERIFY((*folder.open(someDay))->beginImport());
    const QByteArray made = everythingIn(folder.place().keyFolder);
    QVERIFY(!made.isEmpty());

    QVERIFY(import(**folder.open(someDay), day(someDay), {{"anna", {1}}}));

    QCOMPARE(everythingIn(folder.place().keyFolder), made);
}

void TestBlocks::givesOtherPseudonymsInAnotherBlockAndOrganization()
{
    const QByteArray key(32, 'k');
    const PersonKey anna("anna@example.org");
    const Pseudonym here = Pseudonyms(key, "one").of(anna);

    QVERIFY(here == Pseudonyms(key, "one").of(PersonKey(" Anna@Example.org ")));
    QVERIFY(here != Pseudonyms(QByteArray(32, 'l'), "one").of(anna));
    QVERIFY(here != Pseudonyms(key, "two").of(anna));
    QVERIFY(here != Pseudonyms(key, "one").of(PersonKey("bert@example.org")));
    // The form is fixed: the first half of the hash of organization, a zero byte and the folded name.
    const QByteArray expected = hmacSha256(key, "one\0anna@example.org"_ba).first(16);
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(here.bytes.data()), 16), expected);

    const Folder folder;
    const auto vault = folder.open(someDay);
    auto begun = (*vault)->beginImport();
    Intake intake = begun->intake();
    intake.add(PersonKey("anna"), bits({1}));
    QVERIFY(intake.unitedRows(0).front().person != intake.unitedRows(1).front().person);
}

void TestBlocks::writesNoNameAndNoPseudonymInTheClear()
{
    const Folder folder;
    std::vector<Row> rows;
    {
        const auto vault = folder.open(someDay);
        auto begun = (*vault)->beginImport();
        Intake intake = begun->intake();
        for (int i = 0; i < 200; ++i)
            intake.add(PersonKey(QByteArray::number(i).prepend("canary")), bits({1}));
        rows = intake.unitedRows(0);
        for (const Row &row : intake.unitedRows(1))
            rows.push_back(row);
        QVERIFY(begun->keep(day(someDay), std::move(intake)));
        QVERIFY(begun->commit());
        QVERIFY(!everythingIn(folder.folder.path()).contains("canary"));
    }
    const QByteArray bytes = everythingIn(folder.folder.path()) + everythingIn(folder.place().keyFolder);

    QVERIFY(bytes.contains("getEmailActivityUserDetail")); // the bytes looked at are the right ones
    QVERIFY(!bytes.contains("canary"));
    for (const Row &row : rows)
        QVERIFY(!bytes.contains(QByteArrayView(row.person.bytes.data(), 16)));
}

void TestBlocks::makesFilesThatOnlyTheirOwnerCanRead()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    QVERIFY(import(**vault, day(someDay), {{"anna", {1}}}));

    QFileInfoList files = QDir(folder.folder.path()).entryInfoList(QDir::Files);
    files += QDir(folder.place().keyFolder).entryInfoList(QDir::Files);

    QVERIFY(files.size() >= 4);
    for (const QFileInfo &file : files)
        QVERIFY2(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(file.fileName()));
}

QTEST_GUILESS_MAIN(TestBlocks)
#include "tst_blocks.moc"
