#pragma once

#include "base/result.h"
#include "model/coverage.h"
#include "model/endpoint.h"

#include <QSqlDatabase>

#include <vector>

namespace candela::store {

/// Apps over all devices, each as the newest report that names it says.
class EndpointAppTable
{
public:
    explicit EndpointAppTable(QSqlDatabase &database);

    /// Within the transaction of the caller. What is known of an app from a later day stays; of the same day,
    /// what comes last. Gives how many changed.
    [[nodiscard]] Result<qint64> keep(const QString &organization, const std::vector<EndpointApp> &apps);

    /// In the order of their names.
    [[nodiscard]] Result<std::vector<EndpointApp>> apps(const QString &organization) const;

    [[nodiscard]] Result<void> forgetBefore(const QString &organization, QDate day);

    [[nodiscard]] Result<std::vector<Coverage>> coverage(const QString &organization) const;

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
