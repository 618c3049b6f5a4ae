#include "store/apptable.h"

#include "store/query.h"

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

QString textOf(QDate day)
{
    return day.toString(Qt::ISODate);
}

QDate dayFrom(const QVariant &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

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
            textOf(device.lastSeen)};
}

QVariantList valuesOf(const QString &organization, const AppRelease &release)
{
    return {organization,
            idOf(release.channel),
            release.build.text(),
            release.version.isNull() ? u""_s : release.version,
            textOf(release.released),
            release.endOfSupport ? textOf(*release.endOfSupport) : u""_s};
}

/// Runs one statement for each row, prepared once; gives how many rows changed.
template<typename Row>
Result<qint64> keepAll(const QSqlDatabase &database, QStringView statement, const QString &organization,
                       const std::vector<Row> &rows)
{
    QSqlQuery query(database);
    if (!query.prepare(statement.toString()))
        return refused(query.lastError());
    qint64 changed = 0;
    for (const Row &row : rows) {
        const QVariantList values = valuesOf(organization, row);
        for (qsizetype i = 0; i < values.size(); ++i)
            query.bindValue(static_cast<int>(i), values[i]);
        if (!query.exec())
            return refused(query.lastError());
        changed += query.numRowsAffected();
    }
    return changed;
}

Result<std::optional<Window>> daysIn(const QSqlDatabase &database, const QString &statement,
                                     const QString &organization)
{
    auto query = run(database, statement, {organization});
    if (!query)
        return fail(query.error());
    if (!query->next() || query->isNull(0))
        return std::optional<Window>();
    return std::optional(Window{.first = dayFrom(query->value(0)), .last = dayFrom(query->value(1))});
}

} // namespace

AppTable::AppTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<std::vector<qint64>> AppTable::keep(const QString &organization, const std::vector<AppRows> &files)
{
    std::vector<qint64> changed;
    const auto kept = inTransaction(m_database, [&]() -> Result<void> {
        for (const AppRows &file : files) {
            const auto devices = keepAll(m_database, keepDevice, organization, file.devices);
            if (!devices)
                return fail(devices.error());
            const auto releases = keepAll(m_database, keepRelease, organization, file.releases);
            if (!releases)
                return fail(releases.error());
            changed.push_back(*devices + *releases);
        }
        return {};
    });
    if (!kept)
        return fail(kept.error());
    return changed;
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
        devices.push_back(
            {.id = query->value(0).toString(),
             .managedId = query->value(1).toString(),
             .channel = updateChannelFromId(query->value(2).toString()).value_or(UpdateChannel::Other),
             .build = Build::from(query->value(3).toString()),
             .lastSeen = dayFrom(query->value(4))});
    return devices;
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
                         {organization, textOf(day)});
    if (!forgotten)
        return fail(forgotten.error());
    return {};
}

Result<std::vector<Coverage>> AppTable::coverage(const QString &organization) const
{
    const auto devices =
        daysIn(m_database, u"SELECT MIN(last_seen), MAX(last_seen) FROM app_device WHERE organization = ?"_s,
               organization);
    if (!devices)
        return fail(devices.error());
    const auto releases =
        daysIn(m_database, u"SELECT MIN(released), MAX(released) FROM app_release WHERE organization = ?"_s,
               organization);
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
