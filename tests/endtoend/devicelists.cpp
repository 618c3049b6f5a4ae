#include "tests/endtoend/devicelists.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace candela::endtoend {

namespace {

/// The same for each device, with the fields of `more`.
QJsonObject rowOf(int device, const QByteArray &mark, const QJsonObject &more)
{
    QJsonObject row = more;
    const QString name = u"LAPTOP-%1%2"_s.arg(QString::fromLatin1(mark)).arg(device);
    row["deviceName"_L1] = name;
    row["deviceDisplayName"_L1] = name;
    row["serialNumber"_L1] = QString(u"SN-"_s + name);
    row["manufacturer"_L1] = u"Meridian"_s;
    row["model"_L1] = device % 2 == 0 ? u"Harbor 15"_s : u"Harbor 14"_s;
    return row;
}

QJsonObject startup(int device)
{
    return {{u"id"_s, u"managed-%1"_s.arg(device)},
            {u"coreBootTimeInMs"_s, 20'000 + device * 1000},
            {u"groupPolicyBootTimeInMs"_s, 5000},
            {u"coreLoginTimeInMs"_s, 12'000},
            {u"groupPolicyLoginTimeInMs"_s, 3000},
            {u"responsiveDesktopTimeInMs"_s, 9000},
            {u"operatingSystemVersion"_s, u"10.0"_s},
            {u"blueScreenCount"_s, device % 2},
            {u"restartCount"_s, 2},
            {u"bootScore"_s, -1},
            {u"startupPerformanceScore"_s, 61.5}};
}

QJsonObject start(int device, QDate day)
{
    return {{u"id"_s, u"managed-%1_1"_s.arg(device)},
            {u"deviceId"_s, u"managed-%1"_s.arg(device)},
            {u"startTime"_s, QString(day.toString(Qt::ISODate) + u"T05:59:59.1234567Z"_s)},
            {u"coreBootTimeInMs"_s, 20'000 + device * 1000},
            {u"totalBootTimeInMs"_s, 25'000 + device * 1000},
            {u"featureUpdateBootTimeInMs"_s, 0},
            {u"coreLoginTimeInMs"_s, 12'000},
            {u"responsiveDesktopTimeInMs"_s, 9'000},
            {u"totalLoginTimeInMs"_s, 24'000},
            {u"isFirstLogin"_s, false},
            {u"isFeatureUpdate"_s, false},
            {u"restartCategory"_s, u"restartWithUpdate"_s}};
}

QJsonObject reliability(int device, QDate day)
{
    return {{u"deviceId"_s, u"managed-%1"_s.arg(device)},
            {u"appCrashCount"_s, device % 3},
            {u"crashedAppCount"_s, device % 3 == 0 ? 0 : 1},
            {u"appHangCount"_s, 0},
            {u"meanTimeToFailureInMinutes"_s, device % 3 == 0 ? 2147483647 : 9000},
            {u"processedDateTime"_s, QString(day.toString(Qt::ISODate) + u"T02:00:00Z"_s)}};
}

QJsonObject anywhere(int device)
{
    return {{u"id"_s, u"row-%1"_s.arg(device)}, {u"deviceId"_s, u"managed-%1"_s.arg(device)},
            {u"managedBy"_s, u"MDM"_s},         {u"azureAdDeviceId"_s, u"directory-%1"_s.arg(device)},
            {u"osVersion"_s, u"10.0.26100"_s},  {u"azureAdRegistered"_s, true},
            {u"autoPilotRegistered"_s, true},   {u"autoPilotProfileAssigned"_s, device % 4 != 0},
            {u"tenantAttached"_s, false},       {u"upgradeEligibility"_s, u"upgraded"_s},
            {u"windowsScore"_s, 100},           {u"cloudManagementScore"_s, 100},
            {u"cloudIdentityScore"_s, 100},     {u"cloudProvisioningScore"_s, 4.2}};
}

QJsonObject scores(int device)
{
    return {{u"id"_s, u"managed-%1"_s.arg(device)},
            {u"endpointAnalyticsScore"_s, 71.5},
            {u"startupPerformanceScore"_s, 40 + device},
            {u"appReliabilityScore"_s, -1},
            {u"workFromAnywhereScore"_s, 88},
            {u"healthStatus"_s, u"meetingGoals"_s}};
}

QJsonObject app(int number)
{
    return {{u"appName"_s, u"app%1.exe"_s.arg(number)}, {u"appDisplayName"_s, u"App %1"_s.arg(number)},
            {u"activeDeviceCount"_s, number + 1},       {u"appUsageDuration"_s, 540'000},
            {u"appCrashCount"_s, number % 5},           {u"appHangCount"_s, 0},
            {u"meanTimeToFailureInMinutes"_s, 60'000},  {u"appHealthScore"_s, 66.6}};
}

template<typename RowOf>
QByteArrayList pagesOf(int devices, const QByteArray &mark, const RowOf &of)
{
    constexpr int rowsOfPage = 7;
    QByteArrayList pages;
    for (int i = 0; i < devices; ++i) {
        const QByteArray row = QJsonDocument(rowOf(i, mark, of(i))).toJson(QJsonDocument::Compact);
        if (i % rowsOfPage == 0)
            pages << row;
        else
            pages.back() += ',' + row;
    }
    return pages;
}

} // namespace

std::map<QByteArray, QByteArrayList> deviceLists(int devices, QDate day, const QByteArray &mark)
{
    const QByteArray root = "/deviceManagement/userExperienceAnalytics";
    return {{root + "DevicePerformance", pagesOf(devices, mark, startup)},
            {root + "DeviceStartupHistory", pagesOf(devices, mark, [day](int i) { return start(i, day); })},
            {root + "AppHealthDevicePerformance",
             pagesOf(devices, mark, [day](int i) { return reliability(i, day); })},
            {root + "AppHealthApplicationPerformance", pagesOf(devices, {}, app)},
            {root + "WorkFromAnywhereMetrics('allDevices')/metricDevices", pagesOf(devices, mark, anywhere)},
            {root + "DeviceScores", pagesOf(devices, mark, scores)}};
}

} // namespace candela::endtoend
