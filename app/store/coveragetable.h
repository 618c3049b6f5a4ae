#pragma once

#include "base/result.h"
#include "model/coverage.h"

#include <QSqlDatabase>

#include <vector>

namespace candela::store {

/// Which days of which reports are in the vault, told in the open. The vault's rows are the truth; this is
/// made anew from them (contract.md 4).
class CoverageTable
{
public:
    explicit CoverageTable(QSqlDatabase &database);

    /// Replaces all rows in one transaction.
    [[nodiscard]] Result<void> replace(const QString &organization, const std::vector<Coverage> &coverage);

    /// In order of report, kind and days.
    [[nodiscard]] Result<std::vector<Coverage>> load(const QString &organization) const;

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
