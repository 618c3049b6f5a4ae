#pragma once

#include "base/random.h"
#include "contract/job.h"
#include "service/worker.h"

#include <QString>

#include <deque>
#include <mutex>

namespace candela::service {

/// Who may ask for a job, and what to call its file to them alone.
struct Asker
{
    QString subject;
    QString fileName; ///< goes into the asker's answer, nowhere else; may be empty
};

/// Imports and publishing in the order they were asked for, one at a time. May be used from any thread. Kept
/// in memory only: after a restart nobody knows of them, and what they made stands in the store.
class Jobs
{
public:
    static constexpr std::size_t mostWaiting = 16;
    static constexpr std::size_t mostFinished = 64; ///< kept to be asked for; the oldest is forgotten

    /// `worker` outlives this, and tells nothing more once this is gone.
    Jobs(Worker &worker, Random random);
    ~Jobs();
    Jobs(const Jobs &) = delete;
    Jobs &operator=(const Jobs &) = delete;

    /// Gives the new job, with a random id. Fails with TooMuch when 16 wait already.
    [[nodiscard]] Result<contract::Job> start(Order order, const Asker &asker);

    /// Fails with NotFound for any id that was not given to this subject.
    [[nodiscard]] Result<contract::Job> job(const QString &id, const QString &subject) const;

    /// Takes a job out of the queue or stops it; one that is finished stays as it is. Fails like `job`.
    [[nodiscard]] Result<contract::Job> cancel(const QString &id, const QString &subject);

private:
    struct Entry
    {
        contract::Job job;
        Asker asker;
        std::optional<Order> order; ///< until it is started
    };

    [[nodiscard]] Entry *find(const QString &id);
    void startNext();
    void progressed(const QString &id, int percent);
    void finished(const QString &id, Outcome outcome);
    void forgetTheOldest();

    Worker &m_worker;
    Random m_random;
    mutable std::mutex m_mutex;
    std::deque<Entry> m_entries; ///< oldest first
};

} // namespace candela::service
