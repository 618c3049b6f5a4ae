#pragma once

#include "model/endpoint.h"
#include "model/network.h"
#include "scoring/weightedparts.h"

#include <QStringList>

#include <functional>

namespace candela::scoring::test {

inline const QDate today(2026, 11, 20);

/// "boot 5 77000000", and of a part without a value "weight/boot 1".
inline QString textOf(const TechnologyPart &part)
{
    const QString text = part.id + u' ' + QString::number(part.count);
    return part.value ? text + u' ' + QString::number(*part.value) : text;
}

/// What of `part` the figure says; empty when it has none.
inline QString partOf(const TechnologyFigure &figure, QStringView part)
{
    const auto found = std::ranges::find(figure.parts, part, &TechnologyPart::id);
    return found == figure.parts.end() ? QString() : textOf(*found);
}

/// So many devices seen today, each described by `tell`.
inline std::vector<EndpointDevice> devices(int count, const std::function<void(EndpointDevice &)> &tell)
{
    std::vector<EndpointDevice> all;
    for (int i = 0; i < count; ++i) {
        EndpointDevice device;
        device.id = QString::number(i);
        device.lastSeen = today;
        tell(device);
        all.push_back(device);
    }
    return all;
}

/// Starts as a report supplies them.
inline std::function<void(EndpointDevice &)> scored(std::optional<int> boot, std::optional<int> signIn)
{
    return [=](EndpointDevice &device) {
        device.startup = StartupFacts{};
        device.startup->day = today;
        device.startup->bootScore = boot;
        device.startup->signInScore = signIn;
    };
}

inline EndpointApp app(const char *name, int activeDevices, qint64 minutes, int crashes)
{
    EndpointApp made;
    made.name = QString::fromLatin1(name);
    made.day = today;
    made.activeDevices = activeDevices;
    made.usageMinutes = minutes;
    made.crashes = crashes;
    return made;
}

inline NetworkSample latency(const QString &place, double milliseconds, QDate day = today)
{
    NetworkSample sample;
    sample.day = day;
    sample.location = place;
    sample.tcpLatencyMs = milliseconds;
    return sample;
}

inline NetworkSample download(const QString &place, double megabytes, QDate day = today)
{
    NetworkSample sample;
    sample.day = day;
    sample.location = place;
    sample.workload = NetworkWorkload::SharePoint;
    sample.downloadMBps = megabytes;
    return sample;
}

inline NetworkSample call(const QString &place, double roundTrip, double jitter, double loss)
{
    NetworkSample sample;
    sample.day = today;
    sample.location = place;
    sample.workload = NetworkWorkload::Teams;
    sample.udpLatencyMs = roundTrip;
    sample.udpJitterMs = jitter;
    sample.udpLossPercent = loss;
    return sample;
}

inline NetworkLocation office(const QString &name, std::optional<int> users = {}, bool isRemote = false)
{
    NetworkLocation location;
    location.name = name;
    location.users = users;
    location.isRemote = isRemote;
    return location;
}

} // namespace candela::scoring::test
