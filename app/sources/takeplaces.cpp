#include "sources/takerows.h"

#include "base/tr.h"
#include "sources/cellvalues.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

constexpr qsizetype longestName = 100;
constexpr qsizetype longestAddress = 200;
constexpr double mostMilliseconds = 60'000;
constexpr double mostMegabytes = 100'000;     // a second
constexpr double halfAroundTheEarth = 20'100; // km

/// Only what belongs to the workload counts; a row without it says nothing.
void readMeasurement(TechnologyRow &row, NetworkSample &sample)
{
    switch (sample.workload) {
    case NetworkWorkload::Exchange:
        sample.tcpLatencyMs = row.measured(u"sample_tcp_latency", 0, mostMilliseconds);
        break;
    case NetworkWorkload::SharePoint:
        sample.downloadMBps = row.measured(u"sample_download", 0, mostMegabytes);
        break;
    case NetworkWorkload::Teams:
        sample.udpLatencyMs = row.measured(u"sample_udp_latency", 0, mostMilliseconds);
        sample.udpJitterMs = row.measured(u"sample_udp_jitter", 0, mostMilliseconds);
        sample.udpLossPercent = row.measured(u"sample_udp_loss", 0, 100);
        break;
    }
    if (!sample.tcpLatencyMs && !sample.downloadMBps && !sample.udpLatencyMs && !sample.udpJitterMs &&
        !sample.udpLossPercent)
        row.leaveOut(u"sample_workload", Tr::tr("nothing is measured for what \"%1\" names"));
}

/// To about a kilometre: nearer than that nobody needs to know where an office lies.
std::optional<double> coarse(std::optional<double> degrees)
{
    return degrees ? std::optional(std::round(*degrees * 100) / 100) : std::nullopt;
}

/// Somebody entered it: what says "unknown" in a report, a number below zero or the largest one, is a mistake
/// here.
std::optional<int> usersOf(TechnologyRow &row)
{
    return row.cell(u"location_users").isEmpty() ? std::nullopt
                                                 : std::optional(row.requiredCount(u"location_users"));
}

} // namespace

void takeSample(TechnologyRow &row, TechnologyKeeper &keeper)
{
    NetworkSample sample{.day = row.day(u"sample_day", {}),
                         .location = keeper.shared(row.text(u"sample_location", longestName))};
    if (!sample.day.isValid())
        row.leaveOut(u"sample_day", Tr::tr("\"%1\" is not a date such as 2026-11-15"));
    if (sample.location.isEmpty())
        row.leaveOut(u"sample_location", Tr::tr("\"%1\" is not the name of a place"));
    if (const auto workload = networkWorkloadFrom(QString::fromUtf8(row.cell(u"sample_workload")))) {
        sample.workload = *workload;
        readMeasurement(row, sample);
    } else {
        row.leaveOut(u"sample_workload", Tr::tr("\"%1\" is neither exchange nor sharepoint nor teams"));
    }
    sample.egressKilometres = row.measured(u"sample_egress_distance", 0, halfAroundTheEarth);
    if (row.trouble().isEmpty())
        keeper.keep(std::move(sample));
}

void takeLocation(TechnologyRow &row, TechnologyKeeper &keeper)
{
    NetworkLocation location{.name = row.text(u"location_name", longestName),
                             .address = row.text(u"location_address", longestAddress),
                             .city = row.text(u"location_city", longestName),
                             .country = row.text(u"location_country", longestName),
                             .latitude = coarse(row.measured(u"location_latitude", -90, 90)),
                             .longitude = coarse(row.measured(u"location_longitude", -180, 180)),
                             .users = usersOf(row),
                             .isRemote = row.flag(u"location_remote").value_or(false)};
    if (location.name.isEmpty())
        row.leaveOut(u"location_name", Tr::tr("\"%1\" is not the name of a place"));
    if (row.trouble().isEmpty())
        keeper.keep(std::move(location), row.today());
}

} // namespace candela::sources
