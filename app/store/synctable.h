#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QString>

#include <optional>
#include <vector>

namespace candela::store {

/// When a connector last ran for one report, and how that went.
struct SyncRun
{
    QString report;                 ///< ReportKind::id
    QDateTime ranAt;                ///< its end, UTC; invalid while the first run has not ended
    std::optional<QDateTime> again; ///< when the service wants to be asked again, UTC
    QString names; ///< how the newest file names people: "plain", "concealed"; empty: unknown
    QString error; ///< in words; empty when nothing went wrong

    friend bool operator==(const SyncRun &, const SyncRun &) = default;
};

class SyncTable
{
public:
    explicit SyncTable(QSqlDatabase &database);

    /// Puts each run in the place of the report's run before, in one transaction, and forgets reports that
    /// are not among them: they are not fetched any more. Unknown names stay what they were.
    [[nodiscard]] Result<void> keep(const QString &organization, const std::vector<SyncRun> &runs);

    /// In order of report.
    [[nodiscard]] Result<std::vector<SyncRun>> load(const QString &organization) const;

private:
    QSqlDatabase &m_database;
};

} // namespace candela::store
