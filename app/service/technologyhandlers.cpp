#include "contract/applist.h"
#include "contract/channellist.h"
#include "contract/locationlist.h"
#include "scoring/devicepoints.h"
#include "scoring/endpoint.h"
#include "service/handlers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

constexpr int daysOfChannels = 28;

Window upTo(QDate day, int days)
{
    return {.first = day.addDays(1 - days), .last = day};
}

contract::AppList appsOf(QDate day, qint64 enrolled, const std::vector<EndpointApp> &apps)
{
    contract::AppList list{.asOf = day, .enrolled = enrolled, .apps = {}};
    const std::vector<EndpointApp> listed = scoring::listedApps(apps, enrolled, day);
    for (const EndpointApp &app : apps)
        list.apps.push_back({.app = app,
                             .points = scoring::appPoints(app).rounded(),
                             .counts = std::ranges::find(listed, app) != listed.end()});
    return list;
}

/// The last day up to `day` that a report has; `day` when nothing of it is there.
Result<QDate> lastDayOf(const Figures::Kept &kept, const QString &report, QDate day)
{
    const auto coverage = kept.store.technologyCoverage(kept.organization.id);
    if (!coverage)
        return fail(coverage.error());
    const auto found = std::ranges::find(*coverage, report, &Coverage::report);
    return found == coverage->end() ? day : std::min(found->days.last, day);
}

/// What is true before the first day was closed, too.
template<typename Document, typename Make>
Response onClosedDay(Backend &backend, Make make)
{
    const auto day = backend.devices.day();
    if (!day)
        return problemResponse(day.error());
    if (!*day)
        return jsonResponse(contract::toJson(Document()));
    const auto kept = backend.figures.kept();
    if (!kept)
        return problemResponse(kept.error());
    const Result<Document> made = make(*kept, **day);
    return made ? jsonResponse(contract::toJson(*made)) : problemResponse(made.error());
}

} // namespace

Response answerApps(Backend &backend, Call &)
{
    return onClosedDay<contract::AppList>(
        backend, [](const Figures::Kept &kept, QDate day) -> Result<contract::AppList> {
            const QString &organization = kept.organization.id;
            const auto apps = kept.store.endpointApps().apps(organization);
            const auto enrolled =
                kept.store.endpoints().countSeen(organization, upTo(day, scoring::daysOfStarts));
            const auto last = lastDayOf(kept, u"app_reliability"_s, day);
            if (!apps || !enrolled)
                return fail(apps ? enrolled.error() : apps.error());
            if (!last)
                return fail(last.error());
            contract::AppList list = appsOf(day, *enrolled, *apps);
            list.asOf = *last;
            return list;
        });
}

Response answerLocations(Backend &backend, Call &)
{
    const TechnologyRules &rules = backend.figures.technologyCatalogue().rules();
    return onClosedDay<contract::LocationList>(
        backend, [&rules](const Figures::Kept &kept, QDate day) -> Result<contract::LocationList> {
            const QString &organization = kept.organization.id;
            const auto samples =
                kept.store.network().samples(organization, upTo(day, scoring::daysOfSamples));
            const auto locations = kept.store.network().locations(organization);
            if (!samples || !locations)
                return fail(samples ? locations.error() : samples.error());
            return contract::locationsOf(day, scoring::assess(*samples, *locations, rules, day), *locations);
        });
}

Response answerChannels(Backend &backend, Call &)
{
    const TechnologyRules &rules = backend.figures.technologyCatalogue().rules();
    return onClosedDay<contract::ChannelList>(
        backend, [&rules](const Figures::Kept &kept, QDate day) -> Result<contract::ChannelList> {
            const QString &organization = kept.organization.id;
            const auto builds = kept.store.apps().builds(organization, upTo(day, daysOfChannels));
            const auto releases = kept.store.apps().releases(organization);
            if (!builds || !releases)
                return fail(builds ? releases.error() : builds.error());
            return contract::ChannelList{.asOf = day,
                                         .channels = scoring::channelUse(*builds, *releases, rules, day)};
        });
}

} // namespace candela::service
