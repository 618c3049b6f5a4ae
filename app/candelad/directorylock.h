#pragma once

#include "base/result.h"

#include <QString>

namespace candela {

/// One writer at a time: held for the life of serve, import, publish and sample (contract.md 8), by flock, so
/// that it ends with the process however that ends.
class DirectoryLock
{
public:
    /// `holder` is told to whoever comes second, e.g. "dashboard". Fails with Conflict, naming the process
    /// that holds it.
    [[nodiscard]] static Result<DirectoryLock> take(const QString &lockFile, const QString &holder);

    /// For a child that the holder started: checks that this process's parent holds it. Fails with Conflict.
    [[nodiscard]] static Result<void> checkParentHolds(const QString &lockFile);

    DirectoryLock(DirectoryLock &&other) noexcept;
    DirectoryLock &operator=(DirectoryLock &&other) noexcept;
    DirectoryLock(const DirectoryLock &) = delete;
    DirectoryLock &operator=(const DirectoryLock &) = delete;
    ~DirectoryLock();

private:
    explicit DirectoryLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
};

} // namespace candela
