#pragma once

#include "contract/channellist.h"
#include "contract/devicesummary.h"
#include "contract/locationlist.h"
#include "ui/devices/statcard.h"

#include <QLocale>

#include <optional>

namespace candela::ui {

// The strip above the list of devices. It always speaks of all devices, whatever the filter.

/// "Start of the device", ... in the order of the strip.
[[nodiscard]] QStringList statTitles();

/// `distribution` is of a time; nothing when the summary does not have it.
[[nodiscard]] StatContent startStat(const contract::DeviceDistribution *distribution, const QLocale &locale);
[[nodiscard]] StatContent signInStat(const contract::DeviceDistribution *distribution, const QLocale &locale);
[[nodiscard]] StatContent crashStat(const contract::DeviceDistribution *distribution, const QLocale &locale);

/// `all`: the points of the category; nothing when it has none. The bars are the places that count in it.
[[nodiscard]] StatContent networkStat(std::optional<Points> all, const contract::LocationList &places,
                                      const QLocale &locale);
[[nodiscard]] StatContent channelStat(const contract::ChannelList &channels, const QLocale &locale);

/// nullptr when the summary does not have it.
[[nodiscard]] const contract::DeviceDistribution *distributionOf(const contract::DeviceSummary &summary,
                                                                 DeviceField field);

} // namespace candela::ui
