#include "client/asker.h"

#include <utility>

namespace candela::client {

Asker::Asker(QNetworkAccessManager &network, Endpoint endpoint)
    : m_network(network)
    , m_endpoint(std::move(endpoint))
{
}

QFuture<Result<web::Reply>> Asker::get(const QString &path, const QUrlQuery &query,
                                       std::stop_token stop) const
{
    return web::get(m_network, target(path, query), std::move(stop));
}

QFuture<Result<web::Reply>> Asker::post(const QString &path, web::Body body, std::stop_token stop) const
{
    return web::post(m_network, target(path), std::move(body), std::move(stop));
}

QFuture<Result<web::Reply>> Asker::del(const QString &path) const
{
    return web::del(m_network, target(path), {});
}

web::Target Asker::target(const QString &path, const QUrlQuery &query) const
{
    QUrl url = m_endpoint.url;
    url.setPath(path, QUrl::DecodedMode);
    url.setQuery(query);
    return {.url = url, .token = m_endpoint.token};
}

} // namespace candela::client
