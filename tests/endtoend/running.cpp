#include "tests/endtoend/running.h"

#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace candela::endtoend {

namespace {
constexpr int longest = 60'000; // milliseconds; only a failing test waits them out
} // namespace

Running::Running(const QString &data, const QStringList &more)
{
    m_process.start(candelad(), QStringList{u"serve"_s, u"--token-stdin"_s, u"--data"_s, data} + more);
    m_process.write(m_token + '\n');
    while (!m_output.contains('\n') && m_process.waitForReadyRead(longest))
        m_output += m_process.readAllStandardOutput();
    const QJsonObject ready = QJsonDocument::fromJson(m_output).object();
    if (ready["ready"_L1].toBool())
        m_port = static_cast<quint16>(QUrl(ready["url"_L1].toString()).port());
}

Running::~Running()
{
    closeInput();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(longest))
        m_process.kill();
    m_process.waitForFinished(longest);
}

service::Answer Running::get(const QByteArray &target) const
{
    return service::Client(m_port).ask("GET " + target, m_token);
}

service::Answer Running::post(const QByteArray &target, const QByteArray &body, const QByteArray &type) const
{
    return service::Client(m_port).post(target, m_token, body, type);
}

service::Answer Running::remove(const QByteArray &target) const
{
    return service::Client(m_port).ask("DELETE " + target, m_token);
}

QJsonObject Running::follow(const QByteArray &target) const
{
    QJsonObject job;
    const auto isOver = [&] {
        const service::Answer answer = get(target);
        job = answer.json();
        const QString state = job["state"_L1].toString();
        return answer.status != 429 && state != "queued"_L1 && state != "running"_L1;
    };
    return QTest::qWaitFor(isOver, longest) ? job : QJsonObject();
}

Ended Running::ended()
{
    if (m_process.state() != QProcess::NotRunning)
        m_process.waitForFinished(longest);
    const bool isNormal =
        m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit;
    return {.exit = isNormal ? m_process.exitCode() : -1,
            .output = m_output + m_process.readAllStandardOutput(),
            .errors = m_process.readAllStandardError()};
}

} // namespace candela::endtoend
