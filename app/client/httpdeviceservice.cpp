#include "client/httpdeviceservice.h"

#include "client/document.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::client {

namespace {

/// A filter is free text, so every character of it that could mean something in a query is encoded.
QString encoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

QUrlQuery queryOf(const DevicePageWish &wish)
{
    QUrlQuery query{{u"limit"_s, QString::number(wish.limit)},
                    {u"sort"_s, (wish.descending ? u"-"_s : u""_s) + idOf(wish.sort)}};
    if (!wish.cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, encoded(wish.cursor));
    if (!wish.filter.isEmpty())
        query.addQueryItem(u"filter"_s, encoded(wish.filter));
    QStringList columns;
    for (const DeviceField field : wish.columns)
        columns << idOf(field);
    if (!columns.isEmpty())
        query.addQueryItem(u"fields"_s, columns.join(u','));
    return query;
}

} // namespace

HttpDeviceService::HttpDeviceService(QNetworkAccessManager &network, const Endpoint &endpoint)
    : m_asker(network, endpoint)
{
}

QFuture<Result<contract::DevicePage>> HttpDeviceService::devices(const DevicePageWish &wish,
                                                                 std::stop_token stop)
{
    return document(m_asker.get(u"/v1/devices"_s, queryOf(wish), std::move(stop)),
                    contract::devicePageFromJson);
}

QFuture<Result<contract::DeviceDetail>> HttpDeviceService::device(const QString &id, std::stop_token stop)
{
    return document(m_asker.get(u"/v1/devices/"_s + id, {}, std::move(stop)), contract::deviceDetailFromJson);
}

QFuture<Result<contract::DeviceSummary>> HttpDeviceService::deviceSummary(std::stop_token stop)
{
    return document(m_asker.get(u"/v1/device-summary"_s, {}, std::move(stop)),
                    contract::deviceSummaryFromJson);
}

QFuture<Result<contract::AppList>> HttpDeviceService::apps(std::stop_token stop)
{
    return document(m_asker.get(u"/v1/apps"_s, {}, std::move(stop)), contract::appListFromJson);
}

QFuture<Result<contract::LocationList>> HttpDeviceService::locations(std::stop_token stop)
{
    return document(m_asker.get(u"/v1/locations"_s, {}, std::move(stop)), contract::locationListFromJson);
}

QFuture<Result<contract::ChannelList>> HttpDeviceService::channels(std::stop_token stop)
{
    return document(m_asker.get(u"/v1/channels"_s, {}, std::move(stop)), contract::channelListFromJson);
}

QFuture<Result<contract::BaselineList>> HttpDeviceService::baselines(std::stop_token stop)
{
    return document(m_asker.get(u"/v1/baselines"_s, {}, std::move(stop)), contract::baselineListFromJson);
}

QFuture<Result<contract::BaselineList>> HttpDeviceService::addBaseline(const contract::NewBaseline &baseline,
                                                                       std::stop_token stop)
{
    return document(m_asker.post(u"/v1/baselines"_s, web::bodyOf(QJsonDocument(contract::toJson(baseline))),
                                 std::move(stop)),
                    contract::baselineListFromJson);
}

QFuture<Result<contract::BaselineList>> HttpDeviceService::removeBaseline(const QString &id)
{
    return document(m_asker.del(u"/v1/baselines/"_s + id), contract::baselineListFromJson);
}

} // namespace candela::client
