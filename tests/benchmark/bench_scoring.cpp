// What it costs to score a day of technology, beside one plain pass over the same devices. Prints figures and
// ratios, asserts nothing.
//
// bench_scoring [devices]     1,000,000 without

#include "model/catalogues.h"
#include "scoring/apphealth.h"
#include "scoring/endpoint.h"
#include "scoring/network.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

const QDate today(2026, 11, 20);
constexpr int samplesAPlace = 120;

/// Of the processor, not of the clock on the wall: comparable also while others use the machine.
double millisecondsOf(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double quickest(int runs, const std::function<void()> &work)
{
    double best = millisecondsOf(work);
    for (int i = 1; i < runs; ++i)
        best = std::min(best, millisecondsOf(work));
    return best;
}

/// A day of an organization with so many devices.
struct Day
{
    std::vector<EndpointDevice> devices;
    std::vector<DeviceStart> starts;
    std::vector<EndpointApp> apps;
    std::vector<AppDevice> appDevices;
    std::vector<AppRelease> releases;
    std::vector<NetworkSample> samples;
};

EndpointDevice anyDevice(std::mt19937 &chance, const QString &id)
{
    EndpointDevice device;
    device.id = id;
    device.osVersion = chance() % 3 == 0 ? u"10.0.19045.5000"_s : u"10.0.26100.1"_s;
    device.lastSeen = today.addDays(-static_cast<qint64>(chance() % 20));
    device.startup = StartupFacts{};
    device.startup->day = device.lastSeen;
    device.startup->coreBootMs = static_cast<qint64>(chance() % 120'000);
    device.startup->coreSignInMs = static_cast<qint64>(chance() % 40'000);
    device.startup->responsiveDesktopMs = static_cast<qint64>(chance() % 40'000);
    device.startup->disk = chance() % 5 == 0 ? DiskKind::Hard : DiskKind::SolidState;
    device.anywhere = AnywhereFacts{.day = device.lastSeen,
                                    .isCloudManaged = chance() % 4 != 0,
                                    .hasCloudIdentity = chance() % 4 != 0,
                                    .hasProvisioningProfile = chance() % 2 != 0};
    device.reliability = ReliabilityFacts{.day = today, .crashes = static_cast<int>(chance() % 3)};
    device.reliability->minutesToFailure = static_cast<qint64>(chance() % 40'000);
    return device;
}

void addPlace(Day &day, std::mt19937 &chance, const QString &name)
{
    for (int i = 0; i < samplesAPlace; ++i) {
        NetworkSample sample;
        sample.day = today.addDays(-i % 3);
        sample.location = name;
        sample.workload = static_cast<NetworkWorkload>(i % 3);
        sample.tcpLatencyMs = static_cast<double>(chance() % 200);
        sample.downloadMBps = static_cast<double>(chance() % 25);
        sample.udpLatencyMs = static_cast<double>(chance() % 200);
        sample.udpJitterMs = static_cast<double>(chance() % 40);
        sample.udpLossPercent = static_cast<double>(chance() % 3);
        day.samples.push_back(sample);
    }
}

Day anyDay(int count)
{
    std::mt19937 chance(5);
    Day day;
    day.releases.push_back({.channel = UpdateChannel::Current,
                            .build = {.number = 30, .revision = 1},
                            .version = u"2610"_s,
                            .released = today.addDays(-9),
                            .endOfSupport = {}});
    for (int i = 0; i < count; ++i) {
        const QString id = QString::number(i).rightJustified(32, u'0');
        day.devices.push_back(anyDevice(chance, id));
        day.starts.push_back({.device = id,
                              .day = today.addDays(-static_cast<qint64>(chance() % 9)),
                              .bootMs = static_cast<qint64>(chance() % 90'000),
                              .signInMs = static_cast<qint64>(chance() % 90'000)});
        day.appDevices.push_back({.id = id,
                                  .managedId = {},
                                  .channel = UpdateChannel::Current,
                                  .build = Build{.number = 30, .revision = static_cast<int>(chance() % 2)},
                                  .lastSeen = today});
    }
    for (int i = 0; i < std::max(1, count / 1000); ++i)
        addPlace(day, chance, u"Place %1"_s.arg(i));
    return day;
}

/// The least there is to do: to look at each device once.
qint64 plainPass(const std::vector<EndpointDevice> &devices)
{
    qint64 sum = 0;
    for (const EndpointDevice &device : devices) {
        if (device.lastSeen <= today && device.startup && device.startup->coreBootMs)
            sum += *device.startup->coreBootMs;
    }
    return sum;
}

void line(const char *what, double milliseconds, double least, std::size_t rows)
{
    std::printf("  %-44s %9.2f ms %8.0f ns a row %7.1f times the plain pass\n", what, milliseconds,
                1e6 * milliseconds / static_cast<double>(rows), milliseconds / least);
}

void measure(int count)
{
    constexpr int runs = 3;
    const TechnologyRules rules = builtInTechnology().rules();
    const Day day = anyDay(count);
    qint64 seen = 0;
    const auto least = quickest(runs, [&] { seen += plainPass(day.devices); });
    std::printf("%d devices, %zu samples\n", count, day.samples.size());
    line("plain pass over the devices", least, least, day.devices.size());
    line("endpoint analytics, from reports",
         quickest(
             runs,
             [&] { seen += scoring::endpointAnalytics(day.devices, {}, day.apps, rules, today).numerator; }),
         least, day.devices.size());
    line("endpoint analytics, with a start each",
         quickest(
             runs,
             [&] {
                 seen +=
                     scoring::endpointAnalytics(day.devices, day.starts, day.apps, rules, today).numerator;
             }),
         least, day.devices.size());
    line("app health",
         quickest(runs,
                  [&] { seen += scoring::appHealth(day.appDevices, day.releases, today, rules).numerator; }),
         least, day.appDevices.size());
    line("network connectivity",
         quickest(runs,
                  [&] { seen += scoring::networkConnectivity(day.samples, {}, rules, today).numerator; }),
         least, day.samples.size());
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("  most memory so far %ld MB (check %lld)\n", usage.ru_maxrss / 1024,
                static_cast<long long>(seen));
}

} // namespace

int main(int argc, char *argv[])
{
    const int most = argc > 1 ? std::max(10'000, std::atoi(argv[1])) : 1'000'000;
    for (int count = 10'000; count < most; count *= 10)
        measure(count);
    measure(most);
    return 0;
}
