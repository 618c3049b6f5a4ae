#include "client/jobfollower.h"

#include "web/json.h"

#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::client {
namespace {

constexpr int sent = 50; // percent of the work when the last byte has left

Result<contract::Job> jobOf(const Result<web::Reply> &reply)
{
    if (!reply)
        return fail(reply.error());
    const auto document = web::documentOf(*reply);
    return document ? contract::jobFromJson(document->object()) : fail(document.error());
}

bool goesOn(const contract::Job &job)
{
    return job.state == contract::JobState::Queued || job.state == contract::JobState::Running;
}

} // namespace

JobFollower::JobFollower(Asker asker, Progress progress, std::stop_token stop,
                         std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent)
    , m_asker(std::move(asker))
    , m_progress(std::move(progress))
    , m_stop(std::move(stop))
    , m_pause(pause)
{
}

QFuture<Result<contract::Job>> JobFollower::follow(const QString &path, web::Body body)
{
    m_promise.start();
    body.progress = [this](qint64 bytes, qint64 all) {
        if (all > 0)
            tell(static_cast<int>(sent * bytes / all));
    };
    m_asker.post(path, std::move(body), m_stop).then(this, [this](const Result<web::Reply> &reply) {
        take(reply);
    });
    return m_promise.future();
}

void JobFollower::take(const Result<web::Reply> &reply)
{
    const auto job = jobOf(reply);
    if (!job || !goesOn(*job)) {
        finish(job);
        return;
    }
    m_path = u"/v1/imports/"_s + job->id;
    tell(sent + job->percent * (100 - sent) / 100);
    QTimer::singleShot(m_pause, this, &JobFollower::askAgain);
}

void JobFollower::askAgain()
{
    if (m_stop.stop_requested() && !m_dropped) {
        drop();
        return;
    }
    m_asker.get(m_path, {}, {}).then(this, [this](const Result<web::Reply> &reply) { take(reply); });
}

void JobFollower::drop()
{
    m_dropped = true;
    // Whatever the service says to this, the job itself tells what became of it.
    m_asker.del(m_path).then(this, [this](const Result<web::Reply> &) { askAgain(); });
}

void JobFollower::tell(int percent)
{
    if (percent <= m_percent || !m_progress)
        return;
    m_percent = percent;
    m_progress(percent);
}

void JobFollower::finish(Result<contract::Job> job)
{
    if (job && job->error)
        job = fail(*job->error);
    m_promise.addResult(std::move(job));
    m_promise.finish();
    deleteLater();
}

} // namespace candela::client
