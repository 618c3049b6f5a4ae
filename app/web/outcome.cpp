#include "web/outcome.h"

#include "base/tr.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace candela::web {
namespace {

bool isProblem(const QNetworkReply &reply)
{
    return reply.header(QNetworkRequest::ContentTypeHeader)
        .toString()
        .startsWith("application/problem+json"_L1, Qt::CaseInsensitive);
}

} // namespace

Failure noAnswer(const QNetworkReply &reply)
{
    const QString server = reply.url().authority();
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return fail(Fault::Unreachable, Tr::tr("Nothing answers at %1.").arg(server), server);
    case QNetworkReply::HostNotFoundError:
        return fail(Fault::Unreachable, Tr::tr("There is no server with the name %1.").arg(server), server);
    case QNetworkReply::SslHandshakeFailedError:
        return fail(Fault::Unreachable, Tr::tr("The certificate of %1 is not trusted.").arg(server), server);
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return fail(Fault::Unreachable, Tr::tr("%1 did not answer in time.").arg(server), server);
    default:
        return fail(Fault::Unreachable, Tr::tr("The connection to %1 was lost.").arg(server), server);
    }
}

Fault faultOf(int status)
{
    switch (status) {
    case 401:
        return Fault::SignedOut;
    case 403:
        return Fault::Denied;
    case 404:
        return Fault::NotFound;
    case 409:
        return Fault::Conflict;
    case 413:
    case 429:
        return Fault::TooMuch;
    case 507:
        return Fault::Storage;
    default:
        return status >= 400 && status < 500 ? Fault::BadInput : Fault::Unreachable;
    }
}

Error problemOf(int status, const QByteArray &body)
{
    const QJsonObject problem = QJsonDocument::fromJson(body).object();
    const QString detail = problem.value("detail"_L1).toString();
    return {.fault = faultOf(status),
            .what = detail.isEmpty() ? Tr::tr("The service answered %1.").arg(status) : detail,
            .where = problem.value("where"_L1).toString()};
}

Result<Reply> outcomeOf(QNetworkReply &reply, bool stopped)
{
    if (stopped)
        return fail(Fault::Cancelled, Tr::tr("Stopped."));

    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool welcome = status >= 200 && status < 300;
    const bool broken = welcome && reply.error() != QNetworkReply::NoError;
    if (status == 0 || broken)
        return noAnswer(reply);
    if (welcome)
        return Reply{.status = status, .body = reply.readAll(), .headers = reply.rawHeaderPairs()};
    if (isProblem(reply))
        return fail(problemOf(status, reply.readAll()));
    return fail(faultOf(status), Tr::tr("The server answered %1.").arg(status), reply.url().path());
}

} // namespace candela::web
