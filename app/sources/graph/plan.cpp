#include "sources/graph/plan.h"

#include <algorithm>

namespace candela::sources::graph {

namespace {

bool isHeld(const std::vector<Coverage> &held, const ReportKind &report, QDate day)
{
    const Coverage wanted{.report = report.id,
                          .kind = report.licence ? CoverageKind::Licence : CoverageKind::Day,
                          .days = {.first = day, .last = day}};
    return std::ranges::find(held, wanted) != held.end();
}

} // namespace

std::vector<Wanted> wantedReports(const SignalCatalogue &catalogue, const std::vector<Coverage> &held,
                                  QDate today)
{
    std::vector<Wanted> all;
    for (const ReportKind &report : catalogue.reports()) {
        Wanted wanted{.report = report.id, .days = {}};
        for (QDate day = today.addDays(-daysGiven); day < today; day = day.addDays(1)) {
            if (!isHeld(held, report, day))
                wanted.days.push_back(day);
        }
        all.push_back(std::move(wanted));
    }
    return all;
}

} // namespace candela::sources::graph
