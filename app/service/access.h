#pragma once

#include "base/result.h"
#include "service/role.h"
#include "store/tokentable.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace candela::service {

/// Who asks, known by a token: never a person's name.
struct Subject
{
    QString id; ///< "owner", or the id of a local token
    Roles roles;
};

/// What a token is kept as: HMAC-SHA-256 under the key of tokens, 32 bytes. `candelad token` writes the same.
[[nodiscard]] QByteArray tokenDigest(QByteArrayView key, QByteArrayView token);

/// Decides from a bearer token who asks. Tokens are compared by their keyed digests, in constant time, and
/// all of them each time, so neither the answer nor its time tells how near a guess was.
class Access
{
public:
    /// Gives the local tokens that are alive now.
    using LocalTokens = std::function<Result<std::vector<store::Token>>()>;

    /// `ownerToken`: the one of "This computer", which has all roles; empty when there is none. `key`: of
    /// local tokens. Only the digest of `ownerToken` is kept.
    Access(QByteArrayView ownerToken, const QByteArray &key, LocalTokens localTokens);

    /// `authorization`: the value of that header. Fails with SignedOut in one form, whatever is wrong, and
    /// with Storage when the tokens cannot be read.
    [[nodiscard]] Result<Subject> decide(QByteArrayView authorization) const;

private:
    QByteArray m_key;
    QByteArray m_owner;
    LocalTokens m_localTokens;
};

} // namespace candela::service
