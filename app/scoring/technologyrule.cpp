#include "scoring/technologyrule.h"

#include <algorithm>
#include <array>
#include <functional>

namespace candela::scoring {

const TechnologyRule *ruleOf(CategoryId category)
{
    static const std::array rules = {endpointRule(), networkRule(), appHealthRule()};
    const auto found = std::ranges::find(rules, category, &TechnologyRule::category);
    return found == rules.end() ? nullptr : &*found;
}

std::optional<Points> pointsAgain(const TechnologyFigure &figure)
{
    const TechnologyRule *rule = ruleOf(figure.category);
    return rule == nullptr ? std::nullopt : rule->points(figure);
}

QString arithmeticOf(const TechnologyFigure &figure)
{
    const TechnologyRule *rule = ruleOf(figure.category);
    return rule == nullptr ? QString() : rule->arithmetic(figure);
}

bool regressed(const TechnologyFigure &now, const TechnologyFigure &baseline, int thresholdPercent)
{
    if (!now.points || !baseline.points || now.method != baseline.method || now.category != baseline.category)
        return false;
    return 100 * now.points->count() < (100 - thresholdPercent) * baseline.points->count();
}

std::vector<Action> mostFirst(std::vector<Action> actions)
{
    std::ranges::stable_sort(actions, std::greater(), &Action::upTo);
    return actions;
}

} // namespace candela::scoring
