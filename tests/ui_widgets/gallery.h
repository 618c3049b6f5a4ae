#pragma once

#include "ui/widgets/categorycard.h"
#include "ui/widgets/scoredial.h"

#include <vector>

class QWidget;

namespace candela::ui {

[[nodiscard]] CategoryCardContent measuredCard();
[[nodiscard]] std::vector<CategoryCardContent> cardsOfEveryState();
[[nodiscard]] ScoreDialContent dialOfEveryState();

/// All components on one page.
[[nodiscard]] QWidget *makeGallery();

} // namespace candela::ui
