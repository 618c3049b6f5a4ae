#pragma once

#include "sources/graph/lines.h"

namespace candela::sources::graph {

/// What has come and is not handed over yet: files in memory, so few and small ones.
class Batch
{
public:
    Batch(TakeArrived take, std::size_t mostFiles)
        : m_take(std::move(take))
        , m_mostFiles(mostFiles)
    {
    }

    void add(Arrived arrived, qint64 bytes);
    [[nodiscard]] bool isFull() const;

    /// Hands everything over and tells `lines` what became of it; afterwards this is empty.
    [[nodiscard]] Result<void> handOver(Lines &lines);
    /// Hands nothing over any more: all of it is left for the next run.
    void leave(Lines &lines, const QString &why);

private:
    TakeArrived m_take;
    std::size_t m_mostFiles;
    std::vector<Arrived> m_files;
    qint64 m_bytes = 0;
};

} // namespace candela::sources::graph
