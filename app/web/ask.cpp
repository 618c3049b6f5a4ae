#include "web/ask.h"

#include "base/tr.h"
#include "web/later.h"
#include "web/outcome.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace candela::web {
namespace {

constexpr int ok = 200;

bool isSafe(const QUrl &url)
{
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty() && url.userInfo().isEmpty();
}

QNetworkRequest requestOf(const Question &question)
{
    QNetworkRequest request(question.url);
    request.setSslConfiguration(question.tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // one question at a time needs none
    request.setTransferTimeout(static_cast<int>(question.quiet.count()));
    request.setDecompressedSafetyCheckThreshold(-1); // `longest` counts unpacked bytes
    if (!question.token.isEmpty())
        request.setRawHeader("Authorization"_ba, "Bearer "_ba + question.token);
    if (question.form)
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/x-www-form-urlencoded"_ba);
    return request;
}

/// One question on its way; lives as a child of its reply.
class Asked : public QObject
{
public:
    Asked(QNetworkReply *reply, const Question &question, const std::stop_token &stop)
        : QObject(reply)
        , m_reply(reply)
        , m_take(question.take)
        , m_longest(question.longest)
        , m_stop(stop)
        , m_onStop(stop, [this] { abortLater(); })
    {
        m_promise.start();
        connect(reply, &QNetworkReply::readyRead, this, &Asked::read);
        connect(reply, &QNetworkReply::finished, this, &Asked::finish);
        QTimer::singleShot(question.whole, this, [this] { m_reply->abort(); });
    }

    [[nodiscard]] QFuture<Result<Reply>> future() const { return m_promise.future(); }

private:
    /// Queued, as a stop may come from inside a handler of this very reply, or from another thread.
    void abortLater()
    {
        QMetaObject::invokeMethod(this, [this] { m_reply->abort(); }, Qt::QueuedConnection);
    }

    [[nodiscard]] int status() const
    {
        return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    void read()
    {
        if (m_problem || !m_reply->isOpen() || m_reply->bytesAvailable() == 0)
            return;
        const QByteArray bytes = m_reply->readAll();
        m_length += bytes.size();
        if (m_length > m_longest)
            m_problem = fail(Fault::TooMuch,
                             Tr::tr("%1 sent more than this program takes.").arg(m_reply->url().authority()))
                            .error();
        else if (!m_take || status() != ok)
            m_body += bytes;
        else if (auto taken = m_take(bytes); !taken)
            m_problem = taken.error();
        if (m_problem)
            abortLater();
    }

    void finish()
    {
        read();
        m_promise.addResult(outcome());
        m_promise.finish();
        m_reply->deleteLater();
    }

    [[nodiscard]] Result<Reply> outcome()
    {
        if (m_stop.stop_requested())
            return fail(Fault::Cancelled, Tr::tr("Stopped."));
        if (m_problem)
            return fail(*m_problem);
        const bool isWelcome = status() >= 200 && status() < 300;
        if (status() != 0 && (!isWelcome || m_reply->error() == QNetworkReply::NoError))
            return Reply{.status = status(), .body = m_body, .headers = m_reply->rawHeaderPairs()};
        Failure failure = noAnswer(*m_reply);
        if (m_reply->error() == QNetworkReply::SslHandshakeFailedError)
            failure.error().fault = Fault::Denied; // asking again would not help
        return failure;
    }

    QNetworkReply *m_reply;
    TakeBytes m_take;
    qint64 m_longest;
    qint64 m_length = 0;
    QByteArray m_body;
    std::optional<Error> m_problem;
    std::stop_token m_stop;
    QPromise<Result<Reply>> m_promise;
    std::stop_callback<std::function<void()>> m_onStop;
};

} // namespace

QFuture<Result<Reply>> ask(QNetworkAccessManager &network, const Question &question, std::stop_token stop)
{
    if (!isSafe(question.url))
        return later(Result<Reply>(
            fail(Fault::Denied,
                 Tr::tr("%1 is asked over https only, and never with a password in its address.")
                     .arg(question.url.host().isEmpty() ? Tr::tr("Such a server") : question.url.host()))));
    const QNetworkRequest request = requestOf(question);
    QNetworkReply *reply = question.form ? network.post(request, *question.form) : network.get(request);
    return (new Asked(reply, question, stop))->future();
}

} // namespace candela::web
