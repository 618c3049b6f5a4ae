#include "smallserver.h"

#include <QRegularExpression>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace candela::test {
namespace {

/// Whether `request` has its headers and as many bytes of body as they say.
bool isWhole(const QByteArray &request)
{
    const qsizetype head = request.indexOf("\r\n\r\n");
    if (head < 0)
        return false;
    static const QRegularExpression length(u"content-length: *(\\d+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const qsizetype body = length.match(QString::fromLatin1(request.first(head))).captured(1).toLongLong();
    return request.size() >= head + 4 + body;
}

} // namespace

SmallServer::SmallServer(std::vector<QByteArray> answers)
    : m_answers(std::move(answers))
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] { serve(nextPendingConnection()); });
}

QUrl SmallServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1/%2"_s.arg(serverPort()).arg(path));
}

void SmallServer::serve(QTcpSocket *socket)
{
    const auto request = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, request] {
        *request += socket->readAll();
        if (!isWhole(*request))
            return;
        requests.push_back(*request);
        emit asked();
        if (requests.size() > m_answers.size())
            return;
        socket->write(m_answers[requests.size() - 1]);
        socket->disconnectFromHost();
    });
}

QByteArray answer(const QByteArray &status, const QByteArray &contentType, const QByteArray &body)
{
    return "HTTP/1.1 "_ba + status + "\r\nContent-Type: "_ba + contentType + "\r\nContent-Length: "_ba +
           QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n"_ba + body;
}

} // namespace candela::test
