#pragma once

#include "base/result.h"
#include "model/slot.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>
#include <optional>

namespace candela::store {

/// What a refusal by the database means for a person; its own text is never shown, it may quote a row.
[[nodiscard]] Failure refused(const QSqlError &error);

/// Why there is nothing to read: no data were ever kept here.
[[nodiscard]] Failure nothingYet(const QString &where);

/// Runs one statement with its values bound in order.
[[nodiscard]] Result<QSqlQuery> run(const QSqlDatabase &database, const QString &statement,
                                    std::initializer_list<QVariant> values = {});

/// The first and the last of a column of days; nothing without rows.
[[nodiscard]] Result<std::optional<Window>> daysIn(const QSqlDatabase &database, const QString &table,
                                                   const QString &column, const QString &organization);

/// Runs `work`, which returns a Result<void>, in one transaction: all of it is kept, or none.
template<typename Work>
[[nodiscard]] Result<void> inTransaction(QSqlDatabase &database, Work work)
{
    // A deferred BEGIN fails under two writers, in spite of any busy time-out.
    if (auto begun = run(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return fail(begun.error());
    Result<void> done = work();
    if (done) {
        if (auto kept = run(database, QStringLiteral("COMMIT")); !kept)
            done = fail(kept.error());
    }
    if (!done)
        (void)run(database, QStringLiteral("ROLLBACK"));
    return done;
}

} // namespace candela::store
