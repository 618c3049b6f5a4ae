#include "sources/writtentechnology.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

QByteArray pageOf(const QString &list, const QJsonArray &rows)
{
    const QString context = u"https://graph.microsoft.com/v1.0/$metadata#deviceManagement/"_s + list;
    return QJsonDocument(QJsonObject{{u"@odata.context"_s, context}, {u"value"_s, rows}}).toJson();
}

QString text(QDate day)
{
    return day.toString(Qt::ISODate) + u"T00:00:00Z"_s;
}

template<typename Number>
QJsonValue orMinusOne(const std::optional<Number> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(-1);
}

QJsonValue orNull(const std::optional<bool> &flag)
{
    return flag ? QJsonValue(*flag) : QJsonValue();
}

QJsonObject deviceObject(const EndpointDevice &device)
{
    return {{u"deviceId"_s, device.managedId},
            {u"manufacturer"_s, device.manufacturer},
            {u"model"_s, device.model},
            {u"processedDateTime"_s, text(device.lastSeen)}};
}

QJsonValue minutesToFailure(const std::optional<qint64> &minutes)
{
    constexpr qint64 noCrash = 2147483647;
    return minutes.value_or(noCrash);
}

QString eligibility(UpgradeEligibility upgrade)
{
    return upgrade == UpgradeEligibility::NotCapable ? u"notCapable"_s : idOf(upgrade);
}

} // namespace

QByteArray startupJson(const std::vector<EndpointDevice> &devices)
{
    QJsonArray rows;
    for (const EndpointDevice &device : devices) {
        if (!device.startup)
            continue;
        const StartupFacts &facts = *device.startup;
        QJsonObject row = deviceObject(device);
        row[u"operatingSystemVersion"_s] = device.osVersion;
        row[u"diskType"_s] = idOf(facts.disk);
        row[u"bootScore"_s] = orMinusOne(facts.bootScore);
        row[u"loginScore"_s] = orMinusOne(facts.signInScore);
        row[u"coreBootTimeInMs"_s] = orMinusOne(facts.coreBootMs);
        row[u"groupPolicyBootTimeInMs"_s] = orMinusOne(facts.groupPolicyBootMs);
        row[u"coreLoginTimeInMs"_s] = orMinusOne(facts.coreSignInMs);
        row[u"groupPolicyLoginTimeInMs"_s] = orMinusOne(facts.groupPolicySignInMs);
        row[u"responsiveDesktopTimeInMs"_s] = orMinusOne(facts.responsiveDesktopMs);
        row[u"blueScreenCount"_s] = orMinusOne(facts.stopErrors);
        row[u"restartCount"_s] = orMinusOne(facts.restarts);
        rows << row;
    }
    return pageOf(u"userExperienceAnalyticsDevicePerformance"_s, rows);
}

QByteArray anywhereJson(const std::vector<EndpointDevice> &devices)
{
    QJsonArray rows;
    for (const EndpointDevice &device : devices) {
        if (!device.anywhere)
            continue;
        const AnywhereFacts &facts = *device.anywhere;
        QJsonObject row = deviceObject(device);
        row[u"azureAdDeviceId"_s] = device.directoryId;
        row[u"osVersion"_s] = device.osVersion;
        row[u"managedBy"_s] =
            facts.isCloudManaged ? (*facts.isCloudManaged ? u"Intune"_s : u"ConfigMgr"_s) : QString();
        row[u"azureAdRegistered"_s] = orNull(facts.hasCloudIdentity);
        row[u"autoPilotRegistered"_s] = orNull(facts.hasProvisioningProfile);
        row[u"autoPilotProfileAssigned"_s] = orNull(facts.hasProvisioningProfile);
        row[u"upgradeEligibility"_s] = eligibility(facts.upgrade);
        row[u"windowsScore"_s] = orMinusOne(facts.windows);
        row[u"cloudManagementScore"_s] = orMinusOne(facts.cloudManagement);
        row[u"cloudIdentityScore"_s] = orMinusOne(facts.cloudIdentity);
        row[u"cloudProvisioningScore"_s] = orMinusOne(facts.cloudProvisioning);
        rows << row;
    }
    return pageOf(u"userExperienceAnalyticsWorkFromAnywhereMetrics('allDevices')/metricDevices"_s, rows);
}

QByteArray reliabilityJson(const std::vector<EndpointDevice> &devices)
{
    QJsonArray rows;
    for (const EndpointDevice &device : devices) {
        if (!device.reliability)
            continue;
        QJsonObject row = deviceObject(device);
        row[u"appCrashCount"_s] = device.reliability->crashes;
        row[u"appHangCount"_s] = device.reliability->hangs;
        row[u"crashedAppCount"_s] = device.reliability->crashedApps;
        row[u"meanTimeToFailureInMinutes"_s] = minutesToFailure(device.reliability->minutesToFailure);
        rows << row;
    }
    return pageOf(u"userExperienceAnalyticsAppHealthDevicePerformance"_s, rows);
}

QByteArray startsJson(const std::vector<DeviceStart> &starts)
{
    QJsonArray rows;
    for (const DeviceStart &start : starts)
        rows << QJsonObject{
            {u"deviceId"_s, start.device},
            {u"startTime"_s, text(start.day)},
            {u"coreBootTimeInMs"_s, orMinusOne(start.bootMs)},
            {u"coreLoginTimeInMs"_s, orMinusOne(start.signInMs)},
            {u"responsiveDesktopTimeInMs"_s, 0},
            {u"isFirstLogin"_s, start.isFirstSignIn},
            {u"isFeatureUpdate"_s, start.isFeatureUpdate},
            {u"restartCategory"_s, start.isStopError ? u"blueScreen"_s : u"restartWithoutUpdate"_s}};
    return pageOf(u"userExperienceAnalyticsDeviceStartupHistory"_s, rows);
}

QByteArray appsJson(const std::vector<EndpointApp> &apps)
{
    QJsonArray rows;
    for (const EndpointApp &app : apps)
        rows << QJsonObject{{u"appName"_s, app.name},
                            {u"appDisplayName"_s, app.title},
                            {u"appPublisher"_s, app.publisher},
                            {u"processedDateTime"_s, text(app.day)},
                            {u"activeDeviceCount"_s, app.activeDevices},
                            {u"appUsageDuration"_s, app.usageMinutes},
                            {u"appCrashCount"_s, app.crashes},
                            {u"appHangCount"_s, app.hangs},
                            {u"meanTimeToFailureInMinutes"_s, minutesToFailure(app.minutesToFailure)},
                            {u"appHealthScore"_s, orMinusOne(app.score)},
                            {u"allOrgsHealthScore"_s, orMinusOne(app.peerMedian)}};
    return pageOf(u"userExperienceAnalyticsAppHealthApplicationPerformance"_s, rows);
}

} // namespace candela::sources
