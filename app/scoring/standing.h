#pragma once

#include "scoring/decompose.h"
#include "scoring/moment.h"

namespace candela::scoring {

/// One count that points are made of, and its standard error in people: 0 of an exact one.
struct Counted
{
    QString what;  ///< in words
    QString shown; ///< as people read it, e.g. "1240", "about 900" or "fewer than 5"
    qint64 value = 0;
    double error = 0;
};

/// Where one category stood at one date: all that a change is explained by. A category of any kind is points
/// with a status; people bring counts, technology its figure.
struct Standing
{
    CategoryId category = CategoryId::Communication;
    std::optional<int> points; ///< whole; nothing when not measured
    QString reason;            ///< why there are none
    double error = 0;          ///< standard error of the points; 0 of devices
    int version = 0;
    QString method = {};  ///< "meetings.practices/1"
    QString insight = {}; ///< what is measured, as a sentence
    QStringList sources;
    std::vector<Counted> numerators;
    Counted denominator;
    std::optional<TechnologyFigure> figure; ///< of a technology category that is measured

    [[nodiscard]] Ratio ratio() const;
};

/// Every category with a measure, in the order of the catalogues.
[[nodiscard]] std::vector<Standing> standingsAt(const FrozenReleases &releases, const Moment &moment,
                                                const Context &context);

/// The causes of one category's change, none of 0 points; they sum to its change.
[[nodiscard]] std::vector<Cause> causesBetween(const Standing &before, const Standing &after,
                                               const SignalCatalogue &knownSignals);

} // namespace candela::scoring
