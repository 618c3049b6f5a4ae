#pragma once

#include "base/clock.h"
#include "sources/graph/token.h"
#include "web/ask.h"

#include <QObject>

#include <optional>

namespace candela::sources::graph {

/// What came of one question.
struct Heard
{
    enum class From { SignIn, Graph, Download };

    From from = From::Graph;
    web::Reply reply;      ///< its status is 0 when no whole answer came
    QString noAnswer = {}; ///< why not, then, in words
};

/// Asks Microsoft Graph as the application, and signs it in when that is needed. Used by one thread.
class Connection : public QObject
{
public:
    /// `network` outlives this.
    Connection(QNetworkAccessManager &network, Access access, Clock clock, Random random);

    [[nodiscard]] const Access &access() const { return m_access; }

    /// Asks once, with a token; with a new one, once, when the service does not take the old one. A reply of
    /// any status but 401 is an answer. Fails with Denied, asking nobody, when `address` is not below the
    /// base: a token goes nowhere else. Fails with SignedOut when the application is refused, and like
    /// web::ask, Unreachable excepted. `take` may be empty.
    [[nodiscard]] QFuture<Result<Heard>> ask(const QUrl &address, const web::TakeBytes &take,
                                             std::stop_token stop);

    /// Asks once for what lies behind a ready-made address, without a token.
    [[nodiscard]] QFuture<Result<Heard>> download(const QUrl &address, const web::TakeBytes &take,
                                                  std::stop_token stop);

private:
    [[nodiscard]] QFuture<Result<Heard>> askWithToken(const web::Question &question, std::stop_token stop);
    [[nodiscard]] QFuture<Result<Heard>> signIn(std::stop_token stop);
    [[nodiscard]] web::Question questionTo(const QUrl &address, const web::TakeBytes &take) const;

    QNetworkAccessManager &m_network;
    Access m_access;
    Clock m_clock;
    Random m_random;
    std::optional<Token> m_token;
};

} // namespace candela::sources::graph
