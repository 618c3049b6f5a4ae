#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>

namespace candela::service {

/// What a signed-in subject may be (contract.md 7).
enum class Role : std::uint8_t {
    Viewer,
    GroupViewer,
    DeviceSupport,
    Messenger,
    Operator,
    Admin,
    PrivacyOfficer,
    CouncilObserver,
};

inline constexpr std::array allRoles = {
    Role::Viewer,   Role::GroupViewer, Role::DeviceSupport,  Role::Messenger,
    Role::Operator, Role::Admin,       Role::PrivacyOfficer, Role::CouncilObserver,
};

/// As spelt in `token --role`, in claims and in the route table, e.g. "privacy_officer".
[[nodiscard]] QString nameOf(Role role);
[[nodiscard]] std::optional<Role> roleFrom(QStringView name);

/// A set of roles.
class Roles
{
public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<Role> roles)
    {
        for (const Role role : roles)
            m_bits |= bitOf(role);
    }
    [[nodiscard]] static constexpr Roles all()
    {
        Roles roles;
        for (const Role role : allRoles)
            roles.m_bits |= bitOf(role);
        return roles;
    }

    [[nodiscard]] constexpr bool contains(Role role) const { return (m_bits & bitOf(role)) != 0; }
    [[nodiscard]] constexpr bool meets(Roles other) const { return (m_bits & other.m_bits) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    /// In the order of allRoles.
    [[nodiscard]] QStringList names() const;

    friend constexpr bool operator==(Roles, Roles) = default;

private:
    static constexpr unsigned bitOf(Role role) { return 1U << static_cast<unsigned>(role); }

    unsigned m_bits = 0;
};

} // namespace candela::service
