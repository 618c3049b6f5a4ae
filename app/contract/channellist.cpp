#include "contract/channellist.h"

#include "contract/fields.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;
using candela::scoring::ChannelUse;
using candela::scoring::VersionUse;

namespace candela::contract {

namespace {

QJsonObject writeVersion(const VersionUse &version)
{
    return QJsonObject{
        {u"version"_s, textOrNull(version.version)},
        {u"build"_s, textOrNull(version.build ? version.build->text() : QString())},
        {u"state"_s, idOf(version.state)},
        {u"end_of_support"_s, jsonOf(version.endOfSupport)},
        {u"devices"_s, version.devices},
    };
}

VersionUse readVersion(Fields &fields)
{
    return {
        .version = fields.textOrNothing("version"_L1),
        .build = fields.wordOrNothing("build"_L1, &Build::from),
        .state = fields.word("state"_L1, &buildStateFromId),
        .endOfSupport = fields.dateOrNothing("end_of_support"_L1),
        .devices = fields.whole<qint64>("devices"_L1),
    };
}

QJsonObject writeChannel(const ChannelUse &channel)
{
    return QJsonObject{
        {u"channel"_s, idOf(channel.channel)}, {u"is_recommended"_s, channel.isRecommended},
        {u"devices"_s, channel.devices},       {u"newest"_s, channel.newest},
        {u"supported"_s, channel.supported},   {u"versions"_s, arrayOf(channel.versions, &writeVersion)},
    };
}

ChannelUse readChannel(Fields &fields)
{
    return {
        .channel = fields.word("channel"_L1, &updateChannelFromId),
        .isRecommended = fields.flag("is_recommended"_L1),
        .devices = fields.whole<qint64>("devices"_L1),
        .newest = fields.whole<qint64>("newest"_L1),
        .supported = fields.whole<qint64>("supported"_L1),
        .versions = fields.list("versions"_L1, &readVersion),
    };
}

} // namespace

QJsonObject toJson(const ChannelList &list)
{
    return QJsonObject{{u"as_of"_s, jsonOf(list.asOf)},
                       {u"channels"_s, arrayOf(list.channels, &writeChannel)}};
}

Result<ChannelList> channelListFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    ChannelList list{.asOf = fields.dateOrNothing("as_of"_L1),
                     .channels = fields.list("channels"_L1, &readChannel)};
    return complaint.orElse(std::move(list));
}

} // namespace candela::contract
