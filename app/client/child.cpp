#include "client/child.h"

#include "base/tr.h"

#include <QProcess>

namespace candela::client {

Child::Child(QObject *parent)
    : QObject(parent)
    , m_process(new QProcess)
{
    connect(m_process, &QProcess::readyReadStandardOutput, this, [this] {
        m_process->setReadChannel(QProcess::StandardOutput);
        while (m_process->canReadLine())
            emit printed(m_process->readLine().trimmed());
    });
    connect(m_process, &QProcess::readyReadStandardError, this, &Child::readError);
    connect(m_process, &QProcess::finished, this, [this] { emit ended(outcome()); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit ended(outcome());
    });
}

Child::~Child()
{
    m_process->disconnect(this);
    if (!isRunning()) {
        delete m_process;
        return;
    }
    // Deleting a running QProcess would kill it; a service must close its storage first.
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    closeInput();
}

void Child::start(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    m_process->start(program, arguments);
    m_process->write(input);
}

void Child::closeInput()
{
    m_process->closeWriteChannel();
}

void Child::terminate()
{
    m_process->terminate();
}

bool Child::isRunning() const
{
    return m_process->state() != QProcess::NotRunning;
}

void Child::readError()
{
    m_process->setReadChannel(QProcess::StandardError);
    while (m_process->canReadLine()) {
        const QString line = QString::fromUtf8(m_process->readLine()).trimmed();
        if (line.isEmpty())
            continue;
        m_lastWords = line;
        emit said(line);
    }
}

Result<void> Child::outcome() const
{
    if (m_process->error() == QProcess::FailedToStart)
        return fail(Fault::NotFound,
                    Tr::tr("The service program %1 cannot be started.").arg(m_process->program()),
                    m_process->program());
    if (m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0)
        return {};
    if (m_lastWords.isEmpty())
        return fail(Fault::Unreachable, Tr::tr("The service on this computer ended without a word."));
    return fail(Fault::Unreachable, m_lastWords);
}

} // namespace candela::client
