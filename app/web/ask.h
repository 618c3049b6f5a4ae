#pragma once

#include "base/result.h"
#include "web/reply.h"

#include <QFuture>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

class QNetworkAccessManager;

namespace candela::web {

/// Takes a body piece by piece, in order; a failure ends the question with it.
using TakeBytes = std::function<Result<void>(QByteArrayView)>;

/// One question to a server that is not ours.
struct Question
{
    QUrl url;                            ///< https; anything else is refused
    QByteArray token = {};               ///< sent as a bearer token; empty for none
    std::optional<QByteArray> form = {}; ///< posted as a form; without one the question is a GET
    TakeBytes take = {};                 ///< of a 200; without it the body stands in the reply
    qint64 longest = 1 << 20;            ///< bytes of a body, unpacked
    std::chrono::milliseconds quiet = std::chrono::seconds(60); ///< without one byte moving
    std::chrono::milliseconds whole = std::chrono::minutes(15); ///< from the first byte to the last
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
};

/// Asks once and gives the reply whatever its status, in the caller's thread, from the event loop. Follows no
/// redirect, so that a token never goes to where one leads, keeps no cookie and tries nothing again.
///
/// Fails with Denied, asking nobody, when the address is not https or holds a password; with Denied when the
/// server's certificate is not trusted; with TooMuch when the body is longer than `longest`; with Unreachable
/// when no whole answer came; with Cancelled when stopped. `network` outlives the question.
[[nodiscard]] QFuture<Result<Reply>> ask(QNetworkAccessManager &network, const Question &question,
                                         std::stop_token stop);

} // namespace candela::web
