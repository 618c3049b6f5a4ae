#include "tlsserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace candela::test {

namespace {

QSslConfiguration configurationOf(const Identity &identity)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(identity.certificate));
    QSslKey key(identity.key, QSsl::Ec);
    tls.setPrivateKey(key.isNull() ? QSslKey(identity.key, QSsl::Rsa) : key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

/// Takes one whole request from the front of `bytes`; false when it is not all there yet.
bool takeRequest(QByteArray &bytes, Request &request)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return false;
    const QByteArrayList lines = bytes.first(head).split('\n');
    const QByteArrayList words = lines.front().trimmed().split(' ');
    request = {.method = words.value(0), .target = words.value(1), .headers = {}, .body = {}};
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (bytes.size() < head + 4 + length)
        return false;
    request.body = bytes.sliced(head + 4, length);
    bytes.remove(0, head + 4 + length);
    return true;
}

} // namespace

TlsServer::TlsServer(const Identity &identity, Handler handler)
    : m_handler(std::move(handler))
{
    setSslConfiguration(configurationOf(identity));
    if (!listen(QHostAddress::LocalHost))
        qFatal("a test cannot listen");
    connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection())
            serve(socket);
    });
}

QUrl TlsServer::url(const QString &path) const
{
    return QUrl(u"https://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path));
}

void TlsServer::serve(QTcpSocket *socket)
{
    const auto bytes = std::make_shared<QByteArray>();
    const auto read = [this, socket, bytes] {
        *bytes += socket->readAll();
        Request request;
        while (takeRequest(*bytes, request))
            answer(socket, request);
    };
    connect(socket, &QTcpSocket::readyRead, this, read);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    read();
}

void TlsServer::answer(QTcpSocket *socket, const Request &request)
{
    const Answer answer = m_handler(request);
    if (answer.fate == Fate::Silent)
        return;
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) +
                       " Said\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (auto it = answer.headers.begin(); it != answer.headers.end(); ++it)
        bytes += it.key() + ": " + it.value() + "\r\n";
    bytes += "\r\n" + answer.body;
    if (answer.fate == Fate::Cut)
        socket->write(bytes.first(bytes.size() - answer.body.size() / 2 - 1));
    if (answer.fate == Fate::Whole)
        socket->write(bytes);
    else
        socket->disconnectFromHost();
}

} // namespace candela::test
