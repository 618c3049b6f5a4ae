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
                u"firstreleasedeferred"_s};
    case UpdateChannel::CurrentPreview:
        return {u"currentpreview"_s, u"firstreleasecurrent"_s};
    case UpdateChannel::Beta:
        return {u"beta"_s, u"insiderfast"_s};
    case UpdateChannel::Other:
        return {};
    }
    std::unreachable();
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
