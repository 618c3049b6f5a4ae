#include "candelad/childworker.h"

#include "base/tr.h"
#include "contract/problem.h"

#include <QJsonDocument>
#include <QMetaObject>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

using contract::JobKind;

/// A child that waits keeps imports of people waiting: a longer wait is left to the next run.
constexpr int patienceInService = 60; // seconds

Failure broken()
{
    return fail(Fault::Storage,
                Tr::tr("The step ended before it was done; nothing of it was kept. Try again."));
}

template<typename T>
service::Outcome outcomeOf(Result<T> result)
{
    if (!result)
        return broken();
    return std::move(*result);
}

service::Outcome outcomeFrom(const QByteArray &output, JobKind kind)
{
    const QJsonObject document = QJsonDocument::fromJson(output).object();
    if (const auto problem = contract::problemFromJson(document))
        return fail(problem->error);
    switch (kind) {
    case JobKind::Import:
        return outcomeOf(contract::importResultFromJson(document));
    case JobKind::Publish:
        return outcomeOf(contract::publishResultFromJson(document));
    case JobKind::Sync:
        return outcomeOf(contract::syncResultFromJson(document));
    }
    std::unreachable();
}

QString stoppedIn(JobKind kind)
{
    switch (kind) {
    case JobKind::Import:
        return Tr::tr("Stopped; nothing of it was kept.");
    case JobKind::Publish:
        return Tr::tr("Stopped; weeks released so far stay.");
    case JobKind::Sync:
        return Tr::tr("Stopped; what was fetched so far is kept.");
    }
    std::unreachable();
}

JobKind kindOf(const service::Order &order)
{
    if (std::holds_alternative<service::ImportOrder>(order))
        return JobKind::Import;
    return std::holds_alternative<service::PublishOrder>(order) ? JobKind::Publish : JobKind::Sync;
}

QStringList argumentsOf(const service::Order &order)
{
    if (const auto *sync = std::get_if<service::SyncOrder>(&order))
        return {u"sync"_s,     u"--progress"_s, u"--patience"_s, QString::number(patienceInService),
                u"--config"_s, sync->config};
    const auto *publish = std::get_if<service::PublishOrder>(&order);
    if (publish == nullptr)
        return {u"import"_s, u"--progress"_s, u"-"_s};
    QStringList arguments{u"publish"_s};
    if (publish->asOf)
        arguments << u"--as-of"_s << publish->asOf->toString(Qt::ISODate);
    if (publish->partial)
        arguments << u"--partial"_s;
    return arguments;
}

} // namespace

ChildWorker::ChildWorker(QString program, QString data)
    : m_program(std::move(program))
    , m_data(std::move(data))
{
}

ChildWorker::~ChildWorker()
{
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill(); // safe at any write; what is not whole is not there
    }
}

void ChildWorker::start(service::Order order, service::Telling telling)
{
    QMetaObject::invokeMethod(
        this,
        [this, order = std::move(order), telling = std::move(telling)]() mutable {
            m_telling = std::move(telling);
            startNow(order);
        },
        Qt::QueuedConnection);
}

void ChildWorker::stop()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_process)
                return;
            m_isStopped = true;
            m_process->terminate();
        },
        Qt::QueuedConnection);
}

void ChildWorker::startNow(const service::Order &order)
{
    m_process.emplace();
    m_errors.clear();
    m_isStopped = false;
    m_kind = kindOf(order);
    const QStringList arguments =
        QStringList{u"--data"_s, m_data, u"--json"_s, u"--for-service"_s} + argumentsOf(order);
    const auto *import = std::get_if<service::ImportOrder>(&order);
    // The sealed memory file becomes the child's standard input: it never has a name on a disk. The child
    // ends with its parent, who holds the lock.
    m_process->setChildProcessModifier(
        [file = import == nullptr ? nullptr : import->file, parent = ::getpid()] {
            if (file != nullptr)
                ::dup2(file->descriptor(), STDIN_FILENO);
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (::getppid() != parent)
                ::_exit(1);
        });
    connect(&*m_process, &QProcess::readyReadStandardError, this, &ChildWorker::readProgress);
    connect(&*m_process, &QProcess::finished, this, &ChildWorker::finish);
    connect(&*m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish();
    });
    m_process->start(m_program, arguments);
}

void ChildWorker::readProgress()
{
    m_errors += m_process->readAllStandardError();
    qsizetype end = 0;
    while ((end = m_errors.indexOf('\n')) >= 0) {
        const QByteArray line = m_errors.first(end);
        m_errors.remove(0, end + 1);
        if (line.startsWith("progress "))
            m_telling.progress(line.sliced(9).toInt());
    }
}

void ChildWorker::finish()
{
    const QByteArray output = m_process->readAllStandardOutput();
    const bool ran =
        m_process->error() != QProcess::FailedToStart && m_process->exitStatus() == QProcess::NormalExit;
    // The process object is still in its own signal; it goes when that has returned.
    QMetaObject::invokeMethod(
        this,
        [this, output, ran] {
            m_process.reset();
            const service::Telling telling = std::exchange(m_telling, {});
            const bool wasStopped = std::exchange(m_isStopped, false);
            service::Outcome outcome = ran ? outcomeFrom(output, m_kind) : service::Outcome(broken());
            if (!outcome && wasStopped)
                outcome = fail(Fault::Cancelled, stoppedIn(m_kind));
            telling.done(std::move(outcome));
        },
        Qt::QueuedConnection);
}

} // namespace candela
