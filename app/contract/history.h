#pragma once

#include "base/result.h"
#include "scoring/history.h"

#include <QJsonArray>

#include <vector>

namespace candela::contract {

/// The document of `GET /v1/score/history`: one entry a release, oldest first. `trend` is the smooth line of
/// the total, rounded to hundredths of a point; `break` names lines that start anew, e.g.
/// "method:communication".
[[nodiscard]] QJsonArray toJson(const std::vector<scoring::HistoryEntry> &history);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<std::vector<scoring::HistoryEntry>> historyFromJson(const QJsonArray &document);

/// The document of `GET /v1/categories/{id}/history`; `break` is [], ["method"] or ["source"].
[[nodiscard]] QJsonArray toJson(const std::vector<scoring::CategoryHistoryEntry> &history);
[[nodiscard]] Result<std::vector<scoring::CategoryHistoryEntry>>
categoryHistoryFromJson(const QJsonArray &document);

} // namespace candela::contract
