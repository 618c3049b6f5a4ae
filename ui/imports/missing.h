#pragma once

#include "contract/sourcelist.h"
#include "model/measurecatalogue.h"
#include "model/signalcatalogue.h"
#include "model/technologycatalogue.h"

#include <QString>

#include <vector>

namespace candela::ui {

/// A report that a category is computed from.
struct NeededReport
{
    QString title;
    QString whereToGet; ///< in words
    bool optional = false;
    bool there = false;                 ///< whether any day of it was imported
    std::optional<int> daysBehind = {}; ///< of one that stopped while others went on
    std::optional<QDate> upTo = {};     ///< of one that is there

    friend bool operator==(const NeededReport &, const NeededReport &) = default;
};

/// What one category needs.
struct CategoryNeeds
{
    CategoryId category = CategoryId::Communication;
    std::vector<NeededReport> reports;            ///< licences first: no people figure does without
    std::vector<contract::SourceEntry> told = {}; ///< what is told of those that are there: technology
    std::optional<QDate> upTo = {};               ///< of people: the day that the reports it needs all reach

    /// Whether a report is not there that it cannot do without.
    [[nodiscard]] bool lacksReport() const;
    /// Of the reports that it cannot do without, how far the one that ends first is behind; nothing when all
    /// of them go on.
    [[nodiscard]] std::optional<int> daysBehind() const;
    /// Whether every report that it cannot do without is there, up to the newest figures.
    [[nodiscard]] bool isComplete() const { return !lacksReport() && !daysBehind(); }

    friend bool operator==(const CategoryNeeds &, const CategoryNeeds &) = default;
};

/// The people categories in their order, and what of their reports is there by `sources`.
[[nodiscard]] std::vector<CategoryNeeds> needsOf(const MeasureCatalogue &measures,
                                                 const SignalCatalogue &knownSignals,
                                                 const contract::SourceList &sources);

/// The same for the technology categories that are measured.
[[nodiscard]] std::vector<CategoryNeeds> needsOf(const TechnologyCatalogue &technology,
                                                 const contract::SourceList &sources);

} // namespace candela::ui
