#pragma once

#include "base/result.h"
#include "model/featureset.h"

#include <QSqlDatabase>
#include <QString>

#include <optional>

namespace candela::store {

/// The organization that the data are of.
struct Organization
{
    QString id;   ///< random UUID, made with the data directory; of a sample it begins with "sample-"
    QString name; ///< a setting; empty until it is set
    bool sample = false;
    std::optional<quint64> seed;                    ///< of a sample
    FeatureSet meetingFeatures = FeatureSet::Seven; ///< a setting: what meetings are scored by

    /// Whether the mark of a sample agrees with the id. Every key of the vault is bound to the id, so a mark
    /// that was set or taken away later, in the database alone, is found out.
    [[nodiscard]] bool isTruthful() const { return sample == id.startsWith(samplePrefix); }

    static constexpr QLatin1StringView samplePrefix{"sample-"};

    friend bool operator==(const Organization &, const Organization &) = default;
};

/// The one organization of a data directory.
class OrganizationTable
{
public:
    explicit OrganizationTable(QSqlDatabase &database);

    /// Fails with NotFound when none was made yet.
    [[nodiscard]] Result<Organization> load() const;

    /// Fails with Conflict when there is one already.
    [[nodiscard]] Result<void> make(const Organization &organization);

    [[nodiscard]] Result<void> rename(const QString &name);

    /// From now on; what was imported and released before stays as it is.
    [[nodiscard]] Result<void> chooseFeatures(FeatureSet features);

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
