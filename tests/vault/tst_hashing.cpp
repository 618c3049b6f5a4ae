#include "testvault.h"

#include "vault/hashing.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace candela;
using namespace candela::vault;
using namespace candela::vault::test;

namespace {

constexpr std::size_t atOnce = 4096; // what goes to the other processor together

Pseudonyms now()
{
    return {QByteArray(32, 'n'), "organization"};
}

Pseudonyms next()
{
    return {QByteArray(32, 'm'), "organization"};
}

PersonKey person(std::size_t number)
{
    return PersonKey(QByteArray::number(static_cast<qulonglong>(number)).append("@example.org"));
}

std::vector<Pseudonym> pseudonymsOf(Pseudonyms hash, std::size_t people)
{
    std::vector<Pseudonym> pseudonyms;
    for (std::size_t number = 0; number < people; ++number)
        pseudonyms.push_back(hash.of(person(number)));
    return pseudonyms;
}

} // namespace

class TestHashing : public QObject
{
    Q_OBJECT

private slots:
    void givesEveryoneHerPseudonymsInTheOrderTheyCame_data();
    void givesEveryoneHerPseudonymsInTheOrderTheyCame();
    void goesOnAfterAllWereFinished();
    void mayBeLeftBeforeAllAreFinished();
    void unitesTheRowsOfAPersonInTheOrderOfPseudonyms();
    void countsManyPeopleAsTheyCame();
};

void TestHashing::givesEveryoneHerPseudonymsInTheOrderTheyCame_data()
{
    QTest::addColumn<std::size_t>("people");

    QTest::newRow("nobody") << std::size_t{0};
    QTest::newRow("one") << std::size_t{1};
    QTest::newRow("one less than go together") << atOnce - 1;
    QTest::newRow("as many as go together") << atOnce;
    QTest::newRow("one more") << atOnce + 1;
    QTest::newRow("several times as many") << 5 * atOnce + 7;
}

void TestHashing::givesEveryoneHerPseudonymsInTheOrderTheyCame()
{
    QFETCH(const std::size_t, people);

    Hashing hashing(now(), next());
    for (std::size_t number = 0; number < people; ++number)
        hashing.add(person(number));
    QCOMPARE(hashing.size(), people);
    hashing.finish();

    QCOMPARE(hashing.size(), people);
    QVERIFY(hashing.pseudonyms(0) == pseudonymsOf(now(), people));
    QVERIFY(hashing.pseudonyms(1) == pseudonymsOf(next(), people));
}

void TestHashing::goesOnAfterAllWereFinished()
{
    Hashing hashing(now(), next());
    for (std::size_t number = 0; number < 3 * atOnce; ++number) {
        hashing.add(person(number));
        if (number % 5000 == 0)
            hashing.finish();
    }
    hashing.finish();
    hashing.finish();

    QVERIFY(hashing.pseudonyms(0) == pseudonymsOf(now(), 3 * atOnce));
    QVERIFY(hashing.pseudonyms(1) == pseudonymsOf(next(), 3 * atOnce));
}

void TestHashing::mayBeLeftBeforeAllAreFinished()
{
    Hashing hashing(now(), next());
    for (std::size_t number = 0; number < atOnce; ++number)
        hashing.add(person(number));

    Hashing other(std::move(hashing));
    other.finish();

    QVERIFY(other.pseudonyms(0) == pseudonymsOf(now(), atOnce));
}

void TestHashing::unitesTheRowsOfAPersonInTheOrderOfPseudonyms()
{
    const std::vector<Pseudonym> people = pseudonymsOf(now(), 5000);
    std::vector<std::uint32_t> numbers;
    std::vector<SignalSet> found;
    std::map<Pseudonym, SignalSet> expected;
    for (std::uint32_t row = 0; row < 12'000; ++row) {
        numbers.push_back(row * 7 % 4999); // each several times, and the last person never
        found.push_back(bits({static_cast<SignalNumber>(row % 190)}));
        expected[people[numbers.back()]] |= found.back();
    }

    const std::vector<Row> rows = united(people, numbers, found);

    QCOMPARE(rows.size(), std::size_t{4999});
    QVERIFY(std::ranges::equal(rows, expected, {}, {}, [](const auto &entry) {
        return Row{.person = entry.first, .bits = entry.second};
    }));
}

void TestHashing::countsManyPeopleAsTheyCame()
{
    const Folder folder;
    const QDate someDay(2026, 11, 15);
    const auto vault = folder.open(someDay);
    File file;
    for (std::size_t number = 0; number < 3 * atOnce; ++number)
        file.emplace_back(QByteArray::number(static_cast<qulonglong>(number)),
                          std::vector<SignalNumber>{static_cast<SignalNumber>(number % 3)});

    QVERIFY(import(**vault, day(someDay), file) == Import::Outcome::Imported);
    std::ranges::reverse(file);
    QVERIFY(import(**vault, day(someDay), file) == Import::Outcome::Unchanged);

    QCOMPARE((*vault)->people(), static_cast<qsizetype>(3 * atOnce));
    for (SignalNumber number = 0; number < 3; ++number)
        QCOMPARE(countOf(**vault, day(someDay), number), static_cast<qint64>(atOnce));
}

QTEST_GUILESS_MAIN(TestHashing)
#include "tst_hashing.moc"
