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

} // namespace candela::ui
