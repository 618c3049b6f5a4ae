#pragma once

#include "sources/graph/access.h"
#include "web/reply.h"

namespace candela::sources::graph {

/// What stands for the application for a while.
struct Token
{
    QByteArray text;
    QDateTime renew; ///< from then on another one is asked for, UTC
};

/// The form that asks for a token with client credentials: with the secret, or with a signed assertion.
[[nodiscard]] QByteArray tokenForm(const Access &access, const QDateTime &now, const Random &random);

/// The token in the answer of the token service. Fails with SignedOut, saying what to mend; the service's own
/// words are not told, as they may name people.
[[nodiscard]] Result<Token> tokenFrom(const web::Reply &reply, const QDateTime &now);

} // namespace candela::sources::graph
