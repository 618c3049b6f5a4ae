#pragma once

#include "model/technologyfigure.h"
#include "scoring/actions.h"
#include "scoring/insight.h"
#include "scoring/movement.h"
#include "scoring/pointspart.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace candela::scoring {

/// What a step may move in a technology figure.
struct Movable
{
    QString part; ///< of a Step
    QString what; ///< what is done, in words
    qint64 most = 0;
    qint64 least = 0; ///< below zero, so many may go the other way; 0 where no figure tells what that costs
};

/// What is done with the figures of one technology category. It looks at the figure alone, never at rows, so
/// that a page and a passport need nothing else.
struct TechnologyRule
{
    CategoryId category;
    /// The points again, from the whole numbers of the figure.
    std::function<std::optional<Points>(const TechnologyFigure &)> points;
    /// The sum in figures; empty without points.
    std::function<QString(const TechnologyFigure &)> arithmetic;
    /// What the points are made of, part by part; empty without points.
    std::function<std::vector<PointsPart>(const TechnologyFigure &)> madeOf;
    /// What a reader should know of the figure, in sentences.
    std::function<QStringList(const TechnologyFigure &)> notes;
    /// Why the unrounded points of two figures of one method, both with points, differ.
    std::function<std::vector<Movement>(const TechnologyFigure &before, const TechnologyFigure &after)>
        movements;
    /// What can be done, by its counts or the insights kept with it, the most points first.
    std::function<std::vector<Action>(const TechnologyFigure &)> actions;
    /// What steps may move, and in which directions.
    std::function<std::vector<Movable>(const TechnologyFigure &)> movables;
    /// The points once these steps are done, which are of what it can move, whole or in part; of a figure
    /// with points. So doing an action brings exactly what it promises.
    std::function<Points(const TechnologyFigure &, const std::vector<Step> &steps)> pointsAfter;
    /// Why it has no points, in words: for an absence, or without a figure at all.
    std::function<QString(std::optional<TechnologyAbsence>)> reason;
    /// Whether a report that the measure needs may be in the figure, as far as the figure tells.
    std::function<bool(const TechnologyFigure &, QStringView report)> mayRead;
    /// How exact it is, in words.
    std::function<QString()> certainty;
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

/// The words of a category whose points are a weighted mean of parts.
struct WeightedWords
{
    /// By the figures that are compared, or twice the same one.
    std::function<PartWords(const TechnologyFigure &before, const TechnologyFigure &after)> parts;
    /// What to do about an insight, and why, with "%1" for its count.
    struct Advice
    {
        QString title;
        QString why;
    };
    std::function<Advice(const Insight &)> advice;
};

/// All of a rule that follows from weighted parts: points, sum, parts, movements, actions. The category adds
/// its notes, reasons, reports and certainty.
[[nodiscard]] TechnologyRule weightedRule(CategoryId category, const WeightedWords &words);

// One row of the table each, in a file of its own.
[[nodiscard]] TechnologyRule endpointRule();
[[nodiscard]] TechnologyRule networkRule();
[[nodiscard]] TechnologyRule appHealthRule();

} // namespace candela::scoring
