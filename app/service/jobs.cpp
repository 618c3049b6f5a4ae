#include "service/jobs.h"

#include "base/tr.h"

#include <algorithm>
#include <array>
#include <utility>

namespace candela::service {

using contract::JobKind;
using contract::JobState;

namespace {

bool isFinal(const contract::Job &job)
{
    return job.state != JobState::Queued && job.state != JobState::Running;
}

/// The child calls what it read from standard input by no name; only the asker knows one.
contract::ImportResult named(contract::ImportResult result, const QString &name)
{
    for (contract::ImportedFile &file : result.files)
        file.file = name;
    return result;
}

void settle(contract::Job &job, Outcome outcome, const QString &fileName)
{
    if (!outcome) {
        const bool isStopped = outcome.error().fault == Fault::Cancelled;
        job.state = isStopped ? JobState::Cancelled : JobState::Failed;
        if (!isStopped)
            job.error = outcome.error();
        return;
    }
    job.state = JobState::Done;
    job.percent = 100;
    if (auto *import = std::get_if<contract::ImportResult>(&*outcome))
        job.import = named(std::move(*import), fileName);
    else if (auto *publish = std::get_if<contract::PublishResult>(&*outcome))
        job.publish = std::move(*publish);
}

Failure noSuchJob()
{
    return fail(Fault::NotFound, Tr::tr("There is no such import."));
}

} // namespace

Jobs::Jobs(Worker &worker, Random random)
    : m_worker(worker)
    , m_random(std::move(random))
{
}

Jobs::~Jobs()
{
    m_worker.stop();
}

Result<contract::Job> Jobs::start(Order order, const Asker &asker)
{
    constexpr qsizetype idBytes = 16;
    constexpr std::array kinds = {JobKind::Import, JobKind::Publish, JobKind::Sync}; // as in Order
    const JobKind kind = kinds[order.index()];
    contract::Job job{.id = QString::fromLatin1(m_random(idBytes).toHex()), .kind = kind};
    {
        const std::scoped_lock lock(m_mutex);
        const auto waiting = std::ranges::count(m_entries, JobState::Queued,
                                                [](const Entry &entry) { return entry.job.state; });
        if (static_cast<std::size_t>(waiting) >= mostWaiting)
            return fail(Fault::TooMuch, Tr::tr("Too many imports are waiting. Try again when one is done."));
        m_entries.push_back({.job = job, .asker = asker, .order = std::move(order)});
        forgetTheOldest();
    }
    startNext();
    return this->job(job.id, asker.subject);
}

Result<contract::Job> Jobs::job(const QString &id, const QString &subject) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find_if(
        m_entries, [&](const Entry &entry) { return entry.job.id == id && entry.asker.subject == subject; });
    if (found == m_entries.end())
        return noSuchJob();
    return found->job;
}

Result<contract::Job> Jobs::cancel(const QString &id, const QString &subject)
{
    const auto known = job(id, subject);
    if (!known)
        return fail(known.error());
    {
        const std::scoped_lock lock(m_mutex);
        Entry *entry = find(id);
        // Under the lock, so that the next order cannot have been given to the worker before this stop.
        if (entry != nullptr && entry->job.state == JobState::Running)
            m_worker.stop();
        if (entry != nullptr && entry->job.state == JobState::Queued) {
            entry->job.state = JobState::Cancelled;
            entry->order.reset();
        }
    }
    return job(id, subject);
}

Jobs::Entry *Jobs::find(const QString &id)
{
    const auto found = std::ranges::find(m_entries, id, [](const Entry &entry) { return entry.job.id; });
    return found == m_entries.end() ? nullptr : &*found;
}

void Jobs::startNext()
{
    std::optional<Order> order;
    QString id;
    {
        const std::scoped_lock lock(m_mutex);
        const auto stateOf = [](const Entry &entry) { return entry.job.state; };
        if (std::ranges::find(m_entries, JobState::Running, stateOf) != m_entries.end())
            return;
        const auto next = std::ranges::find(m_entries, JobState::Queued, stateOf);
        if (next == m_entries.end())
            return;
        next->job.state = JobState::Running;
        order = std::exchange(next->order, std::nullopt);
        id = next->job.id;
    }
    // Outside the lock: a worker may tell at once.
    m_worker.start(*std::move(order),
                   {.progress = [this, id](int percent) { progressed(id, percent); },
                    .done = [this, id](Outcome outcome) { finished(id, std::move(outcome)); }});
}

void Jobs::progressed(const QString &id, int percent)
{
    const std::scoped_lock lock(m_mutex);
    if (Entry *entry = find(id); entry != nullptr && entry->job.state == JobState::Running)
        entry->job.percent = std::clamp(percent, 0, 100);
}

void Jobs::finished(const QString &id, Outcome outcome)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (Entry *entry = find(id); entry != nullptr)
            settle(entry->job, std::move(outcome), entry->asker.fileName);
    }
    startNext();
}

void Jobs::forgetTheOldest()
{
    const auto isDone = [](const Entry &entry) { return isFinal(entry.job); };
    if (static_cast<std::size_t>(std::ranges::count_if(m_entries, isDone)) > mostFinished)
        m_entries.erase(std::ranges::find_if(m_entries, isDone));
}

} // namespace candela::service
