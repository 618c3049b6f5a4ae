#pragma once

#include "base/result.h"

#include <QSqlQuery>
#include <QVariantList>

#include <memory>

namespace candela::vault {

/// The file vault.db: one SQLite connection with a name of its own, write-ahead log, synced at every commit.
/// Belongs to the thread that opened it. Its failures are worded here from codes alone; no text of SQLite or
/// of a row is passed on.
class Database
{
public:
    /// Opens `path`, or makes it when there is none. Fails with Storage, and changes nothing, when the file
    /// is no vault, is damaged or was written by a newer version; also when it is there but empty unless
    /// `mayBeEmpty`, because then something was cut off.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, bool mayBeEmpty);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement; `values` take the places of its question marks.
    [[nodiscard]] Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {}) const;
    /// One statement that is to be run more than once, and a run of it; what it gave before is gone.
    [[nodiscard]] Result<QSqlQuery> prepare(const QString &statement) const;
    [[nodiscard]] static Result<void> run(QSqlQuery &query, const QVariantList &values);
    /// The first column of the first row.
    [[nodiscard]] Result<QVariant> single(const QString &statement) const;

    /// Takes the right to write at once, so that nothing read afterwards can change before it is written.
    [[nodiscard]] Result<void> begin() const;
    [[nodiscard]] Result<void> commit() const;
    void rollBack() const;

private:
    explicit Database(QString connection);

    [[nodiscard]] Result<void> connect(const QString &path) const;
    [[nodiscard]] Result<bool> isEmpty() const;
    [[nodiscard]] Result<void> check(bool mayBeEmpty) const;
    [[nodiscard]] Result<void> lay() const;

    QString m_connection;
};

} // namespace candela::vault
