#include "sources/takerows.h"

#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

/// The fields of what every report says of a device; empty where a report has none.
struct DeviceFields
{
    QStringView device;
    QStringView manufacturer;
    QStringView model;
    QStringView os;
    QStringView day;
};

EndpointDevice deviceFrom(TechnologyRow &row, TechnologyKeeper &keeper, const DeviceFields &fields)
{
    return {.id = {},
            .managedId = row.identifier(fields.device),
            .directoryId = {},
            .manufacturer = keeper.shared(row.text(fields.manufacturer)),
            .model = keeper.shared(row.text(fields.model)),
            .osVersion = keeper.shared(row.text(fields.os)),
            .lastSeen = row.day(fields.day, row.today()),
            .startup = {},
            .anywhere = {},
            .reliability = {}};
}

void keepUnlessTroubled(const TechnologyRow &row, TechnologyKeeper &keeper, EndpointDevice device)
{
    if (row.trouble().isEmpty())
        keeper.keep(std::move(device));
}

/// A time that was measured: no device starts in none.
std::optional<qint64> bootOf(TechnologyRow &row, TechnologyKeeper &keeper, QStringView field)
{
    const auto boot = row.milliseconds(field);
    if (!boot || *boot == 0)
        return std::nullopt;
    keeper.noteTime(TimeOf::Boot, *boot, row.isInSeconds(field));
    return boot;
}

/// The two parts of a sign-in; without one there is no whole, and nobody signs in in no time.
struct SignIn
{
    std::optional<qint64> core;
    std::optional<qint64> desktop;

    std::optional<qint64> whole() const
    {
        return core && desktop && *core + *desktop > 0 ? std::optional(*core + *desktop) : std::nullopt;
    }
};

SignIn signInOf(TechnologyRow &row, TechnologyKeeper &keeper, QStringView core, QStringView desktop)
{
    const SignIn found{.core = row.milliseconds(core), .desktop = row.milliseconds(desktop)};
    if (const auto whole = found.whole())
        keeper.noteTime(TimeOf::SignIn, *whole, row.isInSeconds(core));
    const bool isNone = found.core == 0 && found.desktop == 0;
    return isNone ? SignIn() : found;
}

/// "blueScreen", or its number in the order of Graph's names.
bool isStopError(QByteArrayView category)
{
    return category.compare("blueScreen", Qt::CaseInsensitive) == 0 || category == "3";
}

/// Whether the management system reaches a device from the cloud: by Intune or co-management, an attached
/// tenant or a gateway (methodology 3.1.4). Nothing when the report says nothing of it.
std::optional<bool> isCloudManaged(TechnologyRow &row)
{
    const QString managedBy = row.text(u"anywhere_managed_by").toLower();
    const auto attached = row.flag(u"anywhere_tenant_attached");
    const auto gateway = row.flag(u"anywhere_cloud_gateway");
    if (managedBy.isEmpty() && !attached && !gateway)
        return std::nullopt;
    return managedBy.contains(u"intune"_s) || managedBy.contains(u"mdm"_s) ||
           managedBy.contains(u"comanage"_s) || managedBy.contains(u"co-manage"_s) ||
           attached.value_or(false) || gateway.value_or(false);
}

std::optional<bool> hasProvisioningProfile(TechnologyRow &row)
{
    const auto registered = row.flag(u"anywhere_registered");
    const auto assigned = row.flag(u"anywhere_profile");
    if (registered == false || assigned == false)
        return false;
    return registered && assigned ? std::optional(true) : std::nullopt;
}

} // namespace

void takeStartup(TechnologyRow &row, TechnologyKeeper &keeper)
{
    EndpointDevice device = deviceFrom(row, keeper,
                                       {.device = u"startup_device",
                                        .manufacturer = u"startup_manufacturer",
                                        .model = u"startup_model",
                                        .os = u"startup_os",
                                        .day = u"startup_day"});
    const SignIn signIn = signInOf(row, keeper, u"startup_core_sign_in", u"startup_desktop");
    device.startup = StartupFacts{.day = device.lastSeen,
                                  .bootScore = row.wholeScore(u"startup_boot_score"),
                                  .signInScore = row.wholeScore(u"startup_sign_in_score"),
                                  .coreBootMs = bootOf(row, keeper, u"startup_core_boot"),
                                  .groupPolicyBootMs = row.milliseconds(u"startup_policy_boot"),
                                  .coreSignInMs = signIn.core,
                                  .groupPolicySignInMs = row.milliseconds(u"startup_policy_sign_in"),
                                  .responsiveDesktopMs = signIn.desktop,
                                  .stopErrors = row.count(u"startup_stop_errors"),
                                  .restarts = row.count(u"startup_restarts"),
                                  .disk = diskKindFrom(QString::fromUtf8(row.cell(u"startup_disk")))};
    keepUnlessTroubled(row, keeper, std::move(device));
}

void takeStart(TechnologyRow &row, TechnologyKeeper &keeper)
{
    DeviceStart start{.device = row.identifier(u"start_device"),
                      .day = row.day(u"start_day", {}),
                      .bootMs = bootOf(row, keeper, u"start_core_boot"),
                      .signInMs = signInOf(row, keeper, u"start_core_sign_in", u"start_desktop").whole(),
                      .isFirstSignIn = row.flag(u"start_first_sign_in").value_or(false),
                      .isFeatureUpdate = row.flag(u"start_feature_update").value_or(false),
                      .isStopError = isStopError(row.cell(u"start_restart"))};
    if (!start.day.isValid())
        row.leaveOut(u"start_day", Tr::tr("\"%1\" is not a date such as 2026-11-15"));
    if (row.trouble().isEmpty())
        keeper.keep(std::move(start));
}

void takeReliability(TechnologyRow &row, TechnologyKeeper &keeper)
{
    EndpointDevice device = deviceFrom(row, keeper,
                                       {.device = u"reliability_device",
                                        .manufacturer = u"reliability_manufacturer",
                                        .model = u"reliability_model",
                                        .os = {},
                                        .day = u"reliability_day"});
    device.reliability = ReliabilityFacts{.day = device.lastSeen,
                                          .crashes = row.requiredCount(u"reliability_crashes"),
                                          .hangs = row.count(u"reliability_hangs").value_or(0),
                                          .crashedApps = row.count(u"reliability_crashed_apps").value_or(0),
                                          .minutesToFailure = row.minutes(u"reliability_time_to_failure")};
    if (row.isNever(u"reliability_time_to_failure"))
        device.reliability->crashes = 0; // whatever it counts, it says that nothing failed
    keepUnlessTroubled(row, keeper, std::move(device));
}

void takeAnywhere(TechnologyRow &row, TechnologyKeeper &keeper)
{
    EndpointDevice device = deviceFrom(row, keeper,
                                       {.device = u"anywhere_device",
                                        .manufacturer = u"anywhere_manufacturer",
                                        .model = u"anywhere_model",
                                        .os = u"anywhere_os",
                                        .day = u"anywhere_day"});
    if (!row.cell(u"anywhere_directory_device").isEmpty())
        device.directoryId = row.identifier(u"anywhere_directory_device");
    device.anywhere =
        AnywhereFacts{.day = device.lastSeen,
                      .windows = row.score(u"anywhere_windows_score"),
                      .cloudManagement = row.score(u"anywhere_management_score"),
                      .cloudIdentity = row.score(u"anywhere_identity_score"),
                      .cloudProvisioning = row.score(u"anywhere_provisioning_score"),
                      .isCloudManaged = isCloudManaged(row),
                      .hasCloudIdentity = row.flag(u"anywhere_cloud_identity"),
                      .hasProvisioningProfile = hasProvisioningProfile(row),
                      .upgrade = upgradeEligibilityFrom(QString::fromUtf8(row.cell(u"anywhere_upgrade")))};
    keepUnlessTroubled(row, keeper, std::move(device));
}

void takeScores(TechnologyRow &row, TechnologyKeeper &keeper)
{
    EndpointDevice device = deviceFrom(row, keeper,
                                       {.device = u"scores_device",
                                        .manufacturer = u"scores_manufacturer",
                                        .model = u"scores_model",
                                        .os = {},
                                        .day = u"scores_day"});
    device.supplied =
        SuppliedScores{.day = device.lastSeen,
                       .endpoint = row.score(u"scores_endpoint"),
                       .startup = row.score(u"scores_startup"),
                       .reliability = row.score(u"scores_reliability"),
                       .anywhere = row.score(u"scores_anywhere"),
                       .health = deviceHealthFrom(QString::fromUtf8(row.cell(u"scores_health")))};
    keepUnlessTroubled(row, keeper, std::move(device));
}

} // namespace candela::sources
