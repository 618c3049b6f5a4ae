#include "ui/imports/missing.h"

#include <algorithm>

namespace candela::ui {
namespace {

bool isThere(const contract::SourceList &sources, const QString &report)
{
    return std::ranges::any_of(sources.sources, [&report](const contract::SourceEntry &source) {
        return source.report == report && source.connected;
    });
}

NeededReport neededReport(const ReportKind &kind, const contract::SourceList &sources, bool optional)
{
    return {.title = kind.title,
            .whereToGet = kind.whereToGet,
            .optional = optional,
            .there = isThere(sources, kind.id)};
}

CategoryNeeds needsOf(const Measure &measure, const SignalCatalogue &knownSignals,
                      const contract::SourceList &sources)
{
    CategoryNeeds needs{.category = measure.category, .reports = {}};
    for (const ReportKind &kind : knownSignals.reports()) {
        const bool optional =
            std::ranges::find(measure.optional, kind.id, &OptionalReport::report) != measure.optional.end();
        if (kind.licence || optional || measure.needs.contains(kind.id))
            needs.reports.push_back(neededReport(kind, sources, optional));
    }
    return needs;
}

const contract::SourceEntry *sourceOf(const contract::SourceList &sources, const QString &report)
{
    const auto found = std::ranges::find(sources.sources, report, &contract::SourceEntry::report);
    return found == sources.sources.end() ? nullptr : &*found;
}

CategoryNeeds needsOf(const TechnologyMeasure &measure, const TechnologyCatalogue &technology,
                      const contract::SourceList &sources)
{
    CategoryNeeds needs{.category = measure.category, .reports = {}};
    for (const QString &id : measure.needs) {
        const TechnologyReport *report = technology.report(id);
        const contract::SourceEntry *source = sourceOf(sources, id);
        if (report == nullptr)
            continue;
        needs.reports.push_back({.title = report->title,
                                 .whereToGet = report->whereToGet,
                                 .there = source != nullptr && source->connected});
        if (source != nullptr && source->connected)
            needs.told.push_back(*source);
    }
    return needs;
}

} // namespace

bool CategoryNeeds::isComplete() const
{
    return std::ranges::all_of(reports,
                               [](const NeededReport &report) { return report.there || report.optional; });
}

std::vector<CategoryNeeds> needsOf(const MeasureCatalogue &measures, const SignalCatalogue &knownSignals,
                                   const contract::SourceList &sources)
{
    std::vector<CategoryNeeds> all;
    for (const CategoryId category : allCategories) {
        if (const Measure *measure = measures.of(category))
            all.push_back(needsOf(*measure, knownSignals, sources));
    }
    return all;
}

std::vector<CategoryNeeds> needsOf(const TechnologyCatalogue &technology, const contract::SourceList &sources)
{
    std::vector<CategoryNeeds> all;
    for (const CategoryId category : allCategories) {
        if (const TechnologyMeasure *measure = technology.of(category))
            all.push_back(needsOf(*measure, technology, sources));
    }
    return all;
}

} // namespace candela::ui
