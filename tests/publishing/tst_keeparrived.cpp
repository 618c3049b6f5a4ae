#include "awaited.h"
#include "fakegraph.h"
#include "house.h"

#include "publishing/importer.h"
#include "publishing/keeparrived.h"
#include "sources/graph/run.h"
#include "tests/endtoend/devicelists.h"
#include "tests/endtoend/organization.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <random>

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

/// What a bad day is beside the faults of single answers.
struct BadDay
{
    fake::Faults faults = {};
    quint32 seed = 1;
    int stopAfter = 0;        ///< each run is stopped after so many requests; 0: never
    int daysOfLag = 0;        ///< the newest days come one more with every run
    double empty = 0;         ///< how often a day has a header alone at first
    QDate concealedFrom = {}; ///< from this day on files name people by digits
};

/// The same people by the digits that stand for their names.
endtoend::Report concealed(endtoend::Report report)
{
    const qsizetype name = report.place("User Principal Name");
    for (QByteArrayList &row : report.rows)
        row[name] = QCryptographicHash::hash(row[name].toLower(), QCryptographicHash::Md5).toHex().toUpper();
    return report;
}

/// The header of a file alone.
QByteArray withoutRows(const QByteArray &file)
{
    return file.first(file.indexOf('\n') + 1);
}

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
    void endsWithTheSameVaultWhenEverythingHappens_data();
    void endsWithTheSameVaultWhenEverythingHappens();
    void refusesAnotherDayThanTheOneAskedFor();
    void keepsADayOnce();
    void refusesAnotherListThanTheOneAskedFor();
    void keepsAListAsOften();
    void refusesAnotherPeriodThanTheOneAskedFor();

private:
    /// Runs until nothing is missing, and publishes.
    Standing fetched(publishing::test::House &house, const BadDay &badDay = {});
    [[nodiscard]] QByteArray file(const QString &report, QDate day, bool isConcealed = false) const;
    /// How many of all days of all reports lie in the vault just as the service has them.
    [[nodiscard]] qsizetype daysInTheVault(const publishing::test::House &house, QDate concealedFrom) const;

    const endtoend::Organization m_people{120, 5};
    fake::Authority m_authority;
    Standing m_withoutFaults;
};

QByteArray KeepArrivedTest::file(const QString &report, QDate day, bool isConcealed) const
{
    const auto bytesOf = [&](const endtoend::Report &plain) {
        return endtoend::csv(isConcealed ? concealed(plain) : plain);
    };
    if (report == publishing::test::licenceReport())
        return bytesOf(m_people.licences(day));
    const auto reports = m_people.day(day);
    const auto found = std::ranges::find(reports, report.toLatin1(), &endtoend::Report::id);
    return found == reports.end() ? QByteArray() : bytesOf(*found);
}

Standing KeepArrivedTest::fetched(publishing::test::House &house, const BadDay &badDay)
{
    fake::Hours hours{QDateTime(today, QTime(0, 30), Qt::UTC)};
    std::map<QPair<QString, QDate>, QByteArray> files; // the service writes a day once
    std::mt19937 chance(badDay.seed);
    QSet<QPair<QString, QDate>> wereAsked;
    fake::FakeGraph graph(
        m_authority, hours,
        [&](const QString &report, QDate day) {
            const auto key = qMakePair(report, day);
            QByteArray &bytes = files[key];
            if (bytes.isEmpty())
                bytes = file(report, day, badDay.concealedFrom.isValid() && day >= badDay.concealedFrom);
            const bool isFirst = !wereAsked.contains(key);
            wereAsked.insert(key);
            const bool isEmpty = isFirst && chance() % 1000 < static_cast<unsigned>(1000 * badDay.empty);
            return isEmpty ? withoutRows(bytes) : bytes;
        },
        badDay.seed);
    const QDate newest(2026, 2, 1);
    graph.newest = newest.addDays(-badDay.daysOfLag);
    graph.faults = badDay.faults;
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
        graph.onRequest = [&, left = badDay.stopAfter]() mutable {
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
        const bool isAll = std::ranges::all_of(outcome.reports, [&](const ReportRun &report) {
            return report.left.empty() &&
                   std::ranges::none_of(report.waiting, [&](QDate day) { return day <= newest; });
        });
        if (isAll && !outcome.failure)
            break;
        graph.newest = std::min(newest, graph.newest.addDays(1));
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

qsizetype KeepArrivedTest::daysInTheVault(const publishing::test::House &house, QDate concealedFrom) const
{
    std::vector<OfferedFile> files;
    for (const Coverage &kept : m_withoutFaults.coverage) {
        const QDate day = kept.days.first;
        const bool isConcealed = concealedFrom.isValid() && day >= concealedFrom;
        const auto memory = std::make_shared<MemoryFile>(std::move(*MemoryFile::make()));
        if (!memory->append(file(kept.report, day, isConcealed)))
            qFatal("no memory");
        files.push_back({.name = kept.report, .open = [memory] {
                             return sources::MappedFile::fromDescriptor(memory->descriptor());
                         }});
    }
    const auto results = importFiles(house.workshop(today), files, {}, {});
    return std::ranges::count(*results, FileOutcome::Unchanged, &FileResult::outcome);
}

void KeepArrivedTest::initTestCase()
{
    publishing::test::House house;

    m_withoutFaults = fetched(house);

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

    const Standing standing = fetched(house, {.faults = fake::Faults::all(0.1), .seed = seed});

    QVERIFY(standing.coverage == m_withoutFaults.coverage);
    QCOMPARE(standing.digests, m_withoutFaults.digests);
    QVERIFY(standing.devices == m_withoutFaults.devices);
    QVERIFY(standing == m_withoutFaults);
}

void KeepArrivedTest::endsWithTheSameVaultAfterStops()
{
    publishing::test::House house;

    const Standing standing =
        fetched(house, {.faults = fake::Faults::all(0.02), .seed = 21, .stopAfter = 37});

    QVERIFY(standing == m_withoutFaults);
}

void KeepArrivedTest::endsWithTheSameVaultWhenEverythingHappens_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<QDate>("concealedFrom");
    QTest::newRow("plain names") << 31U << QDate();
    QTest::newRow("names concealed in mid-window") << 32U << QDate(2026, 1, 20);
    QTest::newRow("names concealed from the start") << 33U << QDate(2026, 1, 1);
}

/// Faults, a lag that shrinks, days that are empty at first, and a stop in every run.
void KeepArrivedTest::endsWithTheSameVaultWhenEverythingHappens()
{
    QFETCH(const quint32, seed);
    QFETCH(const QDate, concealedFrom);
    publishing::test::House calm;
    publishing::test::House house;

    const Standing expected =
        concealedFrom.isValid() ? fetched(calm, {.concealedFrom = concealedFrom}) : m_withoutFaults;
    const Standing standing = fetched(house, {.faults = fake::Faults::all(0.05),
                                              .seed = seed,
                                              .stopAfter = 41,
                                              .daysOfLag = 3,
                                              .empty = 0.3,
                                              .concealedFrom = concealedFrom});

    QVERIFY(standing.coverage == expected.coverage);
    QCOMPARE(standing.digests, expected.digests);
    QVERIFY(standing == expected);
    QCOMPARE(daysInTheVault(house, concealedFrom), std::ssize(expected.coverage));
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
