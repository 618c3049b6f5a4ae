#pragma once

#include "base/result.h"
#include "model/coverage.h"
#include "model/technology.h"

#include <QSqlDatabase>

#include <vector>

namespace candela::store {

/// The rows that one file brings.
struct AppRows
{
    std::vector<AppDevice> devices; ///< with their opaque ids
    std::vector<AppRelease> releases;
};

/// Devices with Microsoft 365 Apps as they were last seen, and the releases that their builds are held
/// against. They name no person, so they are kept in the open.
class AppTable
{
public:
    explicit AppTable(QSqlDatabase &database);

    /// Keeps the rows of several files in one transaction, and says of each how many rows it changed. What is
    /// known of a device from a later day stays; a release that is named again is replaced.
    [[nodiscard]] Result<std::vector<qint64>> keep(const QString &organization,
                                                   const std::vector<AppRows> &files);

    /// In the order of their ids.
    [[nodiscard]] Result<std::vector<AppDevice>> devices(const QString &organization) const;
    /// In the order of channel and build.
    [[nodiscard]] Result<std::vector<AppRelease>> releases(const QString &organization) const;

    /// Deletes devices that were last seen before `day`.
    [[nodiscard]] Result<void> forgetSeenBefore(const QString &organization, QDate day);

    /// From which to which day there are devices, and releases; empty when there are none.
    [[nodiscard]] Result<std::vector<Coverage>> coverage(const QString &organization) const;

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
