#include "model/setexpression.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

constexpr unsigned letters = 8;

/// Signals a to h have the numbers 60 to 67, on both sides of a word's end.
Result<SignalNumber> numberOf(const QString &id)
{
    if (id.size() == 1 && id[0] >= u'a' && id[0] < QChar(u'a' + letters))
        return static_cast<SignalNumber>(60 + id[0].unicode() - u'a');
    return fail(Fault::NotFound, u"There is none."_s, id);
}

SignalSet personWith(unsigned bits)
{
    SignalSet person;
    for (unsigned i = 0; i < letters; ++i) {
        if ((bits >> i & 1U) != 0)
            person.insert(static_cast<SignalNumber>(60 + i));
    }
    return person;
}

/// What the JSON says, read anew for each person.
bool says(const QJsonValue &json, unsigned bits)
{
    if (json.isString())
        return (bits >> (json.toString()[0].unicode() - u'a') & 1U) != 0;
    const QJsonObject object = json.toObject();
    if (object.contains("not"_L1))
        return !says(object["not"_L1], bits);
    const bool counted = object.contains("at_least"_L1);
    const QString word = counted ? u"of"_s : object.keys().constFirst();
    int those = 0;
    for (const QJsonValue part : object[word].toArray())
        those += says(part, bits) ? 1 : 0;
    if (word == "any"_L1)
        return those > 0;
    return those >= (counted ? object["at_least"_L1].toInt() : object[word].toArray().size());
}

unsigned upTo(std::mt19937 &chance, unsigned most)
{
    return static_cast<unsigned>(chance() % most);
}

QJsonValue randomJson(std::mt19937 &chance, int depth)
{
    if (depth == 0 || upTo(chance, 4) == 0)
        return QString(QChar(u'a' + upTo(chance, letters)));
    if (upTo(chance, 5) == 0)
        return QJsonObject{{u"not"_s, randomJson(chance, depth - 1)}};
    QJsonArray parts;
    const unsigned count = upTo(chance, 4);
    for (unsigned i = 0; i <= count; ++i)
        parts << randomJson(chance, depth - 1);
    if (upTo(chance, 3) == 0)
        return QJsonObject{
            {u"at_least"_s, 1 + static_cast<int>(upTo(chance, static_cast<unsigned>(parts.size())))},
            {u"of"_s, parts}};
    return QJsonObject{{upTo(chance, 2) == 0 ? u"any"_s : u"all"_s, parts}};
}

QJsonValue parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson("[" + json + "]").array()[0];
}

} // namespace

class SetExpressionTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryShape_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QList<unsigned>>("inside");
        QTest::addColumn<QList<unsigned>>("outside");

        QTest::newRow("a signal") << QByteArray("\"b\"") << QList<unsigned>{2, 3} << QList<unsigned>{0, 1, 4};
        QTest::newRow("any") << QByteArray(R"({"any":["a","b"]})") << QList<unsigned>{1, 2, 3}
                             << QList<unsigned>{0, 4};
        QTest::newRow("all") << QByteArray(R"({"all":["a","b"]})") << QList<unsigned>{3, 7}
                             << QList<unsigned>{0, 1, 2};
        QTest::newRow("not") << QByteArray(R"({"not":"a"})") << QList<unsigned>{0, 2}
                             << QList<unsigned>{1, 3};
        QTest::newRow("at least two of three") << QByteArray(R"({"at_least":2,"of":["a","b","c"]})")
                                               << QList<unsigned>{3, 5, 6, 7} << QList<unsigned>{0, 1, 2, 4};
        QTest::newRow("sets of sets") << QByteArray(R"({"all":["a",{"not":{"any":["b","c"]}}]})")
                                      << QList<unsigned>{1, 9} << QList<unsigned>{0, 3, 5, 7};
    }

    void readsEveryShape()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QList<unsigned>, inside);
        QFETCH(const QList<unsigned>, outside);

        const auto set = SetExpression::read(parsed(json), numberOf);

        QVERIFY(set);
        for (const unsigned bits : inside)
            QVERIFY(set->contains(personWith(bits)));
        for (const unsigned bits : outside)
            QVERIFY(!set->contains(personWith(bits)));
    }

    void refusesAnythingElseAndSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");

        QTest::newRow("a number") << QByteArray("3") << u"/"_s;
        QTest::newRow("a list") << QByteArray(R"(["a"])") << u"/"_s;
        QTest::newRow("null") << QByteArray("null") << u"/"_s;
        QTest::newRow("an empty object") << QByteArray("{}") << u"/"_s;
        QTest::newRow("an unknown word") << QByteArray(R"({"some":["a"]})") << u"/"_s;
        QTest::newRow("two words") << QByteArray(R"({"any":["a"],"all":["b"]})") << u"/"_s;
        QTest::newRow("of without how many") << QByteArray(R"({"of":["a"]})") << u"/"_s;
        QTest::newRow("how many without of") << QByteArray(R"({"at_least":1})") << u"/"_s;
        QTest::newRow("at least none") << QByteArray(R"({"at_least":0,"of":["a"]})") << u"/"_s;
        QTest::newRow("more than there are") << QByteArray(R"({"at_least":2,"of":["a"]})") << u"/"_s;
        QTest::newRow("one and a half") << QByteArray(R"({"at_least":1.5,"of":["a","b"]})") << u"/"_s;
        QTest::newRow("any of nothing") << QByteArray(R"({"any":[]})") << u"/any"_s;
        QTest::newRow("any of no list") << QByteArray(R"({"any":"a"})") << u"/any"_s;
        QTest::newRow("not a list") << QByteArray(R"({"not":["a"]})") << u"/not"_s;
        QTest::newRow("an unknown signal") << QByteArray("\"z\"") << u"/"_s;
        QTest::newRow("an unknown signal inside")
            << QByteArray(R"({"any":["a",{"all":["b",{"not":"zz"}]}]})") << u"/any/1/all/1/not"_s;
        QTest::newRow("a wrong shape inside")
            << QByteArray(R"({"at_least":1,"of":["a",{"any":[true]}]})") << u"/of/1/any/0"_s;
    }

    void refusesAnythingElseAndSaysWhere()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, where);

        const auto set = SetExpression::read(parsed(json), numberOf);

        QVERIFY(!set);
        QCOMPARE(set.error().fault, Fault::BadInput);
        QCOMPARE(set.error().where, where);
    }

    void anEmptySetHoldsNobody()
    {
        QVERIFY(!SetExpression().contains(personWith(0)));
        QVERIFY(!SetExpression().contains(personWith(255)));
    }

    void containsWhomTheJsonSays()
    {
        std::mt19937 chance(1);
        for (int i = 0; i < 800; ++i) {
            const QJsonValue json = randomJson(chance, 4);
            const auto set = SetExpression::read(json, numberOf);
            QVERIFY(set);
            for (unsigned bits = 0; bits < 1U << letters; bits += 1 + upTo(chance, 5))
                QCOMPARE(set->contains(personWith(bits)), says(json, bits));
        }
    }

    void withoutASignalCountsAsIfNobodyHadIt()
    {
        std::mt19937 chance(2);
        for (int i = 0; i < 400; ++i) {
            const QJsonValue json = randomJson(chance, 4);
            const auto left = upTo(chance, 256);
            const auto set = SetExpression::read(json, numberOf);
            QVERIFY(set);
            const SetExpression rest = set->without(personWith(left));
            for (unsigned bits = 0; bits < 1U << letters; bits += 1 + upTo(chance, 5))
                QCOMPARE(rest.contains(personWith(bits)), says(json, bits & ~left));
            rest.usedSignals().forEach(
                [&](SignalNumber number) { QVERIFY(!personWith(left).contains(number)); });
        }
    }

    void onlyUsedSignalsMatter()
    {
        std::mt19937 chance(3);
        for (int i = 0; i < 400; ++i) {
            const auto set = SetExpression::read(randomJson(chance, 4), numberOf);
            QVERIFY(set);
            unsigned used = 0;
            set->usedSignals().forEach([&](SignalNumber number) { used |= 1U << (number - 60U); });
            for (unsigned bits = 0; bits < 1U << letters; bits += 1 + upTo(chance, 5))
                QCOMPARE(set->contains(personWith(bits)), set->contains(personWith(bits & used)));
        }
    }
};

QTEST_APPLESS_MAIN(SetExpressionTest)
#include "tst_setexpression.moc"
