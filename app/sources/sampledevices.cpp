#include "sources/sampledevices.h"

#include "sources/sampledraw.h"

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

std::vector<AppDevice> SampleDevices::seenInWeekTo(QDate day) const
{
    constexpr int seenInAWeek = 94'00;
    const std::vector<AppRelease> releases = releasesUpTo(day);
    std::vector<AppDevice> devices;
    for (int i = 0; i < m_count; ++i) {
        const auto device = static_cast<quint64>(i);
        const auto today = static_cast<quint64>(day.toJulianDay());
        const auto draw = [&](Draw what) {
            return drawOfTenThousand({m_seed, static_cast<quint64>(what), device, today});
        };
        if (i > 0 && draw(Draw::Seen) >= seenInAWeek)
            continue; // the first one is always there, so that the last day has a device
        AppDevice seen{.id = {},
                       .managedId = u"sample-device-%1"_s.arg(i + 1, 6, 10, QChar(u'0')),
                       .channel = channelOf(i, day),
                       .build = {},
                       .lastSeen = i > 0 ? day.addDays(-(draw(Draw::SeenOn) % 7)) : day};
        const QDate updated = seen.lastSeen.addDays(-daysBehind(i, day));
        for (const AppRelease &release : releases) {
            if (release.channel == seen.channel && release.released <= updated)
                seen.build = std::max(seen.build.value_or(release.build), release.build);
        }
        devices.push_back(std::move(seen));
    }
    return devices;
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
