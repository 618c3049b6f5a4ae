#include "publishing/technologyday.h"

#include "scoring/apphealth.h"

namespace candela::publishing {

namespace {

constexpr int daysKept = 30;

std::optional<QDate> newestDay(const std::vector<AppDevice> &devices, QDate today)
{
    std::optional<QDate> newest;
    for (const AppDevice &device : devices) {
        const QDate seen = std::min(device.lastSeen, today);
        newest = std::max(newest.value_or(seen), seen);
    }
    return newest;
}

} // namespace

Result<std::optional<QDate>> closeTechnologyDay(const Workshop &workshop, std::optional<QDate> asOf)
{
    const QString &organization = workshop.organization.id;
    const auto devices = workshop.store.apps().devices(organization);
    if (!devices)
        return fail(devices.error());
    const auto day = newestDay(*devices, workshop.today);
    if (!day || (asOf && Slot::of(*asOf) != Slot::of(*day)))
        return std::optional<QDate>();
    const auto closed = workshop.store.technology().all(organization);
    if (!closed)
        return fail(closed.error());
    if (!closed->empty() && closed->back().day > *day)
        return std::optional(closed->back().day);
    const auto releases = workshop.store.apps().releases(organization);
    if (!releases)
        return fail(releases.error());
    const TechnologyFigure figure = scoring::appHealth(*devices, *releases, *day);
    if (auto kept = workshop.store.technology().keep(organization, {figure}); !kept)
        return fail(kept.error());
    if (auto gone = workshop.store.apps().forgetSeenBefore(organization, day->addDays(-daysKept)); !gone)
        return fail(gone.error());
    return day;
}

} // namespace candela::publishing
