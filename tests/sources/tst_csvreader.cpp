#include "sources/csvreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;

namespace {

/// Rows in brackets, cells by bars, a broken row with a mark: "[a|b][c|d]!"; a failure as its place.
QString wordsOf(const QByteArray &bytes)
{
    QString words;
    CsvReader csv(bytes);
    for (;;) {
        const auto more = csv.next();
        if (!more)
            return words + u"refused in "_s + more.error().where;
        if (!*more)
            return words;
        QStringList cells;
        for (const CsvCell &cell : csv.cells())
            cells << QString::fromUtf8(cell.unescaped());
        words += u'[' + cells.join(u'|') + u']' + (csv.isBroken() ? u"!"_s : QString());
    }
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsRows_data();
    void readsRows();
    void holdsItsLimitsToTheByte_data();
    void holdsItsLimitsToTheByte();
};

void CsvReaderTest::readsRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const QByteArray &bytes, const QString &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("nothing", "", u""_s);
    row("only a byte-order mark", "\xEF\xBB\xBF", u""_s);
    row("only line ends", "\r\n\n\r", u""_s);
    row("one cell", "a", u"[a]"_s);
    row("LF", "a,b\nc,d\n", u"[a|b][c|d]"_s);
    row("CRLF", "a,b\r\nc,d\r\n", u"[a|b][c|d]"_s);
    row("CR", "a,b\rc,d\r", u"[a|b][c|d]"_s);
    row("no end", "a,b\nc,d", u"[a|b][c|d]"_s);
    row("empty cells", ",,\n", u"[||]"_s);
    row("a comma at the very end", "a,", u"[a|]"_s);
    row("quoted comma", "\"a,b\",c", u"[a,b|c]"_s);
    row("quoted line end", "\"a\r\nb\",c\nd", u"[a\r\nb|c][d]"_s);
    row("quoted quote", "\"a\"\"b\",\"\"\"\"", u"[a\"b|\"]"_s);
    row("quoted nothing", "\"\",\"\"", u"[|]"_s);
    row("cells across looks of 64 bytes", QByteArray(70, 'a') + ",b," + QByteArray(120, 'c') + "\nd",
        u"[%1|b|%2][d]"_s.arg(QString(70, u'a'), QString(120, u'c')));
    row("ends on a look of 64 bytes", QByteArray(64, 'a'), u"[%1]"_s.arg(QString(64, u'a')));
    row("line end at a look of 64 bytes", QByteArray(63, 'a') + "\nb", u"[%1][b]"_s.arg(QString(63, u'a')));
    row("quotes across looks", "\"" + QByteArray(100, ',') + "\",b\n\"c\"",
        u"[%1|b][c]"_s.arg(QString(100, u',')));
    row("quote inside", "a\"b,c\"", u"[a\"b|c\"]"_s);
    row("text after the quote", "\"a\"b,c\nd,e", u"[a|c]![d|e]"_s);
    row("open quote", "a\n\"b", u"[a]refused in row 2"_s);
    row("open quote after a doubled one", "\"b\"\"", u"refused in row 1"_s);
    row("lonely quote", "\"", u"refused in row 1"_s);
    row("zero byte", QByteArray("a,\0b", 4), u"refused in row 1"_s);
    row("zero byte in quotes", QByteArray("\"a\0b\"", 5), u"refused in row 1"_s);
    row("zero byte after quotes", QByteArray("\"a\"\0b", 5), u"refused in row 1"_s);
    row("a mark in the middle is text", "a\xEF\xBB\xBF", u"[a\uFEFF]"_s);
}

void CsvReaderTest::readsRows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);

    QCOMPARE(wordsOf(bytes), expected);
}

void CsvReaderTest::holdsItsLimitsToTheByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("accepted");

    const QByteArray longest(CsvReader::longestCell, 'a');
    for (const char *end : {"", ",", "\n"}) {
        QTest::addRow("longest cell before \"%s\"", end) << longest + end << true;
        QTest::addRow("longest quoted cell before \"%s\"", end) << '"' + longest + '"' + end << true;
        QTest::addRow("a byte more before \"%s\"", end) << longest + 'a' + end << false;
        QTest::addRow("a byte more in quotes before \"%s\"", end) << '"' + longest + "a\"" + end << false;
    }
    QTest::newRow("most columns") << QByteArray(CsvReader::mostColumns - 1, ',') << true;
    QTest::newRow("a column more") << QByteArray(CsvReader::mostColumns, ',') << false;
    QTest::newRow("long text after a quote, which is no cell") << "\"\"" + longest + longest << true;
}

void CsvReaderTest::holdsItsLimitsToTheByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, accepted);

    QCOMPARE(!wordsOf(bytes).contains(u"refused"_s), accepted);
}

QTEST_APPLESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"
