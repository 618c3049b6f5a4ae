#include "sources/csvtext.h"
#include "sources/writtentechnology.h"

#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

QByteArray cellOf(QDate day)
{
    return day.toString(Qt::ISODate).toLatin1();
}

QByteArray cellOf(const std::optional<double> &number)
{
    return number ? QByteArray::number(*number, 'g', QLocale::FloatingPointShortest) : QByteArray();
}

QByteArray cellOf(UpdateChannel channel)
{
    switch (channel) {
    case UpdateChannel::Current:
        return "Current Channel";
    case UpdateChannel::MonthlyEnterprise:
        return "Monthly Enterprise Channel";
    case UpdateChannel::SemiAnnual:
        return "Semi-Annual Enterprise Channel";
    case UpdateChannel::SemiAnnualPreview:
        return "Semi-Annual Enterprise Channel (Preview)";
    case UpdateChannel::CurrentPreview:
        return "Current Channel (Preview)";
    case UpdateChannel::Beta:
        return "Beta Channel";
    case UpdateChannel::Other:
        return "A channel of our own";
    }
    std::unreachable();
}

QByteArray cellOf(const Build &build)
{
    return "16.0." + build.text().toLatin1();
}

} // namespace

QByteArray appDevicesCsv(const std::vector<AppDevice> &devices)
{
    QByteArray csv = csvRow({"device_id", "channel", "build", "last_seen"});
    for (const AppDevice &device : devices)
        csv += csvRow({device.managedId.toUtf8(), cellOf(device.channel),
                       device.build ? cellOf(*device.build) : QByteArray(), cellOf(device.lastSeen)});
    return csv;
}

QByteArray releasesCsv(const std::vector<AppRelease> &releases)
{
    QByteArray csv = csvRow({"channel", "version", "build", "released", "end_of_support"});
    for (const AppRelease &release : releases)
        csv += csvRow({cellOf(release.channel), release.version.toUtf8(), cellOf(release.build),
                       cellOf(release.released),
                       release.endOfSupport ? cellOf(*release.endOfSupport) : QByteArray()});
    return csv;
}

QByteArray samplesCsv(const std::vector<NetworkSample> &samples)
{
    QByteArray csv = csvRow({"day", "location", "workload", "tcp_latency_ms", "download_MBps",
                             "udp_latency_ms", "udp_jitter_ms", "udp_loss_pct", "egress_km"});
    for (const NetworkSample &sample : samples)
        csv += csvRow({cellOf(sample.day), sample.location.toUtf8(), idOf(sample.workload).toLatin1(),
                       cellOf(sample.tcpLatencyMs), cellOf(sample.downloadMBps), cellOf(sample.udpLatencyMs),
                       cellOf(sample.udpJitterMs), cellOf(sample.udpLossPercent),
                       cellOf(sample.egressKilometres)});
    return csv;
}

QByteArray locationsCsv(const std::vector<NetworkLocation> &locations)
{
    QByteArray csv = csvRow(
        {"userEntered", "Name", "Address", "Latitude", "Longitude", "users", "city", "country", "remote"});
    for (const NetworkLocation &location : locations)
        csv += csvRow({"1", location.name.toUtf8(), location.address.toUtf8(), cellOf(location.latitude),
                       cellOf(location.longitude),
                       location.users ? QByteArray::number(*location.users) : QByteArray(),
                       location.city.toUtf8(), location.country.toUtf8(), location.isRemote ? "1" : "0"});
    return csv;
}

} // namespace candela::sources
