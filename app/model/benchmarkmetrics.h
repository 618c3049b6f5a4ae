#pragma once

#include "model/measurecatalogue.h"
#include "model/technologycatalogue.h"

namespace candela {

/// A figure that others can have come to as well.
struct BenchmarkMetric
{
    QString id; ///< as a file names it, e.g. "communication.multi_mode/1"
    CategoryId category = CategoryId::Communication;

    friend bool operator==(const BenchmarkMetric &, const BenchmarkMetric &) = default;
};

/// Every figure that a file of benchmarks may speak of: the primary one of each people category, or each of
/// its parts where there are several, what takes its place, and those of technology that peers have.
[[nodiscard]] std::vector<BenchmarkMetric> benchmarkMetrics(const MeasureCatalogue &measures,
                                                            const TechnologyCatalogue &technology);

} // namespace candela
