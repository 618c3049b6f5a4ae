#include "tests/ui/answerall.h"
#include "tests/ui_devices/somedevices.h"
#include "tests/ui_shell/fakedataservice.h"
#include "tests/ui_shell/focuswalk.h"
#include "ui/devices/devicecolumns.h"
#include "ui/devices/devicelist.h"
#include "ui/devices/devicepane.h"
#include "ui/devices/devicespage.h"
#include "ui/devices/statcard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/popover.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

class DevicesPageTest : public QObject
{
    Q_OBJECT

private slots:
    void asksForTheSlowestDevicesFirst();
    void readsOneHundredThousandDevicesAsSomebodyScrolls();
    void asksTheServiceForAnotherOrder();
    void asksOnlyForFiltersThatCanBeRead();
    void ignoresAnAnswerToAnOlderFilter();
    void stopsItsQuestionsWhenItGoesAway();
    void keepsTheListWhenAQuestionFails();
    void keepsTheChosenDeviceAcrossAnotherOrder();
    void clearsTheFilterWithEscape();
    void narrowsToTheValueOfACell();
    void saysWhyNothingIsListed();
    void copiesRowsAsTheyAreShown();
    void remembersItsColumns();
    void opensADeviceWithEnter();
    void copiesTheWholeIdOfADevice();
    void showsBarsAsATable();
    void canBeWalkedByKeyboardAndIsNamed();
    void showsNoNameAndNoUser();
};

namespace {

/// A page that was asked to show so many devices.
struct Shown
{
    explicit Shown(int count = 450, ViewMemory memory = {})
        : some(count)
        , page({.figures = figures, .data = data, .devices = service}, memory)
    {
        page.resize(1056, 758);
        page.show();
        page.refresh();
    }

    void answer()
    {
        answerAll(figures, Figures());
        some.answerAll(service);
    }
    [[nodiscard]] QTableView &table() const { return *page.findChild<QTableView *>(u"devices"_s); }
    [[nodiscard]] QLineEdit &filter() const { return *qobject_cast<QLineEdit *>(page.filterField()); }
    [[nodiscard]] QString cell(int row, DeviceField field) const
    {
        return table().model()->index(row, columnOf(field)).data().toString();
    }

    FakeScoringService figures;
    test::FakeDataService data;
    FakeDeviceService service;
    SomeDevices some;
    DevicesPage page;
};

QString allText(const QWidget &page)
{
    QStringList texts;
    for (const QLabel *label : page.findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u'\n');
}

} // namespace

void DevicesPageTest::asksForTheSlowestDevicesFirst()
{
    const Shown shown;

    QCOMPARE(shown.service.pages.size(), 1U);
    QCOMPARE(shown.service.pages[0].about,
             (client::DevicePageWish{.limit = 200, .sort = DeviceField::Boot, .descending = true}));
}

void DevicesPageTest::readsOneHundredThousandDevicesAsSomebodyScrolls()
{
    Shown shown(100'000);
    shown.answer();
    shown.page.setUpdatesEnabled(false); // painting is not what is counted
    QScrollBar &bar = *shown.table().verticalScrollBar();
    const std::size_t atFirst = shown.service.pages.size();

    QCOMPARE(atFirst, 1U); // nobody scrolled, so nothing more was asked for
    while (shown.service.pages.size() < 500) {
        bar.setValue(bar.maximum());
        const std::size_t before = shown.service.pages.size();
        shown.some.answerAll(shown.service);
        QVERIFY(shown.service.pages.size() <= before + 1); // one page at a time
        QVERIFY(before > 1 || shown.service.pages.size() > 1);
    }
    bar.setValue(bar.maximum());
    shown.some.answerAll(shown.service);
    bar.setValue(bar.maximum());

    QCOMPARE(shown.service.pages.size(), 500U);
    QCOMPARE(shown.table().model()->rowCount(), 100'000);
}

void DevicesPageTest::asksTheServiceForAnotherOrder()
{
    Shown shown;
    shown.answer();
    QHeaderView &header = *shown.table().horizontalHeader();
    const auto click = [&header](DeviceField field) {
        const int column = columnOf(field);
        const QPoint middle(header.sectionViewportPosition(column) + header.sectionSize(column) / 2,
                            header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, middle);
    };

    click(DeviceField::Crashes);
    const client::DevicePageWish first = shown.service.pages.back().about;
    click(DeviceField::Crashes);
    const client::DevicePageWish second = shown.service.pages.back().about;

    QCOMPARE(first.sort, DeviceField::Crashes);
    QCOMPARE(second.sort, DeviceField::Crashes);
    QVERIFY(first.descending != second.descending);
    QVERIFY(first.cursor.isEmpty());
}

void DevicesPageTest::asksOnlyForFiltersThatCanBeRead()
{
    Shown shown;
    shown.answer();
    const std::size_t before = shown.service.pages.size();

    shown.filter().setText(u"boot > 60"_s);
    QCOMPARE(shown.service.pages.size(), before);
    shown.filter().setText(u"boot > 60 s"_s);

    QCOMPARE(shown.service.pages.size(), before + 1);
    QCOMPARE(shown.service.pages.back().about.filter, u"boot > 60 s"_s);
}

void DevicesPageTest::ignoresAnAnswerToAnOlderFilter()
{
    Shown shown;
    shown.filter().setText(u"boot > 60 s"_s);
    shown.filter().setText(u"boot > 90 s"_s);
    QCOMPARE(shown.service.pages.size(), 3U);

    QVERIFY(shown.service.pages[0].stop.stop_requested());
    QVERIFY(shown.service.pages[1].stop.stop_requested());
    shown.service.pages[2].answer({.devices = 9, .matching = 1, .rows = {someDevice(2)}, .next = {}});
    shown.service.pages[1].answer(
        {.devices = 9, .matching = 2, .rows = {someDevice(1), someDevice(2)}, .next = {}});
    QCoreApplication::processEvents();

    QCOMPARE(shown.table().model()->rowCount(), 1);
}

void DevicesPageTest::stopsItsQuestionsWhenItGoesAway()
{
    FakeScoringService figures;
    test::FakeDataService data;
    FakeDeviceService service;
    {
        DevicesPage page({.figures = figures, .data = data, .devices = service}, {});
        page.refresh();
    }

    QVERIFY(service.pages[0].stop.stop_requested());
    QVERIFY(service.summaries[0].stop.stop_requested());
    QVERIFY(service.channelLists[0].stop.stop_requested());
    QVERIFY(service.locationLists[0].stop.stop_requested());
}

void DevicesPageTest::keepsTheListWhenAQuestionFails()
{
    Shown shown;
    shown.answer();
    QSignalSpy failed(&shown.page, &Page::failed);

    shown.page.refresh();
    shown.service.pages.back().fail(Fault::Unreachable);
    QCoreApplication::processEvents();

    QCOMPARE(failed.size(), 1);
    QVERIFY(shown.table().model()->rowCount() > 0);
}

void DevicesPageTest::keepsTheChosenDeviceAcrossAnotherOrder()
{
    Shown shown;
    shown.answer();
    shown.table().setCurrentIndex(shown.table().model()->index(5, 3));
    const QString chosen = shown.cell(5, DeviceField::Id);

    shown.page.refresh();
    shown.service.pages.back().answer(
        {.devices = 9, .matching = 3, .rows = {someDevice(9), someDevice(5), someDevice(7)}, .next = {}});
    QCoreApplication::processEvents();

    QCOMPARE(shown.table().currentIndex().row(), 1);
    QCOMPARE(shown.cell(1, DeviceField::Id), chosen);
}

void DevicesPageTest::clearsTheFilterWithEscape()
{
    Shown shown;
    shown.filter().setText(u"boot > 60 s"_s);

    QTest::keyClick(&shown.filter(), Qt::Key_Escape);

    QCOMPARE(shown.filter().text(), QString());
    QCOMPARE(shown.service.pages.back().about.filter, QString());
}

void DevicesPageTest::narrowsToTheValueOfACell()
{
    Shown shown;
    shown.answer();
    const QModelIndex cell = shown.table().model()->index(0, columnOf(DeviceField::Model));

    Q_EMIT shown.table().customContextMenuRequested(shown.table().visualRect(cell).center());
    auto *menu = shown.table().findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    menu->actions().at(1)->trigger();

    QCOMPARE(menu->actions().at(0)->text(), u"Only %1"_s.arg(cell.data().toString()));
    QCOMPARE(shown.service.pages.back().about.filter, u"model != \"%1\""_s.arg(someDevice(0).model));
    QCOMPARE(shown.filter().text(), shown.service.pages.back().about.filter);
}

void DevicesPageTest::saysWhyNothingIsListed()
{
    Shown shown(0);
    shown.answer();
    auto *empty = shown.page.findChild<EmptyState *>();
    QVERIFY(empty != nullptr);
    QCOMPARE(empty->accessibleName(), u"No device is known yet"_s);

    shown.filter().setText(u"boot > 300 s"_s);
    shown.service.pages.back().answer({.devices = 1800, .matching = 0, .rows = {}, .next = {}});
    QCoreApplication::processEvents();
    empty = shown.page.findChild<EmptyState *>();
    QCOMPARE(empty->accessibleName(), u"No device is like that"_s);
    QVERIFY(empty->accessibleDescription().startsWith(u"boot > 300 s matches none of 1,800"_s));
    empty->findChild<QPushButton *>()->click();

    QCOMPARE(shown.service.pages.back().about.filter, QString());
}

void DevicesPageTest::copiesRowsAsTheyAreShown()
{
    Shown shown;
    shown.answer();
    shown.table().setCurrentIndex(shown.table().model()->index(1, 0));
    shown.page.activateWindow();
    shown.table().setFocus();

    QTest::keyClick(&shown.table(), Qt::Key_C, Qt::ControlModifier);
    const QString rows = QGuiApplication::clipboard()->text();
    QTest::keyClick(&shown.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString headed = QGuiApplication::clipboard()->text();

    QCOMPARE(rows.count(u'\n'), 1);
    QVERIFY(rows.startsWith(shown.cell(1, DeviceField::Id) + u'\t' + shown.cell(1, DeviceField::Model)));
    QVERIFY(headed.startsWith(u"Device\tModel\tSystem\tStart, seconds\t"_s));
    QVERIFY(headed.endsWith(rows));
}

void DevicesPageTest::remembersItsColumns()
{
    QString kept;
    const ViewMemory memory{.recall = [&kept](const QString &) { return kept; },
                            .keep = [&kept](const QString &, const QString &text) { kept = text; }};
    {
        Shown shown(3, memory);
        QCOMPARE(kept, QString()); // nothing was arranged yet
        shown.table().horizontalHeader()->moveSection(2, 0);
    }
    const Shown again(3, memory);

    QVERIFY(kept.startsWith(u"os:"_s));
    QCOMPARE(again.table().horizontalHeader()->logicalIndex(0), columnOf(DeviceField::Os));
}

void DevicesPageTest::opensADeviceWithEnter()
{
    Shown shown;
    shown.answer();
    shown.table().setFocus();
    auto *pane = shown.page.findChild<DevicePane *>();
    QVERIFY(pane->isVisible());
    shown.page.activateWindow();

    QTest::keyClick(pane, Qt::Key_Escape);
    QVERIFY(!pane->isVisible());
    QTest::keyClick(&shown.table(), Qt::Key_Return);

    QVERIFY(pane->isVisible());
}

void DevicesPageTest::copiesTheWholeIdOfADevice()
{
    Shown shown;
    shown.answer();

    shown.page.findChild<DevicePane *>()->copyId();

    QCOMPARE(QGuiApplication::clipboard()->text(), someDevice(0).id);
}

void DevicesPageTest::showsBarsAsATable()
{
    Shown shown;
    shown.answer();
    auto *stat = shown.page.findChild<StatCard *>();

    QTest::keyClick(stat, Qt::Key_T);

    auto *popover = shown.page.window()->findChild<Popover *>();
    QVERIFY(popover != nullptr);
    const auto *table = popover->findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), 12);
    QCOMPARE(table->model()->index(6, 0).data().toString(), u"60 to 70 s"_s);
}

void DevicesPageTest::canBeWalkedByKeyboardAndIsNamed()
{
    Shown shown;
    shown.answer();

    QCOMPARE(test::withoutName(shown.page), QStringList());
    const QStringList stops = test::tabStops(shown.page);
    for (const QString &stop :
         {u"Filter devices"_s, u"Choose columns"_s, u"Devices"_s, u"Copy the id of the device"_s, u"Close"_s})
        QVERIFY2(stops.contains(stop), qPrintable(stops.join(u'|')));
}

void DevicesPageTest::showsNoNameAndNoUser()
{
    Shown shown;
    shown.answer();

    const QString text = allText(shown.page);

    QVERIFY(!text.contains(u"name"_s, Qt::CaseInsensitive));
    for (const Column &column : deviceColumns())
        QVERIFY(!column.whole.contains(u"name"_s, Qt::CaseInsensitive));
}

QTEST_MAIN(DevicesPageTest)
#include "tst_devicespage.moc"
