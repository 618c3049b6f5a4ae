#pragma once

#include "scoring/history.h"
#include "scoring/score.h"
#include "ui/widgets/categorycard.h"
#include "ui/widgets/scoredial.h"

#include <QLocale>

#include <vector>

namespace candela::ui {

using History = std::vector<scoring::HistoryEntry>;

/// A change as the widgets show it.
[[nodiscard]] Change changeOf(const scoring::Change &change);

/// What a card says of a category. `history`: oldest first, up to the score's release; may be empty.
[[nodiscard]] CategoryCardContent cardContentOf(const scoring::CategoryScore &score, const History &history,
                                                const QLocale &locale);

/// The ring of the whole score, segments in the order of the categories.
[[nodiscard]] ScoreDialContent dialContentOf(const scoring::Score &score);

} // namespace candela::ui
