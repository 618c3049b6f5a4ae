#pragma once

#include "scoring/history.h"
#include "ui/widgets/trendcontent.h"

#include <vector>

namespace candela::ui {

/// The total over time: dots are releases, the line their mean, the ribbon its ± (gate.md 6.3). Weeks without
/// a release are gaps, and a release without figure is one with another name.
[[nodiscard]] TrendContent trendOf(const std::vector<scoring::HistoryEntry> &history, const QLocale &locale);

/// The points of one category over time. `noisyDenominator` as in CategoryScore.
[[nodiscard]] TrendContent trendOf(const std::vector<scoring::CategoryHistoryEntry> &history,
                                   CategoryId category, bool noisyDenominator, const QLocale &locale);

} // namespace candela::ui
