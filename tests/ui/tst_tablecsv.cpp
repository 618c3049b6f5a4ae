#include "ui/figures/csvbutton.h"
#include "ui/figures/tablecsv.h"
#include "ui/widgets/trendmodel.h"
#include "ui/widgets/trendpanel.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

class TableCsvTest : public QObject
{
    Q_OBJECT

private slots:
    void writesACell_data();
    void writesACell();
    void writesHeadingsAndLines();
    void writesAnEmptyTableAsItsHeadings();
    void writesOnlyWhatIsVisibleAsItStands();
    void writesOnlyWhatIsSelected();
    void namesWhatATrendMeasures();
    void copiesWhatAChartShows();
    void savesAFileThatSpreadsheetsRead();
    void saysWhenAFileIsNotSaved();
};

namespace {

QStandardItem *item(const QString &text, const QVariant &value = {})
{
    auto *item = new QStandardItem(text);
    item->setData(value, ValueRole);
    return item;
}

QString csvOfOne(const QString &text, const QVariant &value)
{
    QStandardItemModel table;
    table.setHorizontalHeaderLabels({u"h"_s});
    table.appendRow(item(text, value));
    QString csv = csvOf(table);
    csv.remove(0, QStringLiteral("h\r\n").size());
    csv.chop(2);
    return csv;
}

void fill(QStandardItemModel &table)
{
    table.setHorizontalHeaderLabels({u"A"_s, u"B"_s, u"C"_s});
    table.appendRow({item(u"a1"_s), item(u"b1"_s), item(u"c1"_s)});
    table.appendRow({item(u"a2"_s), item(u"b2"_s), item(u"c2"_s)});
    table.appendRow({item(u"a3"_s), item(u"b3"_s), item(u"c3"_s)});
}

TrendContent trend()
{
    TrendContent content{.title = u"Score"_s, .dateHeading = u"Week to"_s, .valueHeading = u"Points"_s};
    content.points.push_back({.date = QDate(2026, 11, 8), .value = 1598, .mean = 1590.25, .ribbon = 3});
    content.points.push_back({.date = QDate(2026, 11, 15), .value = 1612, .mean = 1600, .ribbon = 3});
    return content;
}

} // namespace

void TableCsvTest::writesACell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("written");

    QTest::newRow("a word") << u"Mail"_s << QVariant() << u"Mail"_s;
    QTest::newRow("nothing") << QString() << QVariant() << QString();
    QTest::newRow("a comma") << u"a, b"_s << QVariant() << u"\"a, b\""_s;
    QTest::newRow("a quote") << u"say \"b\""_s << QVariant() << u"\"say \"\"b\"\"\""_s;
    QTest::newRow("two lines") << u"a\nb"_s << QVariant() << u"\"a\nb\""_s;
    QTest::newRow("a space at its end") << u"a "_s << QVariant() << u"\"a \""_s;
    QTest::newRow("a number in words") << u"1,640"_s << QVariant(qint64(1640)) << u"1640"_s;
    QTest::newRow("a number in Arabic digits") << u"١٬٦٤٠"_s << QVariant(1640) << u"1640"_s;
    QTest::newRow("a number below zero") << u"−2"_s << QVariant(-2) << u"-2"_s;
    QTest::newRow("a fraction") << u"81,5"_s << QVariant(81.5) << u"81.5"_s;
    QTest::newRow("a day") << u"15 Nov"_s << QVariant(QDate(2026, 11, 15)) << u"2026-11-15"_s;
    QTest::newRow("a whole text") << u"Cut…"_s << QVariant(u"Cut short"_s) << u"Cut short"_s;
    QTest::newRow("equals") << u"=cmd|'/c calc'!A1"_s << QVariant() << u"'=cmd|'/c calc'!A1"_s;
    QTest::newRow("plus") << u"+1"_s << QVariant() << u"'+1"_s;
    QTest::newRow("minus as a text") << u"-1"_s << QVariant() << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << QVariant() << u"'@SUM(A1)"_s;
    QTest::newRow("a tab") << u"\t=1"_s << QVariant() << u"\"'\t=1\""_s;
    QTest::newRow("a line end") << u"\r=1"_s << QVariant() << u"\"'\r=1\""_s;
    QTest::newRow("full width") << u"＝1"_s << QVariant() << u"'＝1"_s;
    QTest::newRow("after a space") << u" =1"_s << QVariant() << u"' =1"_s;
    QTest::newRow("a whole text that is a formula") << u"…"_s << QVariant(u"=1"_s) << u"'=1"_s;
    QTest::newRow("an equals within") << u"a=1"_s << QVariant() << u"a=1"_s;
}

void TableCsvTest::writesACell()
{
    QFETCH(const QString, text);
    QFETCH(const QVariant, value);
    QFETCH(const QString, written);

    QCOMPARE(csvOfOne(text, value), written);
}

void TableCsvTest::writesHeadingsAndLines()
{
    QStandardItemModel table;
    fill(table);
    table.setHorizontalHeaderItem(1, new QStandardItem(u"=B"_s));

    QCOMPARE(csvOf(table), u"A,'=B,C\r\na1,b1,c1\r\na2,b2,c2\r\na3,b3,c3\r\n"_s);
}

void TableCsvTest::writesAnEmptyTableAsItsHeadings()
{
    QStandardItemModel table;
    table.setHorizontalHeaderLabels({u"A"_s, u"B"_s});

    QCOMPARE(csvOf(table), u"A,B\r\n"_s);
}

void TableCsvTest::writesOnlyWhatIsVisibleAsItStands()
{
    QStandardItemModel table;
    fill(table);
    QTableView view;
    view.setModel(&table);
    view.setColumnHidden(0, true);
    view.horizontalHeader()->moveSection(2, 0);

    QCOMPARE(csvOf(table, visiblePartOf(view)), u"C,B\r\nc1,b1\r\nc2,b2\r\nc3,b3\r\n"_s);
}

void TableCsvTest::writesOnlyWhatIsSelected()
{
    QStandardItemModel table;
    fill(table);
    QTableView view;
    view.setModel(&table);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::MultiSelection);
    view.selectRow(2);
    view.selectRow(0);

    QCOMPARE(csvOf(table, selectedPartOf(view)), u"A,B,C\r\na1,b1,c1\r\na3,b3,c3\r\n"_s);
}

void TableCsvTest::namesWhatATrendMeasures()
{
    TrendModel model;
    model.setContent(trend());

    QCOMPARE(csvOf(model), u"Week to,Points,\"Points, Mean\",\"Points, ±\",Note\r\n"
                           "2026-11-08,1598,1590.25,3,\r\n2026-11-15,1612,1600,3,\r\n"_s);
}

void TableCsvTest::copiesWhatAChartShows()
{
    TrendPanel panel(u"Score over time"_s);
    CsvButton *button = addCsvButton(panel, u"score"_s);
    TrendContent content = trend();
    for (TrendPoint &point : content.points)
        point.mean.reset();
    panel.setContent(content); // without means, the columns for them are hidden

    button->copy();

    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), u"Week to,Points,Note\r\n2026-11-08,1598,\r\n2026-11-15,1612,\r\n"_s);
    QCOMPARE(copied->data(u"text/csv"_s), copied->text().toUtf8());
    QVERIFY(button->accessibleName().endsWith("Score over time"_L1));
}

void TableCsvTest::savesAFileThatSpreadsheetsRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"table.csv"_s);
    const CsvButton button(u"Table"_s, u"table"_s, [] { return u"Été\r\n"_s; }, nullptr);

    QVERIFY(button.save(path));

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "\xEF\xBB\xBF\xC3\x89t\xC3\xA9\r\n"_ba);
}

void TableCsvTest::saysWhenAFileIsNotSaved()
{
    const QTemporaryDir folder;
    const CsvButton button(u"Table"_s, u"table"_s, [] { return QString(); }, nullptr);

    const auto saved = button.save(folder.filePath(u"none/table.csv"_s));

    QVERIFY(!saved);
    QVERIFY(saved.error().fault == Fault::Storage);
    QVERIFY(!saved.error().what.isEmpty());
}

QTEST_MAIN(TableCsvTest)
#include "tst_tablecsv.moc"
