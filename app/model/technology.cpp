#include "model/technology.h"

#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

/// As reports and administrators write it, without what stands between words.
QStringList namesOf(UpdateChannel channel)
{
    switch (channel) {
    case UpdateChannel::Current:
        return {u"current"_s, u"monthly"_s};
    case UpdateChannel::MonthlyEnterprise:
        return {u"monthlyenterprise"_s};
    case UpdateChannel::SemiAnnual:
        return {u"semiannualenterprise"_s, u"semiannual"_s, u"deferred"_s};
    case UpdateChannel::SemiAnnualPreview:
        return {u"semiannualenterprisepreview"_s, u"semiannualpreview"_s, u"semiannualtargeted"_s,
                u"firstreleasedeferred"_s, u"firstreleasefordeferred"_s};
    case UpdateChannel::CurrentPreview:
        return {u"currentpreview"_s, u"monthlytargeted"_s, u"firstreleasecurrent"_s,
                u"firstreleaseforcurrent"_s, u"insiderslow"_s};
    case UpdateChannel::Beta:
        return {u"beta"_s, u"insiderfast"_s};
    case UpdateChannel::Other:
        return {};
    }
    std::unreachable();
}

/// Of the channel in addresses from which it is downloaded; a null text when it is none.
QString guidOf(UpdateChannel channel)
{
    switch (channel) {
    case UpdateChannel::Current:
        return u"492350f6-3a01-4f97-b9c0-c7c6ddf67d60"_s;
    case UpdateChannel::MonthlyEnterprise:
        return u"55336b82-a18d-4dd6-b5f6-9e5095c314a6"_s;
    case UpdateChannel::SemiAnnual:
        return u"7ffbc6bf-bc32-4f92-8982-f9dd17fd3114"_s;
    case UpdateChannel::SemiAnnualPreview:
        return u"b8f9b850-328d-4355-9145-c59439a0c4cf"_s;
    case UpdateChannel::CurrentPreview:
        return u"64256afe-f5d9-4f86-8936-8840a6a4f5be"_s;
    case UpdateChannel::Beta:
        return u"5440fd1f-7ecb-4221-8110-145efaa6372f"_s;
    case UpdateChannel::Other:
        return {};
    }
    std::unreachable();
}

/// "492350f6-...", also in braces, and "http://officecdn.microsoft.com/pr/492350f6-..."
std::optional<UpdateChannel> channelOfAddress(QStringView text)
{
    for (const UpdateChannel channel : allUpdateChannels) {
        const QString guid = guidOf(channel);
        if (!guid.isEmpty() && text.contains(guid, Qt::CaseInsensitive))
            return channel;
    }
    return std::nullopt;
}

} // namespace

QString idOf(UpdateChannel channel)
{
    switch (channel) {
    case UpdateChannel::Current:
        return u"current"_s;
    case UpdateChannel::MonthlyEnterprise:
        return u"monthly_enterprise"_s;
    case UpdateChannel::SemiAnnual:
        return u"semi_annual"_s;
    case UpdateChannel::SemiAnnualPreview:
        return u"semi_annual_preview"_s;
    case UpdateChannel::CurrentPreview:
        return u"current_preview"_s;
    case UpdateChannel::Beta:
        return u"beta"_s;
    case UpdateChannel::Other:
        return u"other"_s;
    }
    std::unreachable();
}

std::optional<UpdateChannel> updateChannelFromId(QStringView id)
{
    for (const UpdateChannel channel : allUpdateChannels) {
        if (idOf(channel) == id)
            return channel;
    }
    return std::nullopt;
}

UpdateChannel updateChannelFrom(QStringView text)
{
    if (const auto channel = channelOfAddress(text))
        return *channel;
    QString name;
    std::ranges::copy_if(text.toString().toLower(), std::back_inserter(name),
                         [](QChar c) { return c.isLetter(); });
    name.remove(u"channel"_s);
    for (const UpdateChannel channel : allUpdateChannels) {
        if (namesOf(channel).contains(name))
            return channel;
    }
    return UpdateChannel::Other;
}

std::optional<Build> Build::from(QStringView text)
{
    const QList<QStringView> numbers = text.trimmed().split(u' ').first().split(u'.');
    if (numbers.size() != 2 && numbers.size() != 4)
        return std::nullopt;
    Build build;
    for (const QStringView number : numbers) {
        const bool isDigits = !number.isEmpty() && number.size() <= 6 &&
                              std::ranges::all_of(number, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!isDigits)
            return std::nullopt;
        build = {.number = build.revision, .revision = number.toInt()};
    }
    return build;
}

QString Build::text() const
{
    return u"%1.%2"_s.arg(number).arg(revision);
}

} // namespace candela
