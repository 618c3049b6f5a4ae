#include "client/httpdataservice.h"

#include "base/tr.h"
#include "client/jobfollower.h"
#include "web/json.h"
#include "web/later.h"

#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::client {
namespace {

Error stopped()
{
    return {.fault = Fault::Cancelled, .what = Tr::tr("Stopped."), .where = {}};
}

/// What the job made, which is `part` of it; Cancelled when it made nothing.
template<typename T>
Result<T> madeBy(const Result<contract::Job> &job, std::optional<T> contract::Job::*part)
{
    if (!job)
        return fail(job.error());
    if (!((*job).*part))
        return fail(stopped());
    return *((*job).*part);
}

/// The service names the file as it names its input; the asker knows it by its own name.
contract::ImportResult named(contract::ImportResult result, const QString &name)
{
    for (contract::ImportedFile &file : result.files)
        file.file = name;
    return result;
}

} // namespace

HttpDataService::HttpDataService(QNetworkAccessManager &network, const Endpoint &endpoint,
                                 std::chrono::milliseconds pause)
    : m_network(network)
    , m_asker(network, endpoint)
    , m_pause(pause)
{
}

QFuture<Result<contract::ImportResult>>
HttpDataService::importFile(const QString &path, const Progress &progress, std::stop_token stop)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return web::later(Result<contract::ImportResult>(
            fail(Fault::Storage, Tr::tr("The file cannot be read."), QFileInfo(path).fileName())));

    auto *follower = new JobFollower(m_asker, progress, std::move(stop), m_pause, &m_network);
    web::Body body{.bytes = std::move(file), .contentType = "application/octet-stream"_ba};
    return follower->follow(u"/v1/imports"_s, std::move(body))
        .then([name = QFileInfo(path).fileName()](const Result<contract::Job> &job) {
            Result<contract::ImportResult> made = madeBy(job, &contract::Job::import);
            return made ? Result<contract::ImportResult>(named(*made, name)) : made;
        });
}

QFuture<Result<contract::PublishResult>> HttpDataService::publish(std::stop_token stop)
{
    auto *follower = new JobFollower(m_asker, {}, std::move(stop), m_pause, &m_network);
    return follower->follow(u"/v1/releases"_s, web::bodyOf(QJsonDocument(QJsonObject())))
        .then([](const Result<contract::Job> &job) { return madeBy(job, &contract::Job::publish); });
}

QFuture<Result<contract::SourceList>> HttpDataService::sources(std::stop_token stop)
{
    return m_asker.get(u"/v1/sources"_s, {}, std::move(stop))
        .then([](const Result<web::Reply> &reply) -> Result<contract::SourceList> {
            if (!reply)
                return fail(reply.error());
            const auto document = web::documentOf(*reply);
            return document ? contract::sourceListFromJson(document->object()) : fail(document.error());
        });
}

} // namespace candela::client
