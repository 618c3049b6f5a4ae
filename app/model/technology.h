#pragma once

#include <QDate>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace candela {

/// How often a device gets new versions of Microsoft 365 Apps (methodology 3.3).
enum class UpdateChannel {
    Current,
    MonthlyEnterprise,
    SemiAnnual,
    SemiAnnualPreview,
    CurrentPreview,
    Beta,
    Other, ///< any text that is none of these; the text itself is not kept
};

inline constexpr std::array allUpdateChannels = {
    UpdateChannel::Current,        UpdateChannel::MonthlyEnterprise,
    UpdateChannel::SemiAnnual,     UpdateChannel::SemiAnnualPreview,
    UpdateChannel::CurrentPreview, UpdateChannel::Beta,
    UpdateChannel::Other,
};

/// "current", "monthly_enterprise", ... Written to disk: add, never rename.
[[nodiscard]] QString idOf(UpdateChannel channel);
[[nodiscard]] std::optional<UpdateChannel> updateChannelFromId(QStringView id);
/// Reads a channel as a report writes it, e.g. "Semi-Annual Enterprise Channel (Preview)" or
/// "MonthlyEnterprise"; spaces, hyphens and the case of letters do not count. Also by an older name, and by
/// the address from which it is downloaded or the GUID at its end.
[[nodiscard]] UpdateChannel updateChannelFrom(QStringView text);

/// The last two numbers of "16.0.13231.20262 (X64)": what tells one build from another.
struct Build
{
    int number = 0;
    int revision = 0;

    /// Nothing when the text is not so written.
    [[nodiscard]] static std::optional<Build> from(QStringView text);
    /// "13231.20262"
    [[nodiscard]] QString text() const;

    friend auto operator<=>(const Build &, const Build &) = default;
};

/// Begins AppDevice::managedId where a list has no identifiers: a hash of the device's name stands behind it
/// until the opaque id is made, and nothing at all afterwards.
inline constexpr QStringView hashedName = u"name:";

/// A device with Microsoft 365 Apps. It has no name, no user and no time finer than a day.
struct AppDevice
{
    QString id;        ///< opaque and keyed; empty until it is imported
    QString managedId; ///< the management system's own, by which IT finds the device; empty: none is known
    UpdateChannel channel = UpdateChannel::Other;
    std::optional<Build> build; ///< nothing when the report does not say it in a known form
    QDate lastSeen;

    friend bool operator==(const AppDevice &, const AppDevice &) = default;
};

/// A build that was released to a channel.
struct AppRelease
{
    UpdateChannel channel = UpdateChannel::Other;
    Build build;
    QString version; ///< e.g. "2610"; builds of one version differ by fixes only
    QDate released;
    std::optional<QDate> endOfSupport; ///< the last day; by the rule of the channel when not given

    friend bool operator==(const AppRelease &, const AppRelease &) = default;
};

/// Devices that run one build of one channel.
struct BuildCount
{
    UpdateChannel channel = UpdateChannel::Other;
    std::optional<Build> build;
    qint64 devices = 0;

    friend bool operator==(const BuildCount &, const BuildCount &) = default;
};

} // namespace candela
