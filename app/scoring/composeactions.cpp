#include "scoring/compose.h"

#include <algorithm>
#include <functional>

namespace candela::scoring {

Actions composeActions(const FrozenReleases &releases, const Context &context)
{
    Actions actions{.organization = context.about.name, .sample = context.about.sample};
    if (!releases.empty())
        actions.release = releases.back().release.slot.name();
    for (const CategoryId category : allCategories)
        std::ranges::move(composeDetail(releases, category, std::nullopt, context).actions,
                          std::back_inserter(actions.actions));
    std::ranges::stable_sort(actions.actions, std::greater(), &Action::upTo);
    return actions;
}

} // namespace candela::scoring
