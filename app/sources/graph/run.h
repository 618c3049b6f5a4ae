#pragma once

#include "base/clock.h"
#include "sources/graph/arrived.h"
#include "sources/graph/fetch.h"
#include "sources/graph/plan.h"
#include "web/wait.h"

#include <functional>

namespace candela::sources::graph {

/// What a run did about one report. Days are in order.
struct ReportRun
{
    QString report;
    std::vector<QDate> fetched;      ///< kept
    std::vector<QDate> waiting;      ///< the service has nothing of them yet; the next run asks again
    std::vector<QDate> gone;         ///< the service does not give them any more
    std::vector<QDate> left;         ///< not asked for or not kept; the next run asks again
    QString error = {};              ///< why days are left, in words; empty when none are
    std::optional<bool> isConcealed; ///< whether its newest file names people by digits instead of a name

    friend bool operator==(const ReportRun &, const ReportRun &) = default;
};

/// How a run ended. What was kept before a failure or a stop stays kept.
struct RunOutcome
{
    std::vector<ReportRun> reports;  ///< in the order of what was wanted
    std::optional<Error> failure;    ///< what ended the run as a whole: Cancelled, SignedOut, Denied, ...
    std::optional<QDateTime> resume; ///< when the service wants to be asked again, if patience ended before
};

/// What a run works with. All outlives the run.
struct RunSetup
{
    Connection &connection;
    const SignalCatalogue &catalogue;
    Clock clock;
    web::Wait wait;
    std::function<double()> chance; ///< 0 to 1
    TakeArrived take;
    std::function<void(double share)> progress = {};               ///< may be empty
    std::chrono::milliseconds patience = std::chrono::minutes(30); ///< longest time spent waiting, in all
    std::size_t mostHeld = 8;                                      ///< files that are handed over together
};

/// Fetches what is wanted, one report after the other and the oldest day of each first, and hands it over in
/// small parts. A report that the service wants left alone waits while others go on, as its limits are
/// counted for each; what comes of no answer at all holds up everything. A report that keeps failing is left
/// for the next run. Answers once, from the event loop, and never fails.
[[nodiscard]] QFuture<RunOutcome> run(const RunSetup &setup, const std::vector<Wanted> &wanted,
                                      std::stop_token stop);

} // namespace candela::sources::graph
