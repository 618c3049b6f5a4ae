#include "scoring/compose.h"
#include "scoring/recommend.h"

#include <algorithm>
#include <functional>

namespace candela::scoring {

Actions composeActions(const FrozenReleases &releases, const Context &context)
{
    Actions actions{.organization = context.about.name, .sample = context.about.sample};
    if (releases.empty())
        return actions;
    const privacy::Release &newest = releases.back().release;
    actions.release = newest.slot.name();
    for (const Measure &measure : context.measures.entries())
        std::ranges::move(actionsFor(readCategory(newest, measure), measure),
                          std::back_inserter(actions.actions));
    std::ranges::stable_sort(actions.actions, std::greater(), &Action::upTo);
    return actions;
}

} // namespace candela::scoring
