#include "ui/devices/devicefacts.h"

#include "scoring/devicepoints.h"
#include "ui/devices/devicecolumns.h"
#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeviceFacts)
};

constexpr std::size_t mostHelp = 2;
constexpr int daysOfStarts = 28;

QString diskWords(DiskKind disk)
{
    switch (disk) {
    case DiskKind::Hard:
        return Words::tr("Hard disk");
    case DiskKind::SolidState:
        return Words::tr("Solid state");
    case DiskKind::Unknown:
        return Words::tr("not known");
    }
    std::unreachable();
}

QString channelWords(const DeviceRow &row)
{
    if (!row.channel)
        return Words::tr("not known");
    if (!row.buildState)
        return wordsOf(*row.channel);
    //: an update channel, and how new the version is
    return Words::tr("%1, %2").arg(wordsOf(*row.channel), wordsOf(*row.buildState).toLower());
}

QString restartWords(const DeviceRow &row, const QLocale &locale)
{
    return row.restarts ? Words::tr("%1 in 30 days").arg(number(qint64{*row.restarts}, locale))
                        : Words::tr("not known");
}

PartLine partLine(const QString &title, const QString &value, std::optional<Points> points)
{
    return {.title = title, .value = value, .points = points, .isLow = points && *points < scoring::wellFrom};
}

QString timeWords(std::optional<qint64> milliseconds, const QLocale &locale)
{
    //: seconds
    return milliseconds ? Words::tr("%1 s").arg(seconds(*milliseconds, locale)) : QString();
}

DiskKind diskOf(const contract::DeviceDetail &detail)
{
    return detail.startup ? detail.startup->disk : DiskKind::Unknown;
}

bool isSlow(const DeviceRow &row)
{
    return row.bootMs.value_or(0) > slowBootMs || row.signInMs.value_or(0) > slowSignInMs;
}

} // namespace

std::vector<DeviceHelp> helpFor(const contract::DeviceDetail &detail, const TechnologyRules &rules)
{
    const DeviceRow &row = detail.device;
    std::vector<DeviceHelp> help;
    if (diskOf(detail) == DiskKind::Hard && isSlow(row)) // methodology 3.1.2
        help.push_back({.title = Words::tr("Replace the hard disk"),
                        .why = Words::tr("A start from one takes three to four times as long.")});
    if (rules.supportsWindows(row.osVersion, row.lastSeen) == false)
        help.push_back(
            {.title = Words::tr("Update Windows"), .why = Words::tr("This version gets no fixes.")});
    if (row.buildState == BuildState::Unsupported)
        help.push_back({.title = Words::tr("Update Microsoft 365 Apps"),
                        .why = Words::tr("This version gets no fixes.")});
    if (row.stopErrors.value_or(0) >= manyStopErrors)
        help.push_back({.title = Words::tr("Find the cause of the stop errors"),
                        .why = Words::tr("Most devices have fewer than two a year.")});
    if (row.crashes.value_or(0) >= manyCrashes)
        help.push_back({.title = Words::tr("Look at the apps that crash"),
                        .why = Words::tr("Often one app causes most crashes.")});
    if (row.channel && !rules.recommends(*row.channel))
        help.push_back({.title = Words::tr("Move to a recommended channel"),
                        .why = Words::tr("It is half of the device's part in app health.")});
    if (isSlow(row) && help.empty())
        help.push_back({.title = Words::tr("Look at what starts with the device"),
                        .why = Words::tr("Policies and programs at sign-in add to the time.")});
    if (help.size() > mostHelp)
        help.resize(mostHelp);
    return help;
}

std::vector<StartOfDay> startsOf(const std::vector<DeviceStart> &starts)
{
    std::map<QDate, std::pair<qint64, qint64>> days; // sum, and of how many
    for (const DeviceStart &start : starts) {
        if (start.bootMs) {
            days[start.day].first += *start.bootMs;
            ++days[start.day].second;
        }
    }
    std::vector<StartOfDay> made;
    for (const auto &[day, sum] : days) {
        if (day.daysTo(days.rbegin()->first) < daysOfStarts)
            made.push_back({.day = day, .milliseconds = sum.first / sum.second});
    }
    return made;
}

DeviceContent contentOf(const contract::DeviceDetail &detail, const TechnologyRules &rules,
                        const QLocale &locale)
{
    const DeviceRow &row = detail.device;
    QStringList what{row.model, systemName(row.osVersion, rules)};
    what.removeAll(QString());
    DeviceContent content{.id = row.id, .shownId = shownDeviceId(row.id), .what = what.join(u" · "_s)};
    content.facts = {{.key = Words::tr("Disk"), .value = diskWords(diskOf(detail))},
                     {.key = Words::tr("Channel"), .value = channelWords(row)},
                     {.key = Words::tr("Restarts"), .value = restartWords(row, locale)},
                     {.key = Words::tr("Last seen"), .value = dayInWords(row.lastSeen, locale)}};
    if (!row.managedId.isEmpty())
        content.facts.push_back(
            {.key = Words::tr("Managed as"), .value = row.managedId, .isIdentifier = true});
    const QString crashes = row.crashes ? Words::tr("%Ln crash(es)", nullptr, *row.crashes) : QString();
    content.parts = {partLine(Words::tr("Start"), timeWords(row.bootMs, locale), detail.points.boot),
                     partLine(Words::tr("Sign-in"), timeWords(row.signInMs, locale), detail.points.signIn),
                     partLine(Words::tr("App reliability"), crashes, detail.points.reliability),
                     partLine(Words::tr("Work from anywhere"), {}, detail.points.anywhere)};
    content.starts = startsOf(detail.starts);
    if (content.starts.empty())
        content.startsWords = Words::tr("No start was reported in 28 days.");
    content.help = helpFor(detail, rules);
    if (detail.alike > 1)
        content.alike = Words::tr("%Ln device(s) of this model", nullptr, static_cast<int>(detail.alike));
    return content;
}

} // namespace candela::ui
