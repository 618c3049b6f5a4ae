#include "model/benchmarkmetrics.h"

using namespace Qt::StringLiterals;

namespace candela {

namespace {

QStringList metricsOf(const Measure &measure)
{
    QStringList metrics;
    for (const MeasurePart &part : measure.parts) {
        if (part.part == "numerator"_L1)
            metrics << measure.method();
        else if (part.part != "denominator"_L1)
            metrics << measure.method() + u'/' + part.part;
    }
    for (const Measure &exact : measure.exact)
        metrics << metricsOf(exact);
    for (const Successor &successor : measure.successors)
        metrics << successor.method();
    return metrics;
}

} // namespace

std::vector<BenchmarkMetric> benchmarkMetrics(const MeasureCatalogue &measures,
                                              const TechnologyCatalogue &technology)
{
    std::vector<BenchmarkMetric> metrics;
    for (const Measure &measure : measures.entries()) {
        for (const QString &metric : metricsOf(measure))
            metrics.push_back({.id = metric, .category = measure.category});
    }
    for (const TechnologyMeasure &measure : technology.measures()) {
        if (measure.hasPeers)
            metrics.push_back({.id = measure.method(), .category = measure.category});
    }
    return metrics;
}

} // namespace candela
