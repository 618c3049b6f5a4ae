#include "model/endpoint.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

bool isSame(QStringView text, QLatin1StringView other)
{
    return text.trimmed().compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

QString idOf(DiskKind disk)
{
    switch (disk) {
    case DiskKind::Unknown:
        return u"unknown"_s;
    case DiskKind::Hard:
        return u"hdd"_s;
    case DiskKind::SolidState:
        return u"ssd"_s;
    }
    std::unreachable();
}

DiskKind diskKindFrom(QStringView text)
{
    if (isSame(text, "hdd"_L1))
        return DiskKind::Hard;
    return isSame(text, "ssd"_L1) ? DiskKind::SolidState : DiskKind::Unknown;
}

QString idOf(UpgradeEligibility upgrade)
{
    switch (upgrade) {
    case UpgradeEligibility::Unknown:
        return u"unknown"_s;
    case UpgradeEligibility::Upgraded:
        return u"upgraded"_s;
    case UpgradeEligibility::Capable:
        return u"capable"_s;
    case UpgradeEligibility::NotCapable:
        return u"not_capable"_s;
    }
    std::unreachable();
}

UpgradeEligibility upgradeEligibilityFrom(QStringView text)
{
    if (isSame(text, "upgraded"_L1) || isSame(text, "0"_L1))
        return UpgradeEligibility::Upgraded;
    if (isSame(text, "capable"_L1) || isSame(text, "3"_L1))
        return UpgradeEligibility::Capable;
    if (isSame(text, "notCapable"_L1) || isSame(text, "not_capable"_L1) || isSame(text, "not capable"_L1) ||
        isSame(text, "2"_L1))
        return UpgradeEligibility::NotCapable;
    return UpgradeEligibility::Unknown;
}

QString idOf(DeviceHealth health)
{
    switch (health) {
    case DeviceHealth::Unknown:
        return u"unknown"_s;
    case DeviceHealth::InsufficientData:
        return u"insufficient_data"_s;
    case DeviceHealth::NeedsAttention:
        return u"needs_attention"_s;
    case DeviceHealth::MeetingGoals:
        return u"meeting_goals"_s;
    }
    std::unreachable();
}

DeviceHealth deviceHealthFrom(QStringView text)
{
    const QString folded = text.trimmed().toString().toLower().remove(u'_').remove(u' ');
    if (folded == "insufficientdata"_L1 || folded == "1"_L1)
        return DeviceHealth::InsufficientData;
    if (folded == "needsattention"_L1 || folded == "2"_L1)
        return DeviceHealth::NeedsAttention;
    if (folded == "meetinggoals"_L1 || folded == "3"_L1)
        return DeviceHealth::MeetingGoals;
    return DeviceHealth::Unknown;
}

} // namespace candela
