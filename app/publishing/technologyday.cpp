#include "publishing/technologyday.h"

#include "publishing/devicelist.h"
#include "scoring/apphealth.h"
#include "scoring/endpoint.h"
#include "scoring/network.h"

#include <algorithm>
#include <array>

namespace candela::publishing {

namespace {

constexpr int daysKept = 30;

/// Releases and lists of places are of no day on which anything was measured.
bool isMeasured(const Coverage &coverage)
{
    return coverage.kind == CoverageKind::Devices || coverage.kind == CoverageKind::Apps ||
           coverage.kind == CoverageKind::Samples;
}

std::optional<QDate> newestDay(const std::vector<Coverage> &coverage, QDate today)
{
    std::optional<QDate> newest;
    for (const Coverage &covered : coverage) {
        if (isMeasured(covered))
            newest = std::max(newest.value_or(QDate()), std::min(covered.days.last, today));
    }
    return newest;
}

bool wasEverClosed(const TechnologyFigures &closed, CategoryId category)
{
    return std::ranges::find(closed, category, &TechnologyFigure::category) != closed.end();
}

/// Everything that is known of one day, read at once.
struct Known
{
    KnownDevices devices;
    std::vector<EndpointApp> apps;
    std::vector<NetworkSample> samples;
    std::vector<NetworkLocation> locations;
};

Result<Known> knownOn(const Workshop &workshop, QDate day)
{
    const QString &organization = workshop.organization.id;
    store::Store &store = workshop.store;
    auto endpoints = store.endpoints().devices(organization);
    auto starts = store.starts().starts(organization);
    auto inventory = store.apps().devices(organization);
    auto releases = store.apps().releases(organization);
    auto apps = store.endpointApps().apps(organization);
    auto samples = store.network().samples(organization,
                                           {.first = day.addDays(-scoring::daysSamplesAreKept), .last = day});
    auto locations = store.network().locations(organization);
    if (!endpoints || !starts)
        return fail(endpoints ? starts.error() : endpoints.error());
    if (!inventory || !releases)
        return fail(inventory ? releases.error() : inventory.error());
    if (!apps || !samples)
        return fail(apps ? samples.error() : apps.error());
    if (!locations)
        return fail(locations.error());
    return Known{.devices = {.endpoints = std::move(*endpoints),
                             .starts = std::move(*starts),
                             .inventory = std::move(*inventory),
                             .releases = std::move(*releases)},
                 .apps = std::move(*apps),
                 .samples = std::move(*samples),
                 .locations = std::move(*locations)};
}

/// A category without any rows has no figure; one whose rows are old has one that says what is missing.
/// Figures are named by the catalogue, and of a category that it does not know there is none.
TechnologyFigures figuresOf(const Known &known, const TechnologyFigures &closed,
                            const TechnologyCatalogue &catalogue, QDate day)
{
    TechnologyFigures figures;
    const TechnologyRules &rules = catalogue.rules();
    const KnownDevices &devices = known.devices;
    const auto wants = [&](CategoryId category, bool hasRows) {
        return catalogue.of(category) != nullptr && (hasRows || wasEverClosed(closed, category));
    };
    if (wants(CategoryId::EndpointAnalytics,
              !devices.endpoints.empty() || !devices.starts.empty() || !known.apps.empty()))
        figures.push_back(
            scoring::endpointAnalytics(devices.endpoints, devices.starts, known.apps, rules, day));
    if (wants(CategoryId::NetworkConnectivity, !known.samples.empty()))
        figures.push_back(scoring::networkConnectivity(known.samples, known.locations, rules, day));
    if (wants(CategoryId::AppHealth, !devices.inventory.empty()))
        figures.push_back(scoring::appHealth(devices.inventory, devices.releases, day, rules));
    for (TechnologyFigure &figure : figures)
        figure.method = catalogue.of(figure.category)->method();
    return figures;
}

Result<void> forgetBefore(store::Store &store, const QString &organization, QDate day)
{
    const std::array all = {store.apps().forgetSeenBefore(organization, day),
                            store.endpoints().forgetSeenBefore(organization, day),
                            store.starts().forgetBefore(organization, day),
                            store.endpointApps().forgetBefore(organization, day),
                            store.network().forgetSamplesBefore(
                                organization, day.addDays(daysKept - scoring::daysSamplesAreKept))};
    for (const Result<void> &forgotten : all) {
        if (!forgotten)
            return forgotten;
    }
    return {};
}

} // namespace

Result<std::optional<QDate>> closeTechnologyDay(const Workshop &workshop, std::optional<QDate> asOf)
{
    const QString &organization = workshop.organization.id;
    const auto coverage = workshop.store.technologyCoverage(organization);
    if (!coverage)
        return fail(coverage.error());
    const auto day = newestDay(*coverage, workshop.today);
    if (!day || (asOf && Slot::of(*asOf) != Slot::of(*day)))
        return std::optional<QDate>();
    const auto closed = workshop.store.technology().all(organization);
    if (!closed)
        return fail(closed.error());
    if (!closed->empty() && closed->back().day > *day)
        return std::optional(closed->back().day);
    if (auto gone = forgetBefore(workshop.store, organization, day->addDays(-daysKept)); !gone)
        return fail(gone.error());
    const auto known = knownOn(workshop, *day);
    if (!known)
        return fail(known.error());
    const TechnologyRules &rules = workshop.technology.rules();
    if (auto kept = workshop.store.technology().keep(organization,
                                                     figuresOf(*known, *closed, workshop.technology, *day));
        !kept)
        return fail(kept.error());
    if (auto kept =
            workshop.store.devices().replace(organization, *day, deviceList(known->devices, rules, *day));
        !kept)
        return fail(kept.error());
    return day;
}

} // namespace candela::publishing
