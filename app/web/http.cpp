#include "web/http.h"

#include "base/tr.h"
#include "web/later.h"
#include "web/outcome.h"

#include <QBuffer>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace candela::web {
namespace {

bool isThisComputer(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

bool wouldLeakToken(const Target &target)
{
    return !target.token.isEmpty() && target.url.scheme() != "https"_L1 && !isThisComputer(target.url);
}

QFuture<Result<Reply>> refused(const Target &target)
{
    return later(Result<Reply>(
        fail(Fault::Denied, Tr::tr("An access token is sent over https only, and %1 is not.")
                                .arg(target.url.toString(QUrl::RemovePath | QUrl::RemoveQuery)))));
}

QNetworkRequest requestTo(const Target &target)
{
    QNetworkRequest request(target.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(static_cast<int>(target.timeout.count()));
    request.setRawHeader("Accept"_ba, "application/json, application/problem+json"_ba);
    if (!target.token.isEmpty())
        request.setRawHeader("Authorization"_ba, "Bearer "_ba + target.token);
    return request;
}

QFuture<Result<Reply>> answerOf(QNetworkReply *reply, const std::stop_token &stop)
{
    const auto promise = std::make_shared<QPromise<Result<Reply>>>();
    promise->start();

    // Queued, as a stop may come from inside a handler of this very reply.
    const auto abort = [reply = QPointer(reply)] {
        if (reply)
            QMetaObject::invokeMethod(reply, &QNetworkReply::abort, Qt::QueuedConnection);
    };
    const auto stops = std::make_shared<std::stop_callback<decltype(abort)>>(stop, abort);

    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, promise, stops, stop] {
        promise->addResult(outcomeOf(*reply, stop.stop_requested()));
        promise->finish();
        reply->deleteLater();
    });
    return promise->future();
}

} // namespace

Body bodyOf(const QByteArray &bytes, const QByteArray &contentType)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return {.bytes = std::move(buffer), .contentType = contentType};
}

QFuture<Result<Reply>> get(QNetworkAccessManager &network, const Target &target, std::stop_token stop)
{
    return wouldLeakToken(target) ? refused(target) : answerOf(network.get(requestTo(target)), stop);
}

QFuture<Result<Reply>> post(QNetworkAccessManager &network, const Target &target, Body body,
                            std::stop_token stop)
{
    if (wouldLeakToken(target))
        return refused(target);

    QNetworkRequest request = requestTo(target);
    request.setHeader(QNetworkRequest::ContentTypeHeader, body.contentType);
    QIODevice *bytes = body.bytes.release();
    QNetworkReply *reply = network.post(request, bytes);
    bytes->setParent(reply);
    if (body.progress)
        QObject::connect(reply, &QNetworkReply::uploadProgress, reply, body.progress);
    return answerOf(reply, stop);
}

QFuture<Result<Reply>> del(QNetworkAccessManager &network, const Target &target, std::stop_token stop)
{
    return wouldLeakToken(target) ? refused(target)
                                  : answerOf(network.deleteResource(requestTo(target)), stop);
}

} // namespace candela::web
