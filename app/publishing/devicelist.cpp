#include "publishing/devicelist.h"

#include "scoring/apphealth.h"
#include "scoring/devicepoints.h"

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

/// The inventory in the order of ids, which both it and the devices come in: one is found where the last one
/// was.
class Inventory
{
public:
    explicit Inventory(const std::vector<AppDevice> &devices)
    {
        for (const AppDevice &device : devices)
            m_entries.push_back({.device = &device});
        std::ranges::stable_sort(m_entries, {}, &Entry::id);
    }

    /// The device with one of two ids, the first before the second, which is listed from now on; or nullptr.
    const AppDevice *list(const QString &id, const QString &otherwise)
    {
        Entry *entry = find(id);
        if (entry == nullptr && !otherwise.isEmpty())
            entry = find(otherwise);
        if (entry == nullptr)
            return nullptr;
        entry->isListed = true;
        return entry->device;
    }

    bool isListed(const AppDevice &device) { return find(device.id)->isListed; }

private:
    struct Entry
    {
        const AppDevice *device;
        bool isListed = false;

        [[nodiscard]] const QString &id() const { return device->id; }
    };

    Entry *find(const QString &id)
    {
        const auto found = std::ranges::lower_bound(m_entries, id, {}, &Entry::id);
        return found != m_entries.end() && found->id() == id ? &*found : nullptr;
    }

    std::vector<Entry> m_entries;
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
    if (row.managedId.isEmpty()) // it is known by its starts alone
        row.managedId = device.managedId;
    row.channel = device.channel;
    row.buildState = states.of(device);
    row.lastSeen = row.lastSeen.isValid() ? std::max(row.lastSeen, device.lastSeen) : device.lastSeen;
}

} // namespace

std::vector<DeviceRow> deviceList(const KnownDevices &known, const TechnologyRules &rules, QDate day)
{
    Inventory inventory(known.inventory);
    const scoring::LastStarts starts(known.starts, day);
    BuildStates states(known.releases, day);
    std::vector<DeviceRow> rows;
    rows.reserve(known.endpoints.size());
    const std::vector<EndpointDevice> others = starts.others(known.endpoints);
    for (const auto *some : {&known.endpoints, &others}) {
        for (const EndpointDevice &device : *some) {
            const scoring::LastStart last = starts.of(device.id);
            DeviceRow &row = rows.emplace_back(rowOf(device, last));
            const auto points = scoring::devicePoints(device, last, rules, day);
            if (points.all)
                row.points = points.all->points.rounded();
            if (const AppDevice *same = inventory.list(device.id, device.directoryId))
                add(row, *same, states);
        }
    }
    for (const AppDevice &device : known.inventory) {
        if (inventory.isListed(device))
            continue;
        DeviceRow &row = rows.emplace_back(DeviceRow{.id = device.id, .managedId = device.managedId});
        add(row, device, states);
    }
    return rows;
}

} // namespace candela::publishing
