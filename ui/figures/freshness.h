#pragma once

#include "scoring/history.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace candela::ui {

/// "Weekly release 2026-W46 · data up to Sunday 15 November". Without a release it says so.
[[nodiscard]] QString freshnessOf(const QString &release, std::optional<QDate> asOf, const QLocale &locale,
                                  bool withYear = false);

/// "Daily · data up to Friday 20 November". Without a day of devices it says so.
[[nodiscard]] QString freshnessOfDays(std::optional<QDate> asOf, const QLocale &locale,
                                      bool withYear = false);

/// "next expected from Monday 23 November": the day after the next slot in the rhythm of the history; empty
/// with fewer than two releases, because there is no rhythm yet.
[[nodiscard]] QString nextRelease(const std::vector<scoring::HistoryEntry> &history, const QLocale &locale);

} // namespace candela::ui
