#include "scoring/withbenchmarks.h"

#include <algorithm>

namespace candela::scoring {

namespace {

void compare(CategoryScore &score, const BenchmarkList &benchmarks)
{
    if (score.status != Status::Measured)
        return;
    score.benchmark = benchmarkOf(benchmarks, score.method);
    for (Part &part : score.parts)
        part.benchmark = benchmarkOf(benchmarks, score.method + u'/' + part.id);
}

} // namespace

Score withBenchmarks(Score score, const BenchmarkList &benchmarks)
{
    for (CategoryScore &category : score.categories)
        compare(category, benchmarks);
    return score;
}

CategoryDetail withBenchmarks(CategoryDetail detail, const BenchmarkList &benchmarks)
{
    compare(detail.score, benchmarks);
    return detail;
}

std::optional<Passport> withBenchmarks(std::optional<Passport> passport, const BenchmarkList &benchmarks)
{
    if (!passport || !passport->points)
        return passport;
    std::ranges::copy_if(benchmarks, std::back_inserter(passport->benchmarks), [&](const Benchmark &one) {
        return one.metric == passport->method || one.metric.startsWith(passport->method + u'/');
    });
    return passport;
}

} // namespace candela::scoring
