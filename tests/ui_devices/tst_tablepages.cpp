#include "tests/ui_devices/somedevices.h"
#include "ui/apps/appcontent.h"
#include "ui/apps/appspage.h"
#include "ui/locations/locationcontent.h"
#include "ui/locations/locationspage.h"
#include "ui/tables/tablecard.h"
#include "ui/widgets/emptystate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

class TablePagesTest : public QObject
{
    Q_OBJECT

private slots:
    void namesTheAppThatCostsMostFirst();
    void wordsTheTimeBetweenCrashes_data();
    void wordsTheTimeBetweenCrashes();
    void saysWhichAppsCount();
    void tellsAnAppThatDoesNotCount();
    void tellsPeersOnlyWhenTheyAreSupplied();
    void tellsChannelsByTheirDevices();
    void tellsVersionsByTheirDevices();
    void namesTheWeakestPlaceFirst();
    void marksRemoteCitiesAsShownAndNotScored();
    void tellsWhatIsAmiss();
    void tellsThePlaceOfARowInFull();
    void countsPlaces();
    void showsAllTablesOfApps();
    void saysWhyATableIsEmptyAndWhereToGo();
    void sortsAndCopiesARow();
    void keepsTablesWhenAQuestionFails();
};

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

QStringList column(const TableContent &table, const QString &id)
{
    const auto place = std::ranges::find(table.columns, id, &Column::id) - table.columns.begin();
    QStringList texts;
    for (const std::vector<Cell> &row : table.rows)
        texts << row[static_cast<std::size_t>(place)].text;
    return texts;
}

} // namespace

void TablePagesTest::namesTheAppThatCostsMostFirst()
{
    const TableContent table = appTable(SomeDevices::apps(), english);

    QCOMPARE(column(table, u"app"_s), (QStringList{u"Atlas"_s, u"Ledger"_s, u"Notes"_s, u"Rare"_s}));
    QCOMPARE(column(table, u"hours"_s).front(), u"52,000"_s);
}

void TablePagesTest::wordsTheTimeBetweenCrashes_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("words");

    QTest::newRow("none") << -1 << u"no crash"_s;
    QTest::newRow("minutes") << 59 << u"59 min"_s;
    QTest::newRow("an hour") << 60 << u"1 h 0 min"_s;
    QTest::newRow("hours") << 160 << u"2 h 40 min"_s;
    QTest::newRow("a day") << 24 * 60 << u"24 h"_s;
    QTest::newRow("long") << 100'000 << u"1,666 h"_s;
}

void TablePagesTest::wordsTheTimeBetweenCrashes()
{
    QFETCH(const int, minutes);
    QFETCH(const QString, words);

    const auto known = minutes < 0 ? std::optional<qint64>() : std::optional<qint64>(minutes);

    QCOMPARE(timeBetweenCrashes(known, english), words);
}

void TablePagesTest::saysWhichAppsCount()
{
    QCOMPARE(appNote(SomeDevices::apps(), english),
             u"3 of 4 apps count: those on more than 36 of 1,800 devices"_s);
    QCOMPARE(appNote({.enrolled = 9}, english), QString());
}

void TablePagesTest::tellsAnAppThatDoesNotCount()
{
    QCOMPARE(column(appTable(SomeDevices::apps(), english), u"points"_s),
             (QStringList{u"71"_s, u"33"_s, u"100"_s, u"not counted"_s}));
}

void TablePagesTest::tellsPeersOnlyWhenTheyAreSupplied()
{
    QCOMPARE(column(appTable(SomeDevices::apps(), english), u"median"_s).mid(0, 2),
             (QStringList{u"78"_s, u"not supplied"_s}));
}

void TablePagesTest::tellsChannelsByTheirDevices()
{
    const TableContent table = channelTable(SomeDevices::channels(), english);

    QCOMPARE(column(table, u"devices"_s), (QStringList{u"1,120"_s, u"494"_s, u"150"_s, u"36"_s}));
    QCOMPARE(column(table, u"status"_s)[2], u"Not recommended"_s);
    QCOMPARE(column(table, u"supported"_s)[0], u"90%"_s);
    QCOMPARE(column(table, u"newest"_s)[0], u"50%"_s);
}

void TablePagesTest::tellsVersionsByTheirDevices()
{
    const TableContent table = versionTable(SomeDevices::channels(), english);

    QCOMPARE(table.rows.size(), 8U);
    QCOMPARE(column(table, u"version"_s).front(), u"2610"_s);
    QCOMPARE(column(table, u"build"_s).front(), u"18129.20158"_s);
    QCOMPARE(column(table, u"end"_s).front(), u"not known"_s);
}

void TablePagesTest::namesTheWeakestPlaceFirst()
{
    const TableContent table = locationTable(SomeDevices::locations(), english);

    QCOMPARE(column(table, u"place"_s),
             (QStringList{u"Lyon"_s, u"Turin"_s, u"Bergen"_s, u"Graz"_s, u"Zug"_s}));
    QCOMPARE(column(table, u"exchange"_s).front(), u"52"_s);
    QCOMPARE(column(table, u"points"_s).back(), u"not measured"_s);
    QCOMPARE(column(table, u"band"_s), (QStringList{u"Noticed"_s, u"Acceptable"_s, u"As recommended"_s,
                                                    u"Acceptable"_s, u"Not measured"_s}));
}

void TablePagesTest::marksRemoteCitiesAsShownAndNotScored()
{
    QCOMPARE(column(locationTable(SomeDevices::locations(), english), u"weight"_s),
             (QStringList{u"180"_s, u"260"_s, u"420"_s, u"not scored"_s, u"not scored"_s}));
}

void TablePagesTest::tellsWhatIsAmiss()
{
    const QStringList told = column(locationTable(SomeDevices::locations(), english), u"insights"_s);

    QCOMPARE(told[0], u"leaves the network far away, calls are uneven"_s);
    QCOMPARE(told[1], u"nothing amiss"_s);
    QCOMPARE(told.back(), u"not measured"_s);
}

void TablePagesTest::tellsThePlaceOfARowInFull()
{
    FakeDeviceService service;
    LocationsPage page(service);
    page.show();
    page.refresh();
    SomeDevices(9).answerAll(service);
    auto *table = page.findChild<QTableView *>();
    table->sortByColumn(0, Qt::DescendingOrder);
    table->setCurrentIndex(table->model()->index(1, 0)); // of Zug, Turin, ...
    const QString told = locationDetails(SomeDevices::locations(), english)[1];

    QVERIFY(told.startsWith(u"Turin"_s));
    QVERIFY(told.endsWith(u"It weighs 260 in the category."_s));
    const auto labels = page.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == told; }));
}

void TablePagesTest::countsPlaces()
{
    const QString note = locationNote(SomeDevices::locations(), english);

    QCOMPARE(note.count(u" · "_s), 2);
    QVERIFY(note.startsWith(u"3 "_s));
    QCOMPARE(locationNote({}, english), QString());
}

void TablePagesTest::showsAllTablesOfApps()
{
    FakeDeviceService service;
    AppsPage page(service);
    page.show();
    page.refresh();
    SomeDevices(9).answerAll(service);

    QList<int> rows;
    for (const QTableView *table : page.findChildren<QTableView *>())
        rows << table->model()->rowCount();
    QCOMPARE(rows, (QList<int>{4, 4, 8}));
    QVERIFY(page.subtitle().contains(u"20 November"_s));
}

void TablePagesTest::saysWhyATableIsEmptyAndWhereToGo()
{
    FakeDeviceService service;
    LocationsPage page(service);
    QSignalSpy opened(&page, &Page::openPage);
    page.refresh();
    service.locationLists.front().answer({});
    QCoreApplication::processEvents();

    auto *empty = page.findChild<EmptyState *>();
    QVERIFY(empty != nullptr);
    empty->findChild<QPushButton *>()->click();

    QCOMPARE(opened.front().front().toString(), u"sources"_s);
}

void TablePagesTest::sortsAndCopiesARow()
{
    FakeDeviceService service;
    LocationsPage page(service);
    page.show();
    page.refresh();
    SomeDevices(9).answerAll(service);
    auto *table = page.findChild<QTableView *>();
    page.activateWindow();
    table->setFocus();

    table->sortByColumn(2, Qt::DescendingOrder);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);

    QCOMPARE(QGuiApplication::clipboard()->text().section(u'\t', 0, 3),
             u"Bergen\tNorway\t87\tAs recommended"_s);
}

void TablePagesTest::keepsTablesWhenAQuestionFails()
{
    FakeDeviceService service;
    LocationsPage page(service);
    page.refresh();
    SomeDevices(9).answerAll(service);
    QSignalSpy failed(&page, &Page::failed);

    page.refresh();
    service.locationLists.back().fail(Fault::Unreachable);
    QCoreApplication::processEvents();

    QCOMPARE(failed.size(), 1);
    QCOMPARE(page.findChild<QTableView *>()->model()->rowCount(), 5);
}

QTEST_MAIN(TablePagesTest)
#include "tst_tablepages.moc"
