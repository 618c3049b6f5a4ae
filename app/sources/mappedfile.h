#pragma once

#include "base/result.h"

#include <QByteArrayView>

namespace candela::sources {

/// The bytes of a file, seen through the memory of the process without being copied there. Read-only.
class MappedFile
{
public:
    /// Fails with NotFound when there is no such file, with BadInput when it is a folder, pipe or device, and
    /// with Storage when it may not be read. Never waits, not even for a pipe that nobody writes to.
    [[nodiscard]] static Result<MappedFile> open(const QString &path);

    /// The whole file or memory file behind an open descriptor, wherever its position stands; the descriptor
    /// stays open and the caller's. Fails with BadInput when it is a pipe or a terminal.
    [[nodiscard]] static Result<MappedFile> fromDescriptor(int descriptor);

    MappedFile(MappedFile &&other) noexcept;
    MappedFile &operator=(MappedFile &&other) noexcept;
    MappedFile(const MappedFile &) = delete;
    MappedFile &operator=(const MappedFile &) = delete;
    ~MappedFile();

    /// Valid as long as this object.
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }

private:
    explicit MappedFile(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    QByteArrayView m_bytes;
};

} // namespace candela::sources
