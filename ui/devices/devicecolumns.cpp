#include "ui/devices/devicecolumns.h"

#include "scoring/devicepoints.h"
#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Devices)
};

constexpr std::array fields = {
    DeviceField::Id,         DeviceField::Model,        DeviceField::Os,       DeviceField::Boot,
    DeviceField::SignIn,     DeviceField::Crashes,      DeviceField::Points,   DeviceField::Channel,
    DeviceField::LastSeen,   DeviceField::Manufacturer, DeviceField::Restarts, DeviceField::StopErrors,
    DeviceField::BuildState, DeviceField::ManagedId,
};

Cell notKnown()
{
    return {.text = Words::tr("not known")};
}

Cell timeCell(std::optional<qint64> milliseconds, qint64 limit, const QLocale &locale)
{
    if (!milliseconds)
        return notKnown();
    return {.text = seconds(*milliseconds, locale),
            .value = static_cast<double>(*milliseconds) / 1000,
            .mood = *milliseconds > limit ? std::optional(Mood::Attention) : std::nullopt};
}

Cell countCell(std::optional<int> count, bool asksForAttention, const QLocale &locale)
{
    if (!count)
        return notKnown();
    return {.text = number(qint64{*count}, locale),
            .value = *count,
            .mood = asksForAttention ? std::optional(Mood::Attention) : std::nullopt};
}

Cell textCell(const QString &text)
{
    return text.isEmpty() ? notKnown() : Cell{.text = text, .tip = text};
}

Cell systemCell(const QString &osVersion, const TechnologyRules &rules)
{
    Cell cell = textCell(systemName(osVersion, rules));
    cell.tip = osVersion;
    return cell;
}

Cell stateCell(std::optional<BuildState> state)
{
    if (!state)
        return notKnown();
    const bool isOld = *state == BuildState::Unsupported;
    return {.text = wordsOf(*state), .mood = isOld ? std::optional(Mood::Attention) : std::nullopt};
}

std::vector<Column> makeColumns()
{
    std::vector<Column> columns{
        {.title = Words::tr("Device"), .width = 96},
        {.title = Words::tr("Model"), .width = 78},
        {.title = Words::tr("System"), .width = 130},
        //: a start of the device; "s" are seconds
        {.title = Words::tr("Start, s"),
         .whole = Words::tr("Start, seconds"),
         .width = 72,
         .isTrailing = true},
        {.title = Words::tr("Sign-in, s"),
         .whole = Words::tr("Sign-in, seconds"),
         .width = 76,
         .isTrailing = true},
        {.title = Words::tr("Crashes"),
         .whole = Words::tr("App crashes, 14 days"),
         .width = 65,
         .isTrailing = true},
        {.title = Words::tr("Points"), .whole = Words::tr("Points of 100"), .width = 60, .isTrailing = true},
        {.title = Words::tr("Channel"), .whole = Words::tr("Update channel"), .width = 96},
        {.title = Words::tr("Last seen"), .width = 72, .isTrailing = true},
        {.title = Words::tr("Maker"), .width = 90, .isShown = false},
        {.title = Words::tr("Restarts"),
         .whole = Words::tr("Restarts, 30 days"),
         .width = 70,
         .isTrailing = true,
         .isShown = false},
        {.title = Words::tr("Stop errors"),
         .whole = Words::tr("Stop errors, 30 days"),
         .width = 84,
         .isTrailing = true,
         .isShown = false},
        {.title = Words::tr("Apps version"),
         .whole = Words::tr("Version of Microsoft 365 Apps"),
         .width = 104,
         .isShown = false},
        {.title = Words::tr("Managed as"),
         .whole = Words::tr("Id in the management system"),
         .width = 120,
         .isShown = false},
    };
    for (std::size_t column = 0; column < columns.size(); ++column)
        columns[column].id = idOf(fields[column]);
    return columns;
}

} // namespace

const std::vector<Column> &deviceColumns()
{
    static const std::vector<Column> columns = makeColumns(); // the language does not change while we run
    return columns;
}

DeviceField fieldOf(int column)
{
    return fields.at(static_cast<std::size_t>(column));
}

int columnOf(DeviceField field)
{
    return static_cast<int>(std::ranges::find(fields, field) - fields.begin());
}

QString wordsOf(UpdateChannel channel)
{
    switch (channel) {
    case UpdateChannel::Current:
        return Words::tr("Current");
    case UpdateChannel::MonthlyEnterprise:
        return Words::tr("Monthly");
    case UpdateChannel::SemiAnnual:
        return Words::tr("Semi-Annual");
    case UpdateChannel::SemiAnnualPreview:
        return Words::tr("Semi-Annual preview");
    case UpdateChannel::CurrentPreview:
        return Words::tr("Current preview");
    case UpdateChannel::Beta:
        return Words::tr("Beta");
    case UpdateChannel::Other:
        return Words::tr("Another");
    }
    std::unreachable();
}

QString wordsOf(BuildState state)
{
    switch (state) {
    case BuildState::Newest:
        return Words::tr("Newest");
    case BuildState::Supported:
        return Words::tr("Supported");
    case BuildState::Unsupported:
        return Words::tr("Not supported");
    case BuildState::Unknown:
        return Words::tr("Not known");
    }
    std::unreachable();
}

QString systemName(const QString &osVersion, const TechnologyRules &rules)
{
    const int build = osVersion.startsWith("10.0."_L1) ? osVersion.section(u'.', 2, 2).toInt() : 0;
    const auto release = std::ranges::find(rules.windows, build, &WindowsRelease::build);
    return release == rules.windows.end() ? osVersion : release->name;
}

QString seconds(qint64 milliseconds, const QLocale &locale)
{
    return number(static_cast<double>(milliseconds) / 1000, 1, locale);
}

Cell cellOf(const DeviceRow &device, DeviceField field, const TechnologyRules &rules, const QLocale &locale)
{
    switch (field) {
    case DeviceField::Id:
        return {.text = shownDeviceId(device.id), .value = device.id, .isIdentifier = true, .tip = device.id};
    case DeviceField::ManagedId: {
        Cell cell = textCell(device.managedId);
        cell.isIdentifier = !device.managedId.isEmpty();
        return cell;
    }
    case DeviceField::Model:
        return textCell(device.model);
    case DeviceField::Manufacturer:
        return textCell(device.manufacturer);
    case DeviceField::Os:
        return systemCell(device.osVersion, rules);
    case DeviceField::Boot:
        return timeCell(device.bootMs, slowBootMs, locale);
    case DeviceField::SignIn:
        return timeCell(device.signInMs, slowSignInMs, locale);
    case DeviceField::Crashes:
        return countCell(device.crashes, device.crashes.value_or(0) >= manyCrashes, locale);
    case DeviceField::Restarts:
        return countCell(device.restarts, false, locale);
    case DeviceField::StopErrors:
        return countCell(device.stopErrors, device.stopErrors.value_or(0) >= manyStopErrors, locale);
    case DeviceField::Points:
        if (!device.points)
            return notKnown();
        return countCell(device.points->count(), *device.points < scoring::wellFrom, locale);
    case DeviceField::Channel:
        return device.channel ? textCell(wordsOf(*device.channel)) : notKnown();
    case DeviceField::BuildState:
        return stateCell(device.buildState);
    case DeviceField::LastSeen:
        return {.text = shortDay(device.lastSeen, locale),
                .value = device.lastSeen,
                .tip = dayInWords(device.lastSeen, locale, true)};
    }
    std::unreachable();
}

} // namespace candela::ui
