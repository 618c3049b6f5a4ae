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

/// What two spellings of one place have in common.
QString folded(const QString &name)
{
    return name.simplified().toCaseFolded();
}

/// Adds samples to places, and places that are in no list.
class SamplesByPlace
{
public:
    SamplesByPlace(std::vector<Place> &places, PlaceIndexes indexes)
        : m_places(places)
        , m_indexes(std::move(indexes))
        , m_listed(places.size())
    {
    }

    void add(const NetworkSample &sample)
    {
        const std::optional<std::size_t> index = indexOf(sample.location);
        if (!index)
            return;
        Place &place = m_places[*index];
        place.samples.add(sample);
        if (*index >= m_listed)
            place.location.name = std::min(place.location.name, sample.location);
    }

private:
    std::optional<std::size_t> indexOf(const QString &name)
    {
        if (const auto known = m_spelt.constFind(name); known != m_spelt.cend())
            return *known;
        const QString key = folded(name);
        if (!m_indexes.contains(key)) {
            m_indexes.insert(key, m_places.size());
            NetworkLocation unknown;
            unknown.name = name;
            m_places.push_back({.location = std::move(unknown), .samples = {}});
        }
        return *m_spelt.insert(name, m_indexes.value(key));
    }

    std::vector<Place> &m_places;
    PlaceIndexes m_indexes; ///< by folded names
    PlaceIndexes m_spelt;   ///< by names as samples spell them
    std::size_t m_listed;
};

} // namespace

std::vector<Place> placesOf(const std::vector<NetworkSample> &samples,
                            const std::vector<NetworkLocation> &locations, const Window &window)
{
    std::vector<Place> places;
    PlaceIndexes indexes;
    for (const NetworkLocation &location : locations) {
        const QString name = folded(location.name);
        if (indexes.contains(name))
            continue;
        const bool isShown = mayBeShown(location);
        indexes.insert(name, isShown ? std::optional(places.size()) : std::nullopt);
        if (isShown)
            places.push_back({.location = location, .samples = {}});
    }
    SamplesByPlace byPlace(places, std::move(indexes));
    for (const NetworkSample &sample : samples) {
        if (window.contains(sample.day))
            byPlace.add(sample);
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
