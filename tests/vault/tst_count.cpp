#include "vault/count.h"
#include "vault/kernels.h"

#include <QTest>

#include <random>
#include <set>

using namespace candela;
using namespace candela::vault;
using Kind = SetExpression::Kind;

namespace {

std::size_t upTo(std::mt19937 &chance, std::size_t largest)
{
    return std::uniform_int_distribution<std::size_t>(0, largest)(chance);
}

/// People with signals 0 to 7 and 191, each of another frequency; nobody has 7.
std::vector<SignalSet> randomPeople(std::mt19937 &chance, std::size_t size)
{
    std::vector<SignalSet> people(size);
    for (SignalSet &person : people) {
        for (SignalNumber number = 0; number < 7; ++number) {
            if (upTo(chance, 8) <= number)
                person.insert(number);
        }
        if (upTo(chance, 1) == 0)
            person.insert(191);
    }
    return people;
}

SetExpression randomSet(std::mt19937 &chance, int depth)
{
    const auto kind = depth == 0 ? Kind::Signal : static_cast<Kind>(upTo(chance, 4));
    if (kind == Kind::Signal) {
        const std::size_t number = upTo(chance, 8);
        return SetExpression::signal(static_cast<SignalNumber>(number == 8 ? 191 : number));
    }
    std::vector<SetExpression> parts;
    const std::size_t size = kind == Kind::Not ? 1 : 1 + upTo(chance, 3);
    for (std::size_t i = 0; i < size; ++i)
        parts.push_back(randomSet(chance, depth - 1));
    return SetExpression::combine(kind, std::move(parts), static_cast<int>(1 + upTo(chance, size - 1)));
}

Planes planesOf(const std::vector<SignalSet> &people)
{
    Planes planes;
    for (std::size_t ordinal = 0; ordinal < people.size(); ++ordinal)
        people[ordinal].forEach([&](SignalNumber number) { planes.setBit(number, ordinal); });
    return planes;
}

SetExpression has(SignalNumber number)
{
    return SetExpression::signal(number);
}

} // namespace

class TestCount : public QObject
{
    Q_OBJECT

private slots:
    void countsAsASetOfNamesWould_data();
    void countsAsASetOfNamesWould();
    void countsOnlyThePeopleThereAre();
    void knowsTheSetsOfEverybodyAndNobody();
    void takesAMissingPlaneForZeros();
    void unitesPlanesOfDifferentLength();
    void readsThePlainTextItWrote();
    void refusesATextOfAnotherForm_data();
    void refusesATextOfAnotherForm();
    void countsTheSameWithEveryInstructionSet();
};

void TestCount::countsAsASetOfNamesWould_data()
{
    QTest::addColumn<int>("people");
    for (const int people : {0, 1, 63, 64, 65, 1000, 65536, 65537, 131072 + 5})
        QTest::addRow("%d people", people) << people;
}

void TestCount::countsAsASetOfNamesWould()
{
    QFETCH(int, people);
    std::mt19937 chance(static_cast<unsigned>(people) + 7);
    const auto persons = randomPeople(chance, static_cast<std::size_t>(people));
    const Planes planes = planesOf(persons);

    for (int i = 0; i < (people > 10000 ? 20 : 200); ++i) {
        const SetExpression set = randomSet(chance, 1 + i % 4);

        std::set<std::size_t> members;
        for (std::size_t ordinal = 0; ordinal < persons.size(); ++ordinal) {
            if (set.contains(persons[ordinal]))
                members.insert(members.end(), ordinal);
        }
        const Planes::Plane answer = evaluate(set, planes, people);
        std::set<std::size_t> evaluated;
        for (std::size_t ordinal = 0; ordinal < 64 * answer.size(); ++ordinal) {
            if ((answer[ordinal / 64] >> (ordinal % 64) & 1) != 0)
                evaluated.insert(evaluated.end(), ordinal);
        }

        QCOMPARE(count(set, planes, people), static_cast<qint64>(members.size()));
        QVERIFY(evaluated == members);
    }
}

void TestCount::countsOnlyThePeopleThereAre()
{
    Planes planes;
    for (std::size_t ordinal = 0; ordinal < 300; ++ordinal)
        planes.setBit(1, ordinal);

    QCOMPARE(count(has(1), planes, 0), 0);
    QCOMPARE(count(has(1), planes, 64), 64);
    QCOMPARE(count(has(1), planes, 70), 70);
    QCOMPARE(count(SetExpression::combine(Kind::Not, {has(1)}), planes, 310), 10);
}

void TestCount::knowsTheSetsOfEverybodyAndNobody()
{
    const Planes planes;

    QCOMPARE(count(SetExpression(), planes, 100), 0);
    QCOMPARE(count(SetExpression::combine(Kind::All, {}), planes, 100), 100);
    QCOMPARE(count(SetExpression::combine(Kind::AtLeast, {}, 0), planes, 100), 100);
    QCOMPARE(count(SetExpression::combine(Kind::AtLeast, {has(1)}, 2), planes, 100), 0);
}

void TestCount::takesAMissingPlaneForZeros()
{
    Planes planes;
    planes.setBit(1, 5);

    QVERIFY(planes.plane(2) == nullptr);
    QVERIFY(planes.plane(60000) == nullptr);
    QCOMPARE(count(has(1), planes, 1'000'000), 1);
    QCOMPARE(count(has(2), planes, 1'000'000), 0);
    QCOMPARE(count(has(60000), planes, 1'000'000), 0);
    planes.remove(1);
    QCOMPARE(count(has(1), planes, 1'000'000), 0);
}

void TestCount::unitesPlanesOfDifferentLength()
{
    Planes few;
    few.setBit(1, 3);
    Planes many;
    many.setBit(1, 500);
    many.setBit(2, 70);

    Planes oneWay = few;
    oneWay.unite(many);
    Planes otherWay = many;
    otherWay.unite(few);

    QVERIFY(oneWay == otherWay);
    QCOMPARE(count(has(1), oneWay, 501), 2);
    QCOMPARE(count(has(2), oneWay, 501), 1);
}

void TestCount::readsThePlainTextItWrote()
{
    Planes planes;
    planes.setBit(1, 3);
    planes.setBit(191, 130);
    const QByteArray text = bytesOf(planes);

    // One word says two planes; each is its number and three words.
    QCOMPARE(text.size(), 8 * (1 + 2 * (1 + 3)));
    QCOMPARE(text.first(24).toHex(), QByteArray("0200000000000000"
                                                "0100000000000000"
                                                "0800000000000000"));
    Planes read;
    QVERIFY(uniteBytes(read, text));
    QCOMPARE(bytesOf(read), text);
    Planes nobody;
    QVERIFY(uniteBytes(nobody, bytesOf(Planes())));
    QVERIFY(nobody == Planes());
}

void TestCount::refusesATextOfAnotherForm_data()
{
    const auto words = [](std::vector<std::uint64_t> of) {
        return QByteArray(reinterpret_cast<const char *>(of.data()), static_cast<qsizetype>(8 * of.size()));
    };
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half a word") << QByteArray(4, '\0');
    QTest::newRow("half a word more") << words({1, 5, 9}) + QByteArray(4, '\0');
    QTest::newRow("no plane, but words") << words({0, 5});
    QTest::newRow("a plane without words or number") << words({1});
    QTest::newRow("planes of unequal length") << words({2, 5, 9, 6});
    QTest::newRow("a number too large") << words({1, 192, 9});
    QTest::newRow("too many planes") << words({std::uint64_t{1} << 63, 1, 2});
}

void TestCount::refusesATextOfAnotherForm()
{
    QFETCH(QByteArray, text);
    Planes planes;

    QVERIFY(!uniteBytes(planes, text));

    QVERIFY(planes == Planes());
}

void TestCount::countsTheSameWithEveryInstructionSet()
{
    std::mt19937_64 chance(3);
    std::vector<std::uint64_t> a(1031);
    std::vector<std::uint64_t> b(1031);
    std::ranges::generate(a, chance);
    std::ranges::generate(b, chance);
    const auto all = [&](const Kernels &with) {
        std::vector<std::uint64_t> answer = a;
        with.unite(answer.data() + 1, b.data(), 1000);
        with.intersect(answer.data() + 30, b.data(), 77);
        with.invert(answer.data() + 900, b.data(), 3);
        with.uniteCommon(answer.data(), a.data(), b.data(), 1031);
        answer.push_back(with.count(answer.data(), 1029));
        return answer;
    };

    // `kernels()` is the widest that this machine has; base is what everyone has.
    QVERIFY(all(kernels()) == all(baseKernels));
}

QTEST_GUILESS_MAIN(TestCount)
#include "tst_count.moc"
