#include "scoring/placesamples.h"

#include "scoring/bandtable.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <utility>

namespace candela::scoring {

namespace {

constexpr double half = 0.5;
constexpr double quarter = 0.25;
constexpr double microsecondsInMs = 1000;

void addTo(std::vector<double> &values, const std::optional<double> &value)
{
    if (value && std::isfinite(*value) && *value >= 0)
        values.push_back(*value);
}

std::optional<double> percentileOf(const std::vector<double> &values, double share)
{
    return values.empty() ? std::nullopt : std::optional(percentile(values, share));
}

} // namespace

std::optional<double> LatencySum::mean() const
{
    if (samples <= 0)
        return std::nullopt;
    return static_cast<double>(microseconds) / microsecondsInMs / static_cast<double>(samples);
}

LatencySum &LatencySum::operator+=(const LatencySum &other)
{
    microseconds += other.microseconds;
    samples += other.samples;
    return *this;
}

LatencySum operator-(const LatencySum &a, const LatencySum &b)
{
    return {.microseconds = a.microseconds - b.microseconds, .samples = a.samples - b.samples};
}

void PlaceSamples::add(const NetworkSample &sample)
{
    addTo(m_egress, sample.egressKilometres);
    switch (sample.workload) {
    case NetworkWorkload::Exchange: {
        const std::size_t before = m_latency.size();
        addTo(m_latency, sample.tcpLatencyMs);
        if (m_latency.size() > before)
            m_latencySum += {.microseconds = std::llround(m_latency.back() * microsecondsInMs), .samples = 1};
        return;
    }
    case NetworkWorkload::SharePoint:
        addTo(m_download, sample.downloadMBps);
        return;
    case NetworkWorkload::Teams:
        addTo(m_callLatency, sample.udpLatencyMs);
        addTo(m_callJitter, sample.udpJitterMs);
        addTo(m_callLoss, sample.udpLossPercent);
        return;
    }
}

qint64 PlaceSamples::of(NetworkWorkload workload) const
{
    switch (workload) {
    case NetworkWorkload::Exchange:
        return std::ssize(m_latency);
    case NetworkWorkload::SharePoint:
        return std::ssize(m_download);
    case NetworkWorkload::Teams:
        return std::ssize(m_callLatency);
    }
    std::unreachable();
}

qint64 PlaceSamples::poor(NetworkWorkload workload) const
{
    const FinePoints limit = FinePoints::from(poorBelow(workload).count());
    switch (workload) {
    case NetworkWorkload::Exchange:
        return std::ranges::count_if(m_latency, [&](double ms) { return pointsOfLatency(ms) < limit; });
    case NetworkWorkload::SharePoint:
        return std::ranges::count_if(m_download,
                                     [&](double speed) { return pointsOfDownload(speed) < limit; });
    case NetworkWorkload::Teams:
        return 0;
    }
    std::unreachable();
}

std::optional<double> PlaceSamples::latency() const
{
    return percentileOf(m_latency, half);
}

std::optional<double> PlaceSamples::download() const
{
    return percentileOf(m_download, quarter);
}

std::optional<CallPath> PlaceSamples::callPath() const
{
    if (m_callLatency.empty() || m_callJitter.empty() || m_callLoss.empty())
        return std::nullopt;
    return CallPath{.roundTripMs = percentile(m_callLatency, half),
                    .jitterMs = percentile(m_callJitter, half),
                    .lossPercent = percentile(m_callLoss, half)};
}

std::optional<double> PlaceSamples::medianEgress() const
{
    return percentileOf(m_egress, half);
}

namespace {

/// Where a place stands among those that may be shown; nothing for one that may not.
using PlaceIndexes = QHash<QString, std::optional<std::size_t>>;

} // namespace

std::vector<Place> placesOf(const std::vector<NetworkSample> &samples,
                            const std::vector<NetworkLocation> &locations, const Window &window)
{
    std::vector<Place> places;
    PlaceIndexes indexes;
    for (const NetworkLocation &location : locations) {
        if (indexes.contains(location.name))
            continue;
        if (!mayBeShown(location)) {
            indexes.insert(location.name, std::nullopt);
            continue;
        }
        indexes.insert(location.name, places.size());
        places.push_back({.location = location, .samples = {}});
    }
    for (const NetworkSample &sample : samples) {
        if (!window.contains(sample.day))
            continue;
        const auto index = indexes.constFind(sample.location);
        if (index != indexes.cend()) {
            if (*index)
                places[**index].samples.add(sample);
            continue;
        }
        indexes.insert(sample.location, places.size());
        NetworkLocation unknown;
        unknown.name = sample.location;
        places.push_back({.location = unknown, .samples = {}});
        places.back().samples.add(sample);
    }
    std::ranges::sort(places, {}, [](const Place &place) -> const QString & { return place.location.name; });
    return places;
}

LatencyByCountry latencyByCountry(const std::vector<Place> &places)
{
    LatencyByCountry countries;
    for (const Place &place : places)
        countries[place.location.country] += place.samples.latencySum();
    return countries;
}

} // namespace candela::scoring
