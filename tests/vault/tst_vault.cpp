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

class TestVault : public QObject
{
    Q_OBJECT

private slots:
    void startsEmptyAndKnowsItsBlock();
    void countsWhatWasImported();
    void countsTheSameAfterOpeningAgain();
    void saysWhatBecameOfAFile_data();
    void saysWhatBecameOfAFile();
    void replacesWhatWasThere();
    void keepsAFileOfNobody();
    void forgetsAnImportThatWasNotCommitted();
    void letsOneImportRunAtATime();
    void refusesToKeepAfterTheEnd();
    void givesTheSameBitsInWhateverOrderTheRowsCome();
    void passesOverARowWithoutAPerson();
    void uniteIntoAddsToWhatIsThere();
    void saysThatThereIsNoSuchEntry();

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

void TestVault::startsEmptyAndKnowsItsBlock()
{
    const Folder folder;

    const auto vault = folder.open(someDay);

    QVERIFY(vault);
    QCOMPARE((*vault)->block(), blockOf(someDay));
    QCOMPARE((*vault)->people(), 0);
    QVERIFY((*vault)->coverage()->empty());
}

void TestVault::countsWhatWasImported()
{
    const Folder folder;
    const auto vault = folder.open(someDay);

    const auto outcome =
        import(**vault, day(someDay),
               {{"anna@example.org", {1, 130}}, {"bert@example.org", {1}}, {"cleo@example.org", {}}});

    QCOMPARE(*outcome, Outcome::Imported);
    QCOMPARE((*vault)->people(), 3);
    QCOMPARE(*(*vault)->coverage(), std::vector{day(someDay)});
    QCOMPARE(countOf(**vault, day(someDay), 1), 2);
    QCOMPARE(countOf(**vault, day(someDay), 130), 1);
    QCOMPARE(countOf(**vault, day(someDay), 2), 0);
}

void TestVault::countsTheSameAfterOpeningAgain()
{
    const Folder folder;
    QCOMPARE(*import(**folder.open(someDay), day(someDay), {{"anna", {1}}, {"bert", {1, 2}}}),
             Outcome::Imported);

    const auto vault = folder.open(someDay);

    QCOMPARE((*vault)->people(), 2);
    QCOMPARE(countOf(**vault, day(someDay), 1), 2);
    QCOMPARE(countOf(**vault, day(someDay), 2), 1);
}

void TestVault::saysWhatBecameOfAFile_data()
{
    QTest::addColumn<File>("again");
    QTest::addColumn<Outcome>("outcome");

    QTest::newRow("the same") << File{{"anna", {1, 2}}, {"bert", {3}}} << Outcome::Unchanged;
    QTest::newRow("other order") << File{{"bert", {3}}, {"anna", {1, 2}}} << Outcome::Unchanged;
    QTest::newRow("a row twice") << File{{"anna", {1, 2}}, {"bert", {3}}, {"bert", {3}}}
                                 << Outcome::Unchanged;
    QTest::newRow("in two rows") << File{{"anna", {2}}, {"bert", {3}}, {"anna", {1}}} << Outcome::Unchanged;
    QTest::newRow("other case and spaces") << File{{" ANNA ", {1, 2}}, {"Bert", {3}}} << Outcome::Unchanged;
    QTest::newRow("a signal more") << File{{"anna", {1, 2}}, {"bert", {3, 4}}} << Outcome::Replaced;
    QTest::newRow("a signal less") << File{{"anna", {1}}, {"bert", {3}}} << Outcome::Replaced;
    QTest::newRow("a person more") << File{{"anna", {1, 2}}, {"bert", {3}}, {"cleo", {}}}
                                   << Outcome::Replaced;
    QTest::newRow("a person less") << File{{"anna", {1, 2}}} << Outcome::Replaced;
    QTest::newRow("nobody") << File{} << Outcome::Replaced;
}

void TestVault::saysWhatBecameOfAFile()
{
    QFETCH(File, again);
    QFETCH(Outcome, outcome);
    const Folder folder;
    const auto vault = folder.open(someDay);
    QCOMPARE(*import(**vault, day(someDay), {{"anna", {1, 2}}, {"bert", {3}}}), Outcome::Imported);

    QCOMPARE(*import(**vault, day(someDay), again), outcome);

    QCOMPARE(*import(**vault, day(someDay), again), Outcome::Unchanged);
}

void TestVault::replacesWhatWasThere()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    QVERIFY(import(**vault, day(someDay), {{"anna", {1}}, {"bert", {2}}}));
    QVERIFY(import(**vault, day(someDay.addDays(1)), {{"bert", {1}}}));

    QVERIFY(import(**vault, day(someDay), {{"cleo", {2}}, {"bert", {2}}}));

    QCOMPARE(countOf(**vault, day(someDay), 1), 0);
    QCOMPARE(countOf(**vault, day(someDay), 2), 2);
    QCOMPARE(countOf(**vault, day(someDay.addDays(1)), 1), 1);
    QCOMPARE((*vault)->people(), 3);
}

void TestVault::keepsAFileOfNobody()
{
    const Folder folder;
    QCOMPARE(*import(**folder.open(someDay), day(someDay), {}), Outcome::Imported);

    const auto vault = folder.open(someDay);

    QCOMPARE((*vault)->coverage()->size(), 1U);
    QCOMPARE(countOf(**vault, day(someDay), 1), 0);
}

void TestVault::forgetsAnImportThatWasNotCommitted()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    {
        auto begun = (*vault)->beginImport();
        QVERIFY(keep(*begun, day(someDay), {{"anna", {1}}}));
    }

    QVERIFY((*vault)->coverage()->empty());
    QCOMPARE((*vault)->people(), 0);
    QCOMPARE(*import(**vault, day(someDay), {{"anna", {1}}}), Outcome::Imported);
}

void TestVault::letsOneImportRunAtATime()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    auto first = (*vault)->beginImport();

    QCOMPARE((*vault)->beginImport().error().fault, Fault::Conflict);

    QVERIFY(first->commit());
    QVERIFY((*vault)->beginImport());
}

void TestVault::refusesToKeepAfterTheEnd()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    auto begun = (*vault)->beginImport();
    QVERIFY(begun->commit());

    QCOMPARE(keep(*begun, day(someDay), {{"anna", {1}}}).error().fault, Fault::Conflict);
    QCOMPARE(begun->commit().error().fault, Fault::Conflict);
}

void TestVault::givesTheSameBitsInWhateverOrderTheRowsCome()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    File file;
    for (SignalNumber i = 0; i < 150; ++i)
        file.emplace_back("person" + QByteArray::number(i), std::vector<SignalNumber>{i, 3, 191});
    QVERIFY(import(**vault, day(someDay), file));

    std::ranges::reverse(file);
    QVERIFY(import(**vault, day(someDay.addDays(1)), file));

    QCOMPARE((*vault)->people(), 150);
    QVERIFY(*(*vault)->planes(day(someDay)) == *(*vault)->planes(day(someDay.addDays(1))));
}

void TestVault::passesOverARowWithoutAPerson()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    auto begun = (*vault)->beginImport();
    Intake intake = begun->intake();

    intake.add(PersonKey("  "), bits({1}));
    intake.add(PersonKey("anna"), bits({1}));
    intake.add(PersonKey("anna"), bits({2}));

    QCOMPARE(intake.rows(), 2);
}

void TestVault::uniteIntoAddsToWhatIsThere()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    QVERIFY(import(**vault, day(someDay), {{"anna", {1}}}));
    QVERIFY(import(**vault, day(someDay.addDays(1)), {{"anna", {1}}, {"bert", {1}}}));
    Planes planes;

    QVERIFY((*vault)->uniteInto(planes, day(someDay)));
    QVERIFY((*vault)->uniteInto(planes, day(someDay.addDays(1))));

    QCOMPARE(count(SetExpression::signal(1), planes, (*vault)->people()), 2);
}

void TestVault::saysThatThereIsNoSuchEntry()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    QCOMPARE((*vault)->planes(day(someDay)).error().fault, Fault::NotFound);
    QVERIFY(import(**vault, day(someDay), {{"anna", {1}}}));

    Coverage period = day(someDay);
    period.kind = CoverageKind::Period;
    Coverage longer = day(someDay);
    longer.days.first = someDay.addDays(-6);

    QCOMPARE((*vault)->planes(period).error().fault, Fault::NotFound);
    QCOMPARE((*vault)->planes(longer).error().fault, Fault::NotFound);
    QCOMPARE((*vault)->planes(day(someDay.addDays(1))).error().fault, Fault::NotFound);
}

void TestVault::carriesArrivalsIntoTheNextBlock()
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

void TestVault::forgetsArrivalsAfterTheNextBlock()
{
    const Folder folder;
    QVERIFY(import(**folder.open(inBlock(740)), day(someDay), {{"anna", {1}}}));

    const auto vault = folder.open(inBlock(742));

    QVERIFY((*vault)->coverage()->empty());
    QCOMPARE((*vault)->people(), 0);
    QVERIFY(QDir(folder.place().keyFolder).entryList(QDir::Files).isEmpty());
}

void TestVault::cannotReadACopyOnceItsKeyIsDestroyed()
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

void TestVault::keepsOneBlockLongerWhatArrivesAnew()
{
    const Folder folder;
    QVERIFY(import(**folder.open(inBlock(740)), day(someDay), {{"anna", {1}}}));
    QCOMPARE(*import(**folder.open(inBlock(741)), day(someDay), {{"anna", {1}}}), Outcome::Unchanged);

    QCOMPARE(countOf(**folder.open(inBlock(742)), day(someDay), 1), 1);
}

void TestVault::staysInTheNewestBlockWhenTheClockGoesBack()
{
    const Folder folder;
    QVERIFY(folder.open(inBlock(741)));

    const auto vault = folder.open(inBlock(740));
    QVERIFY(import(**vault, day(someDay), {{"anna", {1}}}));

    QCOMPARE((*vault)->block(), 741);
    QCOMPARE(countOf(**folder.open(inBlock(742)), day(someDay), 1), 1);
    QCOMPARE((*folder.open(inBlock(740)))->block(), 742);
}

void TestVault::destroysKeysWithoutTheDatabase()
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

void TestVault::reusesAKeyThatWasMadeForNothing()
{
    const Folder folder;
    QVERIFY((*folder.open(someDay))->beginImport());
    const QByteArray made = everythingIn(folder.place().keyFolder);
    QVERIFY(!made.isEmpty());

    QVERIFY(import(**folder.open(someDay), day(someDay), {{"anna", {1}}}));

    QCOMPARE(everythingIn(folder.place().keyFolder), made);
}

void TestVault::givesOtherPseudonymsInAnotherBlockAndOrganization()
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

void TestVault::writesNoNameAndNoPseudonymInTheClear()
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

void TestVault::makesFilesThatOnlyTheirOwnerCanRead()
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

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
