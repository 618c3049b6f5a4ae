#include "store/networktable.h"

#include "store/groups.h"
#include "store/query.h"
#include "store/values.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

const QString sampleColumns =
    u"tcp_latency_ms, download_mbps, udp_latency_ms, udp_jitter_ms, udp_loss_percent,"
    " egress_kilometres"_s;

struct Samples
{
    static QString select()
    {
        return u"SELECT %1 FROM network_sample WHERE organization = ? AND day = ? AND location = ?"
               " AND workload = ? ORDER BY number"_s.arg(sampleColumns);
    }
    static QString erase()
    {
        return u"DELETE FROM network_sample WHERE organization = ? AND day = ? AND location = ? AND workload = ?"_s;
    }
    static QString insert()
    {
        return u"INSERT INTO network_sample (organization, day, location, workload, number, %1)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(sampleColumns);
    }
    static QStringList key(const NetworkSample &sample)
    {
        return {toText(sample.day), sample.location, idOf(sample.workload)};
    }
    static QVariantList values(const NetworkSample &sample)
    {
        return {toColumn(sample.tcpLatencyMs),   toColumn(sample.downloadMBps),
                toColumn(sample.udpLatencyMs),   toColumn(sample.udpJitterMs),
                toColumn(sample.udpLossPercent), toColumn(sample.egressKilometres)};
    }
    static void read(Row &row, NetworkSample &sample)
    {
        sample.tcpLatencyMs = row.real();
        sample.downloadMBps = row.real();
        sample.udpLatencyMs = row.real();
        sample.udpJitterMs = row.real();
        sample.udpLossPercent = row.real();
        sample.egressKilometres = row.real();
    }
    static NetworkSample read(const QSqlQuery &query)
    {
        Row row(query);
        NetworkSample sample;
        read(row, sample);
        return sample;
    }
};

const QStringList &locationColumns()
{
    static const QStringList all = {u"address"_s,   u"city"_s,  u"country"_s,   u"latitude"_s,
                                    u"longitude"_s, u"users"_s, u"is_remote"_s, u"imported"_s};
    return all;
}

QVariantList valuesOf(const QString &organization, const NetworkLocation &location, QDate today)
{
    return {organization,
            location.name,
            toText(location.address),
            toText(location.city),
            toText(location.country),
            toColumn(location.latitude),
            toColumn(location.longitude),
            toColumn(location.users),
            location.isRemote ? 1 : 0,
            toText(today)};
}

/// What of a place is kept: where somebody works alone is nowhere written down.
NetworkLocation keptOf(const NetworkLocation &location)
{
    if (mayBeShown(location))
        return location;
    NetworkLocation kept;
    kept.name = location.name;
    kept.users = location.users;
    kept.isRemote = true;
    return kept;
}

NetworkLocation locationFrom(const QSqlQuery &query)
{
    Row row(query);
    return {.name = row.text(),
            .address = row.text(),
            .city = row.text(),
            .country = row.text(),
            .latitude = row.real(),
            .longitude = row.real(),
            .users = row.number(),
            .isRemote = row.flag().value_or(false)};
}

} // namespace

NetworkTable::NetworkTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<qint64> NetworkTable::keepSamples(const QString &organization,
                                         const std::vector<NetworkSample> &samples)
{
    return keepGroups<Samples>(m_database, organization, samples);
}

Result<qint64> NetworkTable::keepLocations(const QString &organization,
                                           const std::vector<NetworkLocation> &brought, QDate today)
{
    if (brought.empty())
        return 0;
    const auto known = locations(organization);
    auto keep =
        Statement::prepare(m_database, upsertInto(u"network_location"_s, {u"name"_s}, locationColumns()));
    auto erase =
        Statement::prepare(m_database, u"DELETE FROM network_location WHERE organization = ? AND name = ?"_s);
    if (!known || !keep || !erase)
        return fail(!known ? known.error() : keep ? erase.error() : keep.error());
    qint64 changed = 0;
    QSet<QString> names;
    for (const NetworkLocation &told : brought) {
        const NetworkLocation location = keptOf(told);
        names.insert(location.name);
        if (std::ranges::find(*known, location) != known->end())
            continue;
        if (auto kept = keep->run(valuesOf(organization, location, today)); !kept)
            return fail(kept.error());
        ++changed;
    }
    for (const NetworkLocation &location : *known) {
        if (names.contains(location.name))
            continue;
        if (auto erased = erase->run({organization, location.name}); !erased)
            return fail(erased.error());
        ++changed;
    }
    return changed;
}

Result<std::vector<NetworkSample>> NetworkTable::samples(const QString &organization, Window days) const
{
    auto query =
        run(m_database,
            u"SELECT day, location, workload, %1 FROM network_sample WHERE organization = ?"
            " AND day >= ? AND day <= ? ORDER BY day, location, workload, number"_s.arg(sampleColumns),
            {organization, toText(days.first), toText(days.last)});
    if (!query)
        return fail(query.error());
    std::vector<NetworkSample> samples;
    while (query->next()) {
        Row row(*query);
        NetworkSample sample{.day = row.day(), .location = row.text()};
        sample.workload = networkWorkloadFrom(row.text()).value_or(NetworkWorkload::Exchange);
        Samples::read(row, sample);
        samples.push_back(std::move(sample));
    }
    return samples;
}

Result<std::vector<NetworkLocation>> NetworkTable::locations(const QString &organization) const
{
    auto query = run(m_database,
                     u"SELECT name, %1 FROM network_location WHERE organization = ? ORDER BY name"_s.arg(
                         locationColumns().join(u", "_s)),
                     {organization});
    if (!query)
        return fail(query.error());
    std::vector<NetworkLocation> locations;
    while (query->next())
        locations.push_back(locationFrom(*query));
    return locations;
}

Result<void> NetworkTable::forgetSamplesBefore(const QString &organization, QDate day)
{
    auto forgotten = run(m_database, u"DELETE FROM network_sample WHERE organization = ? AND day < ?"_s,
                         {organization, toText(day)});
    if (!forgotten)
        return fail(forgotten.error());
    return {};
}

Result<std::vector<Coverage>> NetworkTable::coverage(const QString &organization) const
{
    const auto samples = daysIn(m_database, u"network_sample"_s, u"day"_s, organization);
    const auto locations = daysIn(m_database, u"network_location"_s, u"imported"_s, organization);
    if (!samples || !locations)
        return fail(samples ? locations.error() : samples.error());
    std::vector<Coverage> coverage;
    if (*samples)
        coverage.push_back(
            {.report = u"network_samples"_s, .kind = CoverageKind::Samples, .days = **samples});
    if (*locations)
        coverage.push_back({.report = u"locations"_s, .kind = CoverageKind::Locations, .days = **locations});
    return coverage;
}

} // namespace candela::store
