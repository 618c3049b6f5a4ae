#include "wrongfiles.h"

#include "model/catalogues.h"
#include "sources/csvreader.h"
#include "sources/csvtext.h"
#include "sources/filetemplate.h"

#include <QStringEncoder>

#include <algorithm>

namespace candela::publishing::test {

namespace {

/// What is said of each kind beyond its template; kinds that are not here have nothing to add.
std::vector<Kind> whatIsSaid()
{
    const QByteArrayList files = {"Viewed Or Edited File Count", "Shared Externally File Count"};
    return {
        {.id = "getOffice365ActiveUserDetail"},
        {.id = "getEmailActivityUserDetail", .numbers = {"Send Count"}},
        {.id = "getTeamsUserActivityUserDetail",
         .numbers = {"Meeting Count", "Audio Duration In Seconds"},
         .unit = "Audio Duration",
         .otherUnit = "90 min"},
        {.id = "getYammerActivityUserDetail", .numbers = {"Posted Count"}},
        {.id = "getOneDriveActivityUserDetail", .numbers = files},
        {.id = "getSharePointActivityUserDetail", .numbers = files},
        {.id = "getM365AppUserDetail"},
        {.id = "app_devices", .day = "last_seen", .text = "device_id", .required = "device_id"},
        {.id = "releases", .day = "released", .text = "version", .required = "released", .isWhole = true},
        {.id = "startup_performance",
         .day = "day",
         .text = "model",
         .numbers = {"coreBootTimeInMs", "responsiveDesktopTimeInMs", "bootScore", "restartCount"},
         .required = "coreLoginTimeInMs",
         .unit = "coreBootTimeInMs",
         .otherUnit = "31",
         .isOfService = true,
         .isGraph = true},
        {.id = "device_starts",
         .day = "startTime",
         .text = "deviceId",
         .numbers = {"coreBootTimeInMs", "coreLoginTimeInMs"},
         .required = "coreBootTimeInMs",
         .unit = "coreBootTimeInMs",
         .otherUnit = "31",
         .isOfService = true,
         .isGraph = true},
        {.id = "app_reliability",
         .day = "day",
         .text = "appName",
         .numbers = {"appUsageDuration", "appHangCount", "appHealthScore"},
         .required = "activeDeviceCount",
         .unit = "appUsageDuration",
         .otherUnit = "1e15",
         .isOfService = true,
         .isGraph = true},
        {.id = "device_reliability",
         .day = "day",
         .text = "deviceModel",
         .numbers = {"appHangCount", "meanTimeToFailureInMinutes"},
         .required = "deviceId",
         .isOfService = true,
         .isGraph = true},
        {.id = "work_from_anywhere",
         .day = "day",
         .text = "osVersion",
         .numbers = {"windowsScore"},
         .required = "deviceId",
         .unit = "windowsScore",
         .otherUnit = "7150", // hundredths
         .isOfService = true,
         .isGraph = true},
        {.id = "device_scores",
         .day = "day",
         .text = "manufacturer",
         .numbers = {"endpointAnalyticsScore"},
         .required = "startupPerformanceScore",
         .unit = "endpointAnalyticsScore",
         .otherUnit = "7150",
         .isOfService = true,
         .isGraph = true},
        {.id = "network_samples",
         .day = "day",
         .text = "location",
         .numbers = {"udp_latency_ms", "udp_jitter_ms", "udp_loss_pct", "egress_km"},
         .required = "workload",
         .unit = "udp_latency_ms",
         .otherUnit = "50000000"}, // nanoseconds
        {.id = "locations",
         .text = "Name",
         .numbers = {"users"},
         .signedNumbers = {"Latitude", "Longitude"},
         .required = "Longitude",
         .unit = "Latitude",
         .otherUnit = "52520000", // millionths of a degree
         .isWhole = true},
        {.id = "meetings",
         .day = "start_utc",
         .text = "meeting_id",
         .numbers = {"org_attendees", "attendees"},
         .required = "org_attendees",
         .unit = "start_utc",
         .otherUnit = "1770000000"}, // seconds since 1970
        {.id = "benchmarks",
         .day = "as_of",
         .text = "source",
         .numbers = {"value", "n_orgs"},
         .required = "n_orgs",
         .unit = "value",
         .otherUnit = "0.71",
         .isWhole = true},
    };
}

QByteArrayList cellsOf(sources::CsvReader &csv)
{
    QByteArrayList cells;
    if (const auto more = csv.next(); !more || !*more)
        qFatal("a template lacks a row");
    for (const sources::CsvCell &cell : csv.cells())
        cells << cell.unescaped();
    return cells;
}

bool isWord(const QByteArray &cell)
{
    return cell == "true" || cell == "false" || cell == "NaN";
}

/// The file with `cells` in place of its good row.
QByteArray withRow(const Kind &kind, const QByteArray &row)
{
    return sources::csvRow(kind.header) + row;
}

constexpr int millions = 1'000'000;
constexpr qint64 threeGigabytes = 3'000'000'000;

std::vector<WrongFile> wrongJson(const Kind &kind, const QByteArray &future)
{
    const QByteArray good = jsonOf(kind);
    const QByteArray wide = "[{" + QByteArray("\"a\":1,").repeated(millions);
    return {{.fault = "JSON: cut off", .bytes = good.chopped(3)},
            {.fault = "JSON: no rows", .bytes = R"({"value":[]})"},
            {.fault = "JSON: an error answer", .bytes = R"({"error":{"code":"Forbidden"}})"},
            {.fault = "JSON: dated in the future", .bytes = jsonOf(kind.with(kind.day, future))},
            {.fault = "JSON: not in UTF-8", .bytes = jsonOf(kind.with(kind.text, "M\xFCnchen"))},
            {.fault = "JSON: a million fields", .bytes = wide + "\"last\":1}]"},
            {.fault = "JSON: a million levels", .bytes = "[{\"a\":" + QByteArray(millions, '[')},
            {.fault = "JSON: three gigabytes", .bytes = good, .size = threeGigabytes}};
}

} // namespace

Kind Kind::with(const QByteArray &column, const QByteArray &value) const
{
    Kind other = *this;
    other.row[header.indexOf(column)] = value;
    return other;
}

Kind Kind::without(const QByteArray &column) const
{
    Kind other = *this;
    other.header.removeAt(header.indexOf(column));
    other.row.removeAt(header.indexOf(column));
    return other;
}

std::vector<Kind> kindsOfFiles(QDate day)
{
    std::vector<Kind> kinds;
    const std::vector<Kind> said = whatIsSaid();
    for (const sources::FileTemplate &made :
         sources::fileTemplates(builtInSignals(), builtInTechnology(), builtInImports(), day)) {
        if (made.kind == QStringLiteral("file_events"))
            continue; // one row covers no four weeks; tst_readfileevents has its faults
        const auto found = std::ranges::find(said, made.kind.toLatin1(), &Kind::id);
        Kind kind = found == said.end() ? Kind{.id = made.kind.toLatin1()} : *found;
        sources::CsvReader csv(made.csv);
        kind.header = cellsOf(csv);
        kind.row = cellsOf(csv);
        if (kind.text.isEmpty()) {
            kind.day = "Report Refresh Date";
            kind.text = "User Principal Name";
            kind.required = kind.day;
        }
        kinds.push_back(std::move(kind));
    }
    return kinds;
}

QByteArray csvOf(const Kind &kind)
{
    return withRow(kind, sources::csvRow(kind.row));
}

QByteArray jsonOf(const Kind &kind)
{
    QByteArrayList fields;
    for (qsizetype i = 0; i < kind.header.size(); ++i) {
        bool isNumber = false;
        kind.row[i].toDouble(&isNumber);
        const bool isBare = isNumber || isWord(kind.row[i]);
        fields << '"' + kind.header[i] + "\":" + (isBare ? kind.row[i] : '"' + kind.row[i] + '"');
    }
    return "{\"value\":[{" + fields.join(',') + "}]}";
}

std::vector<WrongFile> wrongFiles(const Kind &kind, QDate today)
{
    const QByteArray good = csvOf(kind);
    const QByteArray row = sources::csvRow(kind.row);
    const QByteArray future = today.addDays(30).toString(Qt::ISODate).toLatin1() + "T09:00:00Z";
    QStringEncoder utf16(QStringEncoder::Utf16, QStringEncoder::Flag::WriteBom);
    std::vector<WrongFile> files = {
        {.fault = "empty", .bytes = {}},
        {.fault = "spaces alone", .bytes = " \r\n \r\n"},
        {.fault = "a header alone", .bytes = withRow(kind, {})},
        {.fault = "cut off in its last row", .bytes = good + row.left(row.indexOf(','))},
        {.fault = "cut off within quotes", .bytes = good + "\"" + row.left(row.indexOf(','))},
        {.fault = "a zero byte", .bytes = good + QByteArray(1, '\0') + row},
        {.fault = "a cell of 5 KB", .bytes = good + '"' + QByteArray(5000, 'a') + "\"," + row},
        {.fault = "a header of a million columns",
         .bytes = withRow(kind, {}).chopped(2) + QByteArray(millions, ',') + "\r\n" + row},
        {.fault = "a row of a million columns", .bytes = good + QByteArray(millions, ',') + "\r\n"},
        {.fault = "only rows that are too long", .bytes = withRow(kind, row.chopped(2) + ",,,\r\n")},
        {.fault = "not in UTF-8", .bytes = csvOf(kind.with(kind.text, "M\xFCnchen"))},
        {.fault = "in UTF-16", .bytes = utf16(QString::fromUtf8(good))},
        {.fault = "a required column is missing", .bytes = csvOf(kind.without(kind.required))},
        {.fault = "a required column twice",
         .bytes = sources::csvRow(kind.header + QByteArrayList{kind.header.front()}) +
                  sources::csvRow(kind.row + QByteArrayList{kind.row.front()})},
        {.fault = "three gigabytes of zeros", .bytes = {}, .size = threeGigabytes},
        {.fault = "three gigabytes", .bytes = good, .size = threeGigabytes},
    };
    if (!kind.day.isEmpty())
        files.push_back({.fault = "dated in the future", .bytes = csvOf(kind.with(kind.day, future))});
    if (kind.isGraph)
        std::ranges::move(wrongJson(kind, future), std::back_inserter(files));
    return files;
}

} // namespace candela::publishing::test
