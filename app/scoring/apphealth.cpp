#include "scoring/apphealth.h"

#include "scoring/technologyrule.h"

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

constexpr qint64 fewestDevices = 5;
constexpr int daysLookedAt = 28;

/// "Until the next version": the day before the first build of a later version came to the same channel.
std::optional<QDate> dayBeforeNextVersion(const AppRelease &release, QDate first,
                                          const std::vector<AppRelease> &releases)
{
    std::optional<QDate> next;
    for (const AppRelease &other : releases) {
        const bool isLater = other.channel == release.channel && other.version != release.version &&
                             other.released > first && other.build > release.build;
        if (isLater && (!next || other.released < *next))
            next = other.released;
    }
    return next ? std::optional(next->addDays(-1)) : std::nullopt;
}

QDate firstDayOfVersion(const AppRelease &release, const std::vector<AppRelease> &releases)
{
    QDate first = release.released;
    for (const AppRelease &other : releases) {
        if (other.channel == release.channel && other.version == release.version)
            first = std::min(first, other.released);
    }
    return first;
}

/// What each known build of each channel is on a day.
using BuildStates = std::map<std::pair<UpdateChannel, Build>, BuildState>;

BuildStates statesOn(const std::vector<AppRelease> &releases, QDate day)
{
    std::vector<AppRelease> known;
    std::map<UpdateChannel, Build> newest;
    for (const AppRelease &release : releases) {
        if (release.released > day)
            continue;
        known.push_back(release);
        Build &build = newest.try_emplace(release.channel, release.build).first->second;
        build = std::max(build, release.build);
    }
    BuildStates states;
    for (const AppRelease &release : known) {
        states[{release.channel, release.build}] =
            newest.at(release.channel) == release.build ? BuildState::Newest
            : isSupported(release, known, day)          ? BuildState::Supported
                                                        : BuildState::Unsupported;
    }
    return states;
}

BuildState stateIn(const BuildStates &states, const AppDevice &device)
{
    if (!device.build)
        return BuildState::Unknown;
    const auto found = states.find({device.channel, *device.build});
    return found == states.end() ? BuildState::Unknown : found->second;
}

} // namespace

std::optional<QDate> endOfSupport(const AppRelease &release, const std::vector<AppRelease> &releases)
{
    if (release.endOfSupport)
        return release.endOfSupport;
    const QDate first = firstDayOfVersion(release, releases);
    switch (release.channel) {
    case UpdateChannel::Current:
    case UpdateChannel::CurrentPreview:
        return dayBeforeNextVersion(release, first, releases);
    case UpdateChannel::MonthlyEnterprise:
        return first.addMonths(2);
    case UpdateChannel::SemiAnnual:
        return first.addMonths(14);
    case UpdateChannel::SemiAnnualPreview:
        return first.addMonths(6);
    case UpdateChannel::Beta:
    case UpdateChannel::Other:
        return QDate();
    }
    std::unreachable();
}

bool isSupported(const AppRelease &release, const std::vector<AppRelease> &releases, QDate day)
{
    const auto end = endOfSupport(release, releases);
    return !end || (end->isValid() && *end >= day);
}

BuildState stateOf(const Build &build, UpdateChannel channel, const std::vector<AppRelease> &releases,
                   QDate day)
{
    return stateIn(statesOn(releases, day),
                   {.id = {}, .managedId = {}, .channel = channel, .build = build, .lastSeen = day});
}

TechnologyFigure appHealth(const std::vector<AppDevice> &devices, const std::vector<AppRelease> &releases,
                           QDate day, const TechnologyRules &rules)
{
    TechnologyFigure figure{.category = CategoryId::AppHealth,
                            .day = day,
                            .window = {.first = day.addDays(1 - daysLookedAt), .last = day}};
    const BuildStates states = statesOn(releases, day);
    std::map<BuildState, qint64> counts;
    for (const AppDevice &device : devices) {
        if (!figure.window.contains(device.lastSeen))
            continue;
        ++figure.denominator;
        figure.numerator += rules.recommends(device.channel) ? 1 : 0;
        ++counts[stateIn(states, device)];
    }
    for (const BuildState state : allBuildStates)
        figure.parts.push_back({.id = idOf(state), .count = counts[state]});
    if (figure.denominator < fewestDevices)
        figure.absence = TechnologyAbsence::FewDevices;
    else if (states.empty())
        figure.absence = TechnologyAbsence::NoReleases;
    figure.points = pointsAgain(figure);
    return figure;
}

} // namespace candela::scoring
