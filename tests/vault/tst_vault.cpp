#include "testvault.h"

#include <QTest>

using namespace candela;
using namespace candela::vault;
using namespace candela::vault::test;
using namespace Qt::StringLiterals;

using Outcome = Import::Outcome;

namespace {

const QDate someDay(2026, 11, 15);

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
    void unitesManyEntriesAsItUnitesEach();
    void saysThatOneOfManyIsMissing();
    void remembersWhatAFileTellsOfWithoutAnybody();
    void saysThatThereIsNoSuchEntry();
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

void TestVault::unitesManyEntriesAsItUnitesEach()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    std::vector<Coverage> entries;
    Planes oneByOne;
    for (int i = 0; i < 9; ++i) {
        entries.push_back(day(someDay.addDays(-i)));
        const auto number = static_cast<SignalNumber>(i % 4);
        QVERIFY(import(**vault, entries.back(),
                       {{"anna", {number}}, {"bert" + QByteArray::number(i), {number, 7}}}, bits({11})));
        QVERIFY((*vault)->uniteInto(oneByOne, entries.back()));
    }
    const Planes::Plane others = evaluate(SetExpression::signal(7), oneByOne, (*vault)->people());

    Planes together;
    const auto told = (*vault)->uniteInto(together, entries, others);

    QVERIFY(told);
    QVERIFY(together == oneByOne);
    QCOMPARE(told->size(), entries.size());
    for (std::size_t i = 0; i < told->size(); ++i)
        QVERIFY(((*told)[i] ==
                 Told{.numbers = bits({static_cast<SignalNumber>(i % 4), 7, 11}), .people = 2, .among = 1}));
}

void TestVault::saysThatOneOfManyIsMissing()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    QVERIFY(import(**vault, day(someDay), {{"anna", {1}}}));
    Planes planes;

    const auto told =
        (*vault)->uniteInto(planes, {day(someDay), day(someDay.addDays(-1)), day(someDay), day(someDay)}, {});

    QVERIFY(!told);
    QCOMPARE(told.error().fault, Fault::NotFound);
}

void TestVault::remembersWhatAFileTellsOfWithoutAnybody()
{
    const Folder folder;
    const auto vault = folder.open(someDay);
    QVERIFY(import(**vault, day(someDay), {{"anna", {1}}}, bits({1, 9})));
    QVERIFY(import(**vault, day(someDay.addDays(1)), {{"anna", {1}}}));
    QVERIFY(import(**vault, day(someDay.addDays(2)), {}, bits({9})));
    Planes planes;

    const auto told = (*vault)->uniteInto(planes, day(someDay));
    const auto untold = (*vault)->uniteInto(planes, day(someDay.addDays(1)));
    const auto byNobody = (*vault)->uniteInto(planes, day(someDay.addDays(2)));

    QVERIFY(told && untold && byNobody);
    QCOMPARE(*told, bits({1, 9}));
    QCOMPARE(*untold, bits({1}));
    QCOMPARE(*byNobody, bits({9}));
    QCOMPARE(count(SetExpression::signal(9), planes, (*vault)->people()), 0);
    QCOMPARE(count(SetExpression::signal(1), planes, (*vault)->people()), 1);
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

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
