#pragma once

#include "model/benchmark.h"
#include "model/benchmarkmetrics.h"
#include "model/importcatalogue.h"
#include "sources/readreport.h"

#include <optional>

namespace candela::sources {

/// What was read of a file of benchmarks.
struct ReadBenchmarks
{
    Coverage coverage;        ///< from the oldest to the newest day of a row
    BenchmarkList benchmarks; ///< by metric, each once; at least one
};

/// Reads benchmarks.csv: what similar organizations came to, in per cent with one decimal at most. `metrics`
/// are those that a row may speak of. The operator writes the file by hand and all of it is shown beside
/// figures, so one row that is wrong refuses the whole file.
///
/// Nothing when it is no such file; fails as `readImport` does, and with BadInput, what to write instead and
/// the row.
[[nodiscard]] Result<std::optional<ReadBenchmarks>>
readBenchmarks(QByteArrayView bytes, const ImportCatalogue &catalogue,
               const std::vector<BenchmarkMetric> &metrics, const ReadOptions &options);

} // namespace candela::sources
