#include "store/synctable.h"

#include "store/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

QString textOf(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : u""_s;
}

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

SyncTable::SyncTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<void> SyncTable::keep(const QString &organization, const std::vector<SyncRun> &runs)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        const auto before = load(organization);
        if (!before)
            return fail(before.error());
        for (const SyncRun &old : *before) {
            if (std::ranges::find(runs, old.report, &SyncRun::report) != runs.end())
                continue;
            auto forgotten = run(m_database, u"DELETE FROM sync_run WHERE organization = ? AND report = ?"_s,
                                 {organization, old.report});
            if (!forgotten)
                return fail(forgotten.error());
        }
        for (const SyncRun &one : runs) {
            auto kept =
                run(m_database,
                    u"INSERT INTO sync_run (organization, report, ran_at, again_at, names, error)"
                    " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (organization, report) DO UPDATE SET"
                    " ran_at = excluded.ran_at, again_at = excluded.again_at, error = excluded.error,"
                    " names = CASE excluded.names WHEN '' THEN sync_run.names ELSE excluded.names END"_s,
                    {organization, one.report, textOf(one.ranAt), textOf(one.again.value_or(QDateTime())),
                     notNull(one.names), notNull(one.error)});
            if (!kept)
                return fail(kept.error());
        }
        return {};
    });
}

Result<std::vector<SyncRun>> SyncTable::load(const QString &organization) const
{
    auto query = run(m_database,
                     u"SELECT report, ran_at, again_at, names, error FROM sync_run WHERE organization = ?"
                     " ORDER BY report"_s,
                     {organization});
    if (!query)
        return fail(query.error());
    std::vector<SyncRun> runs;
    while (query->next()) {
        const QDateTime again = QDateTime::fromString(query->value(2).toString(), Qt::ISODate);
        runs.push_back({.report = query->value(0).toString(),
                        .ranAt = QDateTime::fromString(query->value(1).toString(), Qt::ISODate),
                        .again = again.isValid() ? std::optional(again) : std::nullopt,
                        .names = query->value(3).toString(),
                        .error = query->value(4).toString()});
    }
    return runs;
}

} // namespace candela::store
