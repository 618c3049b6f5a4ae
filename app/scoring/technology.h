#pragma once

#include "model/coverage.h"
#include "model/technologycatalogue.h"
#include "model/technologyfigure.h"
#include "scoring/history.h"
#include "scoring/passport.h"
#include "scoring/reading.h"
#include "scoring/score.h"

#include <optional>
#include <vector>

namespace candela::scoring {

/// What is known of devices: counts in the open, since devices are not people.
struct Technology
{
    TechnologyCatalogue catalogue;
    TechnologyFigures figures;           ///< in order of day and category
    std::vector<Coverage> coverage = {}; ///< which days there are of which report
};

/// Of an organization without device data.
[[nodiscard]] const Technology &noTechnology();

/// The newest day that was closed, at or before `asOf` when there is one.
[[nodiscard]] std::optional<QDate> newestDay(const Technology &technology, std::optional<QDate> asOf = {});

/// The day that stands for a week: the newest one that was closed by its Sunday.
[[nodiscard]] std::optional<QDate> dayOf(const Technology &technology, Slot week);

/// nullptr when that day has none.
[[nodiscard]] const TechnologyFigure *figureOn(const Technology &technology, CategoryId category,
                                               std::optional<QDate> day);

/// What stands for a category on a day: the newest of its figures in the 28 days up to it, so that a day on
/// which only another source reported moves nothing. nullptr when there is none.
[[nodiscard]] const TechnologyFigure *figureBy(const Technology &technology, CategoryId category,
                                               std::optional<QDate> day);

/// The last day that was measured in the rows of a figure, by what is covered: a day is closed by the newest
/// of all reports, and the others may end before it. Without coverage of them, the last day looked at.
[[nodiscard]] QDate lastDayIn(const Technology &technology, const TechnologyFigure &figure);

/// One technology category on a day, with its change against 28 days earlier.
[[nodiscard]] CategoryScore technologyScore(const Technology &technology, CategoryId category,
                                            std::optional<QDate> day);

/// What is said of a technology category besides its score; `detail.score` is filled already.
void describe(CategoryDetail &detail, const Technology &technology, CategoryId category,
              std::optional<QDate> day);

/// A figure as one among the readings of a release: exact, so without an error.
[[nodiscard]] Reading readingOf(const TechnologyFigure *figure);

/// Each week's day of the last `days` days and the newest day, oldest first.
[[nodiscard]] std::vector<CategoryHistoryEntry> technologyHistory(const Technology &technology,
                                                                  CategoryId category, int days);

/// `subject` is a technology category or its measure. Nothing when there is no such figure.
[[nodiscard]] std::optional<Passport> technologyPassport(const Technology &technology, const QString &subject,
                                                         QDate day);

} // namespace candela::scoring
