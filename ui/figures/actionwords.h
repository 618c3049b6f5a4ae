#pragma once

#include "scoring/actions.h"
#include "ui/figures/actionlist.h"

#include <QLocale>

#include <vector>

namespace candela::ui {

/// With its category and the figures that recommend it; the first `most`.
[[nodiscard]] std::vector<ActionLine> linesWithCategory(const std::vector<scoring::Action> &actions,
                                                        std::size_t most, const QLocale &locale);

/// The line above them: that there are more than shown, or why there are none.
[[nodiscard]] QString summaryOfActions(std::size_t all, std::size_t shown, const QLocale &locale);

/// With the figures that recommend it, on the page of its category.
[[nodiscard]] std::vector<ActionLine> linesWithReason(const std::vector<scoring::Action> &actions,
                                                      const QLocale &locale);

} // namespace candela::ui
