#pragma once

#include "base/result.h"
#include "model/coverage.h"
#include "model/technology.h"

#include <QSqlDatabase>

#include <optional>
#include <vector>

namespace candela::store {

/// Devices with Microsoft 365 Apps as they were last seen, and the releases that their builds are held
/// against. They name no person, so they are kept in the open.
class AppTable
{
public:
    explicit AppTable(QSqlDatabase &database);

    /// Keeps devices with their opaque ids and releases, within the transaction of the caller; gives how many
    /// rows changed. What is known of a device from a later day stays. Releases tell of each channel that
    /// they name all that came out between the first and the last of its days: what is known of those days
    /// and not named is forgotten, so that a wrong row goes with the file that mends it, while lists of other
    /// days stay beside each other in any order. A release that is named again is replaced.
    [[nodiscard]] Result<qint64> keep(const QString &organization, const std::vector<AppDevice> &devices,
                                      const std::vector<AppRelease> &releases);

    /// In the order of their ids.
    [[nodiscard]] Result<std::vector<AppDevice>> devices(const QString &organization) const;
    /// In the order of channel and build.
    [[nodiscard]] Result<std::vector<AppRelease>> releases(const QString &organization) const;

    /// Nothing when there is none with this opaque id.
    [[nodiscard]] Result<std::optional<AppDevice>> device(const QString &organization,
                                                          const QString &id) const;

    /// How many of the devices seen in `days` run each build of each channel.
    [[nodiscard]] Result<std::vector<BuildCount>> builds(const QString &organization, Window days) const;

    /// Deletes devices that were last seen before `day`.
    [[nodiscard]] Result<void> forgetSeenBefore(const QString &organization, QDate day);

    /// From which to which day there are devices, and releases; empty when there are none.
    [[nodiscard]] Result<std::vector<Coverage>> coverage(const QString &organization) const;

private:
    [[nodiscard]] Result<qint64> forgetUnnamed(const QString &organization,
                                               const std::vector<AppRelease> &brought);

    QSqlDatabase &m_database;
};

} // namespace candela::store
