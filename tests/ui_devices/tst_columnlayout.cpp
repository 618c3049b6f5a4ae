#include "ui/devices/devicecolumns.h"
#include "ui/figures/tablecsv.h"
#include "ui/tables/columnchooser.h"
#include "ui/tables/columnlayout.h"
#include "ui/tables/roworder.h"
#include "ui/tables/tablemodel.h"

#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

class ColumnLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void isReadAsItIsWritten();
    void bringsWhatWasRememberedUpToDate_data();
    void bringsWhatWasRememberedUpToDate();
    void arrangesATableAndReadsItBack();
    void staysOpenWhileColumnsAreTicked();
    void movesAColumnByKeyboard();
    void goesBackToTheUsualColumns();
    void keepsTheLastColumn();
    void sortsNumbersAsNumbersAndWhatIsNotKnownFirst();
};

namespace {

const std::vector<Column> columns = {{.id = u"a"_s, .title = u"A"_s, .width = 100},
                                     {.id = u"b"_s, .title = u"B"_s, .width = 80},
                                     {.id = u"c"_s, .title = u"C"_s, .width = 60, .isShown = false}};

/// A chooser under a button of a window.
struct Opened
{
    explicit Opened(const ColumnLayout &layout)
    {
        window.resize(400, 400);
        chooser = new ColumnChooser(layout, columns, &button);
        window.show();
        chooser->open();
    }

    [[nodiscard]] QListWidget *list() const { return chooser->findChild<QListWidget *>(); }

    QWidget window;
    QPushButton button{&window};
    ColumnChooser *chooser;
};

ColumnLayout lastOf(const QSignalSpy &spy)
{
    return spy.last().front().value<ColumnLayout>();
}

} // namespace

void ColumnLayoutTest::isReadAsItIsWritten()
{
    const ColumnLayout layout = {{u"c"_s, true, 72}, {u"a"_s, false, 100}, {u"b"_s, true, 44}};

    QCOMPARE(textOf(layout), u"c:72 -a:100 b:44"_s);
    QCOMPARE(layoutFrom(textOf(layout), columns), layout);
    QCOMPARE(layoutFrom(textOf(usualLayout(deviceColumns())), deviceColumns()), usualLayout(deviceColumns()));
}

void ColumnLayoutTest::bringsWhatWasRememberedUpToDate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("layout");

    QTest::newRow("nothing") << QString() << u"a:100 b:80 -c:60"_s;
    QTest::newRow("a column that is gone") << u"x:9 b:50 a:70"_s << u"b:50 a:70 -c:60"_s;
    QTest::newRow("a column twice") << u"b:50 b:70"_s << u"b:50 a:100 -c:60"_s;
    QTest::newRow("no width") << u"b a"_s << u"b:80 a:100 -c:60"_s;
    QTest::newRow("widths that cannot be") << u"b:2 a:99999"_s << u"b:32 a:600 -c:60"_s;
    QTest::newRow("no column left") << u"-a:1 -b:1"_s << u"a:100 b:80 -c:60"_s;
}

void ColumnLayoutTest::bringsWhatWasRememberedUpToDate()
{
    QFETCH(const QString, text);
    QFETCH(const QString, layout);

    QCOMPARE(textOf(layoutFrom(text, columns)), layout);
}

void ColumnLayoutTest::arrangesATableAndReadsItBack()
{
    TableModel model;
    model.setContent({.columns = columns, .rows = {{{u"1"_s}, {u"2"_s}, {u"3"_s}}}});
    QTableView view;
    view.setModel(&model);
    view.horizontalHeader()->setMinimumSectionSize(20);
    const ColumnLayout layout = {{u"c"_s, true, 72}, {u"a"_s, false, 100}, {u"b"_s, true, 44}};

    applyLayout(view, layout, columns);

    QCOMPARE(layoutOf(view, columns), layout);
    QCOMPARE(*visiblePartOf(view).columns, (QList<int>{2, 1}));
    QCOMPARE(csvOf(model, visiblePartOf(view)), u"C,B\r\n3,2\r\n"_s);
}

void ColumnLayoutTest::staysOpenWhileColumnsAreTicked()
{
    Opened opened(usualLayout(columns));
    QSignalSpy chosen(opened.chooser, &ColumnChooser::layoutChosen);

    opened.list()->setCurrentRow(2);
    QTest::keyClick(opened.list(), Qt::Key_Space);
    opened.list()->setCurrentRow(0);
    QTest::keyClick(opened.list(), Qt::Key_Space);

    QCOMPARE(chosen.size(), 2);
    QCOMPARE(textOf(lastOf(chosen)), u"-a:100 b:80 c:60"_s);
    QVERIFY(opened.chooser->isVisible());
}

void ColumnLayoutTest::movesAColumnByKeyboard()
{
    Opened opened(usualLayout(columns));
    QSignalSpy chosen(opened.chooser, &ColumnChooser::layoutChosen);

    QTest::keyClick(opened.list(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(opened.list(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(opened.list(), Qt::Key_Up, Qt::AltModifier); // it is the first already

    QCOMPARE(chosen.size(), 2);
    QCOMPARE(textOf(chosen.front().front().value<ColumnLayout>()), u"b:80 a:100 -c:60"_s);
    QCOMPARE(textOf(lastOf(chosen)), u"a:100 b:80 -c:60"_s);
}

void ColumnLayoutTest::goesBackToTheUsualColumns()
{
    Opened opened(layoutFrom(u"c:72 -a:100 b:44"_s, columns));
    QSignalSpy chosen(opened.chooser, &ColumnChooser::layoutChosen);

    opened.chooser->reset();

    QCOMPARE(lastOf(chosen), usualLayout(columns));
}

void ColumnLayoutTest::keepsTheLastColumn()
{
    Opened opened(layoutFrom(u"-a:100 b:80 -c:60"_s, columns));
    QSignalSpy chosen(opened.chooser, &ColumnChooser::layoutChosen);

    opened.list()->setCurrentRow(1);
    QTest::keyClick(opened.list(), Qt::Key_Space);

    QCOMPARE(opened.list()->item(1)->checkState(), Qt::Checked);
    QCOMPARE(chosen.size(), 0);
}

void ColumnLayoutTest::sortsNumbersAsNumbersAndWhatIsNotKnownFirst()
{
    TableModel model;
    model.setContent({.columns = {columns.front()},
                      .rows = {{{.text = u"10"_s, .value = 10}},
                               {{.text = u"not known"_s}},
                               {{.text = u"9"_s, .value = 9}}}});
    RowOrder order;
    order.setSourceModel(&model);

    order.sort(0, Qt::AscendingOrder);

    QCOMPARE(csvOf(order), u"A\r\nnot known\r\n9\r\n10\r\n"_s);
}

QTEST_MAIN(ColumnLayoutTest)
#include "tst_columnlayout.moc"
