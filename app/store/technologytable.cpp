#include "store/technologytable.h"

#include "base/tr.h"
#include "store/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::store {

TechnologyTable::TechnologyTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<void> TechnologyTable::keep(const QString &organization, const TechnologyFigures &figures)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        for (const TechnologyFigure &figure : figures) {
            auto kept = run(m_database,
                            u"INSERT INTO technology_figure (organization, day, category, digest, body)"
                            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (organization, day, category) DO UPDATE SET"
                            " digest = excluded.digest, body = excluded.body"_s,
                            {organization, figure.day.toString(Qt::ISODate), idOf(figure.category),
                             fingerprintOf(figure), canonicalBytes(figure)});
            if (!kept)
                return fail(kept.error());
        }
        return {};
    });
}

Result<TechnologyFigures> TechnologyTable::all(const QString &organization) const
{
    auto query =
        run(m_database, u"SELECT day, body FROM technology_figure WHERE organization = ?"_s, {organization});
    if (!query)
        return fail(query.error());
    TechnologyFigures figures;
    while (query->next()) {
        auto figure = readTechnologyFigure(query->value(1).toByteArray());
        if (!figure)
            return fail(Fault::Storage,
                        Tr::tr("A figure about devices cannot be read. Restore the database from a backup."),
                        query->value(0).toString());
        figures.push_back(std::move(*figure));
    }
    std::ranges::sort(figures, [](const TechnologyFigure &a, const TechnologyFigure &b) {
        return std::pair(a.day, a.category) < std::pair(b.day, b.category);
    });
    return figures;
}

Result<QString> TechnologyTable::newestMark(const QString &organization) const
{
    auto query = run(m_database,
                     u"SELECT day, digest FROM technology_figure WHERE organization = ? AND day ="
                     " (SELECT MAX(day) FROM technology_figure WHERE organization = ?) ORDER BY category"_s,
                     {organization, organization});
    if (!query)
        return fail(query.error());
    QStringList marks;
    while (query->next())
        marks << query->value(0).toString() << query->value(1).toString();
    return marks.join(u' ');
}

} // namespace candela::store
