#include "tests/ui_devices/somedevices.h"
#include "ui/devices/devicecolumns.h"
#include "ui/devices/devicetablemodel.h"
#include "ui/figures/tablecsv.h"
#include "ui/widgets/densetable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

class DeviceTableModelTest : public QObject
{
    Q_OBJECT

private slots:
    void readsOnUntilTheLastPage();
    void asksForOnePageAtATime();
    void asksAgainAfterAPageThatDidNotCome();
    void saysThatMoreIsComing();
    void wordsADevice();
    void marksOnlyWhatIsPastALimit_data();
    void marksOnlyWhatIsPastALimit();
    void namesWhatIsNotKnown();
    void asksForAnotherOrderAndSortsNothingItself();
    void savesUnitsInHeadingsAndWholeIds();
};

namespace {

std::vector<DeviceRow> devices(int first, int count)
{
    std::vector<DeviceRow> rows;
    for (int number = first; number < first + count; ++number)
        rows.push_back(someDevice(number));
    return rows;
}

QModelIndex cell(const DeviceTableModel &model, DeviceField field)
{
    return model.index(0, columnOf(field));
}

} // namespace

void DeviceTableModelTest::readsOnUntilTheLastPage()
{
    DeviceTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.replace(devices(0, 3), true);
    QCOMPARE(model.rowCount(), 4);
    model.append(devices(3, 2), true);
    QCOMPARE(model.rowCount(), 6);
    model.append(devices(5, 1), false);

    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.loaded(), 6);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.rowOf(someDevice(5).id), 5);
    QCOMPARE(model.rowOf(someDevice(6).id), -1);
}

void DeviceTableModelTest::asksForOnePageAtATime()
{
    DeviceTableModel model;
    QSignalSpy asked(&model, &DeviceTableModel::moreWanted);
    model.replace(devices(0, 3), true);

    model.fetchMore({});
    model.fetchMore({});

    QCOMPARE(asked.size(), 1);
    QVERIFY(!model.canFetchMore({}));
}

void DeviceTableModelTest::asksAgainAfterAPageThatDidNotCome()
{
    DeviceTableModel model;
    QSignalSpy asked(&model, &DeviceTableModel::moreWanted);
    model.replace(devices(0, 3), true);
    model.fetchMore({});

    model.abandon();
    model.fetchMore({});

    QCOMPARE(asked.size(), 2);
}

void DeviceTableModelTest::saysThatMoreIsComing()
{
    DeviceTableModel model;
    model.replace(devices(0, 3), true);
    const QModelIndex last = model.index(3, 0);

    QCOMPARE(last.data().toString(), u"Loading…"_s);
    QCOMPARE(last.flags(), Qt::NoItemFlags);
    QVERIFY(model.device(3) == nullptr);
}

void DeviceTableModelTest::wordsADevice()
{
    DeviceTableModel model;
    DeviceRow device = someDevice(1);
    device.osVersion = u"10.0.22631.4317"_s;
    device.bootMs = 104'040;
    device.channel = UpdateChannel::SemiAnnual;
    device.lastSeen = QDate(2026, 11, 20);
    model.replace({device}, false);

    QCOMPARE(cell(model, DeviceField::Id).data().toString(), shownDeviceId(device.id));
    QCOMPARE(cell(model, DeviceField::Os).data().toString(), u"Windows 11 23H2"_s);
    QCOMPARE(cell(model, DeviceField::Boot).data().toString(), u"104.0"_s);
    QCOMPARE(cell(model, DeviceField::Channel).data().toString(), u"Semi-Annual"_s);
    QCOMPARE(cell(model, DeviceField::LastSeen).data().toString(), u"20 Nov"_s);
    QVERIFY(cell(model, DeviceField::Id).data(IdentifierRole).toBool());
}

void DeviceTableModelTest::marksOnlyWhatIsPastALimit_data()
{
    QTest::addColumn<int>("bootMs");
    QTest::addColumn<int>("crashes");
    QTest::addColumn<int>("points");
    QTest::addColumn<bool>("isMarked");

    QTest::newRow("at the limits") << 60'000 << 4 << 60 << false;
    QTest::newRow("past them") << 60'001 << 5 << 59 << true;
}

void DeviceTableModelTest::marksOnlyWhatIsPastALimit()
{
    QFETCH(const int, bootMs);
    QFETCH(const int, crashes);
    QFETCH(const int, points);
    QFETCH(const bool, isMarked);
    DeviceTableModel model;
    DeviceRow device = someDevice(1);
    device.bootMs = bootMs;
    device.crashes = crashes;
    device.points = Points(points);
    model.replace({device}, false);

    for (const DeviceField field : {DeviceField::Boot, DeviceField::Crashes, DeviceField::Points})
        QCOMPARE(cell(model, field).data(MoodRole).isValid(), isMarked);
}

void DeviceTableModelTest::namesWhatIsNotKnown()
{
    DeviceTableModel model;
    model.replace({DeviceRow{.id = u"7f3a19c2"_s, .lastSeen = QDate(2026, 11, 20)}}, false);

    QCOMPARE(cell(model, DeviceField::Boot).data().toString(), u"not known"_s);
    QVERIFY(!cell(model, DeviceField::Boot).data(MoodRole).isValid());
    QCOMPARE(cell(model, DeviceField::Model).data().toString(), u"not known"_s);
}

void DeviceTableModelTest::asksForAnotherOrderAndSortsNothingItself()
{
    DeviceTableModel model;
    QSignalSpy wanted(&model, &DeviceTableModel::orderWanted);
    model.replace(devices(0, 3), false);

    model.sort(columnOf(DeviceField::Crashes), Qt::DescendingOrder);

    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<DeviceField>(), DeviceField::Crashes);
    QCOMPARE(model.rowOf(someDevice(0).id), 0);
}

void DeviceTableModelTest::savesUnitsInHeadingsAndWholeIds()
{
    DeviceTableModel model;
    DeviceRow device = someDevice(1);
    device.bootMs = 104'040;
    model.replace({device}, false);

    const TablePart part{.rows = QList<int>{0},
                         .columns = QList<int>{columnOf(DeviceField::Id), columnOf(DeviceField::Boot),
                                               columnOf(DeviceField::LastSeen)}};
    QCOMPARE(csvOf(model, part), u"Device,\"Start, seconds\",Last seen\r\n%1,104.04,%2\r\n"_s.arg(
                                     device.id, device.lastSeen.toString(Qt::ISODate)));
}

QTEST_MAIN(DeviceTableModelTest)
#include "tst_devicetablemodel.moc"
