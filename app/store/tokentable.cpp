#include "store/tokentable.h"

#include "base/tr.h"
#include "store/query.h"

using namespace Qt::StringLiterals;

namespace candela::store {

TokenTable::TokenTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<void> TokenTable::add(const QString &organization, const Token &token)
{
    auto kept = run(
        m_database, u"INSERT INTO token (organization, id, digest, role, expires) VALUES (?, ?, ?, ?, ?)"_s,
        {organization, token.id, token.digest, token.role, token.expires.toUTC().toString(Qt::ISODate)});
    if (!kept)
        return fail(kept.error());
    return {};
}

Result<std::vector<Token>> TokenTable::live(const QString &organization, const QDateTime &now) const
{
    auto query = run(m_database,
                     u"SELECT id, digest, role, expires FROM token WHERE organization = ? AND expires > ?"
                     " ORDER BY expires, id"_s,
                     {organization, now.toUTC().toString(Qt::ISODate)});
    if (!query)
        return fail(query.error());
    std::vector<Token> tokens;
    while (query->next())
        tokens.push_back({.id = query->value(0).toString(),
                          .digest = query->value(1).toByteArray(),
                          .role = query->value(2).toString(),
                          .expires = QDateTime::fromString(query->value(3).toString(), Qt::ISODate)});
    return tokens;
}

Result<void> TokenTable::revoke(const QString &organization, const QString &id)
{
    auto gone = run(m_database, u"DELETE FROM token WHERE organization = ? AND id = ?"_s, {organization, id});
    if (!gone)
        return fail(gone.error());
    if (gone->numRowsAffected() == 0)
        return fail(Fault::NotFound, Tr::tr("There is no token with this id."), id);
    return {};
}

} // namespace candela::store
