#include "ui/imports/importqueue.h"

#include <algorithm>
#include <utility>

namespace candela::ui {
namespace {

bool isOver(GivenState state)
{
    return state != GivenState::Waiting && state != GivenState::Sending;
}

bool wasTaken(const GivenFile &given)
{
    return given.answer && (given.answer->status == contract::FileStatus::Imported ||
                            given.answer->status == contract::FileStatus::Replaced);
}

/// Whether another file would fare no better.
bool stopsAll(Fault fault)
{
    return fault == Fault::Unreachable || fault == Fault::SignedOut || fault == Fault::Denied;
}

} // namespace

ImportQueue::ImportQueue(client::DataService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
}

ImportQueue::~ImportQueue()
{
    m_stop.request_stop();
}

void ImportQueue::add(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const int first = static_cast<int>(m_files.size());
    for (const QString &path : paths)
        m_files.push_back({.path = path});
    emit added(first, static_cast<int>(m_files.size()) - 1);
    if (!std::exchange(m_busy, true)) {
        m_taken = 0;
        next();
    }
}

void ImportQueue::cancel()
{
    for (int file = 0; file < std::ssize(m_files); ++file) {
        if (m_files[static_cast<std::size_t>(file)].state == GivenState::Waiting)
            set(file, {.path = m_files[static_cast<std::size_t>(file)].path, .state = GivenState::Stopped});
    }
    m_stop.request_stop();
}

int ImportQueue::done() const
{
    return static_cast<int>(
        std::ranges::count_if(m_files, [](const GivenFile &given) { return isOver(given.state); }));
}

int ImportQueue::percent() const
{
    if (m_files.empty())
        return 0;
    int sum = 0;
    for (const GivenFile &given : m_files)
        sum += isOver(given.state) ? 100 : given.percent;
    return sum / static_cast<int>(m_files.size());
}

void ImportQueue::next()
{
    const auto waiting = std::ranges::find(m_files, GivenState::Waiting, &GivenFile::state);
    if (waiting == m_files.end()) {
        m_busy = false;
        emit finished(m_taken);
        if (m_taken > 0)
            publish();
        return;
    }

    if (m_stop.stop_requested())
        m_stop = {}; // what waits now was given after that
    const int file = static_cast<int>(waiting - m_files.begin());
    const QString path = waiting->path;
    set(file, {.path = path, .state = GivenState::Sending});
    const auto progress = [this, file, path, stop = m_stop.get_token()](int percent) {
        if (!stop.stop_requested())
            set(file, {.path = path, .state = GivenState::Sending, .percent = percent});
    };
    m_service.importFile(path, progress, m_stop.get_token())
        .then(this, [this, file](const Result<contract::ImportResult> &answer) { take(file, answer); });
}

void ImportQueue::take(int file, const Result<contract::ImportResult> &answer)
{
    const QString path = m_files[static_cast<std::size_t>(file)].path;
    if (!answer) {
        giveUp(file, answer.error());
    } else if (!answer->files.empty()) {
        set(file, {.path = path, .state = GivenState::Answered, .answer = answer->files.front()});
        m_taken += wasTaken(m_files[static_cast<std::size_t>(file)]) ? 1 : 0;
    } else {
        set(file,
            {.path = path, .state = GivenState::Failed, .why = tr("The service said nothing about it.")});
    }
    next();
}

void ImportQueue::giveUp(int file, const Error &error)
{
    const QString path = m_files[static_cast<std::size_t>(file)].path;
    if (error.fault == Fault::Cancelled) {
        set(file, {.path = path, .state = GivenState::Stopped});
        return;
    }
    set(file, {.path = path, .state = GivenState::Failed, .why = error.what});
    if (stopsAll(error.fault))
        cancel();
}

void ImportQueue::set(int file, GivenFile given)
{
    m_files[static_cast<std::size_t>(file)] = std::move(given);
    emit changed(file);
}

void ImportQueue::publish()
{
    m_service.publish({}).then(
        this, [this](const Result<contract::PublishResult> &result) { emit published(result); });
}

} // namespace candela::ui
