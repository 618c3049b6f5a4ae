#include "store/coveragetable.h"

#include "store/query.h"

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

Result<void> insert(const QSqlDatabase &database, const QString &organization, const Coverage &coverage)
{
    auto kept = run(
        database, u"INSERT INTO coverage (organization, report, kind, first, last) VALUES (?, ?, ?, ?, ?)"_s,
        {organization, coverage.report, nameOf(coverage.kind), coverage.days.first.toString(Qt::ISODate),
         coverage.days.last.toString(Qt::ISODate)});
    if (!kept)
        return fail(kept.error());
    return {};
}

} // namespace

CoverageTable::CoverageTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<void> CoverageTable::replace(const QString &organization, const std::vector<Coverage> &coverage)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        if (auto cleared = run(m_database, u"DELETE FROM coverage WHERE organization = ?"_s, {organization});
            !cleared)
            return fail(cleared.error());
        for (const Coverage &one : coverage) {
            if (auto kept = insert(m_database, organization, one); !kept)
                return kept;
        }
        return {};
    });
}

Result<std::vector<Coverage>> CoverageTable::load(const QString &organization) const
{
    auto query = run(m_database,
                     u"SELECT report, kind, first, last FROM coverage WHERE organization = ?"
                     " ORDER BY report, kind, first, last"_s,
                     {organization});
    if (!query)
        return fail(query.error());
    std::vector<Coverage> coverage;
    while (query->next())
        coverage.push_back({.report = query->value(0).toString(),
                            .kind = coverageKindFrom(query->value(1).toString()).value_or(CoverageKind::Day),
                            .days = {.first = QDate::fromString(query->value(2).toString(), Qt::ISODate),
                                     .last = QDate::fromString(query->value(3).toString(), Qt::ISODate)}});
    return coverage;
}

} // namespace candela::store
