#include "scoring/cheapest.h"

#include "scoring/moves.h"
#include "scoring/technologyrule.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace candela::scoring {

namespace {

constexpr qint64 impossible = std::numeric_limits<qint64>::max() / 4;

/// People for each gain of the categories looked at so far, and what the last of them gains then.
struct Row
{
    std::vector<qint64> people;
    std::vector<int> own;
};

Row addCategory(const Row &before, const Costs &costs)
{
    Row row{.people = std::vector<qint64>(before.people.size(), impossible),
            .own = std::vector<int>(before.people.size(), 0)};
    for (std::size_t points = 0; points < costs.size(); ++points) {
        for (std::size_t gain = 0; gain < row.people.size(); ++gain) {
            const std::size_t rest = gain - std::min(gain, points);
            if (before.people[rest] + costs[points] < row.people[gain]) {
                row.people[gain] = before.people[rest] + costs[points];
                row.own[gain] = static_cast<int>(points);
            }
        }
    }
    return row;
}

/// All actions, those first that bring the most for a device or a place.
std::vector<Step> bestFirst(const TechnologyFigure &figure)
{
    std::vector<Action> actions = ruleOf(figure.category)->actions(figure);
    std::ranges::stable_sort(actions, std::greater(), [](const Action &action) {
        return static_cast<double>(action.upTo->count()) / static_cast<double>(action.step.people);
    });
    std::vector<Step> steps;
    for (const Action &action : actions)
        steps.push_back(action.step);
    return steps;
}

/// The fewest of one step with which all of them still reach the points.
void shrink(std::vector<Step> &steps, std::size_t which, const TechnologyFigure &figure, Points points)
{
    const TechnologyRule &rule = *ruleOf(figure.category);
    qint64 fewest = 0;
    qint64 enough = steps[which].people;
    while (fewest < enough) {
        steps[which].people = fewest + (enough - fewest) / 2;
        if (rule.pointsAfter(figure, steps) >= points)
            enough = steps[which].people;
        else
            fewest = steps[which].people + 1;
    }
    steps[which].people = enough;
}

} // namespace

Costs costsOf(const Reading &reading)
{
    Costs costs{0};
    for (int points = 1; points <= 100 - reading.points; ++points)
        costs.push_back(peopleFor(reading, points));
    return costs;
}

std::vector<std::vector<Step>> cheapestMendings(const TechnologyFigure &figure, int gain)
{
    const std::vector<Step> all = bestFirst(figure);
    const int most = ruleOf(figure.category)->pointsAfter(figure, all).count() - figure.points->count();
    std::vector<std::vector<Step>> mendings{{}};
    for (int points = 1; points <= std::min(most, gain); ++points) {
        std::vector<Step> steps = all;
        for (std::size_t i = steps.size(); i-- > 0;)
            shrink(steps, i, figure, *figure.points + Points(points));
        std::erase_if(steps, [](const Step &step) { return step.people == 0; });
        mendings.push_back(std::move(steps));
    }
    return mendings;
}

std::vector<int> cheapestGains(const std::vector<Costs> &categories, int gain)
{
    auto left = static_cast<std::size_t>(gain);
    Row row{.people = std::vector<qint64>(left + 1, impossible), .own = {}};
    row.people.front() = 0;
    std::vector<Row> rows;
    for (const Costs &costs : categories) {
        row = addCategory(row, costs);
        rows.push_back(row);
    }

    std::vector<int> gains(categories.size(), 0);
    for (std::size_t i = categories.size(); i-- > 0;) {
        gains[i] = rows[i].own[left];
        left -= std::min(left, static_cast<std::size_t>(gains[i]));
    }
    return gains;
}

} // namespace candela::scoring
