#include "scoring/technologyrule.h"

#include <algorithm>
#include <array>

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

} // namespace candela::scoring
