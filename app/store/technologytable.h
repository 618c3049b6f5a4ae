#pragma once

#include "base/result.h"
#include "model/technologyfigure.h"

#include <QSqlDatabase>

namespace candela::store {

/// What technology categories earned on the days that were closed. Devices are not people: nothing here went
/// through the gate.
class TechnologyTable
{
public:
    explicit TechnologyTable(QSqlDatabase &database);

    /// Keeps the figures of one day in one transaction; those of the same day and category are replaced.
    [[nodiscard]] Result<void> keep(const QString &organization, const TechnologyFigures &figures);

    /// In order of day and category. Fails with Storage when one cannot be read.
    [[nodiscard]] Result<TechnologyFigures> all(const QString &organization) const;

    /// Another text whenever the newest day is another or has other figures; empty before the first.
    [[nodiscard]] Result<QString> newestMark(const QString &organization) const;

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
