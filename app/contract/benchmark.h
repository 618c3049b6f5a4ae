#pragma once

#include "contract/fields.h"
#include "model/benchmark.h"

#include <QJsonObject>

namespace candela::contract {

/// What others came to: a figure's member `benchmark`, or one of a passport's `benchmarks`.
[[nodiscard]] QJsonObject toJson(const Benchmark &benchmark);
[[nodiscard]] Benchmark readBenchmark(Fields &fields);

} // namespace candela::contract
