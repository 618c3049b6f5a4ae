#pragma once

#include "model/measurecatalogue.h"
#include "privacy/release.h"
#include "scoring/score.h"

#include <optional>
#include <vector>

namespace candela::scoring {

/// Why a category has no points in a release.
enum class Absence {
    None,
    NoRelease,      ///< nothing was released yet
    NoSource,       ///< a report it needs was missing
    FewPeople,      ///< fewer than 20 people, or than the organization's floor
    FewForInsights, ///< fewer than 400 people: a release has no insights
    Band,           ///< fewer than 50: a band instead of points
    FewTookPart,    ///< the noisy denominator was released below 50
};

/// What one release says of one category: the released cells, and the arithmetic on them (gate.md 3 and 6).
struct Reading
{
    Absence absence = Absence::NoRelease;
    int version = 0;        ///< of the measure, as its cells say; 0 without cells
    bool succeeded = false; ///< the points are those of the measure's successor; there are no counts
    bool exact = false;     ///< the counts are those of the measure's exact one
    std::vector<privacy::Cell> numerators; ///< in the order of the measure's parts
    std::optional<privacy::Cell> noisyDenominator;
    std::optional<qint64> denominator;
    QStringList sources; ///< "report kind" of each input the measure uses, sorted: what it was counted from

    // Of a category with points only:
    double unrounded = 0; ///< points before rounding, at most 100
    double error = 0;     ///< standard error of `unrounded`, in points
    int points = 0;

    [[nodiscard]] bool isMeasured() const { return absence == Absence::None; }
};

/// Reads one category from one release: what the release holds of the measure's successor, else of its exact
/// one, else of the measure itself. Never fails: what is missing is said in `absence`.
[[nodiscard]] Reading readCategory(const privacy::Release &release, const Measure &measure);

/// Reads one supporting measure likewise; `points` is its share in per cent, which is never scored.
[[nodiscard]] Reading readSupporting(const privacy::Release &release, const SupportingMeasure &supporting);

/// The measure whose counts were read: `measure` or its exact one. What has no counts is `measure`.
[[nodiscard]] const Measure &countedBy(const Reading &reading, const Measure &measure);

/// Whether the release has the cells, whatever may be said of them.
[[nodiscard]] bool hasCells(const Reading &reading);

/// The share in per cent of a reading of one numerator, when that is a count and its denominator is told.
[[nodiscard]] std::optional<int> shareOf(const Reading &reading);

/// min(100, floor((200 a + b) / (2 b))): a the sum of the numerators, b the denominator times their number,
/// above zero. The only place that rounds points and shares of people (gate.md 3).
[[nodiscard]] int roundedPoints(qint64 a, qint64 b);

/// The variance of a released count: noise and rounding (gate.md 6.1).
[[nodiscard]] double varianceOfCount(const privacy::Policy &policy);

/// Plus or minus of one category: ceil(2 se), at least 1.
[[nodiscard]] int plusMinus(double error);

/// The standard error of a total of these categories' whole points.
[[nodiscard]] double errorOfTotal(const std::vector<Reading> &readings);

} // namespace candela::scoring
