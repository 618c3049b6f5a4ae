#include "checks.h"
#include "model/catalogues.h"
#include "promises.h"
#include "sources/readbenchmarks.h"

namespace candela::test {

namespace {

void checkRead(const sources::ReadBenchmarks &read)
{
    holdDays(read.coverage.days);
    hold(!read.benchmarks.empty(), "there is a benchmark");
    for (const Benchmark &one : read.benchmarks) {
        hold(one.tenths >= 0 && one.tenths <= 1000, "a value is 0 to 100 per cent");
        hold(one.organizations >= 1 && !one.source.isEmpty(), "it says of whom it is");
        hold(read.coverage.days.contains(one.asOf) && one.asOf <= today, "it is of a day that was");
        hold(benchmarkOf(read.benchmarks, one.metric) == one, "a metric stands once");
    }
}

} // namespace

void checkBenchmarks(QByteArrayView bytes)
{
    static const ImportCatalogue catalogue = builtInImports();
    static const auto metrics = benchmarkMetrics(builtInMeasures(builtInSignals()), builtInTechnology());
    const auto read = sources::readBenchmarks(bytes, catalogue, metrics, {.today = today});
    if (!read)
        holdRefusal(read.error());
    else if (*read)
        checkRead(**read);
}

} // namespace candela::test
