#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariantList>

namespace candela::store {

/// A statement that is prepared once and run for many rows.
class Statement
{
public:
    /// `text` has a question mark for each value, and no other.
    [[nodiscard]] static Result<Statement> prepare(const QSqlDatabase &database, const QString &text);

    /// Runs it with these values, in their order; what it gave before is gone.
    [[nodiscard]] Result<void> run(const QVariantList &values);

    /// What it gives.
    [[nodiscard]] QSqlQuery &answer() { return m_query; }

private:
    Statement(QSqlQuery query, QStringList names);

    QSqlQuery m_query;
    QStringList m_names; ///< of the places of values
};

/// "?, ?, ?": so many question marks.
[[nodiscard]] QString marks(qsizetype count);

/// "INSERT INTO table (organization, a, b) VALUES (?, ?, ?)": `keys` and then `others` after the
/// organization. A row with the same organization and keys is replaced.
[[nodiscard]] QString upsertInto(const QString &table, const QStringList &keys, const QStringList &others);

} // namespace candela::store
