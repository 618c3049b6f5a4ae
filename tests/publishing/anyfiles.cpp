#include "anyfiles.h"

#include "tests/endtoend/organization.h"

#include <functional>

namespace candela::publishing::test {

namespace {

constexpr int people = 240;

/// A file before it is bytes.
struct Table
{
    QByteArrayList header;
    std::vector<QByteArrayList> rows;
};

class Files
{
public:
    Files(std::mt19937 &chance, QDate day)
        : m_chance(chance)
        , m_day(day)
        , m_devices(6 + upTo(12))
    {
    }

    QByteArray meetings()
    {
        Table table{.header = {"meeting_id", "start_utc", "end_utc", "org_attendees", "attendees", "invited",
                               "accepted", "pre_chat", "interactive", "video", "recorded", "post_chat"},
                    .rows = {}};
        for (int i = 0; i < 80; ++i) {
            const QByteArray date = dayUpTo(27);
            const int all = 2 + upTo(10);
            const int invited = all + upTo(4);
            table.rows.push_back({"m-" + number(i), date + "T09:00:00Z",
                                  date + "T09:" + number(10 + upTo(49)), number(1 + upTo(all - 1)),
                                  number(all), number(invited), number(upTo(invited)),
                                  word({"yes", "no", ""}), word({"yes", "no"}), word({"yes", "no"}),
                                  word({"yes", "no", ""}), word({"yes", "no"})});
        }
        return csv(table);
    }

    QByteArray startup()
    {
        return ofDevices({"deviceId", "day", "coreBootTimeInMs", "coreLoginTimeInMs",
                          "responsiveDesktopTimeInMs", "bootScore", "loginScore", "diskType", "manufacturer",
                          "model", "operatingSystemVersion"},
                         [this](int i) -> QByteArrayList {
                             return {id(i),
                                     dayUpTo(4),
                                     number(9000 + upTo(90'000)),
                                     number(5000 + upTo(60'000)),
                                     number(upTo(40'000)),
                                     number(upTo(100)),
                                     number(upTo(100)),
                                     word({"hdd", "ssd"}),
                                     maker(),
                                     model(),
                                     system()};
                         });
    }

    QByteArray anywhere()
    {
        return ofDevices({"deviceId", "azureAdDeviceId", "day", "managedBy", "tenantAttached",
                          "azureAdRegistered", "autoPilotRegistered", "autoPilotProfileAssigned", "osVersion",
                          "manufacturer", "model"},
                         [this](int i) -> QByteArrayList {
                             return {id(i),      "directory-" + number(i),
                                     dayUpTo(4), word({"MDM", "ConfigMgr"}),
                                     flag(),     flag(),
                                     flag(),     flag(),
                                     system(),   maker(),
                                     model()};
                         });
    }

    QByteArray reliability()
    {
        return ofDevices(
            {"deviceId", "day", "appCrashCount", "appHangCount", "deviceManufacturer", "deviceModel"},
            [this](int i) -> QByteArrayList {
                return {id(i), dayUpTo(4), number(upTo(9)), number(upTo(9)), maker(), model()};
            });
    }

    QByteArray scores()
    {
        return ofDevices({"deviceId", "day", "endpointAnalyticsScore", "startupPerformanceScore", "model"},
                         [this](int i) -> QByteArrayList {
                             return {id(i), dayUpTo(4), number(upTo(100)), number(upTo(100)), model()};
                         });
    }

    /// In two parts; the device between them started twice on one day.
    std::vector<QByteArray> starts()
    {
        std::vector<QByteArray> parts;
        const int middle = m_devices / 2;
        const QByteArray twice = dayUpTo(2);
        for (const auto &[first, last] : {std::pair(0, middle), std::pair(middle, m_devices - 1)}) {
            Table table{.header = {"deviceId", "startTime", "coreBootTimeInMs", "coreLoginTimeInMs",
                                   "responsiveDesktopTimeInMs", "isFirstLogin"},
                        .rows = {}};
            for (int i = first; i <= last; ++i)
                table.rows.push_back({id(i), (i == middle ? twice : dayUpTo(9)) + "T06:00:00Z",
                                      number(9000 + upTo(90'000)), number(5000 + upTo(60'000)),
                                      number(upTo(40'000)), flag()});
            parts.push_back(inAnyFormat(table));
        }
        return parts;
    }

    QByteArray inventory()
    {
        return ofDevices({"device_id", "channel", "build", "last_seen"}, [this](int i) -> QByteArrayList {
            return {"directory-" + number(i), word({"Current Channel", "Semi-Annual Enterprise Channel"}),
                    word({"16.0.300.1", "16.0.200.1"}), dayUpTo(9)};
        });
    }

    QByteArray releases()
    {
        return csv({.header = {"channel", "version", "build", "released"},
                    .rows = {{"Current Channel", "2601", "16.0.300.1", dayUpTo(20)},
                             {"Semi-Annual Enterprise Channel", "2508", "16.0.200.1", dayUpTo(20)}}});
    }

    QByteArray apps()
    {
        Table table{.header = {"appName", "day", "activeDeviceCount", "appUsageDuration", "appCrashCount"},
                    .rows = {}};
        for (const char *name : {"a.exe", "b.exe", "c.exe"})
            table.rows.push_back(
                {name, dayUpTo(4), number(upTo(12)), number(1 + upTo(90'000)), number(upTo(60))});
        return inAnyFormat(table);
    }

    QByteArray samplesOf(const QByteArray &place)
    {
        Table table{.header = {"day", "location", "workload", "tcp_latency_ms", "download_MBps",
                               "udp_latency_ms", "udp_jitter_ms", "udp_loss_pct"},
                    .rows = {}};
        for (int i = 0; i < 20; ++i) {
            const int workload = upTo(2);
            QByteArrayList row{dayUpTo(3), place,
                               workload == 0   ? "exchange"
                               : workload == 1 ? "sharepoint"
                                               : "teams"};
            row << (workload == 0 ? number(upTo(400)) : "") << (workload == 1 ? number(upTo(20)) : "")
                << (workload == 2 ? number(upTo(500)) : "") << (workload == 2 ? number(upTo(90)) : "")
                << (workload == 2 ? number(upTo(9)) : "");
            table.rows.push_back(row);
        }
        return csv(table);
    }

    QByteArray places()
    {
        return csv({.header = {"Name", "Latitude", "Longitude", "users"},
                    .rows = {{"Lisbon", "38.72", "-9.14", number(1 + upTo(900))},
                             {"Lyon", "45.76", "4.83", ""},
                             {"Oslo", "59.91", "10.75", number(1 + upTo(90))}}});
    }

private:
    int upTo(int most) { return static_cast<int>(m_chance() % static_cast<unsigned>(most + 1)); }
    static QByteArray number(int value) { return QByteArray::number(value); }
    static QByteArray id(int device) { return "managed-" + number(device); }
    QByteArray word(std::initializer_list<const char *> words)
    {
        return *(words.begin() + upTo(static_cast<int>(words.size()) - 1));
    }
    QByteArray flag() { return word({"true", "false"}); }
    QByteArray maker() { return word({"Meridian", "Meridian Ltd", ""}); }
    QByteArray model() { return word({"Harbor 14", "Harbor 15", "HARBOR 15", ""}); }
    QByteArray system() { return word({"10.0.19045", "10.0.22631.4317", "10.0.26100", ""}); }
    QByteArray dayUpTo(int before) { return m_day.addDays(-upTo(before)).toString(Qt::ISODate).toLatin1(); }

    QByteArray ofDevices(const QByteArrayList &header, const std::function<QByteArrayList(int)> &row)
    {
        Table table{.header = header, .rows = {}};
        for (int i = 0; i < m_devices; ++i)
            table.rows.push_back(row(i));
        return inAnyFormat(table);
    }

    QByteArray inAnyFormat(const Table &table) { return upTo(1) == 0 ? csv(table) : json(table); }

    static QByteArray csv(const Table &table)
    {
        QByteArray bytes = table.header.join(',') + "\r\n";
        for (const QByteArrayList &row : table.rows)
            bytes += row.join(',') + "\r\n";
        return bytes;
    }

    static QByteArray json(const Table &table)
    {
        QByteArrayList rows;
        for (const QByteArrayList &row : table.rows) {
            QByteArrayList fields;
            for (qsizetype i = 0; i < row.size(); ++i)
                fields << '"' + table.header[i] + "\":\"" + row[i] + '"';
            rows << '{' + fields.join(',') + '}';
        }
        return "{\"value\":[" + rows.join(',') + "]}";
    }

    std::mt19937 &m_chance;
    QDate m_day;
    int m_devices;
};

} // namespace

std::vector<QByteArray> AnyFiles::all() const
{
    std::vector<QByteArray> all;
    for (const auto *some : {&endpoint, &apps, &network, &meetings, &usage})
        all.insert(all.end(), some->begin(), some->end());
    return all;
}

AnyFiles anyFiles(std::mt19937 &chance, QDate day)
{
    Files files(chance, day);
    AnyFiles any{
        .endpoint = {files.startup(), files.anywhere(), files.reliability(), files.scores(), files.apps()},
        .apps = {files.inventory(), files.releases()},
        .network = {files.samplesOf("Lisbon"), files.samplesOf("Oslo"), files.places()},
        .meetings = {files.meetings()},
        .usage = {}};
    for (QByteArray &part : files.starts())
        any.endpoint.push_back(std::move(part));
    const endtoend::Organization organization(people, static_cast<quint32>(chance()));
    for (const endtoend::Report &report : organization.download(day))
        any.usage.push_back(csv(report));
    return any;
}

} // namespace candela::publishing::test
