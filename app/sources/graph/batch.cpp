#include "sources/graph/batch.h"

#include <utility>

namespace candela::sources::graph {

void Batch::add(Arrived arrived, qint64 bytes)
{
    m_files.push_back(std::move(arrived));
    m_bytes += bytes;
}

bool Batch::isFull() const
{
    constexpr qint64 mostBytes = 64 << 20;
    return m_files.size() >= m_mostFiles || m_bytes >= mostBytes;
}

Result<void> Batch::handOver(Lines &lines)
{
    if (m_files.empty())
        return {};
    const std::vector<Arrived> files = std::exchange(m_files, {});
    m_bytes = 0;
    const auto taken = m_take(files);
    lines.settle(files, taken);
    return taken ? Result<void>() : fail(taken.error());
}

void Batch::leave(Lines &lines, const QString &why)
{
    for (const Arrived &arrived : std::exchange(m_files, {}))
        lines.refuse(arrived.report, arrived.day, why);
    m_bytes = 0;
}

} // namespace candela::sources::graph
