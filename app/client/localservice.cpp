#include "client/localservice.h"

#include "base/tr.h"
#include "client/child.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::client {
namespace {

constexpr qsizetype tokenBytes = 32;

/// The URL in the line that a service prints when it can be asked (design.md 6); empty in any other line.
QUrl urlIn(const QByteArray &line)
{
    const QJsonObject ready = QJsonDocument::fromJson(line).object();
    return ready.value("ready"_L1).toBool() ? QUrl(ready.value("url"_L1).toString()) : QUrl();
}

} // namespace

LocalService::LocalService(QString program, QString directory, const Random &random, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_directory(std::move(directory))
    , m_token(random(tokenBytes).toHex())
    , m_child(new Child(this))
{
    connect(m_child, &Child::printed, this, &LocalService::takeLine);
    connect(m_child, &Child::ended, this, &LocalService::takeEnd);
}

QFuture<Result<Endpoint>> LocalService::start()
{
    m_promise.start();
    m_child->start(
        m_program,
        {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--token-stdin"_s, u"--data"_s, m_directory},
        m_token + '\n');
    return m_promise.future();
}

void LocalService::end()
{
    m_ending = true;
    if (m_child->isRunning())
        m_child->closeInput();
    else
        emit over();
}

bool LocalService::isRunning() const
{
    return m_child->isRunning();
}

void LocalService::takeLine(const QByteArray &line)
{
    const QUrl url = urlIn(line);
    if (!url.isEmpty())
        answer(Endpoint{.url = url, .token = m_token});
}

void LocalService::takeEnd(const Result<void> &how)
{
    const Error error = how ? Error{.fault = Fault::Unreachable,
                                    .what = Tr::tr("The service on this computer ended."),
                                    .where = {}}
                            : how.error();
    if (!m_answered)
        answer(fail(error));
    else if (!m_ending)
        emit lost(error);
    emit over();
}

void LocalService::answer(const Result<Endpoint> &result)
{
    if (std::exchange(m_answered, true))
        return;
    m_promise.addResult(result);
    m_promise.finish();
}

} // namespace candela::client
