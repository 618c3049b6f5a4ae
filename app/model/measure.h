#pragma once

#include "model/category.h"
#include "model/setexpression.h"
#include "model/successor.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace candela {

/// One count of people that a measure releases, e.g. the part "numerator".
struct MeasurePart
{
    QString part;      ///< third element of the cell's id
    QString what;      ///< the people counted, in words
    SetExpression set; ///< who is counted, among the population

    friend bool operator==(const MeasurePart &, const MeasurePart &) = default;
};

/// A report that a measure can do without: then these signals are left out, and the passport says so.
struct OptionalReport
{
    QString report;
    QStringList leavesOut; ///< ids of signals that then count as false for everyone

    friend bool operator==(const OptionalReport &, const OptionalReport &) = default;
};

/// A declared ratio of counts over a window (contract.md 2 and 10).
struct Measure
{
    QString id;      ///< e.g. "communication.multi_mode"
    int version = 1; ///< another version starts a new line in the history
    CategoryId category = CategoryId::Communication;
    QString title;       ///< the primary insight as a sentence without figures
    QString numerator;   ///< who is counted, in words
    QString denominator; ///< of whom, in words
    SetExpression population;
    int window = 28;                ///< days
    QString unit = {};              ///< what is counted, e.g. "people"
    std::vector<MeasurePart> parts; ///< the noisy cells; "denominator", if there is one, is not a numerator
    QStringList needs;              ///< reports without which it is not measured; licences not named
    std::vector<OptionalReport> optional;
    QString protection; ///< in words
    QString source;     ///< where the definition comes from
    QString saysNot;    ///< what the figure does not tell
    /// Each of other features; a release holds one at most. The usual one stands first.
    std::vector<Successor> successors = {};
    /// At most one: the same levels counted exactly, which a release holds in the place of these when the
    /// files it needs fill the slot. Of the same category and population, with the same parts.
    std::vector<Measure> exact = {};

    /// "communication.multi_mode/1"
    [[nodiscard]] QString method() const;
    /// "communication.multi_mode/1/numerator/organization"
    [[nodiscard]] QString cellId(const QString &part) const;
    /// Whether the denominator is itself a noisy count (meetings, teamwork) and not the population.
    [[nodiscard]] bool hasNoisyDenominator() const;

    friend bool operator==(const Measure &, const Measure &) = default;
};

/// A supporting measure: one count beside the scored ones, which a release of many people carries too. It
/// is never scored.
struct SupportingMeasure
{
    Measure measure; ///< with the part "numerator" alone
    QString among; ///< the cell that is its denominator, of the same population; empty: the population itself

    /// "communication.channels/1/numerator/organization"
    [[nodiscard]] QString cellId() const;

    friend bool operator==(const SupportingMeasure &, const SupportingMeasure &) = default;
};

} // namespace candela
