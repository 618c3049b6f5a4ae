#include "store/merged.h"

#include <algorithm>
#include <utility>

namespace candela::store {

namespace {

template<typename Facts>
std::optional<Facts> later(const std::optional<Facts> &kept, const std::optional<Facts> &brought)
{
    const bool isBrought = brought && (!kept || brought->day >= kept->day);
    return isBrought ? brought : kept;
}

bool saysMore(const QString &text, const QString &other)
{
    return std::pair(text.size(), text) > std::pair(other.size(), other);
}

QString named(const EndpointDevice &kept, const EndpointDevice &brought, QString EndpointDevice::*name)
{
    const bool isLater = brought.lastSeen > kept.lastSeen;
    const bool isOfSameDay = brought.lastSeen == kept.lastSeen;
    if ((kept.*name).isEmpty() || (isLater && !(brought.*name).isEmpty()))
        return brought.*name;
    return isOfSameDay && saysMore(brought.*name, kept.*name) ? brought.*name : kept.*name;
}

} // namespace

EndpointDevice merged(const EndpointDevice &kept, const EndpointDevice &brought)
{
    return {
        .id = kept.id,
        .managedId = named(kept, brought, &EndpointDevice::managedId),
        .directoryId = named(kept, brought, &EndpointDevice::directoryId),
        .manufacturer = named(kept, brought, &EndpointDevice::manufacturer),
        .model = named(kept, brought, &EndpointDevice::model),
        .osVersion = named(kept, brought, &EndpointDevice::osVersion),
        .lastSeen = std::max(kept.lastSeen, brought.lastSeen),
        .startup = later(kept.startup, brought.startup),
        .anywhere = later(kept.anywhere, brought.anywhere),
        .reliability = later(kept.reliability, brought.reliability),
        .supplied = later(kept.supplied, brought.supplied),
    };
}

} // namespace candela::store
