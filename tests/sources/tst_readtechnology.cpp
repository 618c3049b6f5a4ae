#include "model/catalogues.h"
#include "sources/readtechnology.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;

namespace {

const QDate today(2026, 11, 21);

Result<std::optional<ReadTechnology>> read(const QByteArray &csv)
{
    static const TechnologyCatalogue catalogue = builtInTechnology();
    return readTechnology(csv, catalogue, {.today = today});
}

} // namespace

class ReadTechnologyTest : public QObject
{
    Q_OBJECT

private slots:
    void readsOurOwnFormat()
    {
        const auto file = read("device_id,channel,version,build,last_seen\n"
                               "d-1,Current Channel,2610,16.0.13231.20262,2026-11-20\n"
                               "d-2,Semi-Annual Enterprise Channel,2508,,2026-11-02\n");
        QVERIFY(file && *file);
        const ReadTechnology &devices = **file;
        QCOMPARE(devices.rows, 2);
        QVERIFY(devices.skipped.empty());
        QCOMPARE(devices.coverage,
                 (Coverage{.report = u"app_devices"_s,
                           .kind = CoverageKind::Devices,
                           .days = {.first = QDate(2026, 11, 2), .last = QDate(2026, 11, 20)}}));
        QCOMPARE(devices.content.appDevices[0], (AppDevice{.id = {},
                                                           .managedId = u"d-1"_s,
                                                           .channel = UpdateChannel::Current,
                                                           .build = Build{.number = 13231, .revision = 20262},
                                                           .lastSeen = QDate(2026, 11, 20)}));
        QVERIFY(!devices.content.appDevices[1].build);
    }

    void neverReadsNamesOfThePortal()
    {
        const auto file = read("Name,Version,Build,Architecture,Update channel,Add-ins Present,Last contact,"
                               "Last user,Last email,AadDeviceID\n"
                               "LAPTOP-ANNA,2610,16.0.13231.20262 (X64),x64,Current Channel,No,"
                               "2026-11-20T07:12:33Z,Anna Example,anna@example.org,6F9619FF-8B86\n");
        QVERIFY(file && *file);
        const AppDevice &device = (*file)->content.appDevices.front();
        QCOMPARE(device.managedId, u"6F9619FF-8B86"_s);
        QCOMPARE(device.lastSeen, QDate(2026, 11, 20));
        QCOMPARE(device.build->text(), u"13231.20262"_s);
    }

    void tellsDevicesOfThePublishedInventoryApartByTheirNames()
    {
        const auto file = read("Name,Version,Build,Architecture,Update channel,Add-ins Present,Macros used,"
                               "Last contact,Last user,Last email\n"
                               "LAPTOP-ANNA,2610,16.0.13231.20262,x64,Current Channel,No,No,2026-11-20,"
                               "Anna Example,anna@example.org\n"
                               "laptop-anna,2611,16.0.13300.20262,x64,Current Channel,No,No,2026-11-21,"
                               "Anna Example,anna@example.org\n"
                               "Bert's laptop,2610,16.0.13231.20262,x64,Beta Channel,No,No,2026-11-20,,\n"
                               ",2610,16.0.13231.20262,x64,Beta Channel,No,No,2026-11-20,,\n");
        QVERIFY2(file && *file, qPrintable(file ? u"another kind"_s : file.error().what));
        const std::vector<AppDevice> &devices = (*file)->content.appDevices;
        QCOMPARE(devices.size(), 2U);
        QCOMPARE(devices[0].build->number, 13300);
        for (const AppDevice &device : devices) {
            QVERIFY(device.managedId.startsWith(hashedName));
            for (const QString &secret : {u"anna"_s, u"laptop"_s, u"bert"_s})
                QVERIFY(!device.managedId.contains(secret, Qt::CaseInsensitive));
        }
        QVERIFY(devices[0].managedId != devices[1].managedId);
        QCOMPARE((*file)->skipped.size(), 1U);
        QVERIFY((*file)->remark.contains(u"names, which are not kept"_s));
        QVERIFY(!(*file)->remark.contains(u"anna"_s, Qt::CaseInsensitive));
    }

    void saysWhatEarnsNothingBecauseItIsNotKnown()
    {
        const auto file = read("device_id,channel,build,last_seen\n"
                               "d-1,http://officecdn.microsoft.com/pr/492350f6-3a01-4f97-b9c0-c7c6ddf67d60,"
                               "16.0.1.1,2026-11-20\n"
                               "d-2,anna@example.org,16.0.1.1,2026-11-20\n"
                               "d-3,Long-Term Servicing,Version 2610,2026-11-20\n"
                               "d-4,DevMain,,2026-11-20\n"
                               ",Nothing of a row that is left out,,2026-11-20\n");
        QVERIFY(file && *file);
        QCOMPARE((*file)->content.appDevices.at(0).channel, UpdateChannel::Current);
        QCOMPARE(
            (*file)->remark,
            u"The update channel of 3 devices is none that is known, such as \"Long-Term Servicing\"; it "
            "counts as not recommended. The build of 2 devices cannot be read; it counts as one without "
            "support. It is written as 16.0.13231.20262."_s);
    }

    void comparesNamesWithoutSpacesAndUnderscores_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("DeviceId") << QByteArray("DeviceId,UpdateChannel,BuildVersion,LastContact");
        QTest::newRow("Device ID") << QByteArray("Device ID,update_channel,Build Version,LAST CONTACT");
        QTest::newRow("as Entra") << QByteArray("Microsoft Entra Device Id,Channel,Build,last seen");
        QTest::newRow("with the address of its updates")
            << QByteArray("AAD_Device_ID,Update Location,Build,LastSeen");
    }
    void comparesNamesWithoutSpacesAndUnderscores()
    {
        QFETCH(const QByteArray, header);
        const auto file = read(header + "\nd-1,Current,16.0.1.1,2026-11-20\n");
        QVERIFY2(file && *file, qPrintable(file ? u"another kind"_s : file.error().what));
        QCOMPARE((*file)->content.appDevices.at(0).managedId, u"d-1"_s);
        QCOMPARE((*file)->content.appDevices.at(0).channel, UpdateChannel::Current);
        QVERIFY((*file)->remark.isEmpty());
    }

    void readsReleases()
    {
        const auto file = read("channel,version,build,released,end_of_support\n"
                               "Current Channel,2610,16.0.300.1,2026-10-28,\n"
                               "SemiAnnual,2508,200.1,2026-07-14,2027-09-14\n");
        QVERIFY(file && *file);
        QCOMPARE((*file)->coverage.kind, CoverageKind::Releases);
        QCOMPARE((*file)->content.releases.size(), 2U);
        QVERIFY(!(*file)->content.releases[0].endOfSupport);
        QCOMPARE((*file)->content.releases[1].channel, UpdateChannel::SemiAnnual);
        QCOMPARE((*file)->content.releases[1].endOfSupport, QDate(2027, 9, 14));
    }

    void aDeviceThatStandsTwiceIsAsItWasSeenLast()
    {
        const auto file = read("device_id,channel,build,last_seen\n"
                               "D-1,Current,16.0.2.1,2026-11-20\n"
                               "d-1,Beta,16.0.1.1,2026-11-02\n");
        QVERIFY(file && *file);
        QCOMPARE((*file)->content.appDevices.size(), 1U);
        QCOMPARE((*file)->content.appDevices[0].channel, UpdateChannel::Current);
    }

    void leavesRowsOutAndSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("word");
        QTest::newRow("no identifier") << QByteArray(",Current,16.0.1.1,2026-11-20") << u"device_id"_s;
        QTest::newRow("a mail address")
            << QByteArray("anna@example.org,Current,16.0.1.1,2026-11-20") << u"device_id"_s;
        QTest::newRow("a sentence") << QByteArray("Anna's laptop,Current,16.0.1.1,2026-11-20")
                                    << u"device_id"_s;
        QTest::newRow("an endless identifier")
            << QByteArray(65, 'a') + ",Current,16.0.1.1,2026-11-20" << u"device_id"_s;
        QTest::newRow("no day") << QByteArray("d-1,Current,16.0.1.1,") << u"last_seen"_s;
        QTest::newRow("another form of date")
            << QByteArray("d-1,Current,16.0.1.1,11/20/2026") << u"last_seen"_s;
        QTest::newRow("too few cells") << QByteArray("d-1,Current,16.0.1.1") << u"cells"_s;
    }
    void leavesRowsOutAndSaysWhy()
    {
        QFETCH(const QByteArray, row);
        QFETCH(const QString, word);
        const auto file =
            read("device_id,channel,build,last_seen\nd-0,Current,16.0.1.1,2026-11-20\n" + row + '\n');
        QVERIFY(file && *file);
        QCOMPARE((*file)->rows, 1);
        QCOMPARE((*file)->skipped.size(), 1U);
        QVERIFY2((*file)->skipped[0].reason.contains(word), qPrintable((*file)->skipped[0].reason));
        QVERIFY(!(*file)->skipped[0].reason.contains("anna"_L1, Qt::CaseInsensitive));
    }

    void refusesInWords_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("word");
        QTest::newRow("a column is missing")
            << QByteArray("device_id,channel,build\nd,Current,16.0.1.1\n") << u"last_seen"_s;
        QTest::newRow("one identifier in two columns")
            << QByteArray("DeviceId,Device ID,channel,build,last_seen\nd,e,Current,1.1,2026-11-20\n")
            << u"twice"_s;
        QTest::newRow("a day after tomorrow")
            << QByteArray("device_id,channel,build,last_seen\nd,Current,16.0.1.1,2026-11-23\n")
            << u"tomorrow"_s;
        QTest::newRow("a release after tomorrow")
            << QByteArray("channel,version,build,released\nCurrent,2612,16.0.1.1,2026-12-23\n")
            << u"tomorrow"_s;
        QTest::newRow("no rows") << QByteArray("device_id,channel,build,last_seen\n") << u"no rows"_s;
        QTest::newRow("no row that can be read")
            << QByteArray("device_id,channel,build,last_seen\n,,,\n") << u"No row"_s;
        QTest::newRow("a column twice")
            << QByteArray("device_id,channel,build,build,last_seen\nd,Current,1.1,1.2,2026-11-20\n")
            << u"twice"_s;
        QTest::newRow("a channel that is none")
            << QByteArray("channel,version,build,released\nFast,2612,16.0.1.1,2026-11-20\n")
            << u"update channel"_s;
        QTest::newRow("a build that is none")
            << QByteArray("channel,version,build,released\nCurrent,2612,-5,2026-11-20\n") << u"build"_s;
    }
    void refusesInWords()
    {
        QFETCH(const QByteArray, csv);
        QFETCH(const QString, word);
        const auto file = read(csv);
        QVERIFY(!file);
        QCOMPARE(file.error().fault, Fault::BadInput);
        QVERIFY2(file.error().what.contains(word), qPrintable(file.error().what));
    }

    void leavesOtherFilesAlone_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no CSV") << QByteArray("{\"a\":1}");
        QTest::newRow("a usage report")
            << QByteArray("Report Refresh Date,User Principal Name,Send Count\n2026-11-15,a@b,1\n");
        QTest::newRow("a usage report with a build and a channel")
            << QByteArray("User Principal Name,channel,build,version\na@b,Current,1.1,2610\n");
        QTest::newRow("another table") << QByteArray("product,version\nOffice,2610\n");
    }
    void leavesOtherFilesAlone()
    {
        QFETCH(const QByteArray, csv);
        const auto file = read(csv);
        QVERIFY(file);
        QVERIFY(!*file);
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto file = readTechnology("device_id,channel,build,last_seen\nd,Current,1.1,2026-11-20\n",
                                         builtInTechnology(), {.today = today, .stop = stop.get_token()});
        QVERIFY(!file);
        QCOMPARE(file.error().fault, Fault::Cancelled);
    }
};

QTEST_APPLESS_MAIN(ReadTechnologyTest)
#include "tst_readtechnology.moc"
