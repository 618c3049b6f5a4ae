#pragma once

#include "tests/endtoend/program.h"
#include "tests/service/client.h"

#include <QProcess>

namespace candela::endtoend {

/// A `candelad serve` that runs until this goes, with the owner's token handed over as a dashboard does it.
class Running
{
public:
    explicit Running(const QString &data, const QStringList &more = {});
    ~Running();

    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    [[nodiscard]] bool isReady() const { return m_port != 0; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QByteArray token() const { return m_token; }

    /// One answer on a connection of its own, with the owner's token.
    [[nodiscard]] service::Answer get(const QByteArray &target) const;
    [[nodiscard]] service::Answer post(const QByteArray &target, const QByteArray &body,
                                       const QByteArray &type) const;
    [[nodiscard]] service::Answer remove(const QByteArray &target) const;

    /// Asks a job until it is over. Answers the last document.
    [[nodiscard]] QJsonObject follow(const QByteArray &target) const;

    void closeInput() { m_process.closeWriteChannel(); }
    void terminate() { m_process.terminate(); }
    void kill() { m_process.kill(); }
    /// Waits for the end.
    [[nodiscard]] Ended ended();

private:
    QProcess m_process;
    QByteArray m_token = QByteArray(43, 'k');
    QByteArray m_output;
    quint16 m_port = 0;
};

} // namespace candela::endtoend
