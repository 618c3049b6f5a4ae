#include "ui/apps/appcontent.h"

#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using candela::contract::AppEntry;

namespace candela::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Apps)
};

constexpr int wellPoints = 60; ///< as a device's
constexpr qint64 minutesPerHour = 60;
constexpr qint64 hoursPerDay = 24;
constexpr qint64 fewestDevices = 5; ///< published: an app counts on more than 5 devices
constexpr double leastShare = 0.02; ///< and on more than 2 of 100 enrolled ones

/// How much an app takes from the score, in points times minutes of use.
double costOf(const AppEntry &entry)
{
    const double missing = 100 - entry.points.count();
    return entry.counts ? missing * static_cast<double>(entry.app.usageMinutes) : -1;
}

Cell numberCell(qint64 value, const QLocale &locale)
{
    return {.text = number(value, locale), .value = value};
}

Cell pointsCell(const AppEntry &entry, const QLocale &locale)
{
    if (!entry.counts)
        return {.text = Words::tr("not counted"), .tip = Words::tr("It is in use on too few devices.")};
    const int points = entry.points.count();
    return {.text = number(qint64{points}, locale),
            .value = points,
            .mood = points < wellPoints ? std::optional(Mood::Attention) : std::nullopt,
            .share = points / 100.0};
}

Cell medianCell(const std::optional<double> &median, const QLocale &locale)
{
    if (!median)
        return {.text = Words::tr("not supplied")};
    return {.text = number(qRound64(*median), locale), .value = *median};
}

std::vector<Cell> rowOf(const AppEntry &entry, const QLocale &locale)
{
    const EndpointApp &app = entry.app;
    return {{.text = app.title.isEmpty() ? app.name : app.title, .tip = app.name},
            {.text = app.publisher.isEmpty() ? Words::tr("not known") : app.publisher, .tip = app.publisher},
            numberCell(app.activeDevices, locale),
            numberCell(app.usageMinutes / minutesPerHour, locale),
            numberCell(app.crashes, locale),
            {.text = timeBetweenCrashes(app.minutesToFailure, locale),
             .value = app.minutesToFailure ? QVariant(*app.minutesToFailure) : QVariant()},
            medianCell(app.peerMedian, locale),
            pointsCell(entry, locale)};
}

QString titleOf(UpdateChannel channel)
{
    switch (channel) {
    case UpdateChannel::Current:
        return Words::tr("Current");
    case UpdateChannel::MonthlyEnterprise:
        return Words::tr("Monthly Enterprise");
    case UpdateChannel::SemiAnnual:
        return Words::tr("Semi-Annual Enterprise");
    case UpdateChannel::SemiAnnualPreview:
        return Words::tr("Semi-Annual Enterprise, preview");
    case UpdateChannel::CurrentPreview:
        return Words::tr("Current, preview");
    case UpdateChannel::Beta:
        return Words::tr("Beta");
    case UpdateChannel::Other:
        return Words::tr("Another");
    }
    std::unreachable();
}

Cell shareCell(qint64 part, qint64 all, const QLocale &locale)
{
    if (all == 0)
        return {.text = Words::tr("n/a")};
    const double share = static_cast<double>(part) / static_cast<double>(all);
    return {.text = percent(share, locale), .value = share, .share = share};
}

std::vector<Cell> rowOf(const scoring::ChannelUse &use, const QLocale &locale)
{
    const Cell status = use.isRecommended
                            ? Cell{.text = Words::tr("Recommended"), .chip = Mood::Good}
                            : Cell{.text = Words::tr("Not recommended"), .chip = Mood::Attention};
    return {{.text = titleOf(use.channel)},
            status,
            shareCell(use.supported, use.devices, locale),
            shareCell(use.newest, use.devices, locale),
            numberCell(use.devices, locale)};
}

Cell stateCell(BuildState state)
{
    switch (state) {
    case BuildState::Newest:
        return {.text = Words::tr("Newest"), .chip = Mood::Good};
    case BuildState::Supported:
        return {.text = Words::tr("Supported"), .chip = Mood::Neutral};
    case BuildState::Unsupported:
        return {.text = Words::tr("No fixes"), .chip = Mood::Attention};
    case BuildState::Unknown:
        return {.text = Words::tr("Not known"), .chip = Mood::Neutral};
    }
    std::unreachable();
}

std::vector<Cell> rowOf(UpdateChannel channel, const scoring::VersionUse &use, const QLocale &locale)
{
    const Cell end = use.endOfSupport ? Cell{.text = dayInWords(*use.endOfSupport, locale, true),
                                             .value = *use.endOfSupport}
                                      : Cell{.text = Words::tr("not known")};
    return {{.text = titleOf(channel)},
            {.text = use.version.isEmpty() ? Words::tr("not known") : use.version},
            {.text = use.build ? use.build->text() : Words::tr("not known"),
             .isIdentifier = use.build.has_value()},
            stateCell(use.state),
            end,
            numberCell(use.devices, locale)};
}

} // namespace

QString timeBetweenCrashes(std::optional<qint64> minutes, const QLocale &locale)
{
    if (!minutes)
        return Words::tr("no crash");
    const qint64 hours = *minutes / minutesPerHour;
    if (hours == 0)
        return Words::tr("%1 min", "minutes").arg(number(*minutes, locale));
    if (hours < hoursPerDay)
        //: hours and minutes
        return Words::tr("%1 h %2 min").arg(number(hours, locale), number(*minutes % minutesPerHour, locale));
    return Words::tr("%1 h", "hours").arg(number(hours, locale));
}

TableContent appTable(const contract::AppList &list, const QLocale &locale)
{
    const bool hasPeers = std::ranges::any_of(
        list.apps, [](const AppEntry &entry) { return entry.app.peerMedian.has_value(); });
    TableContent table{
        .columns = {{.id = u"app"_s, .title = Words::tr("App")},
                    {.id = u"publisher"_s, .title = Words::tr("Publisher"), .width = 150},
                    {.id = u"devices"_s, .title = Words::tr("Devices"), .width = 84, .isTrailing = true},
                    {.id = u"hours"_s,
                     .title = Words::tr("Hours used"),
                     .whole = Words::tr("Hours used, 14 days"),
                     .width = 100,
                     .isTrailing = true},
                    {.id = u"crashes"_s,
                     .title = Words::tr("Crashes"),
                     .whole = Words::tr("Crashes, 14 days"),
                     .width = 84,
                     .isTrailing = true},
                    {.id = u"between"_s,
                     .title = Words::tr("Between crashes"),
                     .whole = Words::tr("Mean time between crashes, minutes"),
                     .width = 132,
                     .isTrailing = true},
                    {.id = u"median"_s,
                     .title = Words::tr("Peers"),
                     .whole = Words::tr("Points of other organizations, median"),
                     .width = 100,
                     .isTrailing = true,
                     .isShown = hasPeers},
                    {.id = u"points"_s,
                     .title = Words::tr("Points"),
                     .whole = Words::tr("Points of 100"),
                     .width = 160,
                     .isTrailing = true}},
        .rows = {}};
    std::vector<AppEntry> sorted = list.apps;
    std::ranges::stable_sort(sorted, std::greater(), costOf);
    for (const AppEntry &entry : sorted)
        table.rows.push_back(rowOf(entry, locale));
    return table;
}

QString appNote(const contract::AppList &list, const QLocale &locale)
{
    if (list.apps.empty())
        return {};
    const auto counted = std::ranges::count_if(list.apps, &AppEntry::counts);
    const auto least =
        std::max(fewestDevices, static_cast<qint64>(leastShare * static_cast<double>(list.enrolled)));
    //: how many apps of how many; a number of devices, and of how many devices
    return Words::tr("%1 of %2 apps count: those on more than %3 of %4 devices")
        .arg(number(qint64{counted}, locale), number(static_cast<qint64>(list.apps.size()), locale),
             number(least, locale), number(list.enrolled, locale));
}

TableContent channelTable(const contract::ChannelList &list, const QLocale &locale)
{
    TableContent table{
        .columns = {{.id = u"channel"_s, .title = Words::tr("Channel")},
                    {.id = u"status"_s, .title = Words::tr("Status"), .width = 150},
                    {.id = u"supported"_s,
                     .title = Words::tr("Gets fixes"),
                     .whole = Words::tr("Devices on a version that gets fixes, share"),
                     .width = 190,
                     .isTrailing = true},
                    {.id = u"newest"_s,
                     .title = Words::tr("Newest"),
                     .whole = Words::tr("Devices on the newest build, share"),
                     .width = 190,
                     .isTrailing = true},
                    {.id = u"devices"_s, .title = Words::tr("Devices"), .width = 90, .isTrailing = true}},
        .rows = {}};
    std::vector<scoring::ChannelUse> sorted = list.channels;
    std::ranges::stable_sort(sorted, std::greater(), &scoring::ChannelUse::devices);
    for (const scoring::ChannelUse &use : sorted)
        table.rows.push_back(rowOf(use, locale));
    return table;
}

TableContent versionTable(const contract::ChannelList &list, const QLocale &locale)
{
    TableContent table{
        .columns = {{.id = u"channel"_s, .title = Words::tr("Channel")},
                    {.id = u"version"_s, .title = Words::tr("Version"), .width = 90},
                    {.id = u"build"_s, .title = Words::tr("Build"), .width = 120},
                    {.id = u"state"_s, .title = Words::tr("State"), .width = 120},
                    {.id = u"end"_s, .title = Words::tr("Fixes until"), .width = 210},
                    {.id = u"devices"_s, .title = Words::tr("Devices"), .width = 90, .isTrailing = true}},
        .rows = {}};
    std::vector<std::pair<UpdateChannel, scoring::VersionUse>> all;
    for (const scoring::ChannelUse &use : list.channels) {
        for (const scoring::VersionUse &version : use.versions)
            all.emplace_back(use.channel, version);
    }
    std::ranges::stable_sort(all, std::greater(), [](const auto &used) { return used.second.devices; });
    for (const auto &[channel, version] : all)
        table.rows.push_back(rowOf(channel, version, locale));
    return table;
}

} // namespace candela::ui
