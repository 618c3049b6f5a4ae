#include "publishing/takebenchmarks.h"

#include "base/tr.h"
#include "sources/readbenchmarks.h"

namespace candela::publishing {

Result<std::optional<FileResult>> BenchmarkFiles::take(QByteArrayView bytes,
                                                       const sources::ReadOptions &options)
{
    auto read = sources::readBenchmarks(
        bytes, m_workshop.imports, benchmarkMetrics(m_workshop.measures, m_workshop.technology), options);
    if (!read)
        return fail(read.error());
    if (!*read)
        return std::optional<FileResult>();
    auto there = m_workshop.store.benchmarks().all(m_workshop.organization.id);
    if (!there)
        return fail(there.error());
    if (m_newest)
        there = *m_newest;
    FileResult result{.name = {},
                      .outcome = FileOutcome::Imported,
                      .coverage = (*read)->coverage,
                      .rows = static_cast<qint64>((*read)->benchmarks.size()),
                      .reason = {}};
    if (*there == (*read)->benchmarks) {
        result.outcome = FileOutcome::Unchanged;
    } else if (!there->empty()) {
        result.outcome = FileOutcome::Replaced;
        result.reason = Tr::tr("These benchmarks take the place of all that were there.");
    }
    m_newest = std::move((*read)->benchmarks);
    return std::optional(std::move(result));
}

Result<void> BenchmarkFiles::keep()
{
    if (!m_newest)
        return {};
    return m_workshop.store.benchmarks().replace(m_workshop.organization.id, *m_newest);
}

} // namespace candela::publishing
