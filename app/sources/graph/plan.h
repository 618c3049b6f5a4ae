#pragma once

#include "model/coverage.h"
#include "model/signalcatalogue.h"

#include <vector>

namespace candela::sources::graph {

/// How many days back the service gives a day's report (methodology.md 6.1).
inline constexpr int daysGiven = 28;

/// The days of one report that are still to be asked for, oldest first: those are lost first.
struct Wanted
{
    QString report; ///< ReportKind::id, which is the name of the service's function
    std::vector<QDate> days;

    friend bool operator==(const Wanted &, const Wanted &) = default;
};

/// What of the 28 days before `today` (UTC) is not in `held`, for every report of `catalogue`, in its order;
/// a report of which nothing is missing stands there with no days. Only files of one day count as held: a
/// file of 30 days says nothing about one of them.
[[nodiscard]] std::vector<Wanted> wantedReports(const SignalCatalogue &catalogue,
                                                const std::vector<Coverage> &held, QDate today);

} // namespace candela::sources::graph
