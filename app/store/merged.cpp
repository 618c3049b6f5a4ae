#include "store/merged.h"

#include <algorithm>
#include <tuple>

namespace candela::store {

namespace {

template<typename Facts>
std::optional<Facts> later(const std::optional<Facts> &kept, const std::optional<Facts> &brought)
{
    const bool isBrought = brought && (!kept || brought->day >= kept->day);
    return isBrought ? brought : kept;
}

/// Puts `brought` in place of `kept` when it is of a later day, or of the same and the larger text.
void name(QString &kept, QDate &named, const QString &brought, QDate day)
{
    if (brought.isEmpty() || std::tuple(day, brought.size(), brought) <= std::tuple(named, kept.size(), kept))
        return;
    kept = brought;
    named = day;
}

} // namespace

KeptDevice firstOf(const EndpointDevice &brought)
{
    const auto dayOf = [&](const QString &text) { return text.isEmpty() ? QDate() : brought.lastSeen; };
    return {.device = brought,
            .named = {.directoryId = dayOf(brought.directoryId),
                      .manufacturer = dayOf(brought.manufacturer),
                      .model = dayOf(brought.model),
                      .osVersion = dayOf(brought.osVersion)}};
}

KeptDevice merged(const KeptDevice &kept, const EndpointDevice &brought)
{
    KeptDevice now = kept;
    EndpointDevice &device = now.device;
    const QDate day = brought.lastSeen;
    device.managedId = std::max(device.managedId, brought.managedId); // the same but for the case of letters
    name(device.directoryId, now.named.directoryId, brought.directoryId, day);
    name(device.manufacturer, now.named.manufacturer, brought.manufacturer, day);
    name(device.model, now.named.model, brought.model, day);
    name(device.osVersion, now.named.osVersion, brought.osVersion, day);
    device.lastSeen = std::max(device.lastSeen, day);
    device.startup = later(device.startup, brought.startup);
    device.anywhere = later(device.anywhere, brought.anywhere);
    device.reliability = later(device.reliability, brought.reliability);
    device.supplied = later(device.supplied, brought.supplied);
    return now;
}

} // namespace candela::store
