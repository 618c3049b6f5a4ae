#include "scoring/compose.h"

#include "base/tr.h"
#include "scoring/cheapest.h"
#include "scoring/moves.h"
#include "scoring/technologyrule.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

constexpr qint64 mostPeople = 1'000'000'000'000; ///< so that sums of steps stay numbers

/// A measured category with what is asked of it.
struct Moving
{
    const Measure *measure;
    Reading reading;
    Moves moves;
};

/// A technology category with what is asked of it.
struct Mending
{
    const TechnologyFigure *figure;
    std::vector<SimulatedStep> steps;
};

/// All that moves.
struct Asked
{
    std::vector<Moving> people;
    std::vector<Mending> technology;
};

std::vector<Moving> measuredIn(const privacy::Release &release, const Context &context)
{
    std::vector<Moving> measured;
    for (const Measure &measure : context.measures.entries()) {
        const Reading reading = readCategory(release, measure);
        if (reading.isMeasured() && !reading.succeeded) // no count to move
            measured.push_back({.measure = &countedBy(reading, measure),
                                .reading = reading,
                                .moves = Moves(reading.numerators.size(), 0)});
    }
    return measured;
}

/// The parts that are numerators, in their order.
std::vector<MeasurePart> numeratorsOf(const Measure &measure)
{
    std::vector<MeasurePart> parts = measure.parts;
    std::erase_if(parts, [](const MeasurePart &part) { return part.part == "denominator"_L1; });
    return parts;
}

std::optional<std::size_t> indexOf(const Measure &measure, const QString &part)
{
    const auto parts = numeratorsOf(measure);
    if (part.isEmpty())
        return parts.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
    const auto found = std::ranges::find(parts, part, &MeasurePart::part);
    return found == parts.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - parts.begin()));
}

Failure nothingToStartFrom(CategoryId category)
{
    return fail(Fault::Conflict, Tr::tr("%1 has nothing to start from.").arg(titleOf(category)),
                idOf(category));
}

Failure noSuchCount(CategoryId category)
{
    return fail(Fault::BadInput, Tr::tr("%1 has no such count.").arg(titleOf(category)), idOf(category));
}

/// Mended at most as far as there is something to mend, and the other way as far as a figure tells.
Result<void> askTechnology(std::vector<Mending> &mendings, const Step &step, const Technology &technology)
{
    const TechnologyFigure *figure = figureBy(technology, step.category, newestDay(technology));
    if (figure == nullptr || !figure->points)
        return nothingToStartFrom(step.category);
    const std::vector<Movable> movables = ruleOf(step.category)->movables(*figure);
    const auto movable = std::ranges::find(movables, step.part, &Movable::part);
    if (movable == movables.end())
        return noSuchCount(step.category);
    if (step.people < 0 && movable->least == 0)
        return fail(Fault::BadInput,
                    Tr::tr("%1: the figures tell what mending brings, not what would be lost.")
                        .arg(titleOf(step.category)),
                    idOf(step.category));
    auto mending = std::ranges::find(mendings, figure, &Mending::figure);
    if (mending == mendings.end())
        mending = mendings.insert(mendings.end(), {.figure = figure, .steps = {}});
    SimulatedStep simulated{.step = step, .what = movable->what};
    simulated.step.people = std::clamp(step.people, movable->least, movable->most);
    mending->steps.push_back(simulated);
    return {};
}

Result<void> ask(std::vector<Moving> &measured, const Step &step)
{
    const auto found = std::ranges::find_if(
        measured, [&](const Moving &moving) { return moving.measure->category == step.category; });
    if (found == measured.end())
        return nothingToStartFrom(step.category);
    const auto index = indexOf(*found->measure, step.part);
    if (!index)
        return noSuchCount(step.category);
    found->moves[*index] += std::clamp(step.people, -mostPeople, mostPeople);
    return {};
}

/// The ways to more points of one technology category, each longer than the one before.
struct Mendable
{
    const TechnologyFigure *figure;
    std::vector<std::vector<Step>> ways;

    [[nodiscard]] Costs costs() const
    {
        Costs costs;
        for (const std::vector<Step> &way : ways) {
            qint64 all = 0;
            for (const Step &step : way)
                all += step.people;
            costs.push_back(all);
        }
        return costs;
    }
};

std::vector<Mendable> mendableIn(const Technology &technology, int gain)
{
    std::vector<Mendable> mendable;
    for (const CategoryId category : allCategories) {
        const TechnologyFigure *figure = figureBy(technology, category, newestDay(technology));
        if (figure != nullptr && figure->points)
            mendable.push_back({.figure = figure, .ways = cheapestMendings(*figure, gain)});
    }
    return mendable;
}

Result<void> askCheapest(Asked &asked, int gain, const Technology &technology)
{
    if (gain < 1)
        return fail(Fault::BadInput, Tr::tr("Ask for at least one point."), u"gain"_s);
    std::vector<Mendable> mendable = mendableIn(technology, gain);
    std::vector<Costs> costs;
    for (const Moving &moving : asked.people)
        costs.push_back(costsOf(moving.reading));
    for (const Mendable &one : mendable)
        costs.push_back(one.costs());
    qsizetype most = 0;
    for (const Costs &one : costs)
        most += std::ssize(one) - 1;
    if (gain > most)
        return fail(Fault::Conflict, Tr::tr("At most %1 points can be gained.").arg(most), u"gain"_s);
    const std::vector<int> gains = cheapestGains(costs, gain);
    for (std::size_t i = 0; i < asked.people.size(); ++i) {
        const Reading &reading = asked.people[i].reading;
        if (gains[i] > 0)
            asked.people[i].moves = spread(reading, peopleFor(reading, gains[i]));
    }
    for (std::size_t i = 0; i < mendable.size(); ++i) {
        const int points = gains[asked.people.size() + i];
        for (const Step &step : mendable[i].ways[static_cast<std::size_t>(points)]) {
            if (auto done = askTechnology(asked.technology, step, technology); !done)
                return done;
        }
    }
    return {};
}

void addOutcome(Simulation &simulation, const Moving &moving)
{
    const Moves moves = bounded(moving.reading, moving.moves);
    const int after = pointsAfter(moving.reading, moves);
    simulation.after = Points(simulation.after.count() + after - moving.reading.points);
    simulation.categories.push_back(
        {.id = moving.measure->category, .before = Points(moving.reading.points), .after = Points(after)});
    const auto parts = numeratorsOf(*moving.measure);
    for (std::size_t i = 0; i < moves.size(); ++i) {
        if (moves[i] != 0)
            simulation.steps.push_back(
                {.step = {.category = moving.measure->category, .part = parts[i].part, .people = moves[i]},
                 .what = parts[i].what});
    }
}

void addOutcome(Simulation &simulation, const Mending &mending)
{
    std::vector<Step> steps;
    for (const SimulatedStep &simulated : mending.steps)
        steps.push_back(simulated.step);
    const Points before = *mending.figure->points;
    const Points after = ruleOf(mending.figure->category)->pointsAfter(*mending.figure, steps);
    simulation.after = Points(simulation.after.count() + after.count() - before.count());
    simulation.categories.push_back({.id = mending.figure->category, .before = before, .after = after});
    std::ranges::copy_if(mending.steps, std::back_inserter(simulation.steps),
                         [](const SimulatedStep &simulated) { return simulated.step.people != 0; });
}

Result<void> askAll(Asked &asked, const WhatIf &whatIf, const Technology &technology)
{
    if (whatIf.gain)
        return askCheapest(asked, *whatIf.gain, technology);
    for (const Step &step : whatIf.steps) {
        const bool ofPeople = kindOf(step.category) == CategoryKind::People;
        if (auto done =
                ofPeople ? ask(asked.people, step) : askTechnology(asked.technology, step, technology);
            !done)
            return done;
    }
    return {};
}

} // namespace

Result<Simulation> composeSimulation(const FrozenReleases &releases, const WhatIf &whatIf,
                                     const Context &context)
{
    const Score score = composeScore(releases, std::nullopt, context);
    if (!score.total.points)
        return fail(Fault::Conflict, Tr::tr("There are no points to start from yet."));
    Asked asked;
    if (!releases.empty())
        asked.people = measuredIn(releases.back().release, context);
    if (auto done = askAll(asked, whatIf, context.technology); !done)
        return fail(done.error());

    Simulation simulation{.organization = score.organization,
                          .sample = score.sample,
                          .release = score.release,
                          .before = *score.total.points,
                          .after = *score.total.points};
    for (const Moving &moving : asked.people)
        addOutcome(simulation, moving);
    for (const Mending &mending : asked.technology)
        addOutcome(simulation, mending);
    return simulation;
}

} // namespace candela::scoring
