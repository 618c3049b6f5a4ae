#include "contract/devicedetail.h"

#include "contract/devicepage.h"
#include "contract/fields.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

std::optional<DiskKind> diskFrom(QStringView id)
{
    const DiskKind disk = diskKindFrom(id);
    return idOf(disk) == id ? std::optional(disk) : std::nullopt;
}

std::optional<UpgradeEligibility> upgradeFrom(QStringView id)
{
    const UpgradeEligibility upgrade = upgradeEligibilityFrom(id);
    return idOf(upgrade) == id ? std::optional(upgrade) : std::nullopt;
}

QJsonObject writePoints(const DevicePointsShown &points)
{
    return QJsonObject{{u"boot"_s, jsonOf(points.boot)},
                       {u"sign_in"_s, jsonOf(points.signIn)},
                       {u"startup"_s, jsonOf(points.startup)},
                       {u"reliability"_s, jsonOf(points.reliability)},
                       {u"anywhere"_s, jsonOf(points.anywhere)}};
}

DevicePointsShown readPoints(Fields fields)
{
    return {.boot = fields.pointsOrNothing("boot"_L1),
            .signIn = fields.pointsOrNothing("sign_in"_L1),
            .startup = fields.pointsOrNothing("startup"_L1),
            .reliability = fields.pointsOrNothing("reliability"_L1),
            .anywhere = fields.pointsOrNothing("anywhere"_L1)};
}

QJsonObject writeStartup(const StartupFacts &facts)
{
    return QJsonObject{
        {u"day"_s, facts.day.toString(Qt::ISODate)},
        {u"boot_score"_s, jsonOf(facts.bootScore)},
        {u"sign_in_score"_s, jsonOf(facts.signInScore)},
        {u"core_boot"_s, jsonOf(facts.coreBootMs)},
        {u"policy_boot"_s, jsonOf(facts.groupPolicyBootMs)},
        {u"core_sign_in"_s, jsonOf(facts.coreSignInMs)},
        {u"policy_sign_in"_s, jsonOf(facts.groupPolicySignInMs)},
        {u"responsive_desktop"_s, jsonOf(facts.responsiveDesktopMs)},
        {u"stop_errors"_s, jsonOf(facts.stopErrors)},
        {u"restarts"_s, jsonOf(facts.restarts)},
        {u"disk"_s, idOf(facts.disk)},
    };
}

StartupFacts readStartup(Fields &fields)
{
    return {
        .day = fields.date("day"_L1),
        .bootScore = fields.wholeOrNothing<int>("boot_score"_L1),
        .signInScore = fields.wholeOrNothing<int>("sign_in_score"_L1),
        .coreBootMs = fields.wholeOrNothing<qint64>("core_boot"_L1),
        .groupPolicyBootMs = fields.wholeOrNothing<qint64>("policy_boot"_L1),
        .coreSignInMs = fields.wholeOrNothing<qint64>("core_sign_in"_L1),
        .groupPolicySignInMs = fields.wholeOrNothing<qint64>("policy_sign_in"_L1),
        .responsiveDesktopMs = fields.wholeOrNothing<qint64>("responsive_desktop"_L1),
        .stopErrors = fields.wholeOrNothing<int>("stop_errors"_L1),
        .restarts = fields.wholeOrNothing<int>("restarts"_L1),
        .disk = fields.word("disk"_L1, &diskFrom),
    };
}

QJsonObject writeAnywhere(const AnywhereFacts &facts)
{
    return QJsonObject{
        {u"day"_s, facts.day.toString(Qt::ISODate)},
        {u"windows"_s, jsonOf(facts.windows)},
        {u"cloud_management"_s, jsonOf(facts.cloudManagement)},
        {u"cloud_identity"_s, jsonOf(facts.cloudIdentity)},
        {u"cloud_provisioning"_s, jsonOf(facts.cloudProvisioning)},
        {u"is_cloud_managed"_s, jsonOf(facts.isCloudManaged)},
        {u"has_cloud_identity"_s, jsonOf(facts.hasCloudIdentity)},
        {u"has_provisioning_profile"_s, jsonOf(facts.hasProvisioningProfile)},
        {u"upgrade"_s, idOf(facts.upgrade)},
    };
}

AnywhereFacts readAnywhere(Fields &fields)
{
    return {
        .day = fields.date("day"_L1),
        .windows = fields.numberOrNothing("windows"_L1),
        .cloudManagement = fields.numberOrNothing("cloud_management"_L1),
        .cloudIdentity = fields.numberOrNothing("cloud_identity"_L1),
        .cloudProvisioning = fields.numberOrNothing("cloud_provisioning"_L1),
        .isCloudManaged = fields.flagOrNothing("is_cloud_managed"_L1),
        .hasCloudIdentity = fields.flagOrNothing("has_cloud_identity"_L1),
        .hasProvisioningProfile = fields.flagOrNothing("has_provisioning_profile"_L1),
        .upgrade = fields.word("upgrade"_L1, &upgradeFrom),
    };
}

QJsonObject writeReliability(const ReliabilityFacts &facts)
{
    return QJsonObject{{u"day"_s, facts.day.toString(Qt::ISODate)},
                       {u"crashes"_s, facts.crashes},
                       {u"hangs"_s, facts.hangs},
                       {u"crashed_apps"_s, facts.crashedApps},
                       {u"minutes_to_failure"_s, jsonOf(facts.minutesToFailure)}};
}

ReliabilityFacts readReliability(Fields &fields)
{
    return {.day = fields.date("day"_L1),
            .crashes = fields.whole<int>("crashes"_L1),
            .hangs = fields.whole<int>("hangs"_L1),
            .crashedApps = fields.whole<int>("crashed_apps"_L1),
            .minutesToFailure = fields.wholeOrNothing<qint64>("minutes_to_failure"_L1)};
}

QJsonObject writeSupplied(const SuppliedScores &scores)
{
    return QJsonObject{
        {u"day"_s, scores.day.toString(Qt::ISODate)}, {u"endpoint"_s, jsonOf(scores.endpoint)},
        {u"startup"_s, jsonOf(scores.startup)},       {u"reliability"_s, jsonOf(scores.reliability)},
        {u"anywhere"_s, jsonOf(scores.anywhere)},     {u"health"_s, idOf(scores.health)}};
}

std::optional<DeviceHealth> healthFrom(QStringView id)
{
    const DeviceHealth health = deviceHealthFrom(id);
    return idOf(health) == id ? std::optional(health) : std::nullopt;
}

SuppliedScores readSupplied(Fields &fields)
{
    return {.day = fields.date("day"_L1),
            .endpoint = fields.numberOrNothing("endpoint"_L1),
            .startup = fields.numberOrNothing("startup"_L1),
            .reliability = fields.numberOrNothing("reliability"_L1),
            .anywhere = fields.numberOrNothing("anywhere"_L1),
            .health = fields.word("health"_L1, &healthFrom)};
}

QJsonObject writeStart(const DeviceStart &start)
{
    return QJsonObject{
        {u"day"_s, start.day.toString(Qt::ISODate)},     {u"boot"_s, jsonOf(start.bootMs)},
        {u"sign_in"_s, jsonOf(start.signInMs)},          {u"is_first_sign_in"_s, start.isFirstSignIn},
        {u"is_feature_update"_s, start.isFeatureUpdate}, {u"is_stop_error"_s, start.isStopError}};
}

DeviceStart readStart(Fields &fields)
{
    return {.device = {},
            .day = fields.date("day"_L1),
            .bootMs = fields.wholeOrNothing<qint64>("boot"_L1),
            .signInMs = fields.wholeOrNothing<qint64>("sign_in"_L1),
            .isFirstSignIn = fields.flag("is_first_sign_in"_L1),
            .isFeatureUpdate = fields.flag("is_feature_update"_L1),
            .isStopError = fields.flag("is_stop_error"_L1)};
}

/// "13231.20262", or nothing.
std::optional<Build> readBuild(Fields &fields)
{
    const QString text = fields.textOrNothing("build"_L1);
    const auto build = Build::from(text);
    if (!text.isEmpty() && !build)
        fields.refuse("build"_L1);
    return build;
}

DeviceRow readRow(Fields fields)
{
    return readDeviceRow(fields);
}

} // namespace

QJsonObject toJson(const DeviceDetail &detail)
{
    return QJsonObject{
        {u"device"_s, toJson(detail.device)},
        {u"points"_s, writePoints(detail.points)},
        {u"build"_s, textOrNull(detail.build ? detail.build->text() : QString())},
        {u"startup"_s, objectOrNull(detail.startup, &writeStartup)},
        {u"anywhere"_s, objectOrNull(detail.anywhere, &writeAnywhere)},
        {u"reliability"_s, objectOrNull(detail.reliability, &writeReliability)},
        {u"supplied"_s, objectOrNull(detail.supplied, &writeSupplied)},
        {u"starts"_s, arrayOf(detail.starts, &writeStart)},
        {u"alike"_s, detail.alike},
    };
}

Result<DeviceDetail> deviceDetailFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    DeviceDetail detail{
        .device = readRow(fields.object("device"_L1)),
        .points = readPoints(fields.object("points"_L1)),
        .build = readBuild(fields),
        .startup = fields.objectOrNothing("startup"_L1, &readStartup),
        .anywhere = fields.objectOrNothing("anywhere"_L1, &readAnywhere),
        .reliability = fields.objectOrNothing("reliability"_L1, &readReliability),
        .supplied = fields.objectOrNothing("supplied"_L1, &readSupplied),
        .starts = fields.list("starts"_L1, &readStart),
        .alike = fields.whole<qint64>("alike"_L1),
    };
    for (DeviceStart &start : detail.starts)
        start.device = detail.device.id;
    return complaint.orElse(std::move(detail));
}

} // namespace candela::contract
