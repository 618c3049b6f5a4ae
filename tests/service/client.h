#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTcpSocket>

#include <memory>

namespace candela::service {

/// An answer as it came off the wire. Status 0: none came.
struct Answer
{
    int status = 0;
    QMap<QByteArray, QByteArray> fields; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// A client that sends exactly the bytes it is told to, right or wrong.
class Client
{
public:
    explicit Client(quint16 port)
        : m_host("127.0.0.1:" + QByteArray::number(port))
        , m_socket(std::make_unique<QTcpSocket>())
    {
        m_socket->connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket->waitForConnected(longest);
    }

    /// The head of a well-formed request; `more` is further lines, each with its line end.
    [[nodiscard]] QByteArray head(const QByteArray &line, const QByteArray &token = {},
                                  const QByteArray &more = {}) const
    {
        const QByteArray authorization =
            token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n";
        return line + " HTTP/1.1\r\nHost: " + m_host + "\r\n" + authorization + more + "\r\n";
    }

    void send(const QByteArray &bytes)
    {
        m_socket->write(bytes);
        while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(longest)) {
        }
    }

    /// The next answer; to HEAD and 100 there is no body to wait for.
    [[nodiscard]] Answer answer(bool hasBody = true)
    {
        if (!readUntil([this] { return m_read.contains("\r\n\r\n"); }))
            return {};
        const qsizetype end = m_read.indexOf("\r\n\r\n");
        Answer answer = headFrom(m_read.first(end));
        m_read.remove(0, end + 4);
        const qsizetype length = hasBody ? answer.fields.value("content-length").toLongLong() : 0;
        readUntil([this, length] { return m_read.size() >= length; });
        answer.body = m_read.first(std::min(length, m_read.size()));
        m_read.remove(0, answer.body.size());
        return answer;
    }

    [[nodiscard]] Answer ask(const QByteArray &line, const QByteArray &token = {},
                             const QByteArray &more = {})
    {
        send(head(line, token, more));
        return answer(!line.startsWith("HEAD"));
    }

    [[nodiscard]] Answer post(const QByteArray &target, const QByteArray &token, const QByteArray &body,
                              const QByteArray &type = "application/json")
    {
        const QByteArray length = QByteArray::number(body.size());
        send(head("POST " + target, token,
                  "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n") +
             body);
        return answer();
    }

    /// Whether the other side closes, without sending anything more.
    [[nodiscard]] bool isClosed()
    {
        readUntil([] { return false; });
        return m_socket->state() == QAbstractSocket::UnconnectedState && m_read.isEmpty();
    }

    [[nodiscard]] QByteArray host() const { return m_host; }

private:
    static constexpr int longest = 20'000; ///< milliseconds; only a failing test waits them out

    static Answer headFrom(const QByteArray &head)
    {
        Answer answer;
        const QList<QByteArray> lines = head.split('\n');
        answer.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            answer.fields.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        return answer;
    }

    template<typename Enough>
    bool readUntil(Enough enough)
    {
        while (!enough()) {
            const bool isMore =
                m_socket->bytesAvailable() > 0 ||
                (m_socket->state() == QAbstractSocket::ConnectedState && m_socket->waitForReadyRead(longest));
            if (!isMore)
                return false;
            m_read += m_socket->readAll();
        }
        return true;
    }

    QByteArray m_host;
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_read;
};

} // namespace candela::service
