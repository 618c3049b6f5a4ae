#pragma once

#include "base/result.h"

#include <QByteArrayView>

namespace candela {

/// A file on its way to whoever reads it: anonymous, in memory, without a name on any
/// disk (contract.md 7). Gone when the last descriptor is closed. Movable; the descriptor closes with it.
class MemoryFile
{
public:
    /// Fails with Storage when the system has no memory for it.
    [[nodiscard]] static Result<MemoryFile> make();

    MemoryFile(MemoryFile &&other) noexcept;
    MemoryFile &operator=(MemoryFile &&other) noexcept;
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    ~MemoryFile();

    [[nodiscard]] Result<void> append(QByteArrayView bytes);

    /// From now on nobody can change, grow or shrink it; reading starts at its beginning.
    [[nodiscard]] Result<void> seal();

    /// Open for reading, at offset 0 after `seal`; closed on exec unless the starter of the child says
    /// otherwise.
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    explicit MemoryFile(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
};

} // namespace candela
