#include "model/technologyrules.h"

#include "base/tr.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

constexpr int heaviest = 100;

Failure notARule(const QString &id)
{
    return fail(Fault::BadInput, Tr::tr("This rule of the technology catalogue is missing or not allowed."),
                id);
}

Result<int> readWeight(const QJsonObject &weights, const QString &id)
{
    const int weight = weights[id].toInt(-1);
    if (weight < 0 || weight > heaviest)
        return notARule(id);
    return weight;
}

Result<EndpointWeights> readWeights(const QJsonObject &json)
{
    const auto startup = readWeight(json, u"startup"_s);
    const auto reliability = readWeight(json, u"app_reliability"_s);
    const auto anywhere = readWeight(json, u"work_from_anywhere"_s);
    for (const auto *weight : {&startup, &reliability, &anywhere}) {
        if (!*weight)
            return fail(weight->error());
    }
    if (*startup + *reliability + *anywhere == 0)
        return notARule(u"endpoint_weights"_s);
    return EndpointWeights{
        .startup = *startup, .appReliability = *reliability, .workFromAnywhere = *anywhere};
}

Result<std::vector<WindowsRelease>> readWindows(const QJsonArray &json)
{
    std::vector<WindowsRelease> releases;
    for (const QJsonValue entry : json)
        releases.push_back(
            {.build = entry["build"_L1].toInt(),
             .name = entry["name"_L1].toString(),
             .endOfSupport = QDate::fromString(entry["end_of_support"_L1].toString(), Qt::ISODate)});
    std::ranges::sort(releases, {}, &WindowsRelease::build);
    const bool isComplete = std::ranges::all_of(releases, [](const WindowsRelease &release) {
        return release.build > 0 && !release.name.isEmpty() && release.endOfSupport.isValid();
    });
    const auto twice = std::ranges::adjacent_find(releases, {}, &WindowsRelease::build);
    if (releases.empty() || !isComplete || twice != releases.end())
        return notARule(u"windows"_s);
    return releases;
}

Result<std::vector<UpdateChannel>> readChannels(const QJsonArray &json)
{
    std::vector<UpdateChannel> channels;
    for (const QJsonValue id : json) {
        const auto channel = updateChannelFromId(id.toString());
        if (!channel || std::ranges::find(channels, *channel) != channels.end())
            return notARule(u"recommended_channels"_s);
        channels.push_back(*channel);
    }
    if (channels.empty())
        return notARule(u"recommended_channels"_s);
    return channels;
}

/// The third number of "10.0.22631.4317".
std::optional<int> windowsBuild(QStringView osVersion)
{
    constexpr QLatin1StringView windows = "10.0."_L1;
    const QStringView text = osVersion.trimmed();
    if (!text.startsWith(windows))
        return std::nullopt;
    const QStringView rest = text.sliced(windows.size());
    const qsizetype dot = rest.indexOf(u'.');
    bool isNumber = false;
    const int build = (dot < 0 ? rest : rest.first(dot)).toInt(&isNumber);
    return isNumber && build > 0 ? std::optional(build) : std::nullopt;
}

} // namespace

Result<TechnologyRules> TechnologyRules::read(const QJsonObject &json)
{
    auto weights = readWeights(json["endpoint_weights"_L1].toObject());
    if (!weights)
        return fail(weights.error());
    auto windows = readWindows(json["windows"_L1].toArray());
    if (!windows)
        return fail(windows.error());
    auto channels = readChannels(json["recommended_channels"_L1].toArray());
    if (!channels)
        return fail(channels.error());
    const QJsonValue remote = json["include_remote_places"_L1];
    if (!remote.isBool())
        return notARule(u"include_remote_places"_s);
    return TechnologyRules{.endpoint = *weights,
                           .windows = std::move(*windows),
                           .includesRemotePlaces = remote.toBool(),
                           .recommendedChannels = std::move(*channels)};
}

bool TechnologyRules::recommends(UpdateChannel channel) const
{
    return std::ranges::find(recommendedChannels, channel) != recommendedChannels.end();
}

std::optional<bool> TechnologyRules::supportsWindows(QStringView osVersion, QDate day) const
{
    const auto build = windowsBuild(osVersion);
    if (!build || windows.empty() || *build > windows.back().build)
        return std::nullopt;
    const auto found = std::ranges::find(windows, *build, &WindowsRelease::build);
    return found != windows.end() && found->endOfSupport >= day;
}

} // namespace candela
