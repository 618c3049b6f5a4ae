#pragma once

#include "scoring/score.h"
#include "scoring/simulation.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace candela::ui {

/// Points more of the total that may be asked for, the fewest first: at most three, and no more than the
/// measured categories of people have left; empty when they have hardly any.
[[nodiscard]] std::vector<int> gainsToOffer(const scoring::Score &score);

/// One step of the cheapest way.
struct CheapestLine
{
    QString people; ///< "24 more people"
    QString who;    ///< whom they join, and the category

    friend bool operator==(const CheapestLine &, const CheapestLine &) = default;
};

[[nodiscard]] std::vector<CheapestLine> cheapestLinesOf(const scoring::Simulation &simulation);

/// "Total score: 369 to 379."
[[nodiscard]] QString cheapestTotalOf(const scoring::Simulation &simulation, const QLocale &locale);

} // namespace candela::ui
