#include "sources/sampleendpoint.h"

#include "sources/sampledraw.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace candela::sources {

enum class SampleEndpoint::Draw : quint64 {
    Model = 0xE1,
    Pace,
    Pacing,
    Today,
    Windows,
    Managed,
    Known,
    Profile,
    Crashes,
    Starts,
    Kind,
};

namespace {

struct Model
{
    QStringView manufacturer;
    QStringView model;
    DiskKind disk;
    int bootMs;
    int signInMs;
    int upTo; ///< of 10,000 devices
};
constexpr std::array models = {
    Model{u"Northwind Devices", u"Harbor 14", DiskKind::SolidState, 33'000, 36'000, 3'000},
    Model{u"Northwind Devices", u"Harbor 15", DiskKind::SolidState, 36'000, 40'000, 5'200},
    Model{u"Lakeside", u"Slate 14", DiskKind::SolidState, 30'000, 34'000, 7'000},
    Model{u"Lakeside", u"Slate Pro", DiskKind::SolidState, 25'000, 29'000, 7'900},
    Model{u"Northwind Devices", u"Pier 30", DiskKind::SolidState, 46'000, 52'000, 9'000},
    Model{u"Northwind Devices", u"Pier 20", DiskKind::Hard, 96'000, 88'000, 10'000},
};

struct App
{
    QStringView name;
    QStringView title;
    QStringView publisher;
    int devices;      ///< of 100
    int minutesADay;  ///< on each
    int hours;        ///< of use from one crash to the next, at the end
    double direction; ///< above zero for one that gets better
};
constexpr std::array apps12 = {
    App{u"outlook.exe", u"Outlook", u"Microsoft Corporation", 92, 95, 88, 0.5},
    App{u"ms-teams.exe", u"Microsoft Teams", u"Microsoft Corporation", 90, 140, 62, -0.4},
    App{u"msedge.exe", u"Microsoft Edge", u"Microsoft Corporation", 97, 160, 150, 0.3},
    App{u"excel.exe", u"Excel", u"Microsoft Corporation", 78, 60, 48, 0.2},
    App{u"winword.exe", u"Word", u"Microsoft Corporation", 81, 45, 95, 0.3},
    App{u"powerpnt.exe", u"PowerPoint", u"Microsoft Corporation", 54, 30, 52, 0.1},
    App{u"onenote.exe", u"OneNote", u"Microsoft Corporation", 37, 25, 120, 0.2},
    App{u"onedrive.exe", u"OneDrive", u"Microsoft Corporation", 89, 20, 260, 0.4},
    App{u"acrobat.exe", u"Acrobat Reader", u"Adobe", 66, 20, 40, -0.2},
    App{u"chrome.exe", u"Chrome", u"Google LLC", 41, 90, 110, 0.1},
    App{u"ledger.exe", u"Ledger Client", u"Contoso Software", 23, 110, 9, 0.6},
    App{u"scanner.exe", u"Document Scanner", u"Contoso Software", 12, 8, 6, 0.0},
};

const Model &modelOf(int draw)
{
    return *std::ranges::find_if(models, [draw](const Model &one) { return draw < one.upTo; });
}

} // namespace

SampleEndpoint::SampleEndpoint(Window days, quint64 seed)
    : m_seed(seed)
    , m_calendar(days)
{
}

QString SampleEndpoint::idOf(int number)
{
    return u"sample-device-%1"_s.arg(number + 1, 6, 10, QChar(u'0'));
}

int SampleEndpoint::draw(Draw what, int number, QDate day) const
{
    return drawOfTenThousand({m_seed, static_cast<quint64>(what), static_cast<quint64>(number),
                              static_cast<quint64>(day.isValid() ? day.toJulianDay() : 0)});
}

double SampleEndpoint::pace(int number, QDate day) const
{
    const int own = draw(Draw::Pace, number) + draw(Draw::Pacing, number);
    const double better = 1.25 - 0.27 * m_calendar.spread(day, 0);
    return (0.5 + own / 20'000.0) * better * (0.95 + draw(Draw::Today, number, day) / 100'000.0);
}

EndpointDevice SampleEndpoint::device(int number, QDate seenOn) const
{
    constexpr double onNewWindows = 3500;
    constexpr double moves = 3700;
    const Model &model = modelOf(draw(Draw::Model, number));
    const bool isNew = draw(Draw::Windows, number) < onNewWindows + moves * m_calendar.spread(seenOn, 0);
    return {.id = {},
            .managedId = idOf(number),
            .directoryId = idOf(number),
            .manufacturer = model.manufacturer.toString(),
            .model = model.model.toString(),
            .osVersion = isNew ? u"10.0.26100.6584"_s : u"10.0.19045.6332"_s,
            .lastSeen = seenOn,
            .startup = startup(number, seenOn),
            .anywhere = anywhere(number, seenOn),
            .reliability = reliability(number, seenOn)};
}

StartupFacts SampleEndpoint::startup(int number, QDate day) const
{
    const Model &model = modelOf(draw(Draw::Model, number));
    const double factor = pace(number, day);
    const qint64 boot = std::llround(factor * model.bootMs);
    const qint64 signIn = std::llround(factor * model.signInMs);
    const int stops = draw(Draw::Crashes, number) < 400 ? 1 + draw(Draw::Kind, number) % 4 : 0;
    return {.day = day,
            .bootScore = {},
            .signInScore = {},
            .coreBootMs = boot,
            .groupPolicyBootMs = boot / 8,
            .coreSignInMs = signIn * 3 / 5,
            .groupPolicySignInMs = signIn / 10,
            .responsiveDesktopMs = signIn - signIn * 3 / 5,
            .stopErrors = stops,
            .restarts = 4 + draw(Draw::Kind, number) % 12,
            .disk = model.disk};
}

AnywhereFacts SampleEndpoint::anywhere(int number, QDate day) const
{
    const double spread = m_calendar.spread(day, 0);
    const bool isManaged = draw(Draw::Managed, number) < 6200 + 1800 * spread;
    const Model &model = modelOf(draw(Draw::Model, number));
    const bool isUpgraded = draw(Draw::Windows, number) < 3500 + 3700 * spread;
    return {.day = day,
            .windows = {},
            .cloudManagement = {},
            .cloudIdentity = {},
            .cloudProvisioning = {},
            .isCloudManaged = isManaged,
            .hasCloudIdentity = draw(Draw::Known, number) < 7000 + 1400 * spread,
            .hasProvisioningProfile = isManaged && draw(Draw::Profile, number) < 1500 + 3200 * spread,
            .upgrade = isUpgraded                     ? UpgradeEligibility::Upgraded
                       : model.disk == DiskKind::Hard ? UpgradeEligibility::NotCapable
                                                      : UpgradeEligibility::Capable};
}

ReliabilityFacts SampleEndpoint::reliability(int number, QDate day) const
{
    constexpr qint64 minutesOfUse = 14 * 300;
    const int calm = static_cast<int>(5500 + 1500 * m_calendar.spread(day, 0));
    const int place = (draw(Draw::Crashes, number) + draw(Draw::Today, number, day) / 5) % 10'000;
    const int crashes = place < calm ? 0 : 1 + (place - calm) / 900;
    return {.day = day,
            .crashes = crashes,
            .hangs = place % 3,
            .crashedApps = std::min(crashes, 1 + place % 2),
            .minutesToFailure = crashes > 0 ? std::optional(minutesOfUse / crashes) : std::nullopt};
}

std::vector<DeviceStart> SampleEndpoint::starts(int number, Window days) const
{
    constexpr int onAWorkday = 4500;
    constexpr int onAWeekend = 300;
    std::vector<DeviceStart> starts;
    for (QDate day = days.first; day <= days.last; day = day.addDays(1)) {
        const int often = day.dayOfWeek() > 5 ? onAWeekend : onAWorkday;
        if (draw(Draw::Starts, number, day) < often)
            starts.push_back(start(number, day));
    }
    return starts;
}

DeviceStart SampleEndpoint::start(int number, QDate day) const
{
    constexpr int firstSignIns = 100;
    constexpr int updates = 300;
    constexpr int stopErrors = 450;
    constexpr qint64 ofAnUpdate = 240'000;
    const StartupFacts usual = startup(number, day);
    const int kind = draw(Draw::Kind, number, day);
    const bool isUpdate = kind >= firstSignIns && kind < updates;
    return {.device = idOf(number),
            .day = day,
            .bootMs = usual.coreBootMs,
            .signInMs = *usual.coreSignInMs + *usual.responsiveDesktopMs + (isUpdate ? ofAnUpdate : 0),
            .isFirstSignIn = kind < firstSignIns,
            .isFeatureUpdate = isUpdate,
            .isStopError = kind >= updates && kind < stopErrors};
}

std::vector<EndpointApp> SampleEndpoint::apps(int devices, QDate day) const
{
    constexpr qint64 workdays = 10;
    const double before = 1 - m_calendar.spread(day, 0);
    std::vector<EndpointApp> apps;
    for (const App &app : apps12) {
        const int active = devices * app.devices / 100;
        const qint64 usage = workdays * app.minutesADay * active;
        const double minutesBetween = 60 * app.hours * (1 - app.direction * before);
        const int crashes = static_cast<int>(std::llround(static_cast<double>(usage) / minutesBetween));
        apps.push_back({.name = app.name.toString(),
                        .title = app.title.toString(),
                        .publisher = app.publisher.toString(),
                        .day = day,
                        .activeDevices = active,
                        .usageMinutes = usage,
                        .crashes = crashes,
                        .hangs = crashes / 3,
                        .minutesToFailure = crashes > 0 ? std::optional(usage / crashes) : std::nullopt,
                        .score = {},
                        .peerMedian = {}});
    }
    return apps;
}

} // namespace candela::sources
