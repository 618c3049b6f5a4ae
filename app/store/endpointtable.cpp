#include "store/endpointtable.h"

#include "store/endpointcolumns.h"
#include "store/inorder.h"
#include "store/merged.h"
#include "store/query.h"
#include "store/statement.h"
#include "store/values.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

QString selectWhere(const QString &condition)
{
    return u"SELECT %1 FROM endpoint_device WHERE organization = ?%2"_s.arg(endpointColumns().join(u", "_s),
                                                                            condition);
}

constexpr std::size_t askedAtOnce = 200;

/// What is known of these devices, at most `askedAtOnce`, by their ids.
Result<std::map<QString, KeptDevice>> knownOf(Statement &known, const QString &organization,
                                              std::span<const EndpointDevice *const> devices)
{
    QVariantList values = {organization};
    for (std::size_t i = 0; i < askedAtOnce; ++i)
        values << devices[std::min(i, devices.size() - 1)]->id;
    if (auto asked = known.run(values); !asked)
        return fail(asked.error());
    std::map<QString, KeptDevice> found;
    while (known.answer().next()) {
        KeptDevice kept = keptFrom(known.answer());
        const QString id = kept.device.id;
        found.emplace(id, std::move(kept));
    }
    return found;
}

/// Writes devices with the groups of facts they have. What is known is never taken away, so the columns of
/// the others are NULL already.
class Keeper
{
public:
    Keeper(const QSqlDatabase &database, const QString &organization)
        : m_database(database)
        , m_organization(organization)
    {
    }

    Result<void> keep(const KeptDevice &kept)
    {
        const FactGroups groups = groupsOf(kept.device);
        std::optional<Statement> &statement = m_statements[groups.to_ulong()];
        if (!statement) {
            auto prepared = Statement::prepare(
                m_database, upsertInto(u"endpoint_device"_s, {u"id"_s}, endpointColumns(groups).sliced(1)));
            if (!prepared)
                return fail(prepared.error());
            statement = std::move(*prepared);
        }
        return statement->run(QVariantList{m_organization} + columnsOf(kept));
    }

private:
    const QSqlDatabase &m_database;
    const QString &m_organization;
    std::array<std::optional<Statement>, 1U << factGroups> m_statements;
};

} // namespace

EndpointTable::EndpointTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<qint64> EndpointTable::keep(const QString &organization, const std::vector<EndpointDevice> &devices)
{
    auto known = Statement::prepare(m_database, selectWhere(u" AND id IN (%1)"_s.arg(marks(askedAtOnce))));
    if (!known)
        return fail(known.error());
    Keeper keeper(m_database, organization);
    const std::vector<const EndpointDevice *> all = inOrder(devices, &EndpointDevice::id);
    qint64 changed = 0;
    for (std::span rest(all); !rest.empty(); rest = rest.subspan(std::min(askedAtOnce, rest.size()))) {
        const std::span some = rest.first(std::min(askedAtOnce, rest.size()));
        auto kept = knownOf(*known, organization, some);
        if (!kept)
            return fail(kept.error());
        for (const EndpointDevice *brought : some) {
            const auto [place, isNew] = kept->try_emplace(brought->id, firstOf(*brought));
            const KeptDevice now = isNew ? place->second : merged(place->second, *brought);
            if (!isNew && now == place->second)
                continue;
            if (auto done = keeper.keep(now); !done)
                return fail(done.error());
            place->second = now;
            ++changed;
        }
    }
    return changed;
}

Result<std::vector<EndpointDevice>> EndpointTable::devices(const QString &organization) const
{
    auto query = run(m_database, selectWhere(u" ORDER BY id"_s), {organization});
    if (!query)
        return fail(query.error());
    std::vector<EndpointDevice> devices;
    while (query->next())
        devices.push_back(keptFrom(*query).device);
    return devices;
}

Result<std::optional<EndpointDevice>> EndpointTable::device(const QString &organization,
                                                            const QString &id) const
{
    auto query = run(m_database, selectWhere(u" AND id = ?"_s), {organization, id});
    if (!query)
        return fail(query.error());
    return query->next() ? std::optional(keptFrom(*query).device) : std::nullopt;
}

Result<qint64> EndpointTable::countSeen(const QString &organization, Window days) const
{
    auto query =
        run(m_database,
            u"SELECT (SELECT COUNT(*) FROM endpoint_device WHERE organization = ? AND last_seen >= ?"
            " AND last_seen <= ?) + (SELECT COUNT(DISTINCT device) FROM device_start WHERE"
            " organization = ? AND day >= ? AND day <= ? AND NOT EXISTS (SELECT 1 FROM endpoint_device"
            " WHERE organization = device_start.organization AND id = device_start.device))"_s,
            {organization, toText(days.first), toText(days.last), organization, toText(days.first),
             toText(days.last)});
    if (!query)
        return fail(query.error());
    return query->next() ? query->value(0).toLongLong() : 0;
}

Result<void> EndpointTable::forgetSeenBefore(const QString &organization, QDate day)
{
    auto forgotten =
        run(m_database, u"DELETE FROM endpoint_device WHERE organization = ? AND last_seen < ?"_s,
            {organization, toText(day)});
    if (!forgotten)
        return fail(forgotten.error());
    return {};
}

Result<std::vector<Coverage>> EndpointTable::coverage(const QString &organization) const
{
    std::vector<Coverage> coverage;
    for (const auto &[column, report] : {std::pair(u"startup_day"_s, u"startup_performance"_s),
                                         std::pair(u"anywhere_day"_s, u"work_from_anywhere"_s),
                                         std::pair(u"reliability_day"_s, u"device_reliability"_s),
                                         std::pair(u"supplied_day"_s, u"device_scores"_s)}) {
        const auto days = daysIn(m_database, u"endpoint_device"_s, column, organization);
        if (!days)
            return fail(days.error());
        if (*days)
            coverage.push_back({.report = report, .kind = CoverageKind::Devices, .days = **days});
    }
    return coverage;
}

} // namespace candela::store
