#include "ui/figures/actionwords.h"

#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>

using candela::scoring::Action;

namespace candela::ui {

namespace {

struct ActionWords
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

std::optional<int> gainOf(const Action &action)
{
    return action.upTo ? std::optional(action.upTo->count()) : std::nullopt;
}

} // namespace

std::vector<ActionLine> linesWithCategory(const std::vector<Action> &actions, std::size_t most,
                                          const QLocale &locale)
{
    std::vector<ActionLine> lines;
    for (std::size_t i = 0; i < std::min(most, actions.size()); ++i)
        lines.push_back({.upTo = gainOf(actions[i]),
                         .title = actions[i].title,
                         //: A category, then why something is to be done about it.
                         .second = ActionWords::tr("%1 · %2").arg(titleOf(actions[i].step.category),
                                                                  localizedSum(actions[i].why, locale))});
    return lines;
}

QString summaryOfActions(std::size_t all, std::size_t shown, const QLocale &locale)
{
    if (all == 0)
        return ActionWords::tr("Nothing stands out. An action is named here when a figure is clearly low.");
    if (shown < all)
        return ActionWords::tr("The first %1 of %2, ordered by points.")
            .arg(number(qint64(shown), locale), number(qint64(all), locale));
    return ActionWords::tr("Ordered by points.");
}

std::vector<ActionLine> linesWithReason(const std::vector<Action> &actions, const QLocale &locale)
{
    std::vector<ActionLine> lines;
    for (const Action &action : actions)
        lines.push_back({.upTo = gainOf(action),
                         .title = action.title,
                         .second = localizedSum(action.why, locale),
                         .opens = action.upTo.has_value()}); // else there is nothing to try
    return lines;
}

} // namespace candela::ui
