#include "store/apptable.h"

#include "store/query.h"
#include "store/statement.h"
#include "store/values.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

/// A row counts as changed only if something in it is another than before.
constexpr QStringView keepDevice =
    u"INSERT INTO app_device (organization, id, managed_id, channel, build, last_seen) VALUES (?, ?, ?, ?, "
    u"?, ?)"
    " ON CONFLICT (organization, id) DO UPDATE SET managed_id = excluded.managed_id,"
    " channel = excluded.channel, build = excluded.build, last_seen = excluded.last_seen"
    " WHERE excluded.last_seen > app_device.last_seen OR (excluded.last_seen = app_device.last_seen AND"
    " (excluded.channel <> app_device.channel OR excluded.build <> app_device.build OR"
    " excluded.managed_id <> app_device.managed_id))";
constexpr QStringView keepRelease =
    u"INSERT INTO app_release (organization, channel, build, version, released, end_of_support)"
    " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (organization, channel, build) DO UPDATE SET"
    " version = excluded.version, released = excluded.released, end_of_support = excluded.end_of_support"
    " WHERE excluded.version <> app_release.version OR excluded.released <> app_release.released OR"
    " excluded.end_of_support <> app_release.end_of_support";

QVariantList valuesOf(const QString &organization, const AppDevice &device)
{
    return {organization,
            device.id,
            device.managedId,
            idOf(device.channel),
            device.build ? device.build->text() : u""_s,
            toText(device.lastSeen)};
}

QVariantList valuesOf(const QString &organization, const AppRelease &release)
{
    return {organization,
            idOf(release.channel),
            release.build.text(),
            toText(release.version),
            toText(release.released),
            release.endOfSupport ? toText(*release.endOfSupport) : u""_s};
}

/// Runs one statement for each row, prepared once; gives how many rows changed.
template<typename Brought>
Result<qint64> keepAll(const QSqlDatabase &database, QStringView statement, const QString &organization,
                       const std::vector<Brought> &rows)
{
    auto keep = Statement::prepare(database, statement.toString());
    if (!keep)
        return fail(keep.error());
    qint64 changed = 0;
    for (const Brought &row : rows) {
        if (auto kept = keep->run(valuesOf(organization, row)); !kept)
            return fail(kept.error());
        changed += keep->answer().numRowsAffected();
    }
    return changed;
}

/// What a list of releases names, and of which days it tells.
class Named
{
public:
    explicit Named(const std::vector<AppRelease> &releases)
    {
        for (const AppRelease &release : releases) {
            m_builds.insert({release.channel, release.build});
            const QDate day = release.released;
            Window &days =
                m_days.try_emplace(release.channel, Window{.first = day, .last = day}).first->second;
            days = {.first = std::min(days.first, day), .last = std::max(days.last, day)};
        }
    }

    /// Whether it tells of the day and not of the build.
    [[nodiscard]] bool lacks(const AppRelease &known) const
    {
        const auto days = m_days.find(known.channel);
        return days != m_days.end() && days->second.contains(known.released) &&
               !m_builds.contains({known.channel, known.build});
    }

private:
    std::set<std::pair<UpdateChannel, Build>> m_builds;
    std::map<UpdateChannel, Window> m_days;
};

AppDevice deviceFrom(const QSqlQuery &query)
{
    return {.id = query.value(0).toString(),
            .managedId = query.value(1).toString(),
            .channel = updateChannelFromId(query.value(2).toString()).value_or(UpdateChannel::Other),
            .build = Build::from(query.value(3).toString()),
            .lastSeen = dayFrom(query.value(4))};
}

} // namespace

AppTable::AppTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<qint64> AppTable::keep(const QString &organization, const std::vector<AppDevice> &devices,
                              const std::vector<AppRelease> &releases)
{
    const auto changedDevices = keepAll(m_database, keepDevice, organization, devices);
    if (!changedDevices)
        return fail(changedDevices.error());
    const auto forgotten = forgetUnnamed(organization, releases);
    if (!forgotten)
        return fail(forgotten.error());
    const auto changedReleases = keepAll(m_database, keepRelease, organization, releases);
    if (!changedReleases)
        return fail(changedReleases.error());
    return *changedDevices + *forgotten + *changedReleases;
}

Result<qint64> AppTable::forgetUnnamed(const QString &organization, const std::vector<AppRelease> &brought)
{
    if (brought.empty())
        return 0;
    const auto known = releases(organization);
    auto erase = Statement::prepare(
        m_database, u"DELETE FROM app_release WHERE organization = ? AND channel = ? AND build = ?"_s);
    if (!known || !erase)
        return fail(known ? erase.error() : known.error());
    const Named named(brought);
    qint64 forgotten = 0;
    for (const AppRelease &release : *known) {
        if (!named.lacks(release))
            continue;
        if (auto erased = erase->run({organization, idOf(release.channel), release.build.text()}); !erased)
            return fail(erased.error());
        ++forgotten;
    }
    return forgotten;
}

Result<std::vector<AppDevice>> AppTable::devices(const QString &organization) const
{
    auto query = run(m_database,
                     u"SELECT id, managed_id, channel, build, last_seen FROM app_device"
                     " WHERE organization = ? ORDER BY id"_s,
                     {organization});
    if (!query)
        return fail(query.error());
    std::vector<AppDevice> devices;
    while (query->next())
        devices.push_back(deviceFrom(*query));
    return devices;
}

Result<std::optional<AppDevice>> AppTable::device(const QString &organization, const QString &id) const
{
    auto query = run(m_database,
                     u"SELECT id, managed_id, channel, build, last_seen FROM app_device"
                     " WHERE organization = ? AND id = ?"_s,
                     {organization, id});
    if (!query)
        return fail(query.error());
    return query->next() ? std::optional(deviceFrom(*query)) : std::nullopt;
}

Result<std::vector<BuildCount>> AppTable::builds(const QString &organization, Window days) const
{
    auto query =
        run(m_database,
            u"SELECT channel, build, COUNT(*) FROM app_device WHERE organization = ?"
            " AND last_seen >= ? AND last_seen <= ? GROUP BY channel, build ORDER BY channel, build"_s,
            {organization, toText(days.first), toText(days.last)});
    if (!query)
        return fail(query.error());
    std::vector<BuildCount> builds;
    while (query->next())
        builds.push_back(
            {.channel = updateChannelFromId(query->value(0).toString()).value_or(UpdateChannel::Other),
             .build = Build::from(query->value(1).toString()),
             .devices = query->value(2).toLongLong()});
    return builds;
}

Result<std::vector<AppRelease>> AppTable::releases(const QString &organization) const
{
    auto query = run(m_database,
                     u"SELECT channel, build, version, released, end_of_support FROM app_release"
                     " WHERE organization = ? ORDER BY channel, build"_s,
                     {organization});
    if (!query)
        return fail(query.error());
    std::vector<AppRelease> releases;
    while (query->next()) {
        const QDate end = dayFrom(query->value(4));
        releases.push_back(
            {.channel = updateChannelFromId(query->value(0).toString()).value_or(UpdateChannel::Other),
             .build = Build::from(query->value(1).toString()).value_or(Build()),
             .version = query->value(2).toString(),
             .released = dayFrom(query->value(3)),
             .endOfSupport = end.isValid() ? std::optional(end) : std::nullopt});
    }
    return releases;
}

Result<void> AppTable::forgetSeenBefore(const QString &organization, QDate day)
{
    auto forgotten = run(m_database, u"DELETE FROM app_device WHERE organization = ? AND last_seen < ?"_s,
                         {organization, toText(day)});
    if (!forgotten)
        return fail(forgotten.error());
    return {};
}

Result<std::vector<Coverage>> AppTable::coverage(const QString &organization) const
{
    const auto devices = daysIn(m_database, u"app_device"_s, u"last_seen"_s, organization);
    if (!devices)
        return fail(devices.error());
    const auto releases = daysIn(m_database, u"app_release"_s, u"released"_s, organization);
    if (!releases)
        return fail(releases.error());
    std::vector<Coverage> coverage;
    if (const std::optional<Window> &days = *devices)
        coverage.push_back({.report = u"app_devices"_s, .kind = CoverageKind::Devices, .days = *days});
    if (const std::optional<Window> &days = *releases)
        coverage.push_back({.report = u"releases"_s, .kind = CoverageKind::Releases, .days = *days});
    return coverage;
}

} // namespace candela::store
