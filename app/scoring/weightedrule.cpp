#include "scoring/technologyrule.h"

namespace candela::scoring {

namespace {

std::vector<Action> actionsOf(const TechnologyFigure &figure, const WeightedWords &words)
{
    std::vector<Action> actions;
    for (const Insight &insight : insightsOf(figure)) {
        const WeightedWords::Advice advice = words.advice(insight);
        if (auto action = actionAgainst(figure, insight, advice.title, advice.why.arg(insight.count)))
            actions.push_back(std::move(*action));
    }
    return mostFirst(std::move(actions));
}

} // namespace

TechnologyRule weightedRule(CategoryId category, const WeightedWords &words)
{
    TechnologyRule rule;
    rule.category = category;
    rule.points = pointsOfParts;
    rule.arithmetic = arithmeticOfParts;
    rule.madeOf = [words](const TechnologyFigure &figure) {
        return pointsPartsOf(figure, words.parts(figure, figure));
    };
    rule.movements = [words](const TechnologyFigure &before, const TechnologyFigure &after) {
        return movementsOfParts(weightedParts(before), weightedParts(after), words.parts(before, after));
    };
    rule.actions = [words](const TechnologyFigure &figure) { return actionsOf(figure, words); };
    rule.movables = [words](const TechnologyFigure &figure) {
        std::vector<Movable> movables;
        for (const Action &action : actionsOf(figure, words))
            movables.push_back({.part = action.step.part, .what = action.title, .most = action.step.people});
        return movables;
    };
    rule.pointsAfter = pointsAfterMending;
    return rule;
}

} // namespace candela::scoring
