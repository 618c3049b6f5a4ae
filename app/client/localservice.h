#pragma once

#include "base/random.h"
#include "base/result.h"
#include "client/endpoint.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <optional>

namespace candela::client {

class Child;

/// "This computer": a scoring service of our own, as a child process on loopback that only this program can
/// ask. It is never started again by itself.
class LocalService : public QObject
{
    Q_OBJECT

public:
    /// `program` is candelad; `directory` the data directory.
    LocalService(QString program, QString directory, const Random &random, QObject *parent = nullptr);

    /// Starts the service; answers once, when it can be asked or with one sentence why not. Called once.
    [[nodiscard]] QFuture<Result<Endpoint>> start();

    /// Lets it end, which `over` tells; at once when it does not run.
    void end();

    [[nodiscard]] bool isRunning() const;

signals:
    /// It ended after it could be asked, though nobody let it end.
    void lost(const candela::Error &error);
    /// It ended, for whatever reason.
    void over();

private:
    void takeLine(const QByteArray &line);
    void takeEnd(const Result<void> &how);
    void answer(const Result<Endpoint> &result);

    QString m_program;
    QString m_directory;
    QByteArray m_token;
    Child *m_child;
    QPromise<Result<Endpoint>> m_promise;
    bool m_answered = false;
    bool m_ending = false;
};

} // namespace candela::client
