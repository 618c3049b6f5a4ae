#include "store/benchmarktable.h"

#include "base/tr.h"
#include "store/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

Result<void> insert(const QSqlDatabase &database, const QString &organization, const Benchmark &benchmark)
{
    auto kept = run(database,
                    u"INSERT INTO benchmark (organization, metric, category, tenths, organizations, as_of,"
                    " source) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                    {organization, benchmark.metric, idOf(benchmark.category), benchmark.tenths,
                     benchmark.organizations, benchmark.asOf.toString(Qt::ISODate), benchmark.source});
    if (!kept)
        return fail(kept.error());
    return {};
}

} // namespace

BenchmarkTable::BenchmarkTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<void> BenchmarkTable::replace(const QString &organization, const BenchmarkList &benchmarks)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        if (auto cleared = run(m_database, u"DELETE FROM benchmark WHERE organization = ?"_s, {organization});
            !cleared)
            return fail(cleared.error());
        for (const Benchmark &benchmark : benchmarks) {
            if (auto kept = insert(m_database, organization, benchmark); !kept)
                return kept;
        }
        return {};
    });
}

Result<BenchmarkList> BenchmarkTable::all(const QString &organization) const
{
    auto query = run(m_database,
                     u"SELECT metric, category, tenths, organizations, as_of, source FROM benchmark"
                     " WHERE organization = ? ORDER BY metric"_s,
                     {organization});
    if (!query)
        return fail(query.error());
    BenchmarkList benchmarks;
    while (query->next()) {
        const auto category = categoryFromId(query->value(1).toString());
        const QDate asOf = QDate::fromString(query->value(4).toString(), Qt::ISODate);
        if (!category || !asOf.isValid())
            return fail(Fault::Storage, Tr::tr("A benchmark cannot be read. Import the file again."),
                        query->value(0).toString());
        benchmarks.push_back({.category = *category,
                              .metric = query->value(0).toString(),
                              .tenths = query->value(2).toInt(),
                              .organizations = query->value(3).toLongLong(),
                              .asOf = asOf,
                              .source = query->value(5).toString()});
    }
    return benchmarks;
}

Result<std::vector<Coverage>> BenchmarkTable::coverage(const QString &organization) const
{
    const auto benchmarks = all(organization);
    if (!benchmarks)
        return fail(benchmarks.error());
    if (benchmarks->empty())
        return std::vector<Coverage>();
    const auto [oldest, newest] = std::ranges::minmax(*benchmarks, {}, &Benchmark::asOf);
    return std::vector<Coverage>{{.report = u"benchmarks"_s,
                                  .kind = CoverageKind::Benchmarks,
                                  .days = {.first = oldest.asOf, .last = newest.asOf}}};
}

} // namespace candela::store
