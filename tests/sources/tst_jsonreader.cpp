#include "sources/jsonlist.h"
#include "sources/jsontext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;

using Token = JsonReader::Token;

namespace {

/// "{ n:a 1 } ." for {"a":1}; "!" where it is broken.
QString tokensOf(QByteArrayView json)
{
    JsonReader reader(json);
    QStringList words;
    for (;;) {
        const Token token = reader.next();
        const QString text = QString::fromUtf8(reader.text());
        switch (token) {
        case Token::ObjectStart:
            words << u"{"_s;
            break;
        case Token::ObjectEnd:
            words << u"}"_s;
            break;
        case Token::ArrayStart:
            words << u"["_s;
            break;
        case Token::ArrayEnd:
            words << u"]"_s;
            break;
        case Token::Name:
            words << u"n:"_s + text;
            break;
        case Token::Text:
            words << u"t:"_s + text;
            break;
        case Token::Number:
        case Token::Flag:
            words << text;
            break;
        case Token::Null:
            words << u"null"_s;
            break;
        case Token::End:
            return (words << u"."_s).join(u' ');
        case Token::Broken:
            return (words << u"!"_s).join(u' ');
        }
    }
}

} // namespace

class JsonReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void givesTokens_data();
    void givesTokens();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void resolvesEscapes_data();
    void resolvesEscapes();
    void skipsWholeValues();
    void givesTheRowsOfAList_data();
    void givesTheRowsOfAList();
    void refusesRowsWithoutEnd();
};

void JsonReaderTest::givesTokens_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("tokens");
    QTest::newRow("an empty object") << QByteArray("{}") << u"{ } ."_s;
    QTest::newRow("an empty list") << QByteArray(" [ ] ") << u"[ ] ."_s;
    QTest::newRow("a text alone") << QByteArray("\"\"") << u"t: ."_s;
    QTest::newRow("a byte-order mark") << QByteArray("\xEF\xBB\xBF[]") << u"[ ] ."_s;
    QTest::newRow("numbers") << QByteArray("[0,-1,4.2,1e999,-0.5E-3]") << u"[ 0 -1 4.2 1e999 -0.5E-3 ] ."_s;
    QTest::newRow("what is no number") << QByteArray("[NaN,-Infinity]") << u"[ NaN -Infinity ] ."_s;
    QTest::newRow("flags and nothing")
        << QByteArray("{\"a\":true,\"b\":false,\"c\":null}") << u"{ n:a true n:b false n:c null } ."_s;
    QTest::newRow("one in another") << QByteArray("{\"a\":[{\"b\":[]},1]}")
                                    << u"{ n:a [ { n:b [ ] } 1 ] } ."_s;
    QTest::newRow("line ends and tabs") << QByteArray("[\r\n\t1\n,2]") << u"[ 1 2 ] ."_s;
    QTest::newRow("four bytes a letter") << QByteArray("[\"\xF0\x9F\x98\x80\"]") << u"[ t:\U0001F600 ] ."_s;
    QTest::newRow("the deepest that is allowed")
        << QByteArray(64, '[') + QByteArray(64, ']') << u"[ "_s.repeated(64) + u"] "_s.repeated(64) + u'.';
}

void JsonReaderTest::givesTokens()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, tokens);
    QCOMPARE(tokensOf(json), tokens);
}

void JsonReaderTest::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an open object") << QByteArray("{");
    QTest::newRow("an open list") << QByteArray("[1");
    QTest::newRow("an open text") << QByteArray("\"abc");
    QTest::newRow("an end that fits nothing") << QByteArray("[1}");
    QTest::newRow("two values") << QByteArray("[] []");
    QTest::newRow("a comma before the end") << QByteArray("[1,]");
    QTest::newRow("a comma before the end of an object") << QByteArray("{\"a\":1,}");
    QTest::newRow("no comma") << QByteArray("[1 2]");
    QTest::newRow("no colon") << QByteArray("{\"a\" 1}");
    QTest::newRow("a name without quotes") << QByteArray("{a:1}");
    QTest::newRow("a leading zero") << QByteArray("[01]");
    QTest::newRow("no digit after the point") << QByteArray("[1.]");
    QTest::newRow("no digit in the exponent") << QByteArray("[1e+]");
    QTest::newRow("a plus sign") << QByteArray("[+1]");
    QTest::newRow("half a word") << QByteArray("[tru]");
    QTest::newRow("a comment") << QByteArray("[1] // one");
    QTest::newRow("a line end in a text") << QByteArray("[\"a\nb\"]");
    QTest::newRow("a zero byte") << QByteArray("[\"a\0b\"]", 7);
    QTest::newRow("an escape that is none") << QByteArray("[\"\\x41\"]");
    QTest::newRow("half an escape") << QByteArray("[\"\\u00");
    QTest::newRow("an escape of no digits") << QByteArray("[\"\\u00zz\"]");
    QTest::newRow("UTF-8 that is cut off") << QByteArray("[\"\xC3\"]");
    QTest::newRow("UTF-8 at the end of the file") << QByteArray("[\"\xF0\x9F");
    QTest::newRow("UTF-8 that is longer than it need be") << QByteArray("[\"\xC0\xAF\"]");
    QTest::newRow("half a surrogate pair in UTF-8") << QByteArray("[\"\xED\xA0\x80\"]");
    QTest::newRow("UTF-8 beyond the last letter") << QByteArray("[\"\xF4\x90\x80\x80\"]");
    QTest::newRow("too deep") << QByteArray(65, '[') + QByteArray(65, ']');
    QTest::newRow("endlessly deep") << QByteArray(1'000'000, '[');
}

void JsonReaderTest::refusesWhatIsNoJson()
{
    QFETCH(const QByteArray, json);
    QVERIFY(tokensOf(json).endsWith(u'!'));

    JsonReader reader(json);
    while (reader.next() != Token::Broken) {
    }
    QCOMPARE(reader.next(), Token::Broken);
    const Error error = reader.failure().error();
    QCOMPARE(error.fault, Fault::BadInput);
    QVERIFY(error.where.startsWith("byte "_L1));
}

void JsonReaderTest::resolvesEscapes_data()
{
    QTest::addColumn<QByteArray>("escaped");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << QByteArray("a\\\"b") << u"a\"b"_s;
    QTest::newRow("all of them") << QByteArray("\\\"\\\\\\/\\b\\f\\n\\r\\t") << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("a letter by its number") << QByteArray("\\u0041\\u00e4\\u00E4") << u"Aää"_s;
    QTest::newRow("a pair") << QByteArray("\\ud83d\\ude00") << u"\U0001F600"_s;
    QTest::newRow("half a pair") << QByteArray("a\\ud83d") << u"a?"_s;
    QTest::newRow("an escape in front of a letter") << QByteArray("\\\\u0041") << u"\\u0041"_s;
    QTest::newRow("a mark of byte order behind one") << QByteArray("\\n\xEF\xBB\xBF") + "a" << u"\n\uFEFFa"_s;
}

void JsonReaderTest::resolvesEscapes()
{
    QFETCH(const QByteArray, escaped);
    QFETCH(const QString, text);
    JsonReader reader(escaped);
    const QByteArray quoted = '"' + escaped + '"';
    JsonReader whole(quoted);
    QCOMPARE(whole.next(), Token::Text);
    QVERIFY(whole.isEscaped());
    QCOMPARE(QString::fromUtf8(unescapedJson(whole.text())), text);
}

void JsonReaderTest::skipsWholeValues()
{
    JsonReader reader("[{\"a\":[1,{\"b\":2}]},7]");
    QCOMPARE(reader.next(), Token::ArrayStart);
    QVERIFY(reader.skip(reader.next()));
    QCOMPARE(reader.next(), Token::Number);
    QCOMPARE(reader.text(), QByteArrayView("7"));
}

void JsonReaderTest::givesTheRowsOfAList_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("rows");
    QTest::newRow("a list alone") << QByteArray("[{\"a\":1},{\"b\":\"x\"}]") << u"a=1|b=x|"_s;
    QTest::newRow("a page") << QByteArray("{\"@odata.context\":\"c\",\"value\":[{\"a\":1}]}") << u"a=1|"_s;
    QTest::newRow("a page before another")
        << QByteArray("{\"@odata.nextLink\":\"u\",\"value\":[{\"a\":1}]}") << u"a=1|>"_s;
    QTest::newRow("a link behind the rows")
        << QByteArray("{\"value\":[{\"a\":1}],\"x\":{\"y\":[1]},\"@odata.nextLink\":\"u\"}") << u"a=1|>"_s;
    QTest::newRow("a link to nowhere")
        << QByteArray("{\"value\":[{\"a\":1}],\"@odata.nextLink\":\"\"}") << u"a=1|"_s;
    QTest::newRow("a link that is none")
        << QByteArray("{\"value\":[{\"a\":1}],\"@odata.nextLink\":null}") << u"a=1|"_s;
    QTest::newRow("no rows") << QByteArray("{\"value\":[]}") << QString();
    QTest::newRow("values that are no text")
        << QByteArray("[{\"a\":null,\"b\":{\"c\":1},\"d\":[2],\"e\":true}]") << u"a=b=d=e=true|"_s;
    QTest::newRow("a name with escapes is nobody's") << QByteArray("[{\"\\u0061\":1,\"b\":2}]") << u"b=2|"_s;
    QTest::newRow("rows that are no objects") << QByteArray("[1,[2],null,{\"a\":1}]") << u"|||a=1|"_s;
    QTest::newRow("a second list") << QByteArray("{\"value\":[{\"a\":1}],\"value\":[{\"a\":2}]}")
                                   << u"a=1|"_s;
    QTest::newRow("an object without a list") << QByteArray("{\"value\":{\"a\":1}}") << u"none"_s;
    QTest::newRow("an error answer") << QByteArray("{\"error\":{\"code\":\"x\"}}") << u"none"_s;
    QTest::newRow("a number") << QByteArray("1") << u"none"_s;
    QTest::newRow("broken in a row") << QByteArray("[{\"a\":1},{\"a\"") << u"a=1|broken"_s;
    QTest::newRow("broken behind the list") << QByteArray("{\"value\":[{\"a\":1}],") << u"a=1|broken"_s;
    QTest::newRow("something behind the end") << QByteArray("[{\"a\":1}]x") << u"a=1|broken"_s;
}

void JsonReaderTest::givesTheRowsOfAList()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, rows);
    JsonList list(json);
    QString read;

    auto more = list.open();
    if (more && !*more)
        read = u"none"_s;
    while (more && *more) {
        more = list.next([&](QByteArrayView name, const JsonValue &value) {
            read += QString::fromUtf8(name) + u'=' + QString::fromUtf8(value.text);
        });
        if (more && *more)
            read += u'|';
    }
    if (!more)
        read += u"broken"_s;
    else if (list.hasNextPage())
        read += u'>';

    QCOMPARE(read, rows);
}

void JsonReaderTest::refusesRowsWithoutEnd()
{
    QByteArray json = "[{";
    for (int field = 0; field < 1'000'000; ++field)
        json += "\"f" + QByteArray::number(field) + "\":0,";
    json += "\"last\":0}]";
    JsonList list(json);
    QVERIFY(*list.open());

    qint64 taken = 0;
    const auto more = list.next([&](QByteArrayView, const JsonValue &) { ++taken; });

    QVERIFY(!more);
    QCOMPARE(more.error().where, u"row 1"_s);
    QCOMPARE(taken, 1000);
}

QTEST_APPLESS_MAIN(JsonReaderTest)
#include "tst_jsonreader.moc"
