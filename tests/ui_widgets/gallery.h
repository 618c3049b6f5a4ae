#pragma once

#include "ui/widgets/categorycard.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/passportpopover.h"
#include "ui/widgets/scoredial.h"
#include "ui/widgets/trendcontent.h"

#include <vector>

class QWidget;

namespace candela::ui {

// Invented contents with every state in them.

[[nodiscard]] CategoryCardContent measuredCard();
[[nodiscard]] std::vector<CategoryCardContent> cardsOfEveryState();
[[nodiscard]] ScoreDialContent dialOfEveryState();
[[nodiscard]] TrendContent trendWithEverything();
[[nodiscard]] NavigationContent navigationContent();
[[nodiscard]] PassportContent passportContent();

/// Type, controls, dial and cards.
[[nodiscard]] QWidget *makeGallery();
/// A window with navigation and caption: bars, banners, a trend, a table.
[[nodiscard]] QWidget *makeParts();

} // namespace candela::ui
