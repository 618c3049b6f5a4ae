#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QUrl>

#include <vector>

namespace candela::test {

/// A web server on loopback that keeps what it was asked and answers each request with the next of `answers`,
/// byte for byte; with nothing at all when there is none left.
class SmallServer : public QTcpServer
{
    Q_OBJECT

public:
    explicit SmallServer(std::vector<QByteArray> answers = {});

    /// http://127.0.0.1:PORT/`path`
    [[nodiscard]] QUrl url(const QString &path) const;

    /// Each whole request, headers and body.
    std::vector<QByteArray> requests;

signals:
    void asked();

private:
    void serve(QTcpSocket *socket);

    std::vector<QByteArray> m_answers;
};

/// An answer with a status line, a content type and a body.
[[nodiscard]] QByteArray answer(const QByteArray &status, const QByteArray &contentType,
                                const QByteArray &body);

} // namespace candela::test
