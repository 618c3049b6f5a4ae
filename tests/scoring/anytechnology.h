#pragma once

#include "technologyrows.h"

#include "scoring/endpoint.h"
#include "scoring/insight.h"
#include "scoring/network.h"

#include <numeric>
#include <random>

namespace candela::scoring::test {

using namespace Qt::StringLiterals;

inline int upTo(std::mt19937 &chance, int most)
{
    return static_cast<int>(chance() % static_cast<unsigned>(most + 1));
}

inline int anyScore(std::mt19937 &chance)
{
    return chance() % 4 == 0 ? 0 : upTo(chance, 100);
}

/// Rows of endpoint analytics, with scores that a test can mend.
struct Rows
{
    std::vector<EndpointDevice> devices;
    std::vector<EndpointApp> apps;

    [[nodiscard]] TechnologyFigure figure() const
    {
        return endpointAnalytics(devices, {}, apps, TechnologyRules(), today);
    }
};

inline Rows anyRows(std::mt19937 &chance)
{
    Rows rows{.devices = devices(10 + upTo(chance, 20),
                                 [&](EndpointDevice &device) {
                                     scored(anyScore(chance), anyScore(chance))(device);
                                     device.startup->disk =
                                         chance() % 2 == 0 ? DiskKind::Hard : DiskKind::SolidState;
                                     device.anywhere = AnywhereFacts{.day = today,
                                                                     .windows = upTo(chance, 1) * 100,
                                                                     .cloudManagement = anyScore(chance),
                                                                     .cloudIdentity = anyScore(chance)};
                                 }),
              .apps = {}};
    for (const char *name : {"a.exe", "b.exe", "c.exe", "d.exe"})
        rows.apps.push_back(app(name, 6 + upTo(chance, 9), 1 + upTo(chance, 90'000), upTo(chance, 50)));
    return rows;
}

/// The mean of these scores, rounded down.
inline int aimOf(const std::vector<int> &scores)
{
    return std::accumulate(scores.begin(), scores.end(), 0) / static_cast<int>(scores.size());
}

inline void mendHardDisks(Rows &rows)
{
    std::vector<int> solid;
    for (const EndpointDevice &device : rows.devices) {
        if (device.startup->disk == DiskKind::SolidState)
            solid.push_back(*device.startup->bootScore);
    }
    for (EndpointDevice &device : rows.devices) {
        if (device.startup->disk == DiskKind::Hard)
            device.startup->bootScore = std::max(*device.startup->bootScore, aimOf(solid));
    }
}

inline void mendSlow(Rows &rows, std::optional<int> StartupFacts::*score)
{
    std::vector<int> others;
    for (const EndpointDevice &device : rows.devices) {
        if (*((*device.startup).*score) > 0)
            others.push_back(*((*device.startup).*score));
    }
    for (EndpointDevice &device : rows.devices) {
        if (*((*device.startup).*score) == 0)
            (*device.startup).*score = aimOf(others);
    }
}

inline void mend(Rows &rows, const QString &id)
{
    if (id == "boot/hard_disks"_L1)
        mendHardDisks(rows);
    if (id == "boot/slow"_L1)
        mendSlow(rows, &StartupFacts::bootScore);
    if (id == "sign_in/slow"_L1)
        mendSlow(rows, &StartupFacts::signInScore);
    for (EndpointDevice &device : rows.devices) {
        if (id.endsWith("/windows"_L1))
            device.anywhere->windows = 100;
        if (id.endsWith("/cloud_management"_L1))
            device.anywhere->cloudManagement = 100;
        if (id.endsWith("/cloud_identity"_L1))
            device.anywhere->cloudIdentity = 100;
    }
    for (EndpointApp &one : rows.apps) {
        if (id.endsWith(one.name))
            one.score = 100;
    }
}

inline std::vector<LocationAssessment> anyPlaces(std::mt19937 &chance)
{
    std::vector<NetworkSample> samples;
    std::vector<NetworkLocation> offices;
    for (const QChar name : u"ABC"_s) {
        const QString place(name);
        offices.push_back(office(place, 1 + upTo(chance, 900)));
        offices.back().country = u"NO"_s;
        samples.push_back(latency(place, upTo(chance, 400)));
        samples.back().egressKilometres = upTo(chance, 1600);
        samples.push_back(download(place, upTo(chance, 40) / 10.0));
        if (chance() % 2 == 0)
            samples.push_back(call(place, upTo(chance, 500), upTo(chance, 90), upTo(chance, 9)));
    }
    return assess(samples, offices, TechnologyRules(), today);
}

inline bool isAmiss(const LocationAssessment &place, const QString &name)
{
    if (name == "affected"_L1)
        return true;
    return std::ranges::any_of(place.insights, [&](NetworkInsight insight) {
        return idOf(insight) == name || (name == "calls"_L1 && idOf(insight).startsWith("udp"_L1));
    });
}

/// Each place that is amiss reaches 80 points in that workload.
inline void mend(std::vector<LocationAssessment> &places, const QString &id)
{
    const auto workload = networkWorkloadFrom(id.section(u'/', 0, 0));
    for (LocationAssessment &place : places) {
        auto &points = place.workloads[static_cast<std::size_t>(*workload)].points;
        if (points && isAmiss(place, id.section(u'/', 1)))
            points = std::max(*points, FinePoints::from(80));
    }
}

} // namespace candela::scoring::test
