#include "store/endpointcolumns.h"

#include "store/values.h"

#include <array>

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

QVariantList valuesOf(const StartupFacts &facts)
{
    return {toText(facts.day),
            toColumn(facts.bootScore),
            toColumn(facts.signInScore),
            toColumn(facts.coreBootMs),
            toColumn(facts.groupPolicyBootMs),
            toColumn(facts.coreSignInMs),
            toColumn(facts.groupPolicySignInMs),
            toColumn(facts.responsiveDesktopMs),
            toColumn(facts.stopErrors),
            toColumn(facts.restarts),
            idOf(facts.disk)};
}

QVariant toFlag(std::optional<bool> flag)
{
    return flag ? QVariant(*flag ? 1 : 0) : QVariant();
}

QVariantList valuesOf(const AnywhereFacts &facts)
{
    return {toText(facts.day),
            toColumn(facts.windows),
            toColumn(facts.cloudManagement),
            toColumn(facts.cloudIdentity),
            toColumn(facts.cloudProvisioning),
            toFlag(facts.isCloudManaged),
            toFlag(facts.hasCloudIdentity),
            toFlag(facts.hasProvisioningProfile),
            idOf(facts.upgrade)};
}

QVariantList valuesOf(const ReliabilityFacts &facts)
{
    return {toText(facts.day), facts.crashes, facts.hangs, facts.crashedApps,
            toColumn(facts.minutesToFailure)};
}

QVariantList valuesOf(const SuppliedScores &scores)
{
    return {toText(scores.day),           toColumn(scores.endpoint), toColumn(scores.startup),
            toColumn(scores.reliability), toColumn(scores.anywhere), idOf(scores.health)};
}

StartupFacts startupFrom(Row &row)
{
    return {.day = row.day(),
            .bootScore = row.number(),
            .signInScore = row.number(),
            .coreBootMs = row.longNumber(),
            .groupPolicyBootMs = row.longNumber(),
            .coreSignInMs = row.longNumber(),
            .groupPolicySignInMs = row.longNumber(),
            .responsiveDesktopMs = row.longNumber(),
            .stopErrors = row.number(),
            .restarts = row.number(),
            .disk = diskKindFrom(row.text())};
}

AnywhereFacts anywhereFrom(Row &row)
{
    return {.day = row.day(),
            .windows = row.real(),
            .cloudManagement = row.real(),
            .cloudIdentity = row.real(),
            .cloudProvisioning = row.real(),
            .isCloudManaged = row.flag(),
            .hasCloudIdentity = row.flag(),
            .hasProvisioningProfile = row.flag(),
            .upgrade = upgradeEligibilityFrom(row.text())};
}

ReliabilityFacts reliabilityFrom(Row &row)
{
    return {.day = row.day(),
            .crashes = row.number().value_or(0),
            .hangs = row.number().value_or(0),
            .crashedApps = row.number().value_or(0),
            .minutesToFailure = row.longNumber()};
}

SuppliedScores suppliedFrom(Row &row)
{
    return {.day = row.day(),
            .endpoint = row.real(),
            .startup = row.real(),
            .reliability = row.real(),
            .anywhere = row.real(),
            .health = deviceHealthFrom(row.text())};
}

/// Nothing where the group has no day.
template<typename Facts>
std::optional<Facts> ifThere(const Facts &facts)
{
    return facts.day.isValid() ? std::optional(facts) : std::nullopt;
}

QVariant toDay(QDate day)
{
    return day.isValid() ? QVariant(toText(day)) : QVariant();
}

QVariantList valuesOf(const NameDays &named)
{
    return {toDay(named.directoryId), toDay(named.manufacturer), toDay(named.model), toDay(named.osVersion)};
}

EndpointDevice deviceFrom(Row &row)
{
    return {.id = row.text(),
            .managedId = row.text(),
            .directoryId = row.text(),
            .manufacturer = row.text(),
            .model = row.text(),
            .osVersion = row.text(),
            .lastSeen = row.day(),
            .startup = ifThere(startupFrom(row)),
            .anywhere = ifThere(anywhereFrom(row)),
            .reliability = ifThere(reliabilityFrom(row)),
            .supplied = ifThere(suppliedFrom(row))};
}

/// The columns of who a device is, of each group of facts, and of when each name was told.
const QStringList &identityColumns()
{
    static const QStringList all = {u"id"_s,    u"managed_id"_s, u"directory_id"_s, u"manufacturer"_s,
                                    u"model"_s, u"os"_s,         u"last_seen"_s};
    return all;
}

const std::array<QStringList, factGroups> &factColumns()
{
    static const std::array<QStringList, factGroups> all = {
        QStringList{u"startup_day"_s, u"boot_score"_s, u"sign_in_score"_s, u"core_boot_ms"_s,
                    u"policy_boot_ms"_s, u"core_sign_in_ms"_s, u"policy_sign_in_ms"_s, u"responsive_ms"_s,
                    u"stop_errors"_s, u"restarts"_s, u"disk"_s},
        QStringList{u"anywhere_day"_s, u"windows"_s, u"cloud_management"_s, u"cloud_identity"_s,
                    u"cloud_provisioning"_s, u"is_cloud_managed"_s, u"has_cloud_identity"_s,
                    u"has_provisioning_profile"_s, u"upgrade"_s},
        QStringList{u"reliability_day"_s, u"crashes"_s, u"hangs"_s, u"crashed_apps"_s,
                    u"minutes_to_failure"_s},
        QStringList{u"supplied_day"_s, u"supplied_endpoint"_s, u"supplied_startup"_s,
                    u"supplied_reliability"_s, u"supplied_anywhere"_s, u"health"_s},
    };
    return all;
}

const QStringList &nameDayColumns()
{
    static const QStringList all = {u"directory_day"_s, u"manufacturer_day"_s, u"model_day"_s, u"os_day"_s};
    return all;
}

} // namespace

QStringList endpointColumns(FactGroups groups)
{
    QStringList columns = identityColumns();
    for (std::size_t group = 0; group < factGroups; ++group) {
        if (groups[group])
            columns << factColumns()[group];
    }
    return columns << nameDayColumns();
}

FactGroups groupsOf(const EndpointDevice &device)
{
    FactGroups groups;
    groups[0] = device.startup.has_value();
    groups[1] = device.anywhere.has_value();
    groups[2] = device.reliability.has_value();
    groups[3] = device.supplied.has_value();
    return groups;
}

QVariantList columnsOf(const KeptDevice &kept)
{
    const EndpointDevice &device = kept.device;
    QVariantList values = {device.id,
                           toText(device.managedId),
                           toText(device.directoryId),
                           toText(device.manufacturer),
                           toText(device.model),
                           toText(device.osVersion),
                           toText(device.lastSeen)};
    if (device.startup)
        values << valuesOf(*device.startup);
    if (device.anywhere)
        values << valuesOf(*device.anywhere);
    if (device.reliability)
        values << valuesOf(*device.reliability);
    if (device.supplied)
        values << valuesOf(*device.supplied);
    return values << valuesOf(kept.named);
}

KeptDevice keptFrom(const QSqlQuery &query)
{
    Row row(query);
    return {
        .device = deviceFrom(row),
        .named = {
            .directoryId = row.day(), .manufacturer = row.day(), .model = row.day(), .osVersion = row.day()}};
}

} // namespace candela::store
