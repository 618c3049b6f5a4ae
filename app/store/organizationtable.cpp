#include "store/organizationtable.h"

#include "base/tr.h"
#include "store/query.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::store {

OrganizationTable::OrganizationTable(QSqlDatabase &database)
    : m_database(database)
{
}

Result<Organization> OrganizationTable::load() const
{
    auto query = run(m_database, u"SELECT id, name, sample, seed, meeting_features FROM organization"_s);
    if (!query)
        return fail(query.error());
    if (!query->next())
        return nothingYet(u"organization"_s);
    Organization organization{.id = query->value(0).toString(),
                              .name = query->value(1).toString(),
                              .sample = query->value(2).toLongLong() != 0,
                              .seed = {}};
    const auto features = featureSetFrom(query->value(4).toInt());
    if (!features)
        return fail(Fault::Storage, Tr::tr("How meetings are scored cannot be read. Restore a backup."),
                    u"organization"_s);
    organization.meetingFeatures = *features;
    if (!query->isNull(3))
        organization.seed = query->value(3).toString().toULongLong();
    return organization;
}

Result<void> OrganizationTable::make(const Organization &organization)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        if (load())
            return fail(Fault::Conflict, Tr::tr("This data directory has an organization already."),
                        u"organization"_s);
        const QVariant seed = organization.seed ? QVariant(QString::number(*organization.seed)) : QVariant();
        auto made = run(
            m_database,
            u"INSERT INTO organization (id, name, sample, seed, meeting_features) VALUES (?, ?, ?, ?, ?)"_s,
            {organization.id, organization.name.isNull() ? u""_s : organization.name,
             organization.sample ? 1 : 0, seed, std::to_underlying(organization.meetingFeatures)});
        if (!made)
            return fail(made.error());
        return {};
    });
}

Result<void> OrganizationTable::rename(const QString &name)
{
    auto renamed = run(m_database, u"UPDATE organization SET name = ?"_s, {name});
    if (!renamed)
        return fail(renamed.error());
    return {};
}

Result<void> OrganizationTable::chooseFeatures(FeatureSet features)
{
    auto chosen =
        run(m_database, u"UPDATE organization SET meeting_features = ?"_s, {std::to_underlying(features)});
    if (!chosen)
        return fail(chosen.error());
    return {};
}

} // namespace candela::store
