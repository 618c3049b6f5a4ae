#pragma once

#include "base/result.h"
#include "model/coverage.h"
#include "model/network.h"

#include <QSqlDatabase>

#include <vector>

namespace candela::store {

/// Measurements of the network, and the places they were made at. They name neither a person nor a device.
class NetworkTable
{
public:
    explicit NetworkTable(QSqlDatabase &database);

    /// Within the transaction of the caller. A list in parts adds up, in any order; a newer copy takes the
    /// place of what was known of a workload at a place on a day, unless it says less (groups.h). Gives how
    /// many rows changed.
    [[nodiscard]] Result<qint64> keepSamples(const QString &organization,
                                             const std::vector<NetworkSample> &samples);

    /// Within the transaction of the caller. A list of places is whole: one that it does not name is
    /// forgotten; an empty list says nothing. Of one that may not be shown, only its name and its people are
    /// kept, so that its samples are known and left out. Gives how many places are new, changed or gone.
    [[nodiscard]] Result<qint64> keepLocations(const QString &organization,
                                               const std::vector<NetworkLocation> &locations, QDate today);

    /// Of the days of `days`, in the order of day, location and workload.
    [[nodiscard]] Result<std::vector<NetworkSample>> samples(const QString &organization, Window days) const;
    /// In the order of their names.
    [[nodiscard]] Result<std::vector<NetworkLocation>> locations(const QString &organization) const;

    [[nodiscard]] Result<void> forgetSamplesBefore(const QString &organization, QDate day);

    [[nodiscard]] Result<std::vector<Coverage>> coverage(const QString &organization) const;

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
