#include "scoring/channels.h"

#include "scoring/apphealth.h"

#include <algorithm>

namespace candela::scoring {

namespace {

/// nullptr when it is in no table.
const AppRelease *releaseOf(const BuildCount &count, const std::vector<AppRelease> &known)
{
    const auto release = std::ranges::find_if(known, [&](const AppRelease &candidate) {
        return candidate.channel == count.channel && candidate.build == count.build;
    });
    return release == known.end() ? nullptr : &*release;
}

void add(ChannelUse &channel, const BuildCount &count, const std::vector<AppRelease> &known, QDate day)
{
    VersionUse use{.version = {}, .build = count.build, .devices = count.devices};
    channel.devices += count.devices;
    if (const AppRelease *release = releaseOf(count, known)) {
        const auto end = endOfSupport(*release, known);
        use.version = release->version;
        use.state = stateOf(release->build, count.channel, known, day);
        use.endOfSupport = end && end->isValid() ? end : std::nullopt;
        channel.newest += use.state == BuildState::Newest ? count.devices : 0;
        channel.supported += isSupported(*release, known, day) ? count.devices : 0;
    }
    channel.versions.push_back(std::move(use));
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
                add(use, count, known, day);
        }
        std::ranges::stable_sort(use.versions, std::ranges::greater(), &VersionUse::build);
        if (use.devices > 0)
            channels.push_back(std::move(use));
    }
    return channels;
}

} // namespace candela::scoring
