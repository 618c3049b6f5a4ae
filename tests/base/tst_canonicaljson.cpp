#include "base/canonicaljson.h"

#include <QJsonArray>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace candela;

/// The bytes are hashed and stay on disk for years: a row that fails here is a broken chain, not a detail.
class CanonicalJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void writesOneTextForOneDocument_data()
    {
        QTest::addColumn<QJsonObject>("document");
        QTest::addColumn<QByteArray>("bytes");

        QTest::newRow("an empty one") << QJsonObject() << QByteArray("{}");
        QTest::newRow("keys are sorted, whatever the order they came in")
            << QJsonObject{{u"b"_s, 1}, {u"a"_s, 2}, {u"B"_s, 3}, {u"aa"_s, 4}}
            << QByteArray(R"({"B":3,"a":2,"aa":4,"b":1})");
        QTest::newRow("also inside") << QJsonObject{{u"x"_s,
                                                     QJsonArray{QJsonObject{{u"z"_s, 1}, {u"y"_s, 2}}}}}
                                     << QByteArray(R"({"x":[{"y":2,"z":1}]})");
        QTest::newRow("no order is made in a list")
            << QJsonObject{{u"x"_s, QJsonArray{3, 1, 2}}} << QByteArray(R"({"x":[3,1,2]})");
        QTest::newRow("letters stay UTF-8")
            << QJsonObject{{u"x"_s, u"Zürich 東京 🕯"_s}} << QByteArray("{\"x\":\"Zürich 東京 🕯\"}");
        QTest::newRow("a quote, a backslash and a line end are escaped")
            << QJsonObject{{u"x"_s, u"a\"b\\c\nd"_s}} << QByteArray("{\"x\":\"a\\\"b\\\\c\\nd\"}");
        QTest::newRow("a whole number has no exponent")
            << QJsonObject{{u"x"_s, 1e15}} << QByteArray(R"({"x":1000000000000000})");
        QTest::newRow("the largest that a double holds")
            << QJsonObject{{u"x"_s, 9007199254740992.0}} << QByteArray(R"({"x":9007199254740992})");
        QTest::newRow("below zero") << QJsonObject{{u"x"_s, -5}} << QByteArray(R"({"x":-5})");
        QTest::newRow("minus zero is zero") << QJsonObject{{u"x"_s, -0.0}} << QByteArray(R"({"x":0})");
    }

    void writesOneTextForOneDocument()
    {
        QFETCH(const QJsonObject, document);
        QFETCH(const QByteArray, bytes);

        const auto written = canonicalJson(document);

        QVERIFY(written);
        QCOMPARE(*written, bytes);
    }

    void refusesWhatCouldBeWrittenInTwoWays_data()
    {
        QTest::addColumn<QJsonObject>("document");
        QTest::addColumn<QString>("where");

        QTest::newRow("a fraction") << QJsonObject{{u"a"_s, 0.5}} << u"/a"_s;
        QTest::newRow("a boolean") << QJsonObject{{u"a"_s, true}} << u"/a"_s;
        QTest::newRow("a null") << QJsonObject{{u"a"_s, QJsonValue()}} << u"/a"_s;
        QTest::newRow("deep inside") << QJsonObject{{u"a"_s, QJsonArray{1, QJsonObject{{u"b"_s, 1.25}}}}}
                                     << u"/a/1/b"_s;
        QTest::newRow("a whole number that other readers would round")
            << QJsonObject{{u"a"_s, qint64{9007199254740993}}} << u"/a"_s;
        QTest::newRow("a huge number") << QJsonObject{{u"a"_s, 1e300}} << u"/a"_s;
        QTest::newRow("no number at all")
            << QJsonObject{{u"a"_s, std::numeric_limits<double>::quiet_NaN()}} << u"/a"_s;
    }

    void refusesWhatCouldBeWrittenInTwoWays()
    {
        QFETCH(const QJsonObject, document);
        QFETCH(const QString, where);

        const auto written = canonicalJson(document);

        QVERIFY(!written);
        QCOMPARE(written.error().fault, Fault::BadInput);
        QCOMPARE(written.error().where, where);
    }
};

QTEST_APPLESS_MAIN(CanonicalJsonTest)
#include "tst_canonicaljson.moc"
