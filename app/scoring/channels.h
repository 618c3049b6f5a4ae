#pragma once

#include "model/buildstate.h"
#include "model/technology.h"
#include "model/technologyrules.h"

#include <QDate>

#include <optional>
#include <vector>

namespace candela::scoring {

/// Devices that run one build of a channel.
struct VersionUse
{
    QString version; ///< e.g. "2610"; empty when the build is in no table of releases
    std::optional<Build> build;
    BuildState state = BuildState::Unknown;
    std::optional<QDate> endOfSupport; ///< the last day, where it is known
    qint64 devices = 0;

    friend bool operator==(const VersionUse &, const VersionUse &) = default;
};

/// How devices on an update channel stand.
struct ChannelUse
{
    UpdateChannel channel = UpdateChannel::Other;
    bool isRecommended = false;
    qint64 devices = 0;
    qint64 newest = 0;                ///< on the newest build of the channel
    qint64 supported = 0;             ///< on a build that gets fixes; the newest may be none
    std::vector<VersionUse> versions; ///< newest build first

    friend bool operator==(const ChannelUse &, const ChannelUse &) = default;
};

/// Every channel that has devices, in the order of allUpdateChannels, on `day` (methodology 3.3). `builds`
/// has each build of each channel once.
[[nodiscard]] std::vector<ChannelUse> channelUse(const std::vector<BuildCount> &builds,
                                                 const std::vector<AppRelease> &releases,
                                                 const TechnologyRules &rules, QDate day);

} // namespace candela::scoring
