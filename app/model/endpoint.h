#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace candela {

/// What the disk that a device starts from is.
enum class DiskKind {
    Unknown,
    Hard,       ///< "hdd"
    SolidState, ///< "ssd"
};

/// Whether a device could run Windows 11. Shown, never scored (methodology 3.1.4).
enum class UpgradeEligibility { Unknown, Upgraded, Capable, NotCapable };

/// How a device starts, as a report says it. Times are in milliseconds whatever the unit of the report;
/// nothing where the report has no value, or a negative one.
struct StartupFacts
{
    QDate day;                      ///< of the report
    std::optional<int> bootScore;   ///< 0..100, as supplied
    std::optional<int> signInScore; ///< 0..100, as supplied
    std::optional<qint64> coreBootMs;
    std::optional<qint64> groupPolicyBootMs; ///< shown, never scored
    std::optional<qint64> coreSignInMs;
    std::optional<qint64> groupPolicySignInMs; ///< shown, never scored
    std::optional<qint64> responsiveDesktopMs;
    std::optional<int> stopErrors; ///< of the last 30 days
    std::optional<int> restarts;   ///< of the last 30 days
    DiskKind disk = DiskKind::Unknown;

    friend bool operator==(const StartupFacts &, const StartupFacts &) = default;
};

/// How well a device serves people who work elsewhere, as a report says it.
struct AnywhereFacts
{
    QDate day;                     ///< of the report
    std::optional<double> windows; ///< four scores 0..100, as supplied
    std::optional<double> cloudManagement;
    std::optional<double> cloudIdentity;
    std::optional<double> cloudProvisioning;
    std::optional<bool> isCloudManaged; ///< by Intune or co-management, tenant attach or a cloud gateway
    std::optional<bool> hasCloudIdentity;
    std::optional<bool> hasProvisioningProfile; ///< registered for it and a profile assigned
    UpgradeEligibility upgrade = UpgradeEligibility::Unknown;

    friend bool operator==(const AnywhereFacts &, const AnywhereFacts &) = default;
};

/// How apps ran on a device in 14 days.
struct ReliabilityFacts
{
    QDate day; ///< of the report
    int crashes = 0;
    int hangs = 0;
    int crashedApps = 0;                    ///< how many different ones
    std::optional<qint64> minutesToFailure; ///< mean; nothing without a crash

    friend bool operator==(const ReliabilityFacts &, const ReliabilityFacts &) = default;
};

/// Whether a device does well enough, by the rules of the management system.
enum class DeviceHealth { Unknown, InsufficientData, NeedsAttention, MeetingGoals };

/// What the management system itself makes of a device. Shown, never scored.
struct SuppliedScores
{
    QDate day;                      ///< of the report
    std::optional<double> endpoint; ///< all four 0..100
    std::optional<double> startup;
    std::optional<double> reliability;
    std::optional<double> anywhere;
    DeviceHealth health = DeviceHealth::Unknown;

    friend bool operator==(const SuppliedScores &, const SuppliedScores &) = default;
};

/// A device as reports of endpoint analytics describe it. It has no name, no user and no time finer than a
/// day. Each report brings one of the four groups of facts; what a later report brings takes its place.
struct EndpointDevice
{
    QString id;          ///< opaque and keyed; empty until it is imported
    QString managedId;   ///< the management system's own, by which IT finds the device
    QString directoryId; ///< the directory's, which the inventory of apps knows it by; may be empty
    QString manufacturer;
    QString model;
    QString osVersion;
    QDate lastSeen; ///< the newest day of its facts
    std::optional<StartupFacts> startup;
    std::optional<AnywhereFacts> anywhere;
    std::optional<ReliabilityFacts> reliability;
    std::optional<SuppliedScores> supplied = {};

    friend bool operator==(const EndpointDevice &, const EndpointDevice &) = default;
};

/// One start of a device and the sign-in after it.
struct DeviceStart
{
    QString device; ///< opaque once imported, the management system's before
    QDate day;
    std::optional<qint64> bootMs;   ///< without the phase of a feature update
    std::optional<qint64> signInMs; ///< to the responsive desktop
    bool isFirstSignIn = false;     ///< then the sign-in does not count
    bool isFeatureUpdate = false;   ///< then the sign-in does not count
    bool isStopError = false;

    friend bool operator==(const DeviceStart &, const DeviceStart &) = default;
};

/// One app over all devices, in 14 days.
struct EndpointApp
{
    QString name; ///< e.g. "outlook.exe": what tells one app from another
    QString title;
    QString publisher;
    QDate day; ///< of the report
    int activeDevices = 0;
    qint64 usageMinutes = 0;
    int crashes = 0;
    int hangs = 0;
    std::optional<qint64> minutesToFailure; ///< mean; nothing without a crash
    std::optional<double> score;            ///< 0..100, as supplied
    std::optional<double> peerMedian;       ///< 0..100, over all organizations, as supplied

    friend bool operator==(const EndpointApp &, const EndpointApp &) = default;
};

/// "unknown", "hdd" or "ssd". Written to disk.
[[nodiscard]] QString idOf(DiskKind disk);
/// Also reads "unkown", as old reports spell it; Unknown for any other text.
[[nodiscard]] DiskKind diskKindFrom(QStringView text);
/// "unknown", "upgraded", "capable" or "not_capable". Written to disk.
[[nodiscard]] QString idOf(UpgradeEligibility upgrade);
/// Reads the names, as Graph spells them too ("notCapable"), and the portal's numbers: 0 upgraded, 1 unknown,
/// 2 not capable, 3 capable. Unknown for any other text.
[[nodiscard]] UpgradeEligibility upgradeEligibilityFrom(QStringView text);
/// "unknown", "insufficient_data", "needs_attention" or "meeting_goals". Written to disk.
[[nodiscard]] QString idOf(DeviceHealth health);
/// Reads the names, as Graph spells them too ("meetingGoals"), and the portal's numbers 0 to 3 in the order
/// of the names. Unknown for any other text.
[[nodiscard]] DeviceHealth deviceHealthFrom(QStringView text);

} // namespace candela
