#include "store/baselinetable.h"

#include "base/tr.h"
#include "store/query.h"
#include "store/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::store {

BaselineTable::BaselineTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<std::vector<Baseline>> BaselineTable::all(const QString &organization) const
{
    auto query =
        run(m_database,
            u"SELECT id, name, day, threshold FROM baseline WHERE organization = ? ORDER BY day, name"_s,
            {organization});
    if (!query)
        return fail(query.error());
    std::vector<Baseline> baselines;
    while (query->next()) {
        Row row(*query);
        baselines.push_back({.id = row.text(),
                             .name = row.text(),
                             .day = row.day(),
                             .threshold = row.number().value_or(Baseline().threshold)});
    }
    return baselines;
}

Result<void> BaselineTable::add(const QString &organization, const Baseline &baseline)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        const auto known = all(organization);
        if (!known)
            return fail(known.error());
        if (known->size() >= static_cast<std::size_t>(most))
            return fail(
                Fault::Conflict,
                Tr::tr("There are %1 baselines already. Remove one before you add another.").arg(most));
        if (std::ranges::find(*known, baseline.name, &Baseline::name) != known->end())
            return fail(Fault::Conflict, Tr::tr("There is a baseline of this name already."), u"name"_s);
        auto added =
            run(m_database,
                u"INSERT INTO baseline (organization, id, name, day, threshold) VALUES (?, ?, ?, ?, ?)"_s,
                {organization, baseline.id, baseline.name, toText(baseline.day), baseline.threshold});
        if (!added)
            return fail(added.error());
        return {};
    });
}

Result<void> BaselineTable::remove(const QString &organization, const QString &id)
{
    auto removed =
        run(m_database, u"DELETE FROM baseline WHERE organization = ? AND id = ?"_s, {organization, id});
    if (!removed)
        return fail(removed.error());
    if (removed->numRowsAffected() == 0)
        return fail(Fault::NotFound, Tr::tr("There is no such baseline."));
    return {};
}

} // namespace candela::store
