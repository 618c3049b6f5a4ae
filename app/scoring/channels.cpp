#include "scoring/channels.h"

#include "scoring/apphealth.h"

#include <algorithm>

namespace candela::scoring {

namespace {

VersionUse versionUse(const BuildCount &count, const std::vector<AppRelease> &known, QDate day)
{
    VersionUse use{.version = {}, .build = count.build, .devices = count.devices};
    if (!count.build)
        return use;
    use.state = stateOf(*count.build, count.channel, known, day);
    const auto release = std::ranges::find_if(known, [&](const AppRelease &candidate) {
        return candidate.channel == count.channel && candidate.build == *count.build;
    });
    if (release == known.end())
        return use;
    use.version = release->version;
    const auto end = endOfSupport(*release, known);
    use.endOfSupport = end && end->isValid() ? end : std::nullopt;
    return use;
}

void add(ChannelUse &channel, const VersionUse &version)
{
    const bool isNewest = version.state == BuildState::Newest;
    channel.devices += version.devices;
    channel.newest += isNewest ? version.devices : 0;
    channel.supported += isNewest || version.state == BuildState::Supported ? version.devices : 0;
    channel.versions.push_back(version);
}

} // namespace

std::vector<ChannelUse> channelUse(const std::vector<BuildCount> &builds,
                                   const std::vector<AppRelease> &releases, const TechnologyRules &rules,
                                   QDate day)
{
    std::vector<AppRelease> known;
    std::ranges::copy_if(releases, std::back_inserter(known),
                         [&](const AppRelease &release) { return release.released <= day; });
    std::vector<ChannelUse> channels;
    for (const UpdateChannel channel : allUpdateChannels) {
        ChannelUse use{.channel = channel, .isRecommended = rules.recommends(channel), .versions = {}};
        for (const BuildCount &count : builds) {
            if (count.channel == channel)
                add(use, versionUse(count, known, day));
        }
        std::ranges::stable_sort(use.versions, std::ranges::greater(), &VersionUse::build);
        if (use.devices > 0)
            channels.push_back(std::move(use));
    }
    return channels;
}

} // namespace candela::scoring
