#include "store/schema.h"

#include "base/tr.h"
#include "store/deviceindexes.h"
#include "store/query.h"

#include <QStringList>

#include <vector>

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

// Each step leads from the version of its index to the next one; a step that was released is never changed.
// The organization leads every key: it is the unit of distribution.
const std::vector<QStringList> &steps()
{
    static const std::vector<QStringList> all = {
        {
            u"CREATE TABLE organization (id TEXT PRIMARY KEY, name TEXT NOT NULL, sample INTEGER NOT NULL, seed TEXT)"_s,
            u"CREATE TABLE release (organization TEXT NOT NULL, slot TEXT NOT NULL, digest TEXT NOT NULL,"
            " previous TEXT NOT NULL, released_on TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (organization, slot))"_s,
            u"CREATE TABLE coverage (organization TEXT NOT NULL, report TEXT NOT NULL, kind TEXT NOT NULL,"
            " first TEXT NOT NULL, last TEXT NOT NULL, PRIMARY KEY (organization, report, kind, first, last))"_s,
            u"CREATE TABLE token (organization TEXT NOT NULL, id TEXT NOT NULL, digest BLOB NOT NULL,"
            " role TEXT NOT NULL, expires TEXT NOT NULL, PRIMARY KEY (organization, id))"_s,
        },
        {
            u"CREATE TABLE app_device (organization TEXT NOT NULL, id TEXT NOT NULL, managed_id TEXT NOT "
            u"NULL,"
            " channel TEXT NOT NULL, build TEXT NOT NULL, last_seen TEXT NOT NULL,"
            " PRIMARY KEY (organization, id))"_s,
            u"CREATE TABLE app_release (organization TEXT NOT NULL, channel TEXT NOT NULL, build TEXT NOT "
            u"NULL,"
            " version TEXT NOT NULL, released TEXT NOT NULL, end_of_support TEXT NOT NULL,"
            " PRIMARY KEY (organization, channel, build))"_s,
            u"CREATE TABLE technology_figure (organization TEXT NOT NULL, day TEXT NOT NULL,"
            " category TEXT NOT NULL, digest TEXT NOT NULL, body BLOB NOT NULL,"
            " PRIMARY KEY (organization, day, category))"_s,
        },
        QStringList{
            u"CREATE TABLE sync_run (organization TEXT NOT NULL, report TEXT NOT NULL, ran_at TEXT NOT NULL,"
            " again_at TEXT NOT NULL, names TEXT NOT NULL, error TEXT NOT NULL,"
            " PRIMARY KEY (organization, report))"_s,
            // Times in milliseconds; days as text; what a report does not say is NULL.
            u"CREATE TABLE endpoint_device (organization TEXT NOT NULL, id TEXT NOT NULL, managed_id TEXT "
            u"NOT "
            u"NULL,"
            " directory_id TEXT NOT NULL, manufacturer TEXT NOT NULL, model TEXT NOT NULL, os TEXT NOT NULL,"
            " last_seen TEXT NOT NULL, startup_day TEXT, boot_score INTEGER, sign_in_score INTEGER,"
            " core_boot_ms BIGINT, policy_boot_ms BIGINT, core_sign_in_ms BIGINT, policy_sign_in_ms BIGINT,"
            " responsive_ms BIGINT, stop_errors INTEGER, restarts INTEGER, disk TEXT, anywhere_day TEXT,"
            " windows DOUBLE PRECISION, cloud_management DOUBLE PRECISION, cloud_identity DOUBLE PRECISION,"
            " cloud_provisioning DOUBLE PRECISION, is_cloud_managed INTEGER, has_cloud_identity INTEGER,"
            " has_provisioning_profile INTEGER, upgrade TEXT, reliability_day TEXT, crashes INTEGER,"
            " hangs INTEGER, crashed_apps INTEGER, minutes_to_failure BIGINT, supplied_day TEXT,"
            " supplied_endpoint DOUBLE PRECISION, supplied_startup DOUBLE PRECISION, supplied_reliability "
            "DOUBLE"
            " PRECISION, supplied_anywhere DOUBLE PRECISION, health TEXT, PRIMARY KEY (organization, id))"_s,
            u"CREATE TABLE device_start (organization TEXT NOT NULL, device TEXT NOT NULL, day TEXT NOT NULL,"
            " number INTEGER NOT NULL, boot_ms BIGINT, sign_in_ms BIGINT, is_first_sign_in INTEGER NOT NULL,"
            " is_feature_update INTEGER NOT NULL, is_stop_error INTEGER NOT NULL,"
            " PRIMARY KEY (organization, device, day, number))"_s,
            u"CREATE TABLE endpoint_app (organization TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL,"
            " publisher TEXT NOT NULL, day TEXT NOT NULL, active_devices INTEGER NOT NULL, usage_minutes"
            " BIGINT NOT NULL, crashes INTEGER NOT NULL, hangs INTEGER NOT NULL, minutes_to_failure BIGINT,"
            " score DOUBLE PRECISION, peer_median DOUBLE PRECISION, PRIMARY KEY (organization, name))"_s,
            u"CREATE TABLE network_sample (organization TEXT NOT NULL, day TEXT NOT NULL, location TEXT NOT "
            u"NULL,"
            " workload TEXT NOT NULL, number INTEGER NOT NULL, tcp_latency_ms DOUBLE PRECISION,"
            " download_mbps DOUBLE PRECISION, udp_latency_ms DOUBLE PRECISION, udp_jitter_ms DOUBLE"
            " PRECISION, udp_loss_percent DOUBLE PRECISION, egress_kilometres DOUBLE PRECISION,"
            " PRIMARY KEY (organization, day, location, workload, number))"_s,
            u"CREATE TABLE network_location (organization TEXT NOT NULL, name TEXT NOT NULL, imported TEXT "
            u"NOT"
            " NULL, address TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL, latitude DOUBLE"
            " PRECISION, longitude DOUBLE PRECISION, egress_ranges TEXT NOT NULL, lan_ranges TEXT NOT NULL,"
            " users INTEGER, is_remote INTEGER NOT NULL, PRIMARY KEY (organization, name))"_s,
            // The list of devices as it stood on the day that was closed last, in the order of any column.
            // What is not known is -1 or empty, so that pages can go on after any row.
            u"CREATE TABLE device (organization TEXT NOT NULL, id TEXT NOT NULL, managed_id TEXT NOT NULL,"
            " manufacturer TEXT NOT NULL, model TEXT NOT NULL, os TEXT NOT NULL, boot BIGINT NOT NULL,"
            " sign_in BIGINT NOT NULL, crashes INTEGER NOT NULL, restarts INTEGER NOT NULL, stop_errors"
            " INTEGER NOT NULL, channel TEXT NOT NULL, build_state TEXT NOT NULL, last_seen TEXT NOT NULL,"
            " points INTEGER NOT NULL, PRIMARY KEY (organization, id))"_s,
            u"CREATE TABLE device_list (organization TEXT PRIMARY KEY, day TEXT NOT NULL, devices BIGINT NOT"
            " NULL, revision BIGINT NOT NULL)"_s,
            u"CREATE TABLE baseline (organization TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,"
            " day TEXT NOT NULL, threshold INTEGER NOT NULL, PRIMARY KEY (organization, id))"_s,
        } + deviceIndexes(),
        {
            u"ALTER TABLE endpoint_device ADD COLUMN directory_day TEXT"_s,
            u"ALTER TABLE endpoint_device ADD COLUMN manufacturer_day TEXT"_s,
            u"ALTER TABLE endpoint_device ADD COLUMN model_day TEXT"_s,
            u"ALTER TABLE endpoint_device ADD COLUMN os_day TEXT"_s,
            u"UPDATE endpoint_device SET directory_day = last_seen, manufacturer_day = last_seen,"
            " model_day = last_seen, os_day = last_seen"_s,
        },
        QStringList{
            u"CREATE TABLE benchmark (organization TEXT NOT NULL, metric TEXT NOT NULL, category TEXT NOT "
            "NULL, tenths INTEGER NOT NULL, organizations BIGINT NOT NULL, as_of TEXT NOT NULL, source TEXT"
            " NOT NULL, PRIMARY KEY (organization, metric))"_s,
        },
        {
            // Network addresses of offices served nothing; what was kept of them goes.
            u"ALTER TABLE network_location RENAME TO network_location_with_addresses"_s,
            u"CREATE TABLE network_location (organization TEXT NOT NULL, name TEXT NOT NULL, imported TEXT "
            u"NOT NULL, address TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL, latitude DOUBLE"
            " PRECISION, longitude DOUBLE PRECISION, users INTEGER, is_remote INTEGER NOT NULL,"
            " PRIMARY KEY (organization, name))"_s,
            u"INSERT INTO network_location SELECT organization, name, imported, address, city, country,"
            " latitude, longitude, users, is_remote FROM network_location_with_addresses"_s,
            u"DROP TABLE network_location_with_addresses"_s,
        },
        QStringList{
            u"ALTER TABLE organization ADD COLUMN meeting_features INTEGER NOT NULL DEFAULT 7"_s,
        },
    };
    return all;
}

Result<int> versionOf(const QSqlDatabase &database)
{
    auto query = run(database, u"PRAGMA user_version"_s);
    if (!query)
        return fail(query.error());
    return query->next() ? query->value(0).toInt() : 0;
}

Failure anotherVersion(int found)
{
    if (found < schemaVersion)
        return fail(Fault::Storage,
                    Tr::tr("The data are of version %1 and this program reads version %2. Run `candelad "
                           "publish` or open the dashboard once: that brings them up to date.")
                        .arg(found)
                        .arg(schemaVersion),
                    u"candela.db"_s);
    return fail(
        Fault::Storage,
        Tr::tr(
            "The data are of version %1 and this program reads version %2. Open them with the program that "
            "made them; nothing was changed.")
            .arg(found)
            .arg(schemaVersion),
        u"candela.db"_s);
}

} // namespace

Result<void> makeOrMigrateSchema(QSqlDatabase &database)
{
    const auto version = versionOf(database);
    if (!version)
        return fail(version.error());
    if (*version < 0 || *version >= schemaVersion)
        return checkSchema(database);
    return inTransaction(database, [&]() -> Result<void> {
        for (auto step = static_cast<std::size_t>(*version); step < steps().size(); ++step) {
            for (const QString &statement : steps()[step]) {
                if (auto made = run(database, statement); !made)
                    return fail(made.error());
            }
        }
        if (auto told = run(database, u"PRAGMA user_version = %1"_s.arg(schemaVersion)); !told)
            return fail(told.error());
        return {};
    });
}

Result<void> checkSchema(QSqlDatabase &database)
{
    const auto version = versionOf(database);
    if (!version)
        return fail(version.error());
    if (*version == 0)
        return nothingYet(u"candela.db"_s);
    if (*version != schemaVersion)
        return anotherVersion(*version);
    return {};
}

} // namespace candela::store
