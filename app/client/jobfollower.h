#pragma once

#include "client/asker.h"
#include "client/dataservice.h"
#include "contract/job.h"

#include <QObject>
#include <QPromise>

namespace candela::client {

/// Follows one job of a service from the request that starts it to its end, then deletes itself.
class JobFollower : public QObject
{
    Q_OBJECT

public:
    /// Asks again every `pause`. Stopping tells the service to drop the job and goes on until the service
    /// says what became of it.
    JobFollower(Asker asker, Progress progress, std::stop_token stop, std::chrono::milliseconds pause,
                QObject *parent);

    /// The finished job, Done or Cancelled; a job that Failed is its failure. `body` is sent to `path` first.
    [[nodiscard]] QFuture<Result<contract::Job>> follow(const QString &path, web::Body body);

private:
    void take(const Result<web::Reply> &reply);
    void askAgain();
    void drop();
    void tell(int percent);
    void finish(Result<contract::Job> job);

    Asker m_asker;
    Progress m_progress;
    std::stop_token m_stop;
    std::chrono::milliseconds m_pause;
    QPromise<Result<contract::Job>> m_promise;
    QString m_path; ///< of the job, once it has an id
    bool m_dropped = false;
    int m_percent = -1;
};

} // namespace candela::client
