#include "model/catalogues.h"
#include "tests/ui_devices/somedevices.h"
#include "ui/devices/devicefacts.h"
#include "ui/devices/devicestats.h"
#include "ui/devices/devicewords.h"

#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

class DeviceWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void saysHowDevicesStart();
    void saysTheShareOfSlowDevicesExactly_data();
    void saysTheShareOfSlowDevicesExactly();
    void saysHowOftenAppsCrash();
    void saysWhichOfficeIsWeakest();
    void countsNoRemoteCityAmongOffices();
    void saysHowManyAreOnAnotherChannel();
    void saysSoWhereNothingIsKnown();
    void countsWhatIsListed_data();
    void countsWhatIsListed();
    void saysWhomThePageIdentifies();
    void tellsADevice();
    void takesTheMeanOfADay();
    void saysWhatWouldHelp_data();
    void saysWhatWouldHelp();
};

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

TechnologyRules rules()
{
    return builtInTechnology().rules();
}

} // namespace

void DeviceWordsTest::saysHowDevicesStart()
{
    const contract::DeviceSummary summary = SomeDevices(1800).summary();

    const StatContent stat = startStat(distributionOf(summary, DeviceField::Boot), english);

    QCOMPARE(stat.figure, u"34 s"_s);
    QCOMPARE(stat.unit, u"median"_s);
    QCOMPARE(stat.sentence, u"14% take more than 60 s"_s);
    QCOMPARE(stat.bars.size(), 12U);
    QCOMPARE(stat.bars[5].what, u"50 to 60 s"_s);
    QVERIFY(!stat.bars[5].isPast);
    QVERIFY(stat.bars[6].isPast);
    QCOMPARE(stat.bars.back().what, u"110 and more s"_s);
}

void DeviceWordsTest::saysTheShareOfSlowDevicesExactly_data()
{
    QTest::addColumn<int>("past");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("none") << 0 << u"None take more than 60 s"_s;
    QTest::newRow("one of many") << 1 << u"Under 1% take more than 60 s"_s;
    QTest::newRow("half a percent") << 5 << u"1% take more than 60 s"_s;
    QTest::newRow("all") << 1000 << u"100% take more than 60 s"_s;
}

void DeviceWordsTest::saysTheShareOfSlowDevicesExactly()
{
    QFETCH(const int, past);
    QFETCH(const QString, sentence);
    const contract::DeviceDistribution boot{
        .known = 1000, .median = 34'000, .limit = 60'000, .past = past, .bins = {}};

    QCOMPARE(startStat(&boot, english).sentence, sentence);
}

void DeviceWordsTest::saysHowOftenAppsCrash()
{
    const contract::DeviceSummary summary = SomeDevices(1800).summary();

    const StatContent stat = crashStat(distributionOf(summary, DeviceField::Crashes), english);

    QCOMPARE(stat.figure, u"0.7"_s);
    QCOMPARE(stat.sentence, u"2% had 5 or more"_s);
    QCOMPARE(stat.bars[4].what, u"4"_s);
    QVERIFY(!stat.bars[4].isPast);
    QVERIFY(stat.bars[5].isPast);
}

void DeviceWordsTest::saysWhichOfficeIsWeakest()
{
    const StatContent stat = networkStat(Points(80), SomeDevices::locations(), english);

    QCOMPARE(stat.figure, u"80"_s);
    QCOMPARE(stat.unit, u"of 100"_s);
    QCOMPARE(stat.sentence, u"Weakest office: 58"_s);
    QCOMPARE(stat.barsAre, u"Offices"_s);
}

void DeviceWordsTest::countsNoRemoteCityAmongOffices()
{
    qint64 offices = 0;
    for (const HistogramBar &bar : networkStat(Points(80), SomeDevices::locations(), english).bars)
        offices += bar.devices;

    QCOMPARE(offices, 3);
}

void DeviceWordsTest::saysHowManyAreOnAnotherChannel()
{
    const StatContent stat = channelStat(SomeDevices::channels(), english);

    QCOMPARE(stat.figure, u"90%"_s);
    QVERIFY(stat.sentence.startsWith(u"186"_s));
    QCOMPARE(stat.bars.size(), 4U);
    QCOMPARE(stat.bars.front().what, u"Current"_s);
    QVERIFY(!stat.bars[1].isPast);
    QVERIFY(stat.bars[2].isPast);
}

void DeviceWordsTest::saysSoWhereNothingIsKnown()
{
    for (const StatContent &stat :
         {startStat(nullptr, english), signInStat(nullptr, english), crashStat(nullptr, english),
          networkStat({}, SomeDevices::locations(), english), channelStat({}, english)}) {
        QVERIFY(stat.figure.isEmpty());
        QVERIFY(stat.bars.empty());
        QVERIFY2(stat.sentence.endsWith(u'.'), qPrintable(stat.sentence));
    }
}

void DeviceWordsTest::countsWhatIsListed_data()
{
    QTest::addColumn<int>("matched");
    QTest::addColumn<int>("loaded");
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("state");

    QTest::newRow("all") << 1800 << 1800 << u"1,800 "_s << u"slowest start first"_s;
    QTest::newRow("some") << 46 << 46 << u"46 of 1,800 "_s << u"slowest start first"_s;
    QTest::newRow("more is coming") << 1800 << 200 << u"1,800 "_s
                                    << u"slowest start first · 200 read, scroll for more"_s;
}

void DeviceWordsTest::countsWhatIsListed()
{
    QFETCH(const int, matched);
    QFETCH(const int, loaded);
    QFETCH(const QString, count);
    QFETCH(const QString, state);
    const ListState told{.matched = matched, .devices = 1800, .loaded = loaded};

    QVERIFY2(countWords(told, english).startsWith(count), qPrintable(countWords(told, english)));
    QCOMPARE(stateWords(told, english), state);
}

void DeviceWordsTest::saysWhomThePageIdentifies()
{
    const QString subtitle = subtitleOf(SomeDevices(1800).summary(), english);

    QVERIFY2(subtitle.endsWith(u" · data up to Friday 20 November · identifies devices, not users"_s),
             qPrintable(subtitle));
    QCOMPARE(subtitleOf({}, english), u"identifies devices, not users"_s);
}

void DeviceWordsTest::tellsADevice()
{
    const contract::DeviceDetail detail = SomeDevices(20).detail(someDevice(3).id);

    const DeviceContent content = contentOf(detail, rules(), english);

    QCOMPARE(content.id, someDevice(3).id);
    QCOMPARE(content.facts[0].value, u"Hard disk"_s);
    QCOMPARE(content.facts[1].value, u"Current, newest"_s);
    QCOMPARE(content.parts[0].points, Points(31));
    QVERIFY(content.parts[0].isLow);
    QVERIFY(!content.parts[2].isLow);
    QCOMPARE(content.starts.size(), 14U);
    QVERIFY(content.startsWords.isEmpty());
    QVERIFY(content.alike.startsWith(u"204"_s));
}

void DeviceWordsTest::takesTheMeanOfADay()
{
    const QDate day(2026, 11, 20);
    const std::vector<DeviceStart> starts = {{.day = day, .bootMs = 40'000},
                                             {.day = day, .bootMs = 60'000},
                                             {.day = day, .signInMs = 9'000},
                                             {.day = day.addDays(-28), .bootMs = 1'000},
                                             {.day = day.addDays(-27), .bootMs = 2'000}};

    QCOMPARE(startsOf(starts), (std::vector<StartOfDay>{{day.addDays(-27), 2'000}, {day, 50'000}}));
}

void DeviceWordsTest::saysWhatWouldHelp_data()
{
    QTest::addColumn<contract::DeviceDetail>("detail");
    QTest::addColumn<QStringList>("titles");
    const DeviceRow well{.osVersion = u"10.0.26100.2314"_s,
                         .bootMs = 20'000,
                         .channel = UpdateChannel::Current,
                         .buildState = BuildState::Newest,
                         .lastSeen = QDate(2026, 11, 20)};
    const auto with = [&well](auto change, DiskKind disk = DiskKind::SolidState) {
        contract::DeviceDetail detail{.device = well, .startup = StartupFacts{.disk = disk}, .starts = {}};
        change(detail.device);
        return detail;
    };
    const auto nothing = [](DeviceRow &) {};
    QTest::newRow("nothing") << with(nothing) << QStringList();
    QTest::newRow("a hard disk that is fast enough") << with(nothing, DiskKind::Hard) << QStringList();
    QTest::newRow("a slow hard disk") << with([](DeviceRow &row) { row.bootMs = 61'000; }, DiskKind::Hard)
                                      << QStringList{u"Replace the hard disk"_s};
    QTest::newRow("slow without a reason") << with([](DeviceRow &row) { row.signInMs = 41'000; })
                                           << QStringList{u"Look at what starts with the device"_s};
    QTest::newRow("an old channel") << with([](DeviceRow &row) { row.channel = UpdateChannel::SemiAnnual; })
                                    << QStringList{u"Move to a recommended channel"_s};
    QTest::newRow("at most two") << with([](DeviceRow &row) {
        row.buildState = BuildState::Unsupported;
        row.crashes = 5;
        row.channel = UpdateChannel::Beta;
    }) << QStringList{u"Update Microsoft 365 Apps"_s, u"Look at the apps that crash"_s};
}

void DeviceWordsTest::saysWhatWouldHelp()
{
    QFETCH(const contract::DeviceDetail, detail);
    QFETCH(const QStringList, titles);

    QStringList told;
    for (const DeviceHelp &help : helpFor(detail, rules()))
        told << help.title;

    QCOMPARE(told, titles);
}

QTEST_MAIN(DeviceWordsTest)
#include "tst_devicewords.moc"
