#pragma once

#include "base/result.h"
#include "model/coverage.h"
#include "model/endpoint.h"

#include <QSqlDatabase>

#include <vector>

namespace candela::store {

/// Starts of devices by day. They name no person, so they are kept in the open.
class StartTable
{
public:
    explicit StartTable(QSqlDatabase &database);

    /// Keeps starts with the opaque ids of their devices, within the transaction of the caller. A list in
    /// parts adds up, in any order; a newer copy takes the place of what was known of a device's day, unless
    /// it says less (groups.h). Gives how many rows changed.
    [[nodiscard]] Result<qint64> keep(const QString &organization, const std::vector<DeviceStart> &starts);

    /// In the order of device and day.
    [[nodiscard]] Result<std::vector<DeviceStart>> starts(const QString &organization) const;
    [[nodiscard]] Result<std::vector<DeviceStart>> startsOf(const QString &organization,
                                                            const QString &device) const;

    [[nodiscard]] Result<void> forgetBefore(const QString &organization, QDate day);

    [[nodiscard]] Result<std::vector<Coverage>> coverage(const QString &organization) const;

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
