#include "ui/imports/missing.h"

#include "ui/imports/reach.h"

#include <algorithm>

namespace candela::ui {
namespace {

NeededReport neededReport(const ReportKind &kind, const Reach &reach, bool optional)
{
    const contract::SourceEntry *source = reach.source(kind.id);
    return {.title = kind.title,
            .whereToGet = kind.whereToGet,
            .optional = optional,
            .there = source != nullptr,
            .daysBehind = reach.daysBehind(kind),
            .upTo = source != nullptr ? source->upTo : std::nullopt};
}

CategoryNeeds needsOf(const Measure &measure, const SignalCatalogue &knownSignals, const Reach &reach)
{
    CategoryNeeds needs{.category = measure.category, .reports = {}};
    for (const ReportKind &kind : knownSignals.reports()) {
        const bool optional =
            std::ranges::find(measure.optional, kind.id, &OptionalReport::report) != measure.optional.end();
        if (!kind.licence && !optional && !measure.needs.contains(kind.id))
            continue;
        const NeededReport &report = needs.reports.emplace_back(neededReport(kind, reach, optional));
        if (!kind.licence && !optional && report.upTo)
            needs.upTo = std::min(needs.upTo.value_or(*report.upTo), *report.upTo);
    }
    return needs;
}

CategoryNeeds needsOf(const TechnologyMeasure &measure, const TechnologyCatalogue &technology,
                      const Reach &reach)
{
    CategoryNeeds needs{.category = measure.category, .reports = {}};
    for (const QString &id : measure.needs) {
        const TechnologyReport *report = technology.report(id);
        const contract::SourceEntry *source = reach.source(id);
        if (report == nullptr)
            continue;
        needs.reports.push_back({.title = report->title,
                                 .whereToGet = report->whereToGet,
                                 .there = source != nullptr,
                                 .daysBehind = reach.daysBehind(*report),
                                 .upTo = source != nullptr ? source->upTo : std::nullopt});
        if (source != nullptr)
            needs.told.push_back(*source);
    }
    return needs;
}

} // namespace

bool CategoryNeeds::lacksReport() const
{
    return std::ranges::any_of(reports,
                               [](const NeededReport &report) { return !report.there && !report.optional; });
}

std::optional<int> CategoryNeeds::daysBehind() const
{
    std::optional<int> most;
    for (const NeededReport &report : reports) {
        if (!report.optional)
            most = std::max(most, report.daysBehind);
    }
    return most;
}

std::vector<CategoryNeeds> needsOf(const MeasureCatalogue &measures, const SignalCatalogue &knownSignals,
                                   const contract::SourceList &sources)
{
    std::vector<CategoryNeeds> all;
    for (const CategoryId category : allCategories) {
        if (const Measure *measure = measures.of(category))
            all.push_back(needsOf(*measure, knownSignals, Reach(sources, knownSignals)));
    }
    return all;
}

std::vector<CategoryNeeds> needsOf(const TechnologyCatalogue &technology, const contract::SourceList &sources)
{
    std::vector<CategoryNeeds> all;
    for (const CategoryId category : allCategories) {
        if (const TechnologyMeasure *measure = technology.of(category))
            all.push_back(needsOf(*measure, technology, Reach(sources, technology)));
    }
    return all;
}

} // namespace candela::ui
