#pragma once

#include "testauthority.h"

#include <QMap>
#include <QSslServer>
#include <QUrl>

#include <functional>

namespace candela::test {

/// One whole request as it came.
struct Request
{
    QByteArray method;
    QByteArray target;                    ///< path and query, as they were sent
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// What becomes of an answer on its way.
enum class Fate {
    Whole,
    Cut,   ///< the connection ends in the middle of the body
    None,  ///< the connection ends without an answer
    Silent ///< nothing comes, and the connection stays
};

struct Answer
{
    int status = 200;
    QByteArray body = {};
    QMap<QByteArray, QByteArray> headers = {};
    Fate fate = Fate::Whole;
};

/// A web server on loopback that speaks TLS and nothing else. Connections stay open between requests.
class TlsServer : public QSslServer
{
    Q_OBJECT

public:
    using Handler = std::function<Answer(const Request &)>;

    TlsServer(const Identity &identity, Handler handler);

    /// https://127.0.0.1:PORT followed by `path`.
    [[nodiscard]] QUrl url(const QString &path = {}) const;

private:
    void serve(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Request &request);

    Handler m_handler;
};

} // namespace candela::test
