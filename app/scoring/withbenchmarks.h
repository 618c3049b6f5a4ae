#pragma once

#include "scoring/passport.h"

namespace candela::scoring {

// What others came to, beside figures that are measured by the same method. It changes nothing of a figure;
// what is not measured has nothing to stand beside.

[[nodiscard]] Score withBenchmarks(Score score, const BenchmarkList &benchmarks);
[[nodiscard]] CategoryDetail withBenchmarks(CategoryDetail detail, const BenchmarkList &benchmarks);
[[nodiscard]] std::optional<Passport> withBenchmarks(std::optional<Passport> passport,
                                                     const BenchmarkList &benchmarks);

} // namespace candela::scoring
