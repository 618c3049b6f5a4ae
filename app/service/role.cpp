#include "service/role.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::service {

QString nameOf(Role role)
{
    switch (role) {
    case Role::Viewer:
        return u"viewer"_s;
    case Role::GroupViewer:
        return u"group_viewer"_s;
    case Role::DeviceSupport:
        return u"device_support"_s;
    case Role::Messenger:
        return u"messenger"_s;
    case Role::Operator:
        return u"operator"_s;
    case Role::Admin:
        return u"admin"_s;
    case Role::PrivacyOfficer:
        return u"privacy_officer"_s;
    case Role::CouncilObserver:
        return u"council_observer"_s;
    }
    std::unreachable();
}

std::optional<Role> roleFrom(QStringView name)
{
    for (const Role role : allRoles) {
        if (nameOf(role) == name)
            return role;
    }
    return std::nullopt;
}

QStringList Roles::names() const
{
    QStringList names;
    for (const Role role : allRoles) {
        if (contains(role))
            names.append(nameOf(role));
    }
    return names;
}

} // namespace candela::service
