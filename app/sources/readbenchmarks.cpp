#include "sources/readbenchmarks.h"

#include "base/tr.h"
#include "sources/cellvalues.h"
#include "sources/importrows.h"
#include "sources/importvalues.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

constexpr qsizetype longestSource = 120;
constexpr qint64 mostOrganizations = 1'000'000;
constexpr int tenthsOfOne = 10;
constexpr int tenthsOfAll = 1000;

/// "71" or "71.5", 0 to 100, as tenths.
std::optional<int> tenthsFrom(const QByteArray &cell)
{
    const auto point = cell.indexOf('.');
    const auto whole = wholeFrom(point < 0 ? cell : cell.first(point), 100);
    const auto rest = point < 0 ? std::optional<qint64>(0) : wholeFrom(cell.sliced(point + 1), 9);
    if (!whole || !rest || (point >= 0 && cell.size() != point + 2))
        return std::nullopt;
    const auto tenths = static_cast<int>(tenthsOfOne * *whole + *rest);
    return tenths <= tenthsOfAll ? std::optional(tenths) : std::nullopt;
}

/// A share such as 0.71 in the place of 71 per cent. So little as 0.7 % is not told apart from it.
bool isShare(const QByteArray &cell)
{
    return (cell.startsWith("0.") || cell.startsWith('.')) && cell != "0.0";
}

bool isLine(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestSource &&
           std::ranges::all_of(text, [](QChar c) { return c.isPrint(); });
}

QString listOf(const QStringList &texts)
{
    //: Between the last two of several things to choose from.
    return texts.join(Tr::tr(" or "));
}

Failure wrong(const ImportRow &row, const QString &sentence)
{
    return fail(Fault::BadInput, sentence, row.where());
}

class Rows
{
public:
    Rows(const std::vector<BenchmarkMetric> &metrics, QDate today)
        : m_metrics(metrics)
        , m_today(today)
    {
    }

    Result<QString> take(const ImportRow &row)
    {
        Benchmark benchmark;
        for (const auto read : {&Rows::readMetric, &Rows::readValue, &Rows::readOrganizations, &Rows::readDay,
                                &Rows::readSource}) {
            if (auto done = (this->*read)(row, benchmark); !done)
                return fail(done.error());
        }
        const QString metric = benchmark.metric;
        if (!m_benchmarks.emplace(metric, std::move(benchmark)).second)
            return wrong(row, Tr::tr("\"metric\" stands in the file twice: keep one row of it."));
        return QString();
    }

    BenchmarkList finish() &&
    {
        BenchmarkList benchmarks;
        for (auto &[metric, benchmark] : m_benchmarks)
            benchmarks.push_back(std::move(benchmark));
        return benchmarks;
    }

private:
    Result<void> readMetric(const ImportRow &row, Benchmark &benchmark)
    {
        const auto category = categoryFromId(QString::fromUtf8(row.text(u"benchmark_category"_s)));
        if (!category)
            return wrong(row, Tr::tr("\"category\" is none of the eight: write one such as communication."));
        QStringList known;
        for (const BenchmarkMetric &metric : m_metrics) {
            if (metric.category == *category)
                known << metric.id;
        }
        if (known.isEmpty())
            return wrong(row, Tr::tr("\"category\" is one that a published value or a day of your own is "
                                     "set beside: leave this row out."));
        benchmark.category = *category;
        benchmark.metric = QString::fromUtf8(row.text(u"benchmark_metric"_s));
        if (!known.contains(benchmark.metric))
            return wrong(row,
                         Tr::tr("\"metric\" is no figure of this category: write %1.").arg(listOf(known)));
        return {};
    }

    Result<void> readValue(const ImportRow &row, Benchmark &benchmark)
    {
        const QByteArray cell = row.text(u"benchmark_value"_s);
        if (isShare(cell))
            return wrong(row, Tr::tr("\"value\" is a share: write per cent, 71 and not 0.71."));
        const auto tenths = tenthsFrom(cell);
        if (!tenths)
            return wrong(row, Tr::tr("\"value\" is not per cent: write a number from 0 to 100 with one "
                                     "decimal at most, such as 71.5."));
        benchmark.tenths = *tenths;
        return {};
    }

    Result<void> readOrganizations(const ImportRow &row, Benchmark &benchmark)
    {
        const auto organizations = wholeFrom(row.text(u"benchmark_organizations"_s), mostOrganizations);
        if (organizations.value_or(0) < 1)
            return wrong(row, Tr::tr("\"n_orgs\" does not say of how many organizations the value is: "
                                     "write a whole number from 1 to a million."));
        benchmark.organizations = *organizations;
        return {};
    }

    Result<void> readDay(const ImportRow &row, Benchmark &benchmark)
    {
        const auto asOf = dateFrom(row.text(u"benchmark_day"_s));
        if (!asOf || *asOf > m_today)
            return wrong(row, asOf ? Tr::tr("\"as_of\" is a day to come: write the day the value is of.")
                                   : Tr::tr("\"as_of\" is not a day: write the day the value is of, such as "
                                            "2026-11-15."));
        benchmark.asOf = *asOf;
        return {};
    }

    Result<void> readSource(const ImportRow &row, Benchmark &benchmark)
    {
        benchmark.source = QString::fromUtf8(row.text(u"benchmark_source"_s));
        if (!isLine(benchmark.source))
            return wrong(row, Tr::tr("\"source\" does not say of which organizations the value is: write "
                                     "that in one line of %1 characters at most.")
                                  .arg(longestSource));
        return {};
    }

    const std::vector<BenchmarkMetric> &m_metrics;
    QDate m_today;
    std::map<QString, Benchmark> m_benchmarks;
};

Window daysOf(const BenchmarkList &benchmarks)
{
    const auto [oldest, newest] = std::ranges::minmax(benchmarks, {}, &Benchmark::asOf);
    return {.first = oldest.asOf, .last = newest.asOf};
}

} // namespace

Result<std::optional<ReadBenchmarks>> readBenchmarks(QByteArrayView bytes, const ImportCatalogue &catalogue,
                                                     const std::vector<BenchmarkMetric> &metrics,
                                                     const ReadOptions &options)
{
    const ImportFormat *format = catalogue.format(u"benchmarks");
    if (format == nullptr)
        return std::optional<ReadBenchmarks>();
    Rows rows(metrics, options.today);
    const auto read = readImport(
        bytes, *format, [&](const ImportRow &row) { return rows.take(row); }, options, BadRow::RefusesFile);
    if (!read)
        return fail(read.error());
    if (!*read)
        return std::optional<ReadBenchmarks>();
    ReadBenchmarks found{.coverage = {.report = format->id, .kind = CoverageKind::Benchmarks, .days = {}},
                         .benchmarks = std::move(rows).finish()};
    found.coverage.days = daysOf(found.benchmarks);
    return std::optional(std::move(found));
}

} // namespace candela::sources
