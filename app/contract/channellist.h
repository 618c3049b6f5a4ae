#pragma once

#include "base/result.h"
#include "scoring/channels.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace candela::contract {

/// The document of `GET /v1/channels`: devices seen in the 28 days up to `asOf` by their update channel.
struct ChannelList
{
    std::optional<QDate> asOf; ///< the day that was closed last
    std::vector<scoring::ChannelUse> channels;

    friend bool operator==(const ChannelList &, const ChannelList &) = default;
};

[[nodiscard]] QJsonObject toJson(const ChannelList &list);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<ChannelList> channelListFromJson(const QJsonObject &document);

} // namespace candela::contract
