#include "scoring/devicepoints.h"

#include "model/slot.h"
#include "scoring/bandtable.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

constexpr double msInSecond = 1000;
constexpr double minutesInHour = 60;

// Seconds; sign-in is calibrated so that 54 s earn the published 46 (methodology 3.1.2).
constexpr std::array bootTable = {BandRow{20, 100}, BandRow{40, 80},  BandRow{60, 60},
                                  BandRow{90, 40},  BandRow{120, 20}, BandRow{180, 0}};
constexpr std::array signInTable = {BandRow{10, 100}, BandRow{20, 80}, BandRow{40, 60},
                                    BandRow{60, 40},  BandRow{90, 20}, BandRow{120, 0}};

Window windowUpTo(QDate day, int days)
{
    return {.first = day.addDays(1 - days), .last = day};
}

/// Facts of a report that is not too old.
template<typename Facts>
const Facts *within(const std::optional<Facts> &facts, const Window &window)
{
    return facts && window.contains(facts->day) ? &*facts : nullptr;
}

std::optional<SubPoints> supplied(const std::optional<int> &score)
{
    return score ? std::optional(SubPoints{FinePoints::from(*score)}) : std::nullopt;
}

std::optional<SubPoints> bootOf(const StartupFacts *facts, const LastStart &last)
{
    if (facts != nullptr && facts->bootScore)
        return supplied(facts->bootScore);
    const auto time = last.bootMs ? last.bootMs : facts != nullptr ? facts->coreBootMs : std::nullopt;
    return time ? std::optional(SubPoints{pointsOfBoot(*time)}) : std::nullopt;
}

std::optional<qint64> signInTime(const StartupFacts *facts)
{
    if (facts == nullptr || !facts->coreSignInMs || !facts->responsiveDesktopMs)
        return std::nullopt;
    return *facts->coreSignInMs + *facts->responsiveDesktopMs;
}

std::optional<SubPoints> signInOf(const StartupFacts *facts, const LastStart &last)
{
    if (facts != nullptr && facts->signInScore)
        return supplied(facts->signInScore);
    const auto time = last.signInMs ? last.signInMs : signInTime(facts);
    return time ? std::optional(SubPoints{pointsOfSignIn(*time)}) : std::nullopt;
}

std::optional<SubPoints> reliabilityOf(const ReliabilityFacts *facts)
{
    if (facts == nullptr || (facts->crashes > 0 && !facts->minutesToFailure))
        return std::nullopt;
    if (facts->crashes <= 0 || facts->minutesToFailure == neverFailed)
        return SubPoints{FinePoints::from(100)};
    const double usage = static_cast<double>(*facts->minutesToFailure) * facts->crashes;
    const auto crashes = static_cast<double>(cappedCrashes(facts->crashes, facts->crashedApps));
    return SubPoints{pointsOfHoursToFailure(usage / crashes / minutesInHour)};
}

std::optional<FinePoints> scoreOr(const std::optional<double> &score, const std::optional<bool> &flag)
{
    if (score)
        return FinePoints::from(*score);
    return flag ? std::optional(FinePoints::from(*flag ? 100 : 0)) : std::nullopt;
}

/// The starts within some days, those of each device together.
std::vector<const DeviceStart *> inOrder(const std::vector<DeviceStart> &starts, const Window &window)
{
    std::vector<const DeviceStart *> sorted;
    sorted.reserve(starts.size());
    for (const DeviceStart &start : starts) {
        if (window.contains(start.day))
            sorted.push_back(&start);
    }
    const auto deviceOf = [](const DeviceStart *start) -> const QString & { return start->device; };
    if (!std::ranges::is_sorted(sorted, {}, deviceOf))
        std::ranges::stable_sort(sorted, {}, deviceOf);
    return sorted;
}

void addTo(MeanOfPoints &mean, const std::optional<SubPoints> &points, qint64 weight = 1)
{
    if (points)
        mean.add(points->points, weight);
}

std::optional<SubPoints> subPoints(const std::optional<FinePoints> &points)
{
    return points ? std::optional(SubPoints{*points}) : std::nullopt;
}

std::optional<SubPoints> subPoints(const MeanOfPoints &mean)
{
    return subPoints(mean.mean());
}

} // namespace

void LastStarts::NewestTimes::add(QDate on, qint64 time)
{
    if (!day.isValid() || on > day)
        *this = {.day = on};
    if (on == day) {
        sum += time;
        ++count;
    }
}

std::optional<qint64> LastStarts::NewestTimes::mean() const
{
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

LastStarts::LastStarts(const std::vector<DeviceStart> &starts, QDate day)
{
    for (const DeviceStart *start : inOrder(starts, windowUpTo(day, daysOfStarts))) {
        if (m_times.empty() || m_times.back().device != start->device)
            m_times.push_back({.device = start->device, .last = start->day, .boot = {}, .signIn = {}});
        Times &known = m_times.back();
        known.last = std::max(known.last, start->day);
        if (start->bootMs)
            known.boot.add(start->day, *start->bootMs);
        if (start->signInMs && !start->isFirstSignIn && !start->isFeatureUpdate)
            known.signIn.add(start->day, *start->signInMs);
    }
}

LastStart LastStarts::of(const QString &device) const
{
    const auto times = std::ranges::lower_bound(m_times, device, {}, &Times::device);
    if (times == m_times.end() || times->device != device)
        return {};
    return {.bootMs = times->boot.mean(), .signInMs = times->signIn.mean()};
}

std::vector<EndpointDevice> LastStarts::others(const std::vector<EndpointDevice> &described) const
{
    if (m_times.empty())
        return {};
    std::vector<QStringView> ids;
    ids.reserve(described.size());
    for (const EndpointDevice &device : described)
        ids.emplace_back(device.id);
    if (!std::ranges::is_sorted(ids))
        std::ranges::sort(ids);
    std::vector<EndpointDevice> others;
    auto known = ids.cbegin();
    for (const Times &times : m_times) {
        while (known != ids.cend() && *known < times.device)
            ++known;
        if (known != ids.cend() && *known == times.device)
            continue;
        EndpointDevice &other = others.emplace_back();
        other.id = times.device;
        other.lastSeen = times.last;
    }
    return others;
}

qint64 cappedCrashes(qint64 crashes, qint64 appsOnDevices)
{
    const qint64 most = mostCrashesADay * daysOfReliability * appsOnDevices;
    return appsOnDevices > 0 ? std::min(crashes, most) : crashes;
}

DevicePoints devicePoints(const EndpointDevice &device, const LastStart &lastStart,
                          const TechnologyRules &rules, QDate day)
{
    const StartupFacts *startup = within(device.startup, windowUpTo(day, daysOfStarts));
    DevicePoints points{
        .boot = bootOf(startup, lastStart),
        .signIn = signInOf(startup, lastStart),
        .startup = {},
        .reliability = reliabilityOf(within(device.reliability, windowUpTo(day, daysOfReliability))),
        .anywhere = subPoints(meanOf(anywherePoints(device, rules, day))),
        .all = {},
    };
    MeanOfPoints both;
    addTo(both, points.boot);
    addTo(both, points.signIn);
    points.startup = subPoints(both);
    MeanOfPoints all;
    addTo(all, points.startup, rules.endpoint.startup);
    addTo(all, points.reliability, rules.endpoint.appReliability);
    addTo(all, points.anywhere, rules.endpoint.workFromAnywhere);
    points.all = subPoints(all);
    return points;
}

AnywherePoints anywherePoints(const EndpointDevice &device, const TechnologyRules &rules, QDate day)
{
    const AnywhereFacts *facts = within(device.anywhere, windowUpTo(day, daysOfStarts));
    if (facts == nullptr)
        return {};
    return {scoreOr(facts->windows, rules.supportsWindows(device.osVersion, day)),
            scoreOr(facts->cloudManagement, facts->isCloudManaged),
            scoreOr(facts->cloudIdentity, facts->hasCloudIdentity),
            scoreOr(facts->cloudProvisioning, facts->hasProvisioningProfile)};
}

const std::array<QString, 4> &namesOfAnywhere()
{
    static const std::array names = {u"windows"_s, u"cloud_management"_s, u"cloud_identity"_s,
                                     u"cloud_provisioning"_s};
    return names;
}

std::optional<FinePoints> meanOf(const AnywherePoints &anywhere)
{
    MeanOfPoints mean;
    for (const auto &points : anywhere) {
        if (points)
            mean.add(*points);
    }
    return mean.mean();
}

FinePoints pointsOfBoot(qint64 milliseconds)
{
    return pointsAt(bootTable, static_cast<double>(milliseconds) / msInSecond);
}

FinePoints pointsOfSignIn(qint64 milliseconds)
{
    return pointsAt(signInTable, static_cast<double>(milliseconds) / msInSecond);
}

FinePoints pointsOfHoursToFailure(double hours)
{
    return FinePoints::from(hours > 0 ? 100 * std::log10(hours) / 3 : 0);
}

} // namespace candela::scoring
