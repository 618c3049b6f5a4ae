#pragma once

#include "base/result.h"

#include <QObject>
#include <QStringList>

class QProcess;

namespace candela::client {

/// A run of our own service program. What it says on standard error is for people: the last line is why it
/// failed.
class Child : public QObject
{
    Q_OBJECT

public:
    explicit Child(QObject *parent = nullptr);
    /// Closes its standard input and leaves it to end by itself.
    ~Child() override;

    /// Starts `program`; `input` is written to its standard input, which stays open. Called once.
    void start(const QString &program, const QStringList &arguments, const QByteArray &input = {});

    /// Closes its standard input: a service then ends.
    void closeInput();
    /// Asks it to end now (SIGTERM).
    void terminate();

    [[nodiscard]] bool isRunning() const;

signals:
    /// A line of its standard output, without the line end.
    void printed(const QByteArray &line);
    /// A line of its standard error.
    void said(const QString &line);
    /// It ended: with exit code 0, or with why in one sentence. Given once.
    void ended(const candela::Result<void> &how);

private:
    void readError();
    [[nodiscard]] Result<void> outcome() const;

    QProcess *m_process;
    QString m_lastWords;
};

} // namespace candela::client
