#pragma once

#include "client/asker.h"
#include "client/dataservice.h"

#include <chrono>

namespace candela::client {

/// Gives files to a scoring service over HTTP. Imports and releases are jobs there, followed until they end.
class HttpDataService : public DataService
{
public:
    /// `network` outlives this; with it end the jobs that are still followed. `pause` lies between two looks
    /// at a job.
    HttpDataService(QNetworkAccessManager &network, const Endpoint &endpoint,
                    std::chrono::milliseconds pause = std::chrono::milliseconds(150));

    QFuture<Result<contract::ImportResult>> importFile(const QString &path, const Progress &progress,
                                                       std::stop_token stop) override;
    QFuture<Result<contract::PublishResult>> publish(std::stop_token stop) override;
    QFuture<Result<contract::SourceList>> sources(std::stop_token stop) override;

private:
    QNetworkAccessManager &m_network;
    Asker m_asker;
    std::chrono::milliseconds m_pause;
};

} // namespace candela::client
