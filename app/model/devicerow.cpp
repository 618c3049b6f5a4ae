#include "model/devicerow.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

QString idOf(DeviceField field)
{
    switch (field) {
    case DeviceField::Id:
        return u"id"_s;
    case DeviceField::ManagedId:
        return u"managed_id"_s;
    case DeviceField::Model:
        return u"model"_s;
    case DeviceField::Manufacturer:
        return u"manufacturer"_s;
    case DeviceField::Os:
        return u"os"_s;
    case DeviceField::Boot:
        return u"boot"_s;
    case DeviceField::SignIn:
        return u"sign_in"_s;
    case DeviceField::Crashes:
        return u"crashes"_s;
    case DeviceField::Restarts:
        return u"restarts"_s;
    case DeviceField::StopErrors:
        return u"stop_errors"_s;
    case DeviceField::Channel:
        return u"channel"_s;
    case DeviceField::BuildState:
        return u"build_state"_s;
    case DeviceField::LastSeen:
        return u"last_seen"_s;
    case DeviceField::Points:
        return u"points"_s;
    }
    std::unreachable();
}

std::optional<DeviceField> deviceFieldFrom(QStringView id)
{
    const auto found =
        std::ranges::find_if(allDeviceFields, [&](DeviceField field) { return idOf(field) == id; });
    return found == allDeviceFields.end() ? std::nullopt : std::optional(*found);
}

QString shownDeviceId(QStringView id)
{
    const QString digits = id.first(std::min<qsizetype>(id.size(), 8)).toString().toUpper();
    return u"D-%1-%2"_s.arg(digits.first(std::min<qsizetype>(digits.size(), 4)), digits.mid(4));
}

} // namespace candela
