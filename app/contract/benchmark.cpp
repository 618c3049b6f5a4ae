#include "contract/benchmark.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

constexpr double tenthsInOne = 10;

} // namespace

QJsonObject toJson(const Benchmark &benchmark)
{
    return QJsonObject{
        {u"category"_s, idOf(benchmark.category)},          {u"metric"_s, benchmark.metric},
        {u"percent"_s, benchmark.tenths / tenthsInOne},     {u"organizations"_s, benchmark.organizations},
        {u"as_of"_s, benchmark.asOf.toString(Qt::ISODate)}, {u"source"_s, benchmark.source},
    };
}

Benchmark readBenchmark(Fields &fields)
{
    return {
        .category = fields.word("category"_L1, &categoryFromId),
        .metric = fields.text("metric"_L1),
        .tenths = static_cast<int>(std::lround(tenthsInOne * fields.number("percent"_L1))),
        .organizations = fields.whole<qint64>("organizations"_L1),
        .asOf = fields.date("as_of"_L1),
        .source = fields.text("source"_L1),
    };
}

} // namespace candela::contract
