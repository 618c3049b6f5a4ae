#include "scoring/locations.h"

#include "scoring/bandtable.h"

#include <algorithm>
#include <array>
#include <utility>

namespace candela::scoring {

namespace {

// Published (methodology 3.2.1).
constexpr std::array latencyTable = {BandRow{10, 100}, BandRow{25, 80},  BandRow{100, 60},
                                     BandRow{200, 40}, BandRow{300, 20}, BandRow{350, 0}};
constexpr std::array downloadTable = {BandRow{0, 0},  BandRow{2, 20},  BandRow{4, 40},
                                      BandRow{8, 60}, BandRow{14, 80}, BandRow{20, 100}};

/// The opinion score that the model gives without any delay but its own.
constexpr double bestOpinion = 4.409286;

double opinionOf(double quality)
{
    if (quality <= 0)
        return 1;
    return 1 + 0.035 * quality + 7e-6 * quality * (quality - 60) * (100 - quality);
}

} // namespace

Points poorBelow(NetworkWorkload workload)
{
    switch (workload) {
    case NetworkWorkload::Exchange:
        return Points(60);
    case NetworkWorkload::SharePoint:
        return Points(40);
    case NetworkWorkload::Teams:
        return Points(0);
    }
    std::unreachable();
}

FinePoints pointsOfLatency(double milliseconds)
{
    return pointsAt(latencyTable, milliseconds);
}

FinePoints pointsOfDownload(double megabytesPerSecond)
{
    return pointsAt(downloadTable, megabytesPerSecond);
}

FinePoints pointsOfCalls(const CallPath &path)
{
    const double delay = path.roundTripMs / 2 + 2 * path.jitterMs + 10;
    const double lostToDelay = delay < 160 ? delay / 40 : (delay - 120) / 10;
    const double quality = std::clamp(93.2 - lostToDelay - 2.5 * path.lossPercent, 0.0, 100.0);
    return FinePoints::from(100 * (opinionOf(quality) - 1) / (bestOpinion - 1));
}

} // namespace candela::scoring
