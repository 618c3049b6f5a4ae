#pragma once

#include "publishing/importer.h"

#include <QByteArrayView>

#include <optional>

namespace candela::publishing {

/// Files of benchmarks of one import: read first, kept in the open store once the vault has kept its part.
/// Each takes the place of all that were there before.
class BenchmarkFiles
{
public:
    explicit BenchmarkFiles(const Workshop &workshop)
        : m_workshop(workshop)
    {
    }

    /// Nothing when it is no such file; one that cannot be read fails with BadInput, and what the store holds
    /// with Storage.
    [[nodiscard]] Result<std::optional<FileResult>> take(QByteArrayView bytes,
                                                         const sources::ReadOptions &options);
    [[nodiscard]] Result<void> keep();

private:
    const Workshop &m_workshop;
    std::optional<BenchmarkList> m_newest; ///< of the last file
};

} // namespace candela::publishing
