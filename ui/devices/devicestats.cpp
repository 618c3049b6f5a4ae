#include "ui/devices/devicestats.h"

#include "ui/devices/devicecolumns.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace candela::ui {

namespace {

using contract::DeviceBin;
using contract::DeviceDistribution;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeviceStats)
};

enum Place { Start, SignIn, Crashes, Network, Channel };
constexpr int pointBars = 10;
constexpr qint64 msPerSecond = 1000;

StatContent nothing(Place place, const QString &why)
{
    return {.title = statTitles()[place], .sentence = why};
}

StatContent untold(Place place)
{
    return nothing(place, Words::tr("No report tells it yet."));
}

QString shareWords(qint64 part, qint64 all, const QLocale &locale)
{
    if (part == 0)
        //: Of all devices: "None had 5 or more".
        return Words::tr("None");
    const double share = static_cast<double>(part) / static_cast<double>(all);
    const bool isSmall = part > 0 && share < 0.005;
    //: a share that is not nothing, and would be rounded to it
    return isSmall ? Words::tr("Under %1").arg(percent(0.01, locale)) : percent(share, locale);
}

QString binWords(const DeviceBin &bin, qint64 unit, const QLocale &locale)
{
    const QString from = number(bin.from / unit, locale);
    if (!bin.to)
        //: the last range of a histogram
        return Words::tr("%1 and more").arg(from);
    if (*bin.to - bin.from == 1)
        return from;
    //: a range of a histogram
    return Words::tr("%1 to %2").arg(from, number(*bin.to / unit, locale));
}

std::vector<HistogramBar> barsOf(const DeviceDistribution &spread, qint64 unit, const QLocale &locale)
{
    std::vector<HistogramBar> bars;
    for (const DeviceBin &bin : spread.bins) {
        const bool isOne = bin.to && *bin.to - bin.from == 1;
        const bool isPast = isOne ? bin.from > spread.limit : bin.from >= spread.limit;
        const QString range = binWords(bin, unit, locale);
        bars.push_back({.what = unit == msPerSecond ? Words::tr("%1 s", "seconds").arg(range) : range,
                        .devices = bin.devices,
                        .isPast = isPast});
    }
    return bars;
}

StatContent timeStat(Place place, const DeviceDistribution *spread, const QLocale &locale)
{
    if (spread == nullptr || !spread->median || spread->known == 0)
        return untold(place);
    const qint64 median = (*spread->median + msPerSecond / 2) / msPerSecond;
    return {.title = statTitles()[place],
            .figure = Words::tr("%1 s", "seconds").arg(number(median, locale)),
            .unit = Words::tr("median"),
            .bars = barsOf(*spread, msPerSecond, locale),
            //: a share of devices, and a limit in seconds
            .sentence = Words::tr("%1 take more than %2 s")
                            .arg(shareWords(spread->past, spread->known, locale),
                                 number(spread->limit / msPerSecond, locale))};
}

std::vector<Points> pointsThatCount(const contract::LocationList &places)
{
    std::vector<Points> points;
    for (const contract::LocationEntry &place : places.locations) {
        if (place.counts && place.points)
            points.push_back(*place.points);
    }
    return points;
}

std::vector<HistogramBar> barsOf(const std::vector<Points> &points, const QLocale &locale)
{
    std::array<qint64, pointBars> counts{};
    for (const Points earned : points)
        ++counts[static_cast<std::size_t>(std::clamp(earned.count() / pointBars, 0, pointBars - 1))];
    std::vector<HistogramBar> bars;
    for (int bar = 0; bar < pointBars; ++bar) {
        const int from = bar * pointBars;
        const int to = bar == pointBars - 1 ? 100 : from + pointBars - 1;
        bars.push_back(
            {.what =
                 Words::tr("%1 to %2 points").arg(number(qint64{from}, locale), number(qint64{to}, locale)),
             .devices = counts[static_cast<std::size_t>(bar)],
             .isPast = to < scoring::wellPlaceFrom.count()});
    }
    return bars;
}

} // namespace

QStringList statTitles()
{
    return {Words::tr("Start of the device"), Words::tr("Sign-in"), Words::tr("App crashes, 14 days"),
            Words::tr("Network points"), Words::tr("Recommended channel")};
}

const DeviceDistribution *distributionOf(const contract::DeviceSummary &summary, DeviceField field)
{
    const auto found = std::ranges::find(summary.distributions, field, &DeviceDistribution::field);
    return found == summary.distributions.end() ? nullptr : &*found;
}

StatContent startStat(const DeviceDistribution *distribution, const QLocale &locale)
{
    return timeStat(Start, distribution, locale);
}

StatContent signInStat(const DeviceDistribution *distribution, const QLocale &locale)
{
    return timeStat(SignIn, distribution, locale);
}

StatContent crashStat(const DeviceDistribution *distribution, const QLocale &locale)
{
    if (distribution == nullptr || distribution->known == 0)
        return untold(Crashes);
    const double mean = static_cast<double>(distribution->sum) / static_cast<double>(distribution->known);
    return {.title = statTitles()[Crashes],
            .figure = number(mean, 1, locale),
            .unit = Words::tr("per device"),
            .bars = barsOf(*distribution, 1, locale),
            //: a share of devices, and how many crashes
            .sentence = Words::tr("%1 had %2 or more")
                            .arg(shareWords(distribution->past, distribution->known, locale),
                                 number(distribution->limit + 1, locale))};
}

StatContent networkStat(std::optional<Points> all, const contract::LocationList &places,
                        const QLocale &locale)
{
    const std::vector<Points> points = pointsThatCount(places);
    if (!all || points.empty())
        return nothing(Network, Words::tr("No office was measured in three days."));
    const Points weakest = std::ranges::min(points);
    return {.title = statTitles()[Network],
            .figure = number(qint64{all->count()}, locale),
            .unit = Words::tr("of %1").arg(number(qint64{100}, locale)),
            .bars = barsOf(points, locale),
            .barsAre = Words::tr("Offices"),
            .sentence = Words::tr("Weakest office: %1").arg(number(qint64{weakest.count()}, locale))};
}

StatContent channelStat(const contract::ChannelList &channels, const QLocale &locale)
{
    std::vector<scoring::ChannelUse> sorted = channels.channels;
    std::ranges::stable_sort(sorted, std::greater(), [](const scoring::ChannelUse &use) {
        return std::pair(use.isRecommended, use.devices);
    });
    qint64 all = 0;
    qint64 recommended = 0;
    StatContent content{.title = statTitles()[Channel]};
    for (const scoring::ChannelUse &use : sorted) {
        all += use.devices;
        recommended += use.isRecommended ? use.devices : 0;
        content.bars.push_back(
            {.what = wordsOf(use.channel), .devices = use.devices, .isPast = !use.isRecommended});
    }
    if (all == 0)
        return untold(Channel);
    content.figure = percent(static_cast<double>(recommended) / static_cast<double>(all), locale);
    content.unit = Words::tr("%Ln device(s)", nullptr, static_cast<int>(recommended));
    content.sentence = all == recommended ? Words::tr("No device is on another channel")
                                          : Words::tr("%Ln device(s) on other channels", nullptr,
                                                      static_cast<int>(all - recommended));
    return content;
}

} // namespace candela::ui
