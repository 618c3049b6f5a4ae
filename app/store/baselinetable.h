#pragma once

#include "base/result.h"

#include <QDate>
#include <QSqlDatabase>

#include <vector>

namespace candela::store {

/// A past day that later ones are compared with.
struct Baseline
{
    QString id;
    QString name;
    QDate day;
    int threshold = 10; ///< from how many percent below it a figure has become worse

    friend bool operator==(const Baseline &, const Baseline &) = default;
};

class BaselineTable
{
public:
    /// Published limit.
    static constexpr int most = 20;

    explicit BaselineTable(QSqlDatabase &database);

    /// In the order of their days.
    [[nodiscard]] Result<std::vector<Baseline>> all(const QString &organization) const;
    /// Fails with Conflict when there are `most` already, or one of this name.
    [[nodiscard]] Result<void> add(const QString &organization, const Baseline &baseline);
    /// Fails with NotFound when there is none with this id.
    [[nodiscard]] Result<void> remove(const QString &organization, const QString &id);

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
