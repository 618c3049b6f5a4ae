#include "tests/ui/answerall.h"
#include "tests/ui_devices/somedevices.h"
#include "tests/ui_shell/fakedataservice.h"
#include "ui/devices/devicecolumns.h"
#include "ui/devices/deviceexport.h"
#include "ui/devices/devicelist.h"
#include "ui/devices/devicespage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/passportlink.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

/// What of the list of devices goes into a file.
class DeviceSavingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void offersThreeThingsWithTheirNumbers_data();
    void offersThreeThingsWithTheirNumbers();
    void savesEveryRowOfTheList();
    void savesEveryColumn();
    void savesTheSelectedRowsWithoutAsking();
    void readsAThousandRowsAtATimeAndSaysHowFarItIs();
    void wordsManyReadRowsInSteps();
    void writesNothingWhenItIsStopped();
    void keepsTheFileThatWasThereWhenAPageIsMissing();
    void saysWhenTheFolderCannotBeWrittenTo();
    void savesTheRowsOfTheFilterThatIsShown();
    void keepsToItsFilterWhileAnotherIsAsked();
    void makesOneFileAtATime();
    void stopsWhenThePageGoesAway();
    void writesNoFormula();
};

namespace {

struct Shown
{
    explicit Shown(int count)
        : some(count)
        , page(std::make_unique<DevicesPage>(Services{.figures = figures, .data = data, .devices = service},
                                             ViewMemory()))
        , path(folder.filePath(u"devices.csv"_s))
    {
        page->resize(1056, 758);
        page->show();
        page->activateWindow();
        page->refresh();
        answerAll(figures, Figures());
        some.answerAll(service);
    }

    [[nodiscard]] QTableView &table() const { return *page->findChild<QTableView *>(u"devices"_s); }
    [[nodiscard]] DeviceExport &saving() const { return *page->findChild<DeviceExport *>(); }
    [[nodiscard]] QPushButton &cancel() const { return *saving().findChild<QPushButton *>(); }
    [[nodiscard]] QString told() const
    {
        const auto *banner = saving().findChild<Banner *>();
        return banner->isVisible() ? banner->accessibleName() : QString();
    }
    [[nodiscard]] QString progress() const { return saving().findChild<QLabel *>()->text(); }

    /// Answers pages until the file is made, or not.
    void finish()
    {
        QVERIFY(QTest::qWaitFor([this] {
            some.answerAll(service);
            return !told().isEmpty();
        }));
    }
    [[nodiscard]] QList<QByteArray> lines() const
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll().split('\n');
    }
    [[nodiscard]] client::DevicePageWish lastWish() const { return service.pages.back().about; }

    QTemporaryDir folder;
    FakeScoringService figures;
    test::FakeDataService data;
    FakeDeviceService service;
    SomeDevices some;
    std::unique_ptr<DevicesPage> page;
    QString path;
};

} // namespace

void DeviceSavingTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void DeviceSavingTest::offersThreeThingsWithTheirNumbers_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("isFiltered");
    QTest::addColumn<int>("selected");
    QTest::addColumn<bool>("isBusy");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QList<bool>>("offered");

    QTest::newRow("all devices") << 1800 << false << 3 << false
                                 << QStringList{u"All 1,800 row(s), 9 shown columns…"_s,
                                                u"All 1,800 row(s), all 14 columns…"_s,
                                                u"3 selected row(s), 9 shown columns…"_s}
                                 << QList<bool>{true, true, true};
    QTest::newRow("a filter") << 46 << true << 0 << false
                              << QStringList{u"46 row(s) of this filter, 9 shown columns…"_s,
                                             u"46 row(s) of this filter, all 14 columns…"_s,
                                             u"0 selected row(s), 9 shown columns…"_s}
                              << QList<bool>{true, true, false};
    QTest::newRow("a file is being made")
        << 46 << true << 1 << true << QStringList() << QList<bool>{false, false, false};
    QTest::newRow("nothing is like that")
        << 0 << true << 0 << false << QStringList() << QList<bool>{false, false, false};
}

void DeviceSavingTest::offersThreeThingsWithTheirNumbers()
{
    QFETCH(const int, rows);
    QFETCH(const bool, isFiltered);
    QFETCH(const int, selected);
    QFETCH(const bool, isBusy);
    QFETCH(const QStringList, words);
    QFETCH(const QList<bool>, offered);
    QWidget window;
    window.show();
    TableExport saving(u"devices"_s, &window);

    saving.openMenu(window, {.rows = rows,
                             .isFiltered = isFiltered,
                             .selected = selected,
                             .shownColumns = 9,
                             .allColumns = 14,
                             .isBusy = isBusy});

    QStringList told;
    QList<bool> enabled;
    for (const QAction *action : window.findChild<QMenu *>()->actions()) {
        told << action->text();
        enabled << action->isEnabled();
    }
    QVERIFY2(words.isEmpty() || told == words, qPrintable(told.join(u'\n')));
    QCOMPARE(enabled, offered);
}

void DeviceSavingTest::savesEveryRowOfTheList()
{
    Shown shown(450);
    shown.table().setColumnHidden(columnOf(DeviceField::Model), true);
    shown.table().horizontalHeader()->moveSection(columnOf(DeviceField::Crashes), 0);

    shown.saving().save(SavedPart::ShownColumns, shown.path);
    QVERIFY(!shown.cancel().visibleRegion().isEmpty());
    shown.finish();

    const QList<QByteArray> lines = shown.lines();
    QCOMPARE(lines.size(), 450 + 2); // a heading, and the end of the last line
    QVERIFY(lines[0].startsWith("\xEF\xBB\xBF\"App crashes, 14 days\",Device,System,"));
    QVERIFY(!lines[0].contains("Model"));
    QCOMPARE(QSet<QByteArray>(lines.begin(), lines.end()).size(), lines.size()); // no device twice
    QCOMPARE(shown.service.pages.size(), 2U); // what was read is not asked for again
    QCOMPARE(shown.lastWish(),
             (client::DevicePageWish{
                 .limit = 1000, .cursor = u"200"_s, .sort = DeviceField::Boot, .descending = true}));
    QVERIFY2(shown.told().contains(u"450 row(s) were saved."_s), qPrintable(shown.told()));
    QVERIFY(shown.told().contains(shown.path));
}

void DeviceSavingTest::savesEveryColumn()
{
    Shown shown(3);

    shown.saving().save(SavedPart::AllColumns, shown.path);
    shown.finish();

    QCOMPARE(shown.lines().size(), 3 + 2);
    QVERIFY(shown.lines()[0].contains("Maker"));
    QCOMPARE(shown.service.pages.size(), 1U); // all of them were there
}

void DeviceSavingTest::savesTheSelectedRowsWithoutAsking()
{
    Shown shown(450);
    shown.table().clearSelection();
    for (const int row : {4, 2})
        shown.table().selectionModel()->select(shown.table().model()->index(row, 0),
                                               QItemSelectionModel::Select | QItemSelectionModel::Rows);

    shown.saving().save(SavedPart::Selected, shown.path);
    shown.finish();

    const QList<QByteArray> lines = shown.lines();
    QCOMPARE(lines.size(), 2 + 2);
    QVERIFY(lines[1].startsWith(someDevice(2).id.toUtf8()));
    QVERIFY(lines[2].startsWith(someDevice(4).id.toUtf8()));
    QVERIFY(!lines[0].contains("Maker"));
    QCOMPARE(shown.service.pages.size(), 1U);
}

void DeviceSavingTest::readsAThousandRowsAtATimeAndSaysHowFarItIs()
{
    Shown shown(2500);
    shown.saving().save(SavedPart::ShownColumns, shown.path);
    QStringList cursors;
    QStringList told;

    while (shown.told().isEmpty()) {
        QTRY_VERIFY(!shown.service.pages.back().isAnswered || !shown.told().isEmpty());
        if (shown.service.pages.back().isAnswered)
            break;
        told << shown.progress();
        cursors << shown.lastWish().cursor;
        shown.service.pages.back().answer(shown.some.page(shown.lastWish()));
        QCoreApplication::processEvents();
    }

    QCOMPARE(cursors, QStringList({u"200"_s, u"1200"_s, u"2200"_s}));
    QCOMPARE(told, QStringList({u"devices.csv: 200 of 2,500 rows"_s, u"devices.csv: 1,200 of 2,500 rows"_s,
                                u"devices.csv: 2,200 of 2,500 rows"_s}));
    QCOMPARE(shown.lines().size(), 2500 + 2);
    QVERIFY(!shown.cancel().isVisible());
}

void DeviceSavingTest::wordsManyReadRowsInSteps()
{
    Shown shown(1);
    std::vector<DeviceRow> many(2500, someDevice(1));
    shown.page->findChild<DeviceList *>()->replace(
        {.asOf = {}, .devices = 2500, .matching = 2500, .rows = many, .next = {}});

    shown.saving().save(SavedPart::ShownColumns, shown.path);
    auto *bar = shown.saving().findChild<QProgressBar *>();
    QCOMPARE(bar->value(), 0);
    QTRY_COMPARE(bar->value(), 1000); // the window answers in between
    shown.finish();

    QCOMPARE(shown.lines().size(), 2500 + 2);
}

void DeviceSavingTest::writesNothingWhenItIsStopped()
{
    Shown shown(450);
    QVERIFY(QTest::qWaitForWindowActive(shown.page.get()));
    shown.saving().save(SavedPart::ShownColumns, shown.path);
    QTRY_COMPARE(shown.service.pages.size(), 2U);

    shown.cancel().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&shown.cancel(), Qt::Key_Space);
    QVERIFY(shown.service.pages[1].stop.stop_requested());
    shown.some.answerAll(shown.service); // too late
    QCoreApplication::processEvents();

    QVERIFY2(shown.told().contains(u"No file was written."_s), qPrintable(shown.told()));
    QVERIFY(!QFile::exists(shown.path));
    QCOMPARE(QApplication::focusWidget(), &shown.table());
    auto *close = shown.saving().findChild<TextLink *>();
    QTest::keyClick(close, Qt::Key_Return);
    QVERIFY(!shown.saving().isVisible());
}

void DeviceSavingTest::keepsTheFileThatWasThereWhenAPageIsMissing()
{
    Shown shown(450);
    QFile before(shown.path);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("as it was") > 0);
    before.close();
    shown.saving().save(SavedPart::ShownColumns, shown.path);
    QTRY_COMPARE(shown.service.pages.size(), 2U);

    shown.service.pages[1].fail(Fault::Unreachable);
    QTRY_VERIFY(!shown.told().isEmpty());

    QVERIFY2(shown.told().contains(u"The rows were not saved. It did not work."_s), qPrintable(shown.told()));
    QCOMPARE(shown.lines(), QList<QByteArray>{"as it was"});
}

void DeviceSavingTest::saysWhenTheFolderCannotBeWrittenTo()
{
    Shown shown(3);

    shown.saving().save(SavedPart::AllColumns, shown.folder.filePath(u"none/devices.csv"_s));
    shown.finish();

    QVERIFY2(shown.told().contains(u"This folder cannot be written to."_s), qPrintable(shown.told()));
}

void DeviceSavingTest::savesTheRowsOfTheFilterThatIsShown()
{
    Shown shown(450);
    qobject_cast<QLineEdit *>(shown.page->filterField())->setText(u"boot > 60 s"_s);
    QCOMPARE(shown.lastWish().filter, u"boot > 60 s"_s); // asked, and not answered yet
    const auto asked = shown.service.pages.size();

    shown.saving().save(SavedPart::ShownColumns, shown.path);
    QTRY_COMPARE(shown.service.pages.size(), asked + 1);

    QCOMPARE(shown.lastWish().filter, QString());
    QCOMPARE(shown.lastWish().cursor, u"200"_s);
}

void DeviceSavingTest::keepsToItsFilterWhileAnotherIsAsked()
{
    Shown shown(2500);
    shown.saving().save(SavedPart::ShownColumns, shown.path);
    QTRY_COMPARE(shown.service.pages.size(), 2U);

    qobject_cast<QLineEdit *>(shown.page->filterField())->setText(u"boot > 60 s"_s);
    shown.finish();

    for (const auto &question : shown.service.pages)
        QVERIFY(question.about.limit != 1000 || question.about.filter.isEmpty());
    QCOMPARE(shown.lines().size(), 2500 + 2);
}

void DeviceSavingTest::makesOneFileAtATime()
{
    Shown shown(450);
    shown.saving().save(SavedPart::ShownColumns, shown.path);

    shown.saving().save(SavedPart::Selected, shown.folder.filePath(u"other.csv"_s));
    shown.finish();

    QCOMPARE(shown.lines().size(), 450 + 2);
    QVERIFY(!QFile::exists(shown.folder.filePath(u"other.csv"_s)));
}

void DeviceSavingTest::stopsWhenThePageGoesAway()
{
    Shown shown(450);
    shown.saving().save(SavedPart::ShownColumns, shown.path);
    QTRY_COMPARE(shown.service.pages.size(), 2U);

    shown.page.reset();
    QVERIFY(shown.service.pages[1].stop.stop_requested());
    shown.service.pages[1].answer(shown.some.page(shown.lastWish()));
    QCoreApplication::processEvents();

    QVERIFY(!QFile::exists(shown.path));
}

void DeviceSavingTest::writesNoFormula()
{
    Shown shown(1);
    DeviceRow row = someDevice(1);
    row.model = u"=HYPERLINK(\"http://example.invalid\")"_s;
    shown.page->findChild<DeviceList *>()->replace(
        {.asOf = {}, .devices = 1, .matching = 1, .rows = {row}, .next = {}});

    shown.saving().save(SavedPart::AllColumns, shown.path);
    shown.finish();

    QVERIFY2(shown.lines()[1].contains("\"'=HYPERLINK("), shown.lines()[1].constData());
}

QTEST_MAIN(DeviceSavingTest)
#include "tst_devicesaving.moc"
