#include "sources/graph/plan.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace candela::sources::graph {

namespace {

constexpr qint64 daysOfPeriod = 30;

bool isHeld(const std::vector<Coverage> &held, const ReportKind &report, QDate day)
{
    const Coverage wanted{.report = report.id,
                          .kind = report.licence ? CoverageKind::Licence : CoverageKind::Day,
                          .days = {.first = day, .last = day}};
    return std::ranges::find(held, wanted) != held.end();
}

/// Where the service has which list, below deviceManagement.
struct Place
{
    QLatin1StringView report;
    QLatin1StringView path;
};

constexpr std::array places = {
    Place{"startup_performance"_L1, "userExperienceAnalyticsDevicePerformance"_L1},
    Place{"device_starts"_L1, "userExperienceAnalyticsDeviceStartupHistory"_L1},
    Place{"app_reliability"_L1, "userExperienceAnalyticsAppHealthApplicationPerformance"_L1},
    Place{"device_reliability"_L1, "userExperienceAnalyticsAppHealthDevicePerformance"_L1},
    Place{"work_from_anywhere"_L1,
          "userExperienceAnalyticsWorkFromAnywhereMetrics('allDevices')/metricDevices"_L1},
    Place{"device_scores"_L1, "userExperienceAnalyticsDeviceScores"_L1},
};

} // namespace

std::vector<Wanted> wantedLists(const TechnologyCatalogue &catalogue, QDate today)
{
    std::vector<Wanted> lists;
    for (const TechnologyReport &report : catalogue.reports()) {
        const auto place = std::ranges::find(places, report.id, &Place::report);
        if (place == places.end())
            continue;
        ListPlace list{.path = u"/deviceManagement/"_s + place->path, .fields = {}};
        for (const TechnologyField &field : report.fields)
            list.fields += field.columns;
        lists.push_back({.report = report.id, .days = {today}, .list = std::move(list)});
    }
    return lists;
}

std::vector<Wanted> wantedPeriods(const SignalCatalogue &catalogue, const std::vector<Coverage> &held,
                                  QDate today)
{
    const auto isHeldOf = [&](const ReportKind &report) {
        return std::ranges::any_of(held, [&](const Coverage &one) {
            return one.report == report.id && one.kind == CoverageKind::Period &&
                   one.days.days() == daysOfPeriod && one.days.last.daysTo(today) < 7;
        });
    };
    std::vector<Wanted> periods;
    for (const ReportKind &report : catalogue.reports()) {
        if (!report.licence && !isHeldOf(report))
            periods.push_back({.report = report.id, .days = {today}, .isPeriod = true});
    }
    return periods;
}

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
