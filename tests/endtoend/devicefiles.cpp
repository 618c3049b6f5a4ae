#include "tests/endtoend/devicefiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace candela::endtoend {

namespace {

QByteArray iso(QDate day)
{
    return day.toString(Qt::ISODate).toLatin1();
}

/// Of one organization's devices.
class Files
{
public:
    Files(int devices, QDate day, QByteArray mark)
        : m_devices(devices)
        , m_day(day)
        , m_mark(std::move(mark))
    {
    }

    QByteArray startup() const
    {
        QByteArray csv =
            "DeviceId,DeviceName,Manufacturer,Model,OSVersion,CoreBootTime,GPBootTime,CoreLogonTime,"
            "GPLogonTime,DesktopUsableTime,BootScore,LogonScore,StartupPerformanceScore,"
            "BlueScreenCount,RestartCount,MemaTimeGenerated\r\n";
        for (int i = 0; i < m_devices; ++i)
            csv += id(i) + ',' + name(i) + ",Meridian," + model(i) + ",10.0.26100," + boot(i) +
                   ",5,12,3,9,-1,-1,-1,0,2," + iso(m_day) + "T03:12:00Z\r\n";
        return csv;
    }

    QByteArray anywhere() const
    {
        QByteArray csv = "DeviceId,DeviceName,SerialNumber,Manufacturer,Model,ManagedBy,OSVersion,"
                         "AutoPilotRegistered,AutoPilotProfileAssigned,GraphDeviceIsManaged,TenantAttached,"
                         "ReferenceId,UpgradeEligibility\r\n";
        for (int i = 0; i < m_devices; ++i)
            csv += id(i) + ',' + name(i) + ",SN-" + m_mark + ",Meridian," + model(i) +
                   ",MDM,10.0.26100,True,True,True,False," + directoryId(i) + ",0\r\n";
        return csv;
    }

    QByteArray inventory() const
    {
        QByteArray csv = "Name,AadDeviceID,Version,Build,Architecture,Update channel,Last contact,Last user,"
                         "Last email\r\n";
        for (int i = 0; i < m_devices; ++i)
            csv += name(i) + ',' + directoryId(i) + ",2610,16.0.300.1 (X64),x64,Current Channel," +
                   iso(m_day) + "T07:12:33Z," + m_mark + " Person," + m_mark + "@example.org\r\n";
        return csv;
    }

    QByteArray releases() const
    {
        return "channel,version,build,released,end_of_support\nCurrent Channel,2610,16.0.300.1," +
               iso(m_day.addDays(-9)) + ",\n";
    }

    QByteArray apps() const
    {
        return "AppName,AppFriendlyName,AppPublisher,ActiveDevices,TotalAppUsageDuration,TotalAppCrashes,"
               "MeanTimeToFailure,AppHealthScore\r\nmail.exe,Mail,Example," +
               QByteArray::number(m_devices) + ",540000,9,60000,\r\n";
    }

    QByteArray starts() const
    {
        QJsonArray list;
        for (int i = 0; i < m_devices; ++i)
            list.append(QJsonObject{{u"id"_s, QString(QString::fromLatin1(id(i)) + u"_1"_s)},
                                    {u"deviceId"_s, QString::fromLatin1(id(i))},
                                    {u"startTime"_s, at("T05:59:59.1234567Z")},
                                    {u"coreBootTimeInMs"_s, boot(i).toInt() * 1000},
                                    {u"groupPolicyBootTimeInMs"_s, 0},
                                    {u"featureUpdateBootTimeInMs"_s, 0},
                                    {u"totalBootTimeInMs"_s, boot(i).toInt() * 1000},
                                    {u"coreLoginTimeInMs"_s, 12'000},
                                    {u"responsiveDesktopTimeInMs"_s, 9000},
                                    {u"totalLoginTimeInMs"_s, 21'000},
                                    {u"isFirstLogin"_s, false},
                                    {u"isFeatureUpdate"_s, false},
                                    {u"restartCategory"_s, u"restartWithUpdate"_s},
                                    {u"restartFaultBucket"_s, QString::fromLatin1(m_mark)}});
        return QJsonDocument(QJsonObject{{u"value"_s, list}}).toJson();
    }

    QByteArray reliability() const
    {
        QJsonArray list;
        for (int i = 0; i < m_devices; ++i)
            list.append(QJsonObject{{u"deviceId"_s, QString::fromLatin1(id(i))},
                                    {u"deviceDisplayName"_s, QString::fromLatin1(name(i))},
                                    {u"appCrashCount"_s, i % 3},
                                    {u"crashedAppCount"_s, i % 3 == 0 ? 0 : 1},
                                    {u"appHangCount"_s, 0},
                                    {u"meanTimeToFailureInMinutes"_s, i % 3 == 0 ? 2147483647 : 9000},
                                    {u"processedDateTime"_s, at("T02:00:00Z")}});
        return QJsonDocument(QJsonObject{{u"value"_s, list}}).toJson();
    }

    QByteArray samples() const
    {
        return "day,location,workload,tcp_latency_ms,download_MBps,udp_latency_ms,udp_jitter_ms,udp_loss_"
               "pct\n" +
               iso(m_day) + ",Lisbon,exchange,17.5,,,,\n" + iso(m_day) + ",Lisbon,sharepoint,,17,,,\n";
    }

    QByteArray locations() const
    {
        return "userEntered,Name,Address,Latitude,Longitude,Egress IP Address range 1,Egress IP Address "
               "range 2,"
               "Egress IP Address range 3,Egress IP Address range 4,Egress IP Address range "
               "5,LanIps,users,city,"
               "country,remote\n1,Lisbon,,38.72,-9.14,Main "
               "203.0.113.0/24,,,,,10.77.0.0/16,40,Lisbon,Portugal,no\n";
    }

private:
    QString at(const char *time) const { return QString::fromLatin1(QByteArray(iso(m_day) + time)); }
    static QByteArray id(int device) { return "managed-" + QByteArray::number(device); }
    static QByteArray directoryId(int device) { return "directory-" + QByteArray::number(device); }
    static QByteArray model(int device) { return device % 2 == 0 ? "Harbor 15" : "Harbor 14"; }
    QByteArray name(int device) const { return "LAPTOP-" + m_mark + QByteArray::number(device); }
    QByteArray boot(int device) const { return device < m_devices / 2 ? "20" : "90"; }

    int m_devices;
    QDate m_day;
    QByteArray m_mark;
};

} // namespace

std::map<std::string, QByteArray> deviceFiles(int devices, QDate day, const QByteArray &mark)
{
    const Files files(devices, day, mark);
    return {{"anywhere.csv", files.anywhere()},   {"apps.csv", files.apps()},
            {"inventory.csv", files.inventory()}, {"locations.csv", files.locations()},
            {"releases.csv", files.releases()},   {"reliability.json", files.reliability()},
            {"samples.csv", files.samples()},     {"starts.json", files.starts()},
            {"startup.csv", files.startup()}};
}

} // namespace candela::endtoend
