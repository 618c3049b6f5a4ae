#include "sources/sampledevices.h"

#include "sources/sampledraw.h"
#include "sources/technologykeeper.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

enum class Draw : quint64 { Channel = 0xD1, Moves, Pace, Days, Seen, SeenOn };

/// Of 10,000 devices at the start. Half of those on the slow channel move within the days shown.
struct Share
{
    UpdateChannel channel;
    int upTo;
};
constexpr std::array shares = {
    Share{.channel = UpdateChannel::Current, .upTo = 2800},
    Share{.channel = UpdateChannel::MonthlyEnterprise, .upTo = 4700},
    Share{.channel = UpdateChannel::SemiAnnual, .upTo = 9300},
    Share{.channel = UpdateChannel::SemiAnnualPreview, .upTo = 9700},
    Share{.channel = UpdateChannel::Beta, .upTo = 9900},
    Share{.channel = UpdateChannel::Other, .upTo = 10'000},
};

QDate secondTuesday(QDate month)
{
    constexpr int tuesday = 2;
    const QDate first(month.year(), month.month(), 1);
    return first.addDays((tuesday - first.dayOfWeek() + 7) % 7 + 7);
}

int monthNumber(QDate day)
{
    return 12 * (day.year() - 2020) + day.month();
}

AppRelease releaseOf(UpdateChannel channel, QDate versionOf, QDate released)
{
    return {.channel = channel,
            .build = {.number = 12'000 + 100 * monthNumber(versionOf),
                      .revision = 20'000 + static_cast<int>(versionOf.daysTo(released))},
            .version = versionOf.toString(u"yyMM"_s),
            .released = released,
            .endOfSupport = {}};
}

/// January and July, with fixes in between.
QDate slowVersionOf(QDate month)
{
    return QDate(month.year(), month.month() < 7 ? 1 : 7, 1);
}

} // namespace

SampleDevices::SampleDevices(int count, Window days, quint64 seed)
    : m_count(count)
    , m_seed(seed)
    , m_calendar(days)
    , m_endpoint(days, seed)
    , m_network(days, seed)
{
}

std::vector<AppRelease> SampleDevices::releasesUpTo(QDate day) const
{
    constexpr int monthsBefore = 20;
    std::vector<AppRelease> releases;
    const QDate start = m_calendar.days().first.addMonths(-monthsBefore);
    for (QDate month(start.year(), start.month(), 1); month <= day; month = month.addMonths(1)) {
        const QDate patchDay = secondTuesday(month);
        releases.push_back(releaseOf(UpdateChannel::Current, month, month.addDays(3)));
        releases.push_back(releaseOf(UpdateChannel::Current, month, month.addDays(17)));
        releases.push_back(releaseOf(UpdateChannel::MonthlyEnterprise, month, patchDay));
        releases.push_back(releaseOf(UpdateChannel::SemiAnnual, slowVersionOf(month), patchDay));
        releases.push_back(releaseOf(UpdateChannel::SemiAnnualPreview, slowVersionOf(month), patchDay));
        releases.push_back(releaseOf(UpdateChannel::Beta, month, month));
    }
    std::erase_if(releases, [day](const AppRelease &release) { return release.released > day; });
    return releases;
}

std::vector<SampleDevices::Seen> SampleDevices::seenDevices(QDate weekTo) const
{
    constexpr int seenInAWeek = 94'00;
    std::vector<Seen> seen;
    for (int i = 0; i < m_count; ++i) {
        const auto draw = [&](Draw what) {
            return drawOfTenThousand({m_seed, static_cast<quint64>(what), static_cast<quint64>(i),
                                      static_cast<quint64>(weekTo.toJulianDay())});
        };
        if (i > 0 && draw(Draw::Seen) >= seenInAWeek)
            continue; // the first one is always there, so that the last day has a device
        seen.push_back({.device = i, .day = i > 0 ? weekTo.addDays(-(draw(Draw::SeenOn) % 7)) : weekTo});
    }
    return seen;
}

std::vector<AppDevice> SampleDevices::seenInWeekTo(QDate day) const
{
    const std::vector<AppRelease> releases = releasesUpTo(day);
    std::vector<AppDevice> devices;
    for (const Seen &seen : seenDevices(day)) {
        AppDevice device{.id = {},
                         .managedId = SampleEndpoint::idOf(seen.device),
                         .channel = channelOf(seen.device, day),
                         .build = {},
                         .lastSeen = seen.day};
        const QDate updated = device.lastSeen.addDays(-daysBehind(seen.device, day));
        for (const AppRelease &release : releases) {
            if (release.channel == device.channel && release.released <= updated)
                device.build = std::max(device.build.value_or(release.build), release.build);
        }
        devices.push_back(std::move(device));
    }
    return devices;
}

TechnologyRows SampleDevices::weekTo(QDate day) const
{
    constexpr int daysOfStarts = 28;
    const Window week{.first = day.addDays(-6), .last = day};
    const bool hasStarts = day.daysTo(m_calendar.days().last) < daysOfStarts;
    TechnologyRows rows{.appDevices = seenInWeekTo(day), .releases = releasesUpTo(day)};
    if (m_count == 0)
        return {};
    for (const Seen &seen : seenDevices(day)) {
        rows.endpointDevices.push_back(m_endpoint.device(seen.device, seen.day));
        if (hasStarts)
            std::ranges::move(m_endpoint.starts(seen.device, {.first = week.first, .last = seen.day}),
                              std::back_inserter(rows.starts));
    }
    rows.apps = m_endpoint.apps(m_count, day);
    rows.samples = m_network.samples(week);
    rows.locations = m_network.locations();
    return rows;
}

TechnologyRows SampleDevices::everythingOn(QDate day) const
{
    constexpr int daysBack = 34;
    TechnologyKeeper keeper;
    TechnologyKeeper endpoint; // what stands once is known by its id, so each kind of device is kept apart
    QDate sunday = std::max(day.addDays(-daysBack), m_calendar.days().first);
    for (sunday = Slot::of(sunday).sunday(); sunday <= day; sunday = sunday.addDays(7)) {
        TechnologyRows week = weekTo(sunday);
        for (AppDevice &device : week.appDevices)
            keeper.keep(std::move(device));
        for (EndpointDevice &device : week.endpointDevices)
            endpoint.keep(std::move(device));
        for (DeviceStart &start : week.starts)
            keeper.keep(std::move(start));
        for (NetworkSample &sample : week.samples)
            keeper.keep(std::move(sample));
    }
    TechnologyRows all = std::move(keeper).take();
    all.endpointDevices = std::move(endpoint).take().endpointDevices;
    if (m_count == 0)
        return all;
    all.apps = m_endpoint.apps(m_count, day);
    all.releases = releasesUpTo(day);
    all.locations = m_network.locations();
    return all;
}

UpdateChannel SampleDevices::channelOf(int device, QDate day) const
{
    const auto place = static_cast<quint64>(device);
    const int draw = drawOfTenThousand({m_seed, static_cast<quint64>(Draw::Channel), place});
    const auto share = std::ranges::find_if(shares, [draw](const Share &one) { return draw < one.upTo; });
    const int moves = drawOfTenThousand({m_seed, static_cast<quint64>(Draw::Moves), place});
    const bool hasMoved = moves < static_cast<int>(5000 * m_calendar.spread(day, 0));
    return share->channel == UpdateChannel::SemiAnnual && hasMoved ? UpdateChannel::MonthlyEnterprise
                                                                   : share->channel;
}

/// Seven of ten devices follow within a week, two within a month and a half, one is left alone for long.
/// Towards the end everybody is a little faster.
int SampleDevices::daysBehind(int device, QDate day) const
{
    const auto place = static_cast<quint64>(device);
    const int pace = drawOfTenThousand({m_seed, static_cast<quint64>(Draw::Pace), place});
    const int most = pace < 7000 ? 7 : pace < 9000 ? 45 : 300;
    const int days = drawOfTenThousand({m_seed, static_cast<quint64>(Draw::Days), place}) * most / 10'000;
    return static_cast<int>(days * (1.2 - 0.4 * m_calendar.spread(day, 0)));
}

} // namespace candela::sources
