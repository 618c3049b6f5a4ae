#pragma once

#include "model/network.h"
#include "model/slot.h"
#include "scoring/locations.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace candela::scoring {

/// A mean that can be taken apart again. It is a sum of thousandths, so the order of samples does not count.
struct LatencySum
{
    qint64 microseconds = 0;
    qint64 samples = 0;

    /// In milliseconds; nothing without samples.
    [[nodiscard]] std::optional<double> mean() const;

    LatencySum &operator+=(const LatencySum &other);
    friend LatencySum operator-(const LatencySum &a, const LatencySum &b);
};

/// What was measured at one place. Values below zero and those that are no numbers are passed over.
class PlaceSamples
{
public:
    void add(const NetworkSample &sample);

    /// How many samples of a workload have its value.
    [[nodiscard]] qint64 of(NetworkWorkload workload) const;

    /// How many of them earn less than `poorBelow`.
    [[nodiscard]] qint64 poor(NetworkWorkload workload) const;

    [[nodiscard]] std::optional<double> latency() const;    ///< to Exchange, median, ms
    [[nodiscard]] std::optional<double> download() const;   ///< from SharePoint, 25th percentile, MB a second
    [[nodiscard]] std::optional<CallPath> callPath() const; ///< medians; nothing when one of the three lacks
    [[nodiscard]] std::optional<double> medianEgress() const; ///< km
    [[nodiscard]] std::optional<double> meanLatency() const { return m_latencySum.mean(); }
    [[nodiscard]] const LatencySum &latencySum() const { return m_latencySum; }

private:
    std::vector<double> m_latency;
    std::vector<double> m_download;
    std::vector<double> m_callLatency;
    std::vector<double> m_callJitter;
    std::vector<double> m_callLoss;
    std::vector<double> m_egress;
    LatencySum m_latencySum;
};

/// A place and what was measured at it.
struct Place
{
    NetworkLocation location; ///< of a place that is in no file, only the name
    PlaceSamples samples;
};

/// The places of both that may be shown, in order of their names. "PARIS" and "Paris " are one place, by the
/// name in the list; one that is in no list goes by the first of its spellings in their order.
[[nodiscard]] std::vector<Place> placesOf(const std::vector<NetworkSample> &samples,
                                          const std::vector<NetworkLocation> &locations,
                                          const Window &window);

using LatencyByCountry = std::map<QString, LatencySum>;
[[nodiscard]] LatencyByCountry latencyByCountry(const std::vector<Place> &places);

} // namespace candela::scoring
