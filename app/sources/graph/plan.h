#pragma once

#include "model/coverage.h"
#include "model/signalcatalogue.h"
#include "model/technologycatalogue.h"

#include <optional>
#include <vector>

namespace candela::sources::graph {

/// How many days back the service gives a day's report (methodology.md 6.1).
inline constexpr int daysGiven = 28;

/// A list that the service gives page by page.
struct ListPlace
{
    QString path;       ///< "/" and what follows the base
    QStringList fields; ///< what is kept of a row; everything else in it is dropped as it comes

    friend bool operator==(const ListPlace &, const ListPlace &) = default;
};

/// The days of one report that are still to be asked for, oldest first, as those are lost first; or a list;
/// or a report of 30 days.
struct Wanted
{
    QString report; ///< ReportKind::id, which is the name of the service's function; of a list,
                    ///< TechnologyReport::id
    std::vector<QDate> days;
    // What is asked for as a whole; `days` has the day of asking.
    std::optional<ListPlace> list = {};
    bool isPeriod = false; ///< the report of the 30 days up to the newest that the service has

    friend bool operator==(const Wanted &, const Wanted &) = default;
};

/// What of the 28 days before `today` (UTC) is not in `held`, for every report of `catalogue`, in its order;
/// a report of which nothing is missing stands there with no days. Only files of one day count as held: a
/// file of 30 days says nothing about one of them.
[[nodiscard]] std::vector<Wanted> wantedReports(const SignalCatalogue &catalogue,
                                                const std::vector<Coverage> &held, QDate today);

/// The reports of 30 days (contract.md 5), of which each fills a week by itself: of every report of activity
/// of which `held` has none that ended in the last seven days.
[[nodiscard]] std::vector<Wanted> wantedPeriods(const SignalCatalogue &catalogue,
                                                const std::vector<Coverage> &held, QDate today);

/// The lists about devices and apps that the service has (methodology.md 7.1) and `catalogue` knows, in its
/// order: each once, as of `today`. Of a row only what `catalogue` reads is kept.
[[nodiscard]] std::vector<Wanted> wantedLists(const TechnologyCatalogue &catalogue, QDate today);

} // namespace candela::sources::graph
