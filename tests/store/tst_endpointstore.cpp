#include "store/merged.h"
#include "store/query.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::store;

namespace {

const QDate today(2026, 11, 20);

StartupFacts startup(QDate day, qint64 bootMs)
{
    return {.day = day,
            .bootScore = 70,
            .coreBootMs = bootMs,
            .groupPolicyBootMs = 900,
            .coreSignInMs = 21'000,
            .responsiveDesktopMs = 33'000,
            .stopErrors = 1,
            .restarts = 4,
            .disk = DiskKind::Hard};
}

AnywhereFacts anywhere(QDate day)
{
    return {.day = day,
            .windows = 100.0,
            .cloudIdentity = 33.25,
            .isCloudManaged = false,
            .hasCloudIdentity = true,
            .upgrade = UpgradeEligibility::NotCapable};
}

ReliabilityFacts reliability(QDate day, int crashes)
{
    return {.day = day, .crashes = crashes, .hangs = 2, .crashedApps = 1, .minutesToFailure = 300};
}

EndpointDevice device(const QString &id, QDate lastSeen)
{
    return {.id = id,
            .managedId = u"managed-"_s + id,
            .manufacturer = u"Meridian"_s,
            .model = u"Harbor 15"_s,
            .osVersion = u"10.0.22631.4317"_s,
            .lastSeen = lastSeen};
}

EndpointDevice started(const QString &id, QDate day, qint64 bootMs)
{
    EndpointDevice made = device(id, day);
    made.startup = startup(day, bootMs);
    return made;
}

DeviceStart start(const QString &device, QDate day, qint64 bootMs)
{
    return {.device = device, .day = day, .bootMs = bootMs, .signInMs = 30'000, .isFirstSignIn = true};
}

EndpointApp app(const QString &name, QDate day, int crashes)
{
    return {.name = name,
            .title = u"Mail"_s,
            .publisher = u"Example"_s,
            .day = day,
            .activeDevices = 40,
            .usageMinutes = 5'000'000'000,
            .crashes = crashes,
            .peerMedian = 81.5};
}

NetworkSample sample(QDate day, const QString &location, double latency)
{
    return {.day = day, .location = location, .tcpLatencyMs = latency};
}

NetworkLocation place(const QString &name, std::optional<int> users = 12)
{
    return {.name = name,
            .city = u"Lisbon"_s,
            .country = u"Portugal"_s,
            .latitude = 38.72,
            .longitude = -9.14,
            .users = users,
            .isRemote = true};
}

} // namespace

class EndpointStoreTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

    qint64 keep(const TechnologyRows &rows)
    {
        const auto changed = m_store->keepRows(u"o"_s, {rows}, today);
        return changed ? changed->front() : -1;
    }

    EndpointDevice only() const { return m_store->endpoints().devices(u"o"_s)->front(); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = Store::open(m_folder->filePath(u"candela.db"_s), Store::Access::ReadWrite);
        QVERIFY(store);
        m_store = std::move(*store);
    }

    void cleanup() { m_store.reset(); }

    void keepsMoreDevicesThanItAsksForAtOnce()
    {
        constexpr int devices = 450;
        TechnologyRows rows;
        for (const QDate day : {today, today.addDays(1)}) {
            for (int number = devices; number > 0; --number)
                rows.endpointDevices.push_back(
                    started(QString::number(number).rightJustified(4, u'0'), day, number));
        }

        QCOMPARE(keep(rows), 2 * devices);

        const auto kept = *m_store->endpoints().devices(u"o"_s);
        QCOMPARE(kept.size(), std::size_t{devices});
        for (int number = 1; number <= devices; ++number)
            QCOMPARE(kept[static_cast<std::size_t>(number) - 1],
                     started(QString::number(number).rightJustified(4, u'0'), today.addDays(1), number));
        QCOMPARE(keep(rows), 0);
    }

    void namesASystemAlikeInWhateverOrderReportsOfADayCome()
    {
        EndpointDevice shorter = device(u"a"_s, today);
        shorter.osVersion = u"10.0.22631"_s;
        const EndpointDevice longer = device(u"a"_s, today);

        (void)keep({.endpointDevices = {shorter}});
        (void)keep({.endpointDevices = {longer}});
        QCOMPARE(only(), longer);
        (void)keep({.endpointDevices = {shorter}});
        QCOMPARE(only(), longer);
    }

    void keepsWhatAReportSays()
    {
        EndpointDevice whole = started(u"a"_s, today, 40'000);
        whole.directoryId = u"directory-a"_s;
        whole.anywhere = anywhere(today);
        whole.reliability = reliability(today, 3);
        whole.supplied =
            SuppliedScores{.day = today, .endpoint = 71.5, .health = DeviceHealth::NeedsAttention};
        const EndpointDevice bare = device(u"b"_s, today);

        QCOMPARE(keep({.endpointDevices = {bare, whole}}), 2);

        QCOMPARE(*m_store->endpoints().devices(u"o"_s), (std::vector{whole, bare}));
        QCOMPARE(*m_store->endpoints().device(u"o"_s, u"a"_s), std::optional(whole));
        QCOMPARE(*m_store->endpoints().device(u"o"_s, u"z"_s), std::optional<EndpointDevice>());
        QVERIFY(m_store->endpoints().devices(u"another"_s)->empty());
    }

    void eachGroupOfFactsStaysFromItsNewestDay()
    {
        QCOMPARE(keep({.endpointDevices = {started(u"a"_s, today, 40'000)}}), 1);
        EndpointDevice fromElsewhere = device(u"a"_s, today.addDays(-2));
        fromElsewhere.anywhere = anywhere(today.addDays(-2));
        QCOMPARE(keep({.endpointDevices = {fromElsewhere}}), 1);

        QCOMPARE(only().startup, std::optional(startup(today, 40'000)));
        QCOMPARE(only().anywhere, std::optional(anywhere(today.addDays(-2))));
        QCOMPARE(only().lastSeen, today);

        QCOMPARE(keep({.endpointDevices = {started(u"a"_s, today.addDays(-1), 90'000)}}), 0);
        QCOMPARE(only().startup->coreBootMs, 40'000);
        QCOMPARE(keep({.endpointDevices = {started(u"a"_s, today, 50'000)}}), 1);
        QCOMPARE(only().startup->coreBootMs, 50'000);
        QCOMPARE(only().anywhere, std::optional(anywhere(today.addDays(-2))));
    }

    void namesOfALaterDayTakeThePlace()
    {
        EndpointDevice old = device(u"a"_s, today);
        old.directoryId.clear();
        QCOMPARE(keep({.endpointDevices = {old}}), 1);
        EndpointDevice same = device(u"a"_s, today);
        same.osVersion = u"10.0.26100.1"_s;
        same.directoryId = u"directory-a"_s;
        QCOMPARE(keep({.endpointDevices = {same}}), 1); // it was not known which it is in the directory
        QCOMPARE(only().osVersion, u"10.0.22631.4317"_s);
        QCOMPARE(only().directoryId, u"directory-a"_s);
        same.lastSeen = today.addDays(1);
        same.model.clear();
        QCOMPARE(keep({.endpointDevices = {same}}), 1);
        QCOMPARE(only().osVersion, u"10.0.26100.1"_s);
        QCOMPARE(only().model, u"Harbor 15"_s);
    }

    void namesDoNotDependOnTheOrderOfReports()
    {
        EndpointDevice starts = started(u"a"_s, today.addDays(-2), 40'000);
        starts.osVersion = u"10.0.19045"_s;
        EndpointDevice place = device(u"a"_s, today.addDays(-1));
        place.osVersion = u"10.0.26100"_s;
        EndpointDevice crashes = device(u"a"_s, today); // says nothing of its system, on the latest day
        crashes.osVersion.clear();
        EndpointDevice points = device(u"a"_s, today.addDays(-1));
        points.osVersion = u"10.0.26100.4652"_s; // says more
        std::vector reports = {starts, place, crashes, points};
        const auto byDay = [](const EndpointDevice &a, const EndpointDevice &b) {
            return std::tuple(a.lastSeen, a.osVersion) < std::tuple(b.lastSeen, b.osVersion);
        };
        std::ranges::sort(reports, byDay);
        do {
            KeptDevice kept = firstOf(reports.front());
            for (const EndpointDevice &report : reports)
                kept = merged(kept, report);
            QCOMPARE(kept.device.osVersion, u"10.0.26100.4652"_s);
            for (const EndpointDevice &report : reports)
                QCOMPARE(merged(kept, report), kept);
        } while (std::ranges::next_permutation(reports, byDay).found);
        for (const EndpointDevice &report : {crashes, starts, place}) // and from one import to the next
            QVERIFY(keep({.endpointDevices = {report}}) > 0);
        QCOMPARE(only().osVersion, place.osVersion);
    }

    void sameRowsChangeNothing()
    {
        EndpointDevice first = started(u"a"_s, today, 40'000);
        EndpointDevice second = device(u"a"_s, today);
        second.osVersion = u"Windows"_s;
        second.reliability = reliability(today, 1);
        const TechnologyRows a{.endpointDevices = {first},
                               .starts = {start(u"a"_s, today, 1), start(u"a"_s, today, 2)},
                               .apps = {app(u"mail.exe"_s, today, 1)}};
        const TechnologyRows b{.endpointDevices = {second},
                               .samples = {sample(today, u"Lisbon"_s, 20), sample(today, u"Lisbon"_s, 20)},
                               .locations = {place(u"Lisbon"_s)}};
        QCOMPARE(*m_store->keepRows(u"o"_s, {a, b}, today), (std::vector<qint64>{4, 4}));
        QCOMPARE(*m_store->keepRows(u"o"_s, {a, b}, today.addDays(1)), (std::vector<qint64>{0, 0}));
    }

    void startsOfADayComeTogether()
    {
        const std::vector<DeviceStart> morning = {start(u"a"_s, today, 40'000)};
        std::vector<DeviceStart> evening = morning;
        evening.push_back(start(u"a"_s, today, 30'000));
        evening.push_back(start(u"b"_s, today.addDays(-1), 20'000));
        evening.back().isStopError = true;
        evening.back().signInMs.reset();
        QCOMPARE(keep({.starts = morning}), 1);
        QCOMPARE(keep({.starts = evening}), 3);
        QCOMPARE(*m_store->starts().starts(u"o"_s), evening);
        QCOMPARE(keep({.starts = morning}), 0); // it says less
        QCOMPARE(*m_store->starts().starts(u"o"_s), evening);
        QCOMPARE(*m_store->starts().startsOf(u"o"_s, u"b"_s), std::vector{evening.back()});
        std::swap(evening[0], evening[1]);
        QCOMPARE(keep({.starts = evening}), 0); // in another order
    }

    void anAppStaysFromItsNewestDay()
    {
        QCOMPARE(keep({.apps = {app(u"mail.exe"_s, today, 5), app(u"write.exe"_s, today.addDays(-1), 1)}}),
                 2);
        QCOMPARE(keep({.apps = {app(u"mail.exe"_s, today.addDays(-1), 9)}}), 0);
        QCOMPARE(keep({.apps = {app(u"mail.exe"_s, today, 6)}}), 1);
        QCOMPARE(*m_store->endpointApps().apps(u"o"_s),
                 (std::vector{app(u"mail.exe"_s, today, 6), app(u"write.exe"_s, today.addDays(-1), 1)}));
    }

    void samplesAreReadByDays()
    {
        const std::vector<NetworkSample> samples = {sample(today.addDays(-2), u"Lisbon"_s, 10.25),
                                                    sample(today, u"Lisbon"_s, 20),
                                                    sample(today, u"Porto"_s, 30)};
        QCOMPARE(keep({.samples = samples}), 3);
        QCOMPARE(*m_store->network().samples(u"o"_s, {.first = today.addDays(-2), .last = today}), samples);
        QCOMPARE(m_store->network().samples(u"o"_s, {.first = today, .last = today})->size(), 2U);
    }

    void aListOfPlacesIsWhole()
    {
        QCOMPARE(keep({.locations = {place(u"Lisbon"_s), place(u"Porto"_s, 40)}}), 2);
        QCOMPARE(keep({.samples = {sample(today, u"Lisbon"_s, 20)}}), 1); // says nothing of places
        QCOMPARE(m_store->network().locations(u"o"_s)->size(), 2U);
        QCOMPARE(keep({.locations = {place(u"Porto"_s, 50)}}), 2);
        QCOMPARE(*m_store->network().locations(u"o"_s), std::vector{place(u"Porto"_s, 50)});
    }

    void forgetsWhatIsOld()
    {
        const QDate old = today.addDays(-31);
        QCOMPARE(keep({.endpointDevices = {device(u"a"_s, today), device(u"b"_s, old)},
                       .starts = {start(u"a"_s, today, 1), start(u"a"_s, old, 1)},
                       .apps = {app(u"a"_s, today, 1), app(u"b"_s, old, 1)},
                       .samples = {sample(today, u"a"_s, 1), sample(old, u"a"_s, 1)}}),
                 8);
        const QDate last = today.addDays(-30);
        QVERIFY(m_store->endpoints().forgetSeenBefore(u"o"_s, last));
        QVERIFY(m_store->starts().forgetBefore(u"o"_s, last));
        QVERIFY(m_store->endpointApps().forgetBefore(u"o"_s, last));
        QVERIFY(m_store->network().forgetSamplesBefore(u"o"_s, last));
        QCOMPARE(m_store->endpoints().devices(u"o"_s)->size(), 1U);
        QCOMPARE(m_store->starts().starts(u"o"_s)->size(), 1U);
        QCOMPARE(m_store->endpointApps().apps(u"o"_s)->size(), 1U);
        QCOMPARE(m_store->network().samples(u"o"_s, {.first = old, .last = today})->size(), 1U);
    }

    void tellsWhichDaysOfWhichReportItHas()
    {
        QVERIFY(m_store->technologyCoverage(u"o"_s)->empty());
        EndpointDevice whole = started(u"a"_s, today, 40'000);
        whole.anywhere = anywhere(today.addDays(-3));
        QCOMPARE(keep({.endpointDevices = {whole, started(u"b"_s, today.addDays(-5), 40'000)},
                       .starts = {start(u"a"_s, today, 1)},
                       .apps = {app(u"a"_s, today, 1)},
                       .samples = {sample(today, u"a"_s, 1)},
                       .locations = {place(u"Lisbon"_s)}}),
                 6);
        QStringList told;
        const auto all = m_store->technologyCoverage(u"o"_s);
        for (const Coverage &coverage : *all)
            told << u"%1 %2 %3"_s.arg(coverage.report, nameOf(coverage.kind))
                        .arg(coverage.days.first.daysTo(coverage.days.last));
        QCOMPARE(told, (QStringList{u"startup_performance devices 5"_s, u"work_from_anywhere devices 0"_s,
                                    u"device_starts devices 0"_s, u"app_reliability apps 0"_s,
                                    u"network_samples samples 0"_s, u"locations locations 0"_s}));
    }

    void aFailureKeepsNothing()
    {
        auto broken = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"broken"_s);
        broken.setDatabaseName(m_folder->filePath(u"candela.db"_s));
        QVERIFY(broken.open() && run(broken, u"DROP TABLE network_location"_s));
        QVERIFY(!m_store->keepRows(
            u"o"_s, {{.endpointDevices = {device(u"a"_s, today)}}, {.locations = {place(u"Lisbon"_s)}}},
            today));
        QVERIFY(m_store->endpoints().devices(u"o"_s)->empty());
    }

    void holdsTwentyBaselines()
    {
        for (int i = 0; i < BaselineTable::most; ++i)
            QVERIFY(m_store->baselines().add(u"o"_s, {.id = QString::number(i),
                                                      .name = u"Day %1"_s.arg(i),
                                                      .day = today.addDays(-i),
                                                      .threshold = i + 1}));
        QCOMPARE(m_store->baselines().add(u"o"_s, {.id = u"x"_s, .name = u"x"_s, .day = today}).error().fault,
                 Fault::Conflict);
        QCOMPARE(m_store->baselines().all(u"o"_s)->front().day, today.addDays(-19));
        QVERIFY(m_store->baselines().remove(u"o"_s, u"3"_s));
        QCOMPARE(m_store->baselines().remove(u"o"_s, u"3"_s).error().fault, Fault::NotFound);
        QCOMPARE(
            m_store->baselines().add(u"o"_s, {.id = u"x"_s, .name = u"Day 4"_s, .day = today}).error().fault,
            Fault::Conflict);
        QVERIFY(m_store->baselines().add(u"o"_s, {.id = u"x"_s, .name = u"x"_s, .day = today}));
        QCOMPARE(m_store->baselines().all(u"o"_s)->size(), 20U);
        QVERIFY(m_store->baselines().all(u"another"_s)->empty());
    }
};

QTEST_GUILESS_MAIN(EndpointStoreTest)
#include "tst_endpointstore.moc"
