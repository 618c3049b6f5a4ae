#pragma once

#include "base/result.h"
#include "model/coverage.h"
#include "model/endpoint.h"

#include <QSqlDatabase>

#include <optional>
#include <vector>

namespace candela::store {

/// Devices as reports of endpoint analytics describe them. They name no person, so they are kept in the open.
class EndpointTable
{
public:
    explicit EndpointTable(QSqlDatabase &database);

    /// Keeps devices with their opaque ids, as `merged` says, within the transaction of the caller; gives how
    /// many changed.
    [[nodiscard]] Result<qint64> keep(const QString &organization,
                                      const std::vector<EndpointDevice> &devices);

    /// In the order of their ids.
    [[nodiscard]] Result<std::vector<EndpointDevice>> devices(const QString &organization) const;
    [[nodiscard]] Result<std::optional<EndpointDevice>> device(const QString &organization,
                                                               const QString &id) const;

    /// How many were seen in these days.
    [[nodiscard]] Result<qint64> countSeen(const QString &organization, Window days) const;

    /// Deletes devices that were last seen before `day`.
    [[nodiscard]] Result<void> forgetSeenBefore(const QString &organization, QDate day);

    /// From which to which day there are facts of each group.
    [[nodiscard]] Result<std::vector<Coverage>> coverage(const QString &organization) const;

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
