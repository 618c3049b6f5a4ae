#pragma once

#include "base/result.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace candela::contract {

/// What a connector did about one report.
struct SyncedReport
{
    QString report;             ///< ReportKind::id
    std::vector<QDate> fetched; ///< and kept
    std::vector<QDate> waiting; ///< the service has nothing of them yet; asked again next time
    std::vector<QDate> gone;    ///< the service does not give them any more
    std::vector<QDate> left;    ///< asked again next time
    QString error;              ///< why days are left, in words; empty when none are

    friend bool operator==(const SyncedReport &, const SyncedReport &) = default;
};

/// What `sync` answers.
struct SyncResult
{
    std::vector<SyncedReport> reports; ///< in the catalogue's order
    std::optional<QDateTime> resume;   ///< when the service wants to be asked again, UTC
    QString note;                      ///< what else there is to say, of names and of 30 days; may be empty

    friend bool operator==(const SyncResult &, const SyncResult &) = default;
};

[[nodiscard]] QJsonObject toJson(const SyncResult &result);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<SyncResult> syncResultFromJson(const QJsonObject &document);

} // namespace candela::contract
