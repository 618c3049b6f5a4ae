#include "service/access.h"

#include "base/crypto.h"
#include "base/tr.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

Failure signedOut()
{
    return fail(Fault::SignedOut,
                Tr::tr("Sign in to go on: the access token is missing or no longer valid."));
}

Roles rolesOf(const QString &name)
{
    const std::optional<Role> role = roleFrom(name);
    return role ? Roles{*role} : Roles();
}

} // namespace

QByteArray tokenDigest(QByteArrayView key, QByteArrayView token)
{
    return hmacSha256(key, token);
}

Access::Access(QByteArrayView ownerToken, const QByteArray &key, LocalTokens localTokens)
    : m_key(key)
    , m_owner(ownerToken.isEmpty() ? QByteArray() : tokenDigest(key, ownerToken))
    , m_localTokens(std::move(localTokens))
{
}

Result<Subject> Access::decide(QByteArrayView authorization) const
{
    constexpr QByteArrayView scheme = "bearer ";
    const bool isBearer = authorization.first(std::min(authorization.size(), scheme.size()))
                              .compare(scheme, Qt::CaseInsensitive) == 0;
    if (!isBearer || authorization.size() == scheme.size())
        return signedOut();

    const QByteArray digest = tokenDigest(m_key, authorization.sliced(scheme.size()));
    if (!m_owner.isEmpty() && equalSecrets(digest, m_owner))
        return Subject{.id = u"owner"_s, .roles = Roles::all()};
    const auto tokens = m_localTokens();
    if (!tokens)
        return fail(tokens.error());
    std::optional<Subject> found;
    for (const store::Token &token : *tokens) {
        if (equalSecrets(digest, token.digest))
            found = Subject{.id = token.id, .roles = rolesOf(token.role)};
    }
    if (!found)
        return signedOut();
    return *found;
}

} // namespace candela::service
