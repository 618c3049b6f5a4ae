#include "scoring/scorer.h"

#include "scoring/compose.h"
#include "scoring/moment.h"
#include "scoring/withbenchmarks.h"

#include <utility>

namespace candela::scoring {

Scorer::Scorer(MeasureCatalogue measures, SignalCatalogue knownSignals, About about, Technology technology)
    : m_measures(std::move(measures))
    , m_signals(std::move(knownSignals))
    , m_about(std::move(about))
    , m_technology(std::move(technology))
{
}

Context Scorer::context() const
{
    return {.measures = m_measures, .knownSignals = m_signals, .about = m_about, .technology = m_technology};
}

// Each answer is derived by a function that can see the releases and what stands in the call, and nothing
// else.

privacy::Released<Score> Scorer::score(const Releases &releases, std::optional<QDate> asOf) const
{
    return releases.derive(
        [](const FrozenReleases &all, std::optional<QDate> day, const Context &context) {
            return withBenchmarks(composeScore(all, day, context), context.about.benchmarks);
        },
        asOf, context());
}

privacy::Released<CategoryDetail> Scorer::category(const Releases &releases, CategoryId category,
                                                   std::optional<QDate> asOf) const
{
    return releases.derive(
        [](const FrozenReleases &all, CategoryId id, std::optional<QDate> day, const Context &context) {
            return withBenchmarks(composeDetail(all, id, day, context), context.about.benchmarks);
        },
        category, asOf, context());
}

privacy::Released<std::vector<HistoryEntry>> Scorer::history(const Releases &releases, int days) const
{
    return releases.derive([](const FrozenReleases &all, int most,
                              const Context &context) { return composeHistory(all, most, context); },
                           days, context());
}

privacy::Released<std::vector<CategoryHistoryEntry>>
Scorer::categoryHistory(const Releases &releases, CategoryId category, int days) const
{
    return releases.derive(
        [](const FrozenReleases &all, CategoryId id, int most, const Context &context) {
            return composeCategoryHistory(all, id, most, context);
        },
        category, days, context());
}

privacy::Released<std::optional<Passport>> Scorer::passport(const Releases &releases,
                                                            const QString &figure) const
{
    return releases.derive(
        [](const FrozenReleases &all, const QString &which, const Context &context) {
            return withBenchmarks(composePassport(all, which, context), context.about.benchmarks);
        },
        figure, context());
}

privacy::Released<std::optional<Changes>> Scorer::changes(const Releases &releases,
                                                          const std::optional<When> &from,
                                                          const std::optional<When> &to) const
{
    return releases.derive([](const FrozenReleases &all, const std::optional<When> &start,
                              const std::optional<When> &end,
                              const Context &context) { return composeChanges(all, start, end, context); },
                           from, to, context());
}

QString Scorer::noChanges(const Releases &releases) const
{
    return noSuchMoment(*releases, m_technology);
}

privacy::Released<Actions> Scorer::actions(const Releases &releases) const
{
    return releases.derive(
        [](const FrozenReleases &all, const Context &context) { return composeActions(all, context); },
        context());
}

privacy::Released<Result<Simulation>> Scorer::simulate(const Releases &releases, const WhatIf &whatIf) const
{
    return releases.derive([](const FrozenReleases &all, const WhatIf &asked,
                              const Context &context) { return composeSimulation(all, asked, context); },
                           whatIf, context());
}

} // namespace candela::scoring
