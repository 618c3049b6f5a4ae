#pragma once

#include "base/result.h"
#include "model/benchmark.h"
#include "model/coverage.h"

#include <QSqlDatabase>

namespace candela::store {

/// What the operator's newest file of benchmarks said.
class BenchmarkTable
{
public:
    explicit BenchmarkTable(QSqlDatabase &database);

    /// Puts these in the place of all there were, in one transaction.
    [[nodiscard]] Result<void> replace(const QString &organization, const BenchmarkList &benchmarks);

    /// By metric. Fails with Storage when one cannot be read.
    [[nodiscard]] Result<BenchmarkList> all(const QString &organization) const;

    /// The days they are of, as one row; none without benchmarks.
    [[nodiscard]] Result<std::vector<Coverage>> coverage(const QString &organization) const;

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
