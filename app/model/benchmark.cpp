#include "model/benchmark.h"

#include <algorithm>

namespace candela {

std::optional<Benchmark> benchmarkOf(const BenchmarkList &benchmarks, const QString &metric)
{
    const auto found = std::ranges::find(benchmarks, metric, &Benchmark::metric);
    return found == benchmarks.end() || metric.isEmpty() ? std::nullopt : std::optional(*found);
}

} // namespace candela
