#include "publishing/devicelist.h"

#include "scoring/apphealth.h"
#include "scoring/devicepoints.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace candela::publishing {

namespace {

/// Remembers what each build is: there are a million devices and a hundred builds.
class BuildStates
{
public:
    BuildStates(const std::vector<AppRelease> &releases, QDate day)
        : m_releases(releases)
        , m_day(day)
    {
    }

    BuildState of(const AppDevice &device)
    {
        if (!device.build)
            return BuildState::Unknown;
        const auto [known, isNew] =
            m_states.try_emplace({device.channel, *device.build}, BuildState::Unknown);
        if (isNew)
            known->second = scoring::stateOf(*device.build, device.channel, m_releases, m_day);
        return known->second;
    }

private:
    const std::vector<AppRelease> &m_releases;
    QDate m_day;
    std::map<std::pair<UpdateChannel, Build>, BuildState> m_states;
};

std::optional<qint64> signInOf(const StartupFacts &facts)
{
    if (!facts.coreSignInMs || !facts.responsiveDesktopMs)
        return std::nullopt;
    return *facts.coreSignInMs + *facts.responsiveDesktopMs;
}

DeviceRow rowOf(const EndpointDevice &device, const scoring::LastStart &last)
{
    DeviceRow row{.id = device.id,
                  .managedId = device.managedId,
                  .manufacturer = device.manufacturer,
                  .model = device.model,
                  .osVersion = device.osVersion,
                  .bootMs = last.bootMs,
                  .signInMs = last.signInMs,
                  .lastSeen = device.lastSeen};
    if (device.startup) {
        row.bootMs = row.bootMs ? row.bootMs : device.startup->coreBootMs;
        row.signInMs = row.signInMs ? row.signInMs : signInOf(*device.startup);
        row.restarts = device.startup->restarts;
        row.stopErrors = device.startup->stopErrors;
    }
    if (device.reliability)
        row.crashes = device.reliability->crashes;
    return row;
}

void add(DeviceRow &row, const AppDevice &device, BuildStates &states)
{
    row.channel = device.channel;
    row.buildState = states.of(device);
    row.lastSeen = row.lastSeen.isValid() ? std::max(row.lastSeen, device.lastSeen) : device.lastSeen;
}

} // namespace

std::vector<DeviceRow> deviceList(const KnownDevices &known, const TechnologyRules &rules, QDate day)
{
    QHash<QString, const AppDevice *> inventory;
    for (const AppDevice &device : known.inventory)
        inventory.insert(device.id, &device);
    const scoring::LastStarts starts(known.starts, day);
    BuildStates states(known.releases, day);
    QSet<QString> listed; // of the inventory
    std::vector<DeviceRow> rows;
    for (const EndpointDevice &device : known.endpoints) {
        const scoring::LastStart last = starts.of(device.id);
        DeviceRow &row = rows.emplace_back(rowOf(device, last));
        const auto points = scoring::devicePoints(device, last, rules, day);
        if (points.all)
            row.points = points.all->points.rounded();
        const AppDevice *same = inventory.value(device.id, inventory.value(device.directoryId));
        if (same == nullptr)
            continue;
        add(row, *same, states);
        listed.insert(same->id);
    }
    for (const AppDevice &device : known.inventory) {
        if (listed.contains(device.id))
            continue;
        DeviceRow &row = rows.emplace_back(DeviceRow{.id = device.id, .managedId = device.managedId});
        add(row, device, states);
    }
    return rows;
}

} // namespace candela::publishing
