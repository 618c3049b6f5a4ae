#include "store/merged.h"

#include <algorithm>

namespace candela::store {

namespace {

template<typename Facts>
std::optional<Facts> later(const std::optional<Facts> &kept, const std::optional<Facts> &brought)
{
    const bool isBrought = brought && (!kept || brought->day >= kept->day);
    return isBrought ? brought : kept;
}

QString named(const QString &kept, const QString &brought, bool isLater)
{
    return kept.isEmpty() || (isLater && !brought.isEmpty()) ? brought : kept;
}

} // namespace

EndpointDevice merged(const EndpointDevice &kept, const EndpointDevice &brought)
{
    const bool isLater = brought.lastSeen > kept.lastSeen;
    return {
        .id = kept.id,
        .managedId = named(kept.managedId, brought.managedId, isLater),
        .directoryId = named(kept.directoryId, brought.directoryId, isLater),
        .manufacturer = named(kept.manufacturer, brought.manufacturer, isLater),
        .model = named(kept.model, brought.model, isLater),
        .osVersion = named(kept.osVersion, brought.osVersion, isLater),
        .lastSeen = std::max(kept.lastSeen, brought.lastSeen),
        .startup = later(kept.startup, brought.startup),
        .anywhere = later(kept.anywhere, brought.anywhere),
        .reliability = later(kept.reliability, brought.reliability),
        .supplied = later(kept.supplied, brought.supplied),
    };
}

} // namespace candela::store
