#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QSqlDatabase>

#include <vector>

namespace candela::store {

/// A local access token, known by its keyed digest only.
struct Token
{
    QString id;        ///< random, to revoke it by
    QByteArray digest; ///< HMAC-SHA-256 of the token, 32 bytes
    QString role;      ///< as spelt in contract.md 7
    QDateTime expires; ///< UTC

    friend bool operator==(const Token &, const Token &) = default;
};

class TokenTable
{
public:
    explicit TokenTable(QSqlDatabase &database);

    [[nodiscard]] Result<void> add(const QString &organization, const Token &token);
    /// Those that have not expired at `now`, oldest first.
    [[nodiscard]] Result<std::vector<Token>> live(const QString &organization, const QDateTime &now) const;
    /// Fails with NotFound when there is none with this id.
    [[nodiscard]] Result<void> revoke(const QString &organization, const QString &id);

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
