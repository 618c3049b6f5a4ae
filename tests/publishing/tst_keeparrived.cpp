#include "awaited.h"
#include "fakegraph.h"
#include "house.h"

#include "publishing/keeparrived.h"
#include "sources/graph/run.h"
#include "tests/endtoend/devicelists.h"
#include "tests/endtoend/organization.h"

#include <QNetworkAccessManager>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace candela;
using namespace candela::publishing;
using namespace candela::sources::graph;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace fake = candela::test;

namespace {

const QDate today(2026, 2, 3);

/// What stands in the vault and in the store, and what was released from them.
struct Standing
{
    std::vector<Coverage> coverage;
    QStringList digests;
    std::vector<EndpointDevice> devices;
    std::vector<DeviceStart> starts;
    std::vector<EndpointApp> apps;

    friend bool operator==(const Standing &, const Standing &) = default;
};

constexpr int deviceCount = 23; // the last page is not full

/// A list of scores of one device that came as an answer for `report`.
Arrived scoresArrived(const QString &report)
{
    auto made = MemoryFile::make();
    (void)made->append(R"({"value":[{"id":"d","endpointAnalyticsScore":71,"startupPerformanceScore":61}]})");
    return {.report = report, .day = today, .file = std::make_shared<const MemoryFile>(std::move(*made))};
}

} // namespace

/// The way from the service to a release, with a Graph in this very program.
class KeepArrivedTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void endsWithTheSameVaultOnABadDay_data();
    void endsWithTheSameVaultOnABadDay();
    void endsWithTheSameVaultAfterStops();
    void refusesAnotherDayThanTheOneAskedFor();
    void keepsADayOnce();
    void refusesAnotherListThanTheOneAskedFor();
    void keepsAListAsOften();
    void refusesAnotherPeriodThanTheOneAskedFor();

private:
    /// Runs until nothing is missing; `stopAfter` requests each run is stopped, 0: never.
    Standing fetched(publishing::test::House &house, const fake::Faults &faults, quint32 seed,
                     int stopAfter = 0);
    [[nodiscard]] QByteArray file(const QString &report, QDate day) const;

    const endtoend::Organization m_people{120, 5};
    fake::Authority m_authority;
    Standing m_withoutFaults;
};

QByteArray KeepArrivedTest::file(const QString &report, QDate day) const
{
    if (report == publishing::test::licenceReport())
        return endtoend::csv(m_people.licences(day));
    const auto reports = m_people.day(day);
    const auto found = std::ranges::find(reports, report.toLatin1(), &endtoend::Report::id);
    return found == reports.end() ? QByteArray() : endtoend::csv(*found);
}

Standing KeepArrivedTest::fetched(publishing::test::House &house, const fake::Faults &faults, quint32 seed,
                                  int stopAfter)
{
    fake::Hours hours{QDateTime(today, QTime(0, 30), Qt::UTC)};
    std::map<QPair<QString, QDate>, QByteArray> files; // the service writes a day once
    fake::FakeGraph graph(
        m_authority, hours,
        [&](const QString &report, QDate day) {
            QByteArray &bytes = files[qMakePair(report, day)];
            return bytes.isEmpty() ? bytes = file(report, day) : bytes;
        },
        seed);
    graph.newest = QDate(2026, 2, 1);
    graph.faults = faults;
    graph.lists = endtoend::deviceLists(deviceCount, today.addDays(-1), "ANNA");
    QNetworkAccessManager network;
    Connection connection(network, graph.access(), hours.clock(), systemRandom());
    const RunSetup setup{
        .connection = connection,
        .catalogue = publishing::test::knownSignals(),
        .clock = hours.clock(),
        .wait =
            [&](std::chrono::milliseconds time, std::function<void()> then) {
                hours.now = hours.now.addMSecs(time.count());
                QTimer::singleShot(0, &connection, std::move(then));
            },
        .chance = [] { return 0.5; },
        .take =
            [&](const std::vector<Arrived> &arrived) { return keepArrived(house.workshop(today), arrived); },
        .patience = 1000h};
    QSet<QString> hasCome;
    for (int runs = 0; runs < 60; ++runs) {
        std::stop_source stop;
        graph.onRequest = [&, left = stopAfter]() mutable {
            if (--left == 0)
                stop.request_stop();
        };
        auto wanted = wantedReports(publishing::test::knownSignals(), *house.vault().coverage(), today);
        for (const Wanted &list : wantedLists(publishing::test::technology(), today)) {
            if (!hasCome.contains(list.report)) // or a run that is always stopped would never be done
                wanted.push_back(list);
        }
        const RunOutcome outcome = fake::awaited(sources::graph::run(setup, wanted, stop.get_token()));
        for (const ReportRun &report : outcome.reports) {
            if (!report.fetched.empty())
                hasCome.insert(report.report);
        }
        const bool isAll =
            std::ranges::all_of(outcome.reports, [](const ReportRun &report) { return report.left.empty(); });
        if (isAll && !outcome.failure)
            break;
    }
    const auto published = house.publish(today);
    const QString organization = house.workshop(today).organization.id;
    Standing standing{.coverage = *house.vault().coverage(),
                      .digests = {},
                      .devices = *house.store().endpoints().devices(organization),
                      .starts = *house.store().starts().starts(organization),
                      .apps = *house.store().endpointApps().apps(organization)};
    for (const PublishOutcome::Done &done : published->released)
        standing.digests << done.slot + u' ' + done.digest;
    return standing;
}

void KeepArrivedTest::initTestCase()
{
    publishing::test::House house;

    m_withoutFaults = fetched(house, {}, 1);

    QCOMPARE(m_withoutFaults.coverage.size(), publishing::test::knownSignals().reports().size() * 27);
    QCOMPARE(m_withoutFaults.digests.size(), 1);
    QCOMPARE(m_withoutFaults.devices.size(), std::size_t(deviceCount));
    QCOMPARE(m_withoutFaults.starts.size(), std::size_t(deviceCount));
    QCOMPARE(m_withoutFaults.apps.size(), std::size_t(deviceCount));
    for (const EndpointDevice &device : m_withoutFaults.devices)
        QVERIFY(device.startup && device.anywhere && device.reliability && device.supplied);
}

void KeepArrivedTest::endsWithTheSameVaultOnABadDay_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {11U, 12U})
        QTest::addRow("seed %u", seed) << seed;
}

void KeepArrivedTest::endsWithTheSameVaultOnABadDay()
{
    QFETCH(const quint32, seed);
    publishing::test::House house;

    const Standing standing = fetched(house, fake::Faults::all(0.1), seed);

    QVERIFY(standing.coverage == m_withoutFaults.coverage);
    QCOMPARE(standing.digests, m_withoutFaults.digests);
    QVERIFY(standing.devices == m_withoutFaults.devices);
    QVERIFY(standing == m_withoutFaults);
}

void KeepArrivedTest::endsWithTheSameVaultAfterStops()
{
    publishing::test::House house;

    const Standing standing = fetched(house, fake::Faults::all(0.02), 21, 37);

    QVERIFY(standing == m_withoutFaults);
}

void KeepArrivedTest::refusesAnotherDayThanTheOneAskedFor()
{
    publishing::test::House house;
    auto made = MemoryFile::make();
    QVERIFY(made->append(file(publishing::test::licenceReport(), QDate(2026, 1, 30))));
    const Arrived arrived{.report = publishing::test::licenceReport(),
                          .day = QDate(2026, 1, 29),
                          .file = std::make_shared<const MemoryFile>(std::move(*made))};

    const auto taken = keepArrived(house.workshop(today), {arrived});

    QVERIFY(taken);
    QVERIFY(!taken->front().isKept);
    QVERIFY2(taken->front().reason.contains(u"2026-01-30"_s), qPrintable(taken->front().reason));
    QVERIFY(house.vault().coverage()->empty());
}

void KeepArrivedTest::keepsADayOnce()
{
    publishing::test::House house;
    auto made = MemoryFile::make();
    QVERIFY(made->append(file(publishing::test::licenceReport(), QDate(2026, 1, 29))));
    const Arrived arrived{.report = publishing::test::licenceReport(),
                          .day = QDate(2026, 1, 29),
                          .file = std::make_shared<const MemoryFile>(std::move(*made))};

    QVERIFY(keepArrived(house.workshop(today), {arrived})->front().isKept);
    QVERIFY(keepArrived(house.workshop(today), {arrived})->front().isKept);

    QCOMPARE(house.vault().coverage()->size(), 1U);
}

void KeepArrivedTest::refusesAnotherListThanTheOneAskedFor()
{
    publishing::test::House house;

    const auto taken = keepArrived(house.workshop(today), {scoresArrived(u"startup_performance"_s)});

    QVERIFY(!taken->front().isKept);
    QVERIFY2(taken->front().reason.contains(u"device_scores"_s), qPrintable(taken->front().reason));
    QVERIFY(house.store().endpoints().devices(house.workshop(today).organization.id)->empty());
}

void KeepArrivedTest::keepsAListAsOften()
{
    publishing::test::House house;
    const Arrived arrived = scoresArrived(u"device_scores"_s);

    QVERIFY(keepArrived(house.workshop(today), {arrived})->front().isKept);
    QVERIFY(keepArrived(house.workshop(today), {arrived})->front().isKept);

    QCOMPARE(house.store().endpoints().devices(house.workshop(today).organization.id)->size(), 1U);
}

void KeepArrivedTest::refusesAnotherPeriodThanTheOneAskedFor()
{
    publishing::test::House house;
    const auto week = m_people.periodOf(0, QDate(2026, 2, 1), "7");
    auto made = MemoryFile::make();
    QVERIFY(made->append(endtoend::csv(week)));
    const Arrived arrived{.report = QString::fromLatin1(week.id),
                          .day = today,
                          .file = std::make_shared<const MemoryFile>(std::move(*made)),
                          .isPeriod = true};

    QVERIFY(!keepArrived(house.workshop(today), {arrived})->front().isKept);
}

QTEST_GUILESS_MAIN(KeepArrivedTest)
#include "tst_keeparrived.moc"
