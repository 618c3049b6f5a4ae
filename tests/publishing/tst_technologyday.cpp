#include "house.h"

#include "publishing/deviceids.h"
#include "publishing/importer.h"
#include "publishing/technologyday.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const QDate friday(2026, 11, 20);

QByteArray releasesCsv()
{
    return "channel,version,build,released,end_of_support\n"
           "Current Channel,2610,16.0.300.1,2026-10-01,\n"
           "Semi-Annual Enterprise Channel,2502,16.0.200.1,2026-02-10,2027-04-13\n"
           "Semi-Annual Enterprise Channel,2508,16.0.250.1,2026-08-11,2027-10-12\n";
}

QByteArray deviceRow(int device, const char *channel, const char *build, QDate lastSeen = friday)
{
    return "device-" + QByteArray::number(device) + ',' + channel + ",2610," + build + ',' +
           lastSeen.toString(Qt::ISODate).toLatin1() + '\n';
}

/// `current` devices up to date on the Current Channel, and `slow` on an older build of the slow one.
QByteArray devicesCsv(int current, int slow, QDate lastSeen = friday)
{
    QByteArray csv = "device_id,channel,version,build,last_seen\n";
    for (int i = 0; i < current; ++i)
        csv += deviceRow(i, "Current Channel", "16.0.300.1 (X64)", lastSeen);
    for (int i = current; i < current + slow; ++i)
        csv += deviceRow(i, "Semi-Annual Enterprise Channel", "16.0.200.1", lastSeen);
    return csv;
}

/// "managed-0" and so on: a minute to boot and twenty seconds to sign in.
std::vector<EndpointDevice> startedDevices(int count, QDate day)
{
    std::vector<EndpointDevice> devices;
    for (int i = 0; i < count; ++i) {
        EndpointDevice device{.managedId = u"managed-%1"_s.arg(i), .lastSeen = day};
        device.startup = StartupFacts{
            .day = day, .coreBootMs = 60'000, .coreSignInMs = 15'000, .responsiveDesktopMs = 5'000};
        devices.push_back(std::move(device));
    }
    return devices;
}

} // namespace

class TechnologyDayTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<House> m_house;
    QDate m_today;
    int m_count = 0;

    OfferedFile offered(const QByteArray &bytes)
    {
        const QString path = m_house->path(u"file %1"_s.arg(++m_count));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return {.name = u"file"_s, .open = [path] { return sources::MappedFile::open(path); }};
    }

    std::vector<FileResult> import(const std::vector<QByteArray> &files)
    {
        std::vector<OfferedFile> all;
        for (const QByteArray &bytes : files)
            all.push_back(offered(bytes));
        auto results = importFiles(m_house->workshop(m_today), all, {}, {});
        return results ? std::move(*results) : std::vector<FileResult>();
    }

    /// As an import of other files does.
    void keep(TechnologyRows rows)
    {
        const Workshop workshop = m_house->workshop(m_today);
        setOpaqueIds(rows, workshop.deviceKey, workshop.organization.id);
        QVERIFY(workshop.store.keepRows(workshop.organization.id, {std::move(rows)}, m_today));
    }

    TechnologyFigures figures() const { return *m_house->store().technology().all(organization()); }
    QString organization() const { return m_house->workshop(m_today).organization.id; }

private slots:
    void init()
    {
        m_house = std::make_unique<House>();
        m_today = friday.addDays(1);
    }

    void devicesAloneAreEnoughToPublish()
    {
        const auto files = import({devicesCsv(6, 2), releasesCsv()});
        QCOMPARE(files.size(), 2U);
        QCOMPARE(files[0].outcome, FileOutcome::Imported);
        QCOMPARE(files[0].coverage, (Coverage{.report = u"app_devices"_s,
                                              .kind = CoverageKind::Devices,
                                              .days = {.first = friday, .last = friday}}));
        QCOMPARE(files[0].rows, 8);
        QCOMPARE(files[1].coverage->kind, CoverageKind::Releases);

        const auto published = m_house->publish(m_today);

        QVERIFY(published);
        QCOMPARE(published->technology, friday);
        QVERIFY(published->released.empty() && published->waiting.empty());
        QCOMPARE(figures().size(), 1U);
        QCOMPARE(figures()[0].day, friday);
        QCOMPARE(figures()[0].numerator, 6);
        QCOMPARE(figures()[0].denominator, 8);
        QCOMPARE(figures()[0].points, Points(81)); // (6 × 1 + 2 × 0.25) ÷ 8 = 81.25
    }

    void theCatalogueNamesTheMethod()
    {
        QByteArray json = catalogueFile(u"technology.json"_s);
        const QByteArray declared = R"("id": "app_health.channels",)";
        const auto version = json.indexOf(R"("version": 1)", json.indexOf(declared));
        json.replace(version, qsizetype{12}, R"("version": 2)");
        const auto catalogue = TechnologyCatalogue::read(json);
        QVERIFY(catalogue);
        import({devicesCsv(6, 2), releasesCsv()});

        QVERIFY(closeTechnologyDay(m_house->workshop(m_today, *catalogue), {}));

        QCOMPARE(figures()[0].method, u"app_health.channels/2"_s);
    }

    void nothingAtAllIsSaidSo()
    {
        const auto published = m_house->publish(m_today);
        QVERIFY(!published);
        QCOMPARE(published.error().fault, Fault::NotFound);
    }

    void theSameFileAgainIsUnchanged()
    {
        QVERIFY(!import({devicesCsv(6, 2)}).empty());
        const auto again = import({devicesCsv(6, 2), devicesCsv(7, 1)});
        QCOMPARE(again[0].outcome, FileOutcome::Unchanged);
        QCOMPARE(again[1].outcome, FileOutcome::Imported);
    }

    void aDeviceIsKnownByAnOpaqueIdAlone()
    {
        TechnologyRows rows{.appDevices = std::vector<AppDevice>(3)};
        std::vector<AppDevice> &devices = rows.appDevices;
        devices[0].managedId = u"{6F9619FF-8B86-D011-B42D-00CF4FC964FF}"_s;
        devices[1].managedId = u"6f9619ff-8b86-d011-b42d-00cf4fc964ff"_s;
        devices[2].managedId = u"6f9619ff-8b86-d011-b42d-00cf4fc964fe"_s;
        rows.endpointDevices = {{.managedId = devices[1].managedId, .directoryId = devices[2].managedId}, {}};
        rows.starts = {{.device = devices[0].managedId}};
        setOpaqueIds(rows, QByteArray(32, 'd'), u"o"_s);
        QCOMPARE(devices[0].id.size(), 32);
        QCOMPARE(devices[0].id, devices[1].id); // one device, written in two ways
        QVERIFY(devices[0].id != devices[2].id);
        QCOMPARE(rows.endpointDevices[0].id, devices[0].id);
        QCOMPARE(rows.endpointDevices[0].directoryId, devices[2].id);
        QVERIFY(rows.endpointDevices[1].directoryId.isEmpty());
        QCOMPARE(rows.starts[0].device, devices[0].id);

        TechnologyRows elsewhere = rows;
        setOpaqueIds(elsewhere, QByteArray(32, 'd'), u"p"_s);
        QVERIFY(elsewhere.appDevices[0].id != devices[0].id);
        setOpaqueIds(elsewhere, QByteArray(32, 'e'), u"o"_s);
        QVERIFY(elsewhere.appDevices[0].id != devices[0].id);
    }

    void ofADeviceThatItsNameTellsApartNothingButTheOpaqueIdIsKept()
    {
        const QByteArray list = "Name,Version,Build,Update channel,Last contact,Last user,Last email\n"
                                "LAPTOP-ANNA,2610,16.0.300.1,Current Channel,%1,Anna,anna@example.org\n";
        const auto results =
            import({QByteArray(list).replace("%1", m_today.toString(Qt::ISODate).toLatin1())});
        QCOMPARE(results[0].outcome, FileOutcome::Imported);
        TechnologyRows rows{.appDevices = {{.managedId = hashedName + u"0123"_s}}};
        setOpaqueIds(rows, QByteArray(32, 'd'), u"o"_s);
        QCOMPARE(rows.appDevices[0].id.size(), 32);
        QVERIFY(rows.appDevices[0].managedId.isEmpty() && !rows.appDevices[0].managedId.isNull());
    }

    void theNewestDayIsClosedAgainWithWhatHasCome()
    {
        import({devicesCsv(6, 2)});
        QVERIFY(m_house->publish(m_today));
        QCOMPARE(figures()[0].absence, TechnologyAbsence::NoReleases);

        import({releasesCsv()});
        QVERIFY(m_house->publish(m_today));

        QCOMPARE(figures().size(), 1U);
        QCOMPARE(figures()[0].points, Points(81));
    }

    void anOlderDayStaysAsItWasClosed()
    {
        import({devicesCsv(6, 2), releasesCsv()});
        QVERIFY(m_house->publish(m_today));
        m_today = friday.addDays(8);
        import({devicesCsv(8, 0, friday.addDays(7))});
        QCOMPARE(m_house->publish(m_today)->technology, friday.addDays(7));

        QCOMPARE(figures().size(), 2U);
        QCOMPARE(figures()[0].points, Points(81));
        QCOMPARE(figures()[1].points, Points(100));
    }

    void devicesAreForgottenThirtyDaysLater()
    {
        import({devicesCsv(6, 0), releasesCsv()});
        m_today = friday.addDays(40);
        import({"device_id,channel,build,last_seen\n" + QByteArray("late,Current,16.0.300.1,") +
                friday.addDays(31).toString(Qt::ISODate).toLatin1() + '\n'});
        QVERIFY(m_house->publish(m_today));
        QCOMPARE(m_house->store().apps().devices(organization())->size(), 1U);
        QCOMPARE(figures()[0].absence, TechnologyAbsence::FewDevices);
    }

    void theNewestDayOverAllSourcesIsClosed()
    {
        import({devicesCsv(6, 2), releasesCsv()});
        keep({.endpointDevices = startedDevices(6, friday.addDays(-1)),
              .samples = {{.day = friday.addDays(-3), .location = u"Lisbon"_s, .tcpLatencyMs = 20.0}}});

        QCOMPARE(m_house->publish(m_today)->technology, friday);

        QCOMPARE(figures().size(), 3U);
        QCOMPARE(figures()[0].category, CategoryId::EndpointAnalytics);
        QCOMPARE(figures()[0].denominator, 6);
        QVERIFY(figures()[0].points.has_value());
        QCOMPARE(figures()[1].category, CategoryId::NetworkConnectivity);
        QCOMPARE(figures()[1].points, Points(87)); // of the last three days that were measured
        QCOMPARE(figures()[1].window, (Window{.first = friday.addDays(-5), .last = friday.addDays(-3)}));
        QCOMPARE(figures()[2].category, CategoryId::AppHealth);
        for (const TechnologyFigure &figure : figures())
            QCOMPARE(figure.day, friday);
    }

    void aCategoryWhoseRowsAreGoneSaysSo()
    {
        keep({.samples = {{.day = friday, .location = u"Lisbon"_s, .tcpLatencyMs = 20.0}}});
        QVERIFY(m_house->publish(m_today));
        QCOMPARE(figures().size(), 1U);
        m_today = friday.addDays(62);
        import({devicesCsv(6, 0, friday.addDays(61)), releasesCsv()});
        QVERIFY(m_house->publish(m_today));
        QCOMPARE(figures().size(), 3U);
        QCOMPARE(figures()[1].category, CategoryId::NetworkConnectivity);
        QCOMPARE(figures()[1].absence, TechnologyAbsence::NoSamples);
    }

    void theLastAssessmentOfTheNetworkStandsBesideNewerDevices()
    {
        for (const int daysAgo : {12, 11, 10})
            keep({.samples = {
                      {.day = friday.addDays(-daysAgo), .location = u"Lisbon"_s, .tcpLatencyMs = 20.0}}});
        import({devicesCsv(6, 2), releasesCsv()});
        QVERIFY(m_house->publish(m_today));

        QCOMPARE(figures()[0].category, CategoryId::NetworkConnectivity);
        QCOMPARE(figures()[0].points, Points(87)); // 20 ms earn 86.7
        QCOMPARE(figures()[0].day, friday);
        QCOMPARE(figures()[0].window, (Window{.first = friday.addDays(-12), .last = friday.addDays(-10)}));
    }

    void samplesAreForgottenOnceNoAssessmentNeedsThem()
    {
        for (const int daysAgo : {63, 62, 60})
            keep({.samples = {
                      {.day = friday.addDays(-daysAgo), .location = u"Lisbon"_s, .tcpLatencyMs = 20.0}}});
        import({devicesCsv(6, 2), releasesCsv()});
        QVERIFY(m_house->publish(m_today));

        QCOMPARE(figures()[0].countOf(u"samples"), 2);
        QCOMPARE(m_house->store()
                     .network()
                     .samples(organization(), {.first = friday.addDays(-99), .last = friday})
                     ->size(),
                 2U);
    }

    void whatIsThirtyDaysOldIsForgotten()
    {
        const QDate old = friday.addDays(-31);
        keep({.endpointDevices = {startedDevices(1, old).front()},
              .starts = {{.device = u"a"_s, .day = old, .bootMs = 1}, {.device = u"a"_s, .day = friday}},
              .apps = {{.name = u"a.exe"_s, .day = old}}});
        QVERIFY(m_house->publish(m_today));
        QVERIFY(m_house->store().endpoints().devices(organization())->empty());
        QCOMPARE(m_house->store().starts().starts(organization())->size(), 1U);
        QVERIFY(m_house->store().endpointApps().apps(organization())->empty());
    }

    void theListHoldsEachDeviceOnce()
    {
        TechnologyRows rows{.appDevices = {{.managedId = u"directory-0"_s,
                                            .channel = UpdateChannel::Current,
                                            .build = Build{.number = 300, .revision = 1},
                                            .lastSeen = friday},
                                           {.managedId = u"managed-1"_s, .lastSeen = friday.addDays(-1)},
                                           {.managedId = u"alone"_s, .lastSeen = friday}},
                            .releases = {{.channel = UpdateChannel::Current,
                                          .build = {.number = 300, .revision = 1},
                                          .version = u"2610"_s,
                                          .released = friday.addDays(-9)}},
                            .endpointDevices = startedDevices(2, friday.addDays(-2)),
                            .starts = {{.device = u"managed-1"_s, .day = friday, .bootMs = 90'000}}};
        rows.endpointDevices[0].directoryId = u"{DIRECTORY-0}"_s;
        keep(std::move(rows));
        QVERIFY(m_house->publish(m_today));

        const auto list =
            *m_house->store().devices().page(organization(), {.order = {.field = DeviceField::ManagedId}});

        QCOMPARE(list.size(), 3U);
        QCOMPARE(list[0].managedId, u"alone"_s);
        QCOMPARE(list[0].bootMs, std::optional<qint64>());
        QCOMPARE(list[0].buildState, std::optional(BuildState::Unknown));
        QCOMPARE(list[1].managedId, u"managed-0"_s);
        QCOMPARE(list[1].channel, std::optional(UpdateChannel::Current));
        QCOMPARE(list[1].buildState, std::optional(BuildState::Newest));
        QCOMPARE(list[1].bootMs, std::optional<qint64>(60'000));
        QCOMPARE(list[1].signInMs, std::optional<qint64>(20'000));
        QCOMPARE(list[1].points, std::optional(Points(70))); // boot 60, sign-in 80
        QCOMPARE(list[1].lastSeen, friday);
        QCOMPARE(list[2].bootMs, std::optional<qint64>(90'000)); // of its last start
        QCOMPARE(list[2].channel, std::optional(UpdateChannel::Other));
        QCOMPARE(list[2].lastSeen, friday.addDays(-1));
    }

    void startsAloneMakeAFigureAndAList()
    {
        TechnologyRows rows;
        for (int i = 0; i < 5; ++i)
            rows.starts.push_back({.device = u"managed-%1"_s.arg(i), .day = friday, .bootMs = 60'000});
        rows.appDevices = {{.managedId = u"managed-0"_s, .lastSeen = friday.addDays(-2)}};
        keep(std::move(rows));
        QVERIFY(m_house->publish(m_today));

        QCOMPARE(figures()[0].category, CategoryId::EndpointAnalytics);
        QCOMPARE(figures()[0].points, Points(60));
        const auto list =
            *m_house->store().devices().page(organization(), {.order = {.field = DeviceField::ManagedId}});
        QCOMPARE(list.size(), 5U);
        QCOMPARE(std::ranges::count(list, u"managed-0"_s, &DeviceRow::managedId), 1);
        for (const DeviceRow &row : list) {
            QCOMPARE(row.bootMs, std::optional<qint64>(60'000));
            QCOMPARE(row.points, std::optional(Points(60)));
            QCOMPARE(row.lastSeen, friday);
        }
        QCOMPARE(*m_house->store().endpoints().countSeen(organization(), {.first = friday, .last = friday}),
                 5);
    }

    void aMendedListOfReleasesMendsTheFigure()
    {
        import({devicesCsv(6, 0), "channel,version,build,released,end_of_support\n"
                                  "Current Channel,2610,16.0.300.1,2026-10-01,\n"
                                  "Current Channel,2610,16.0.30001.1,2026-10-01,\n"});
        QVERIFY(m_house->publish(m_today));
        QCOMPARE(figures().back().points, Points(75)); // a build that nobody can have is the newest

        import({releasesCsv()});
        QVERIFY(m_house->publish(m_today));
        QCOMPARE(figures().back().points, Points(100));
    }

    void aListOfPlacesWithAWrongRowLeavesTheOneBefore()
    {
        const QByteArray header = "Name,Latitude,Longitude,users,remote\n";
        import({header + "Lisbon,38.72,-9.14,40,no\nHome Lyon,45.76,4.83,3,yes\n"});

        const auto files = import({header + "Lisbon,38.72,-9.14,40,no\nHome Lyon,45.76,north,3,yes\n"});

        QCOMPARE(files[0].outcome, FileOutcome::Refused);
        QVERIFY2(files[0].reason.endsWith(u"mend it and import the file again. (row 3)"_s),
                 qPrintable(files[0].reason));
        QVERIFY(files[0].reason.contains(u"\"Longitude\""_s));
        const auto places = *m_house->store().network().locations(organization());
        QCOMPARE(places.size(), 2U);
        QVERIFY(places[0].isRemote && !places[0].latitude); // nor is it kept where the home is
    }

    void publishingOneWeekLeavesAnotherAlone()
    {
        import({devicesCsv(6, 2), releasesCsv()});
        const Workshop workshop = m_house->workshop(m_today);
        QCOMPARE(*closeTechnologyDay(workshop, friday.addDays(-7)), std::optional<QDate>());
        QVERIFY(figures().empty());
        QCOMPARE(*closeTechnologyDay(workshop, friday.addDays(2)), friday);
    }

    void aRefusedFileOfDevicesLeavesTheOthers()
    {
        const auto files =
            import({"device_id,channel,build\nd1,Current,16.0.1.1\n", devicesCsv(6, 2), releasesCsv()});
        QCOMPARE(files[0].outcome, FileOutcome::Refused);
        QVERIFY(files[0].reason.contains("last_seen"_L1));
        QCOMPARE(files[1].outcome, FileOutcome::Imported);
        QCOMPARE(m_house->store().apps().devices(organization())->size(), 8U);
    }
};

QTEST_APPLESS_MAIN(TechnologyDayTest)
#include "tst_technologyday.moc"
