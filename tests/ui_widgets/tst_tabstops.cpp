#include "ui/widgets/button.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/tabstops.h"

#include <QApplication>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace candela::ui;

namespace {

QStringList namesOf(const std::vector<QWidget *> &stops)
{
    QStringList names;
    for (const QWidget *stop : stops)
        names << stop->objectName();
    return names;
}

QPushButton *named(const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(name, parent);
    button->setObjectName(name);
    return button;
}

/// A head, a grid that was filled from its end, and an area, laid out in another order than they were made.
class Mixed : public QWidget
{
public:
    Mixed()
    {
        auto *area = new QScrollArea(this);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(named(u"inside"_s, area));
        auto *grid = new QGridLayout;
        grid->addWidget(named(u"below"_s, this), 1, 0);
        grid->addWidget(named(u"beside"_s, this), 0, 1);
        grid->addWidget(named(u"first"_s, this), 0, 0);
        auto *rows = new QVBoxLayout(this);
        rows->addWidget(named(u"head"_s, this));
        rows->addLayout(grid);
        rows->addWidget(area);
    }
};

} // namespace

class TabStopsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areInTheOrderInWhichOneReads();
    void leaveOutWhatIsHiddenOrCannotBeUsed();
    void comeRoundAtTheEnds();
    void ofATableAreOne();
    void bringTheCurrentCellOfALongTableIntoView();
    void areAllReachedInAPopover();
    void enterPressesAButtonWithAnIconAlone_data();
    void enterPressesAButtonWithAnIconAlone();
};

void TabStopsTest::areInTheOrderInWhichOneReads()
{
    Mixed widget;
    widget.show();

    QCOMPARE(namesOf(tabStopsIn(widget)),
             QStringList({u"head"_s, u"first"_s, u"beside"_s, u"below"_s, u"inside"_s}));
}

void TabStopsTest::leaveOutWhatIsHiddenOrCannotBeUsed()
{
    Mixed widget;
    widget.show();
    widget.findChild<QPushButton *>(u"head"_s)->hide();
    widget.findChild<QPushButton *>(u"beside"_s)->setEnabled(false);
    widget.findChild<QPushButton *>(u"below"_s)->setFocusPolicy(Qt::ClickFocus);

    QCOMPARE(namesOf(tabStopsIn(widget)), QStringList({u"first"_s, u"inside"_s}));
}

void TabStopsTest::comeRoundAtTheEnds()
{
    Mixed widget;
    widget.show();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
    widget.findChild<QPushButton *>(u"inside"_s)->setFocus();

    QVERIFY(focusNextStop(widget, true));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"head"_s);
    QVERIFY(focusNextStop(widget, false));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"inside"_s);
}

void TabStopsTest::ofATableAreOne()
{
    QWidget widget;
    auto *rows = new QVBoxLayout(&widget);
    auto *table = new QTableView(&widget);
    rows->addWidget(table);
    widget.show();

    QCOMPARE(tabStopsIn(widget), std::vector<QWidget *>{table});
}

void TabStopsTest::bringTheCurrentCellOfALongTableIntoView()
{
    QStandardItemModel model(40, 1);
    QScrollArea area;
    auto *inside = new QWidget;
    auto *rows = new QVBoxLayout(inside);
    auto *table = new QTableView(inside);
    table->setModel(&model);
    table->setMinimumHeight(1600);
    rows->addWidget(table);
    area.setWidget(inside);
    area.setWidgetResizable(true);
    area.resize(300, 200);
    area.show();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    keepCurrentInView(*table);
    table->setFocus();
    table->setCurrentIndex(model.index(0, 0));
    QCoreApplication::processEvents();
    const int before = area.verticalScrollBar()->value();

    table->setCurrentIndex(model.index(30, 0));
    QCoreApplication::processEvents();

    const QRect cell = table->visualRect(table->currentIndex());
    const QPoint seen = table->viewport()->mapTo(area.viewport(), cell.center());
    QVERIFY(area.verticalScrollBar()->value() > before);
    QVERIFY(area.viewport()->rect().contains(seen));
}

void TabStopsTest::areAllReachedInAPopover()
{
    QWidget window;
    window.resize(600, 400);
    auto *anchor = named(u"anchor"_s, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *popover = new Popover(anchor);
    auto *last = named(u"last"_s, popover);
    popover->body().addWidget(named(u"first"_s, popover));
    popover->body().addWidget(last);

    popover->open();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"first"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), last);
    QTest::keyClick(last, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"first"_s);
}

void TabStopsTest::enterPressesAButtonWithAnIconAlone_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("pressed");
    QTest::newRow("Enter") << Qt::Key_Return << 1;
    QTest::newRow("Enter of the number pad") << Qt::Key_Enter << 1;
    QTest::newRow("Space") << Qt::Key_Space << 1;
    QTest::newRow("a letter") << Qt::Key_A << 0;
}

void TabStopsTest::enterPressesAButtonWithAnIconAlone()
{
    QFETCH(const Qt::Key, key);
    const std::unique_ptr<QToolButton> button(makeIconButton(u"close"_s, u"Close"_s, nullptr));
    const QSignalSpy pressed(button.get(), &QToolButton::clicked);

    QTest::keyClick(button.get(), key);

    QTEST(int(pressed.size()), "pressed");
}

QTEST_MAIN(TabStopsTest)
#include "tst_tabstops.moc"
