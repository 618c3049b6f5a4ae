#include "store/releasetable.h"

#include "base/tr.h"
#include "store/query.h"

using namespace Qt::StringLiterals;
using candela::privacy::FrozenRelease;
using candela::privacy::Release;
using candela::privacy::Released;

namespace candela::store {

namespace {

/// A row as it stands, before anything in it is believed.
struct Row
{
    QString slot;
    QString digest;
    QString previous;
    QDate releasedOn;
    QByteArray body;
};

Result<std::vector<Row>> rowsOf(const QSqlDatabase &database, const QString &organization)
{
    auto query = run(database,
                     u"SELECT slot, digest, previous, released_on, body FROM release WHERE organization = ?"
                     " ORDER BY slot"_s,
                     {organization});
    if (!query)
        return fail(query.error());
    std::vector<Row> rows;
    while (query->next())
        rows.push_back({.slot = query->value(0).toString(),
                        .digest = query->value(1).toString(),
                        .previous = query->value(2).toString(),
                        .releasedOn = QDate::fromString(query->value(3).toString(), Qt::ISODate),
                        .body = query->value(4).toByteArray()});
    return rows;
}

/// What is wrong with a row that should follow `previous`; empty when nothing is.
QString faultOf(const Row &row, const QString &previous)
{
    if (privacy::digestOf(row.body) != row.digest)
        return Tr::tr("its bytes do not have its digest");
    const auto release = privacy::readRelease(row.body);
    if (!release)
        return Tr::tr("its bytes are not a release");
    if (release->slot.name() != row.slot || release->previous != row.previous)
        return Tr::tr("its bytes are of another slot or another chain");
    if (row.previous != previous)
        return Tr::tr("it does not follow the release before it");
    return {};
}

} // namespace

ReleaseTable::ReleaseTable(QSqlDatabase &database)
    : m_database(database)
{
}

Released<std::vector<FrozenRelease>> ReleaseTable::none()
{
    return Released<std::vector<FrozenRelease>>({});
}

Result<Released<std::vector<FrozenRelease>>> ReleaseTable::all(const QString &organization) const
{
    const auto rows = rowsOf(m_database, organization);
    if (!rows)
        return fail(rows.error());
    std::vector<FrozenRelease> releases;
    for (const Row &row : *rows) {
        auto release = privacy::readRelease(row.body);
        if (!release)
            return fail(Fault::Storage,
                        Tr::tr("A release cannot be read. Run `candelad verify` and restore a backup."),
                        row.slot);
        releases.push_back(
            {.release = std::move(*release), .digest = row.digest, .releasedOn = row.releasedOn});
    }
    return Released<std::vector<FrozenRelease>>(std::move(releases));
}

Result<QString> ReleaseTable::newestDigest(const QString &organization) const
{
    auto query =
        run(m_database, u"SELECT digest FROM release WHERE organization = ? ORDER BY slot DESC LIMIT 1"_s,
            {organization});
    if (!query)
        return fail(query.error());
    return query->next() ? query->value(0).toString() : QString();
}

Result<void> ReleaseTable::append(const Released<Release> &release, QDate releasedOn)
{
    const QByteArray body = privacy::canonicalBytes(*release);
    const QString slot = release->slot.name();
    return inTransaction(m_database, [&]() -> Result<void> {
        const auto rows = rowsOf(m_database, release->organization);
        if (!rows)
            return fail(rows.error());
        const QString newest = rows->empty() ? privacy::digestBeforeTheFirst() : rows->back().digest;
        if (release->previous != newest || (!rows->empty() && rows->back().slot >= slot))
            return fail(Fault::Conflict, Tr::tr("%1 does not follow the newest release.").arg(slot), slot);
        auto kept = run(m_database,
                        u"INSERT INTO release (organization, slot, digest, previous, released_on, body)"
                        " VALUES (?, ?, ?, ?, ?, ?)"_s,
                        {release->organization, slot, privacy::digestOf(body), release->previous,
                         releasedOn.toString(Qt::ISODate), body});
        if (!kept)
            return fail(kept.error());
        return {};
    });
}

Result<std::optional<BrokenLink>> ReleaseTable::firstBrokenLink(const QString &organization) const
{
    const auto rows = rowsOf(m_database, organization);
    if (!rows)
        return fail(rows.error());
    QString previous = privacy::digestBeforeTheFirst();
    for (const Row &row : *rows) {
        if (const QString fault = faultOf(row, previous); !fault.isEmpty())
            return BrokenLink{.slot = row.slot, .what = fault};
        previous = row.digest;
    }
    return std::nullopt;
}

} // namespace candela::store
