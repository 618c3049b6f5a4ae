#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QString>

#include <optional>

namespace candela::store {

/// The organization that the data are of.
struct Organization
{
    QString id;   ///< random UUID, made with the data directory
    QString name; ///< a setting; empty until it is set
    bool sample = false;
    std::optional<quint64> seed; ///< of a sample

    friend bool operator==(const Organization &, const Organization &) = default;
};

/// The one organization of a data directory.
class OrganizationTable
{
public:
    explicit OrganizationTable(QSqlDatabase &database);

    /// Fails with NotFound when none was made yet.
    [[nodiscard]] Result<Organization> load() const;

    /// Fails with Conflict when there is one already.
    [[nodiscard]] Result<void> make(const Organization &organization);

    [[nodiscard]] Result<void> rename(const QString &name);

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
