#pragma once

#include "client/endpoint.h"
#include "web/http.h"

#include <QUrlQuery>

class QNetworkAccessManager;

namespace candela::client {

/// Asks one service: paths in, replies out.
class Asker
{
public:
    /// `network` outlives this.
    Asker(QNetworkAccessManager &network, Endpoint endpoint);

    /// `path` begins with "/v1/"; it is percent-encoded here.
    [[nodiscard]] QFuture<Result<web::Reply>> get(const QString &path, const QUrlQuery &query,
                                                  std::stop_token stop) const;
    [[nodiscard]] QFuture<Result<web::Reply>> post(const QString &path, web::Body body,
                                                   std::stop_token stop) const;
    [[nodiscard]] QFuture<Result<web::Reply>> del(const QString &path) const;

private:
    [[nodiscard]] web::Target target(const QString &path, const QUrlQuery &query = {}) const;

    QNetworkAccessManager &m_network;
    Endpoint m_endpoint;
};

} // namespace candela::client
