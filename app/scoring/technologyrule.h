#pragma once

#include "model/technologyfigure.h"
#include "scoring/actions.h"
#include "scoring/movement.h"
#include "scoring/pointspart.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace candela::scoring {

/// What is done with the figures of one technology category. It looks at the figure alone, never at rows, so
/// that a page and a passport need nothing else.
struct TechnologyRule
{
    CategoryId category;
    /// The points again, from the whole numbers of the figure.
    std::optional<Points> (*points)(const TechnologyFigure &);
    /// The sum in figures; empty without points.
    QString (*arithmetic)(const TechnologyFigure &);
    /// What the points are made of, part by part; empty without points.
    std::vector<PointsPart> (*madeOf)(const TechnologyFigure &);
    /// What a reader should know of the figure, in sentences.
    QStringList (*notes)(const TechnologyFigure &);
    /// Why the unrounded points of two figures of one method, both with points, differ.
    std::vector<Movement> (*movements)(const TechnologyFigure &before, const TechnologyFigure &after);
    /// What can be done, by its counts or the insights kept with it, the most points first.
    std::vector<Action> (*actions)(const TechnologyFigure &);
    /// The points once these steps are done, which are steps of its actions, whole or in part; of a figure
    /// with points. So doing an action brings exactly what it promises.
    Points (*pointsAfter)(const TechnologyFigure &, const std::vector<Step> &steps);
    /// Why it has no points, in words: for an absence, or without a figure at all.
    QString (*reason)(std::optional<TechnologyAbsence>);
    /// Whether a report that the measure needs may be in the figure, as far as the figure tells.
    bool (*mayRead)(const TechnologyFigure &, QStringView report);
    /// How exact it is, in words.
    QString (*certainty)();
};

/// nullptr of a people category.
[[nodiscard]] const TechnologyRule *ruleOf(CategoryId category);

/// The same points again, from the whole numbers of the figure alone. Nothing when it has none, or is of a
/// people category.
[[nodiscard]] std::optional<Points> pointsAgain(const TechnologyFigure &figure);

/// The sum in figures: "100 × (0.5 × 1240 + 0.5 × 900 + 0.25 × 300) ÷ 1800 = 63.6"; empty without points.
[[nodiscard]] QString arithmeticOf(const TechnologyFigure &figure);

/// Whether a score fell below a baseline by more than so many percent of it (published, 10 without); never
/// when one has no points, or they are of other methods or categories.
[[nodiscard]] bool regressed(const TechnologyFigure &now, const TechnologyFigure &baseline,
                             int thresholdPercent = 10);

/// Sorts actions, the most points first.
[[nodiscard]] std::vector<Action> mostFirst(std::vector<Action> actions);

// One row of the table each, in a file of its own.
[[nodiscard]] TechnologyRule endpointRule();
[[nodiscard]] TechnologyRule networkRule();
[[nodiscard]] TechnologyRule appHealthRule();

} // namespace candela::scoring
