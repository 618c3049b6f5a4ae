#pragma once

#include "client/asker.h"
#include "client/deviceservice.h"

namespace candela::client {

/// Asks a scoring service about devices over HTTP.
class HttpDeviceService : public DeviceService
{
public:
    /// `network` outlives this.
    HttpDeviceService(QNetworkAccessManager &network, const Endpoint &endpoint);

    QFuture<Result<contract::DevicePage>> devices(const DevicePageWish &wish, std::stop_token stop) override;
    QFuture<Result<contract::DeviceDetail>> device(const QString &id, std::stop_token stop) override;
    QFuture<Result<contract::DeviceSummary>> deviceSummary(std::stop_token stop) override;
    QFuture<Result<contract::AppList>> apps(std::stop_token stop) override;
    QFuture<Result<contract::LocationList>> locations(std::stop_token stop) override;
    QFuture<Result<contract::ChannelList>> channels(std::stop_token stop) override;
    QFuture<Result<contract::BaselineList>> baselines(std::stop_token stop) override;
    QFuture<Result<contract::BaselineList>> addBaseline(const contract::NewBaseline &baseline,
                                                        std::stop_token stop) override;
    QFuture<Result<contract::BaselineList>> removeBaseline(const QString &id) override;

private:
    Asker m_asker;
};

} // namespace candela::client
