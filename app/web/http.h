#pragma once

#include "base/result.h"
#include "web/reply.h"

#include <QFuture>
#include <QIODevice>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

class QNetworkAccessManager;

namespace candela::web {

/// Whom to ask, and as whom. A token goes over https or to this computer only, and never into a URL.
struct Target
{
    QUrl url;
    QByteArray token = {};                                        ///< sent as a bearer token; empty for none
    std::chrono::milliseconds timeout = std::chrono::seconds(30); ///< without one byte moving
};

/// What is sent to a server, read while it is sent.
struct Body
{
    std::unique_ptr<QIODevice> bytes; ///< open for reading
    QByteArray contentType;
    std::function<void(qint64 sent, qint64 all)> progress = {}; ///< may be empty
};

/// `bytes` as a body.
[[nodiscard]] Body bodyOf(const QByteArray &bytes, const QByteArray &contentType);

/// Asks once and answers once, in the caller's thread, from the event loop: what a 2xx reply brought, or the
/// fault that contract.md 9 gives the status (other 4xx BadInput, all else Unreachable), in the service's own
/// words when it sent a problem document. Fails with Denied, asking nobody, when a token would go over plain
/// http. Follows no redirect and tries nothing again. To give up, stop the token: the request is aborted and
/// the answer is Cancelled. `network` outlives the request.
[[nodiscard]] QFuture<Result<Reply>> get(QNetworkAccessManager &network, const Target &target,
                                         std::stop_token stop);
[[nodiscard]] QFuture<Result<Reply>> post(QNetworkAccessManager &network, const Target &target, Body body,
                                          std::stop_token stop);
[[nodiscard]] QFuture<Result<Reply>> del(QNetworkAccessManager &network, const Target &target,
                                         std::stop_token stop);

} // namespace candela::web
