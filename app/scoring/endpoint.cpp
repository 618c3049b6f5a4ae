#include "scoring/endpoint.h"

#include "scoring/endpointinsights.h"
#include "scoring/weightedparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

constexpr double minutesInHour = 60;
constexpr int sharesForListing = 50; // 2 of 100

Window windowUpTo(QDate day, int days)
{
    return {.first = day.addDays(1 - days), .last = day};
}

/// The means over devices.
struct DeviceMeans
{
    MeanOfPoints boot;
    MeanOfPoints signIn;
    MeanOfPoints anywhere;
    std::array<MeanOfPoints, 4> anywhereEach;
    DeviceInsights insights;
    qint64 well = 0;
    qint64 all = 0;
};

void add(MeanOfPoints &mean, const std::optional<SubPoints> &points)
{
    if (points)
        mean.add(points->points);
}

void add(MeanOfPoints &mean, const std::optional<FinePoints> &points)
{
    if (points)
        mean.add(*points);
}

void add(DeviceMeans &means, const EndpointDevice &device, const LastStart &last,
         const TechnologyRules &rules, QDate day)
{
    const DevicePoints points = devicePoints(device, last, rules, day);
    if (!points.all)
        return;
    ++means.all;
    means.well += points.all->isWell() ? 1 : 0;
    add(means.boot, points.boot);
    add(means.signIn, points.signIn);
    add(means.anywhere, points.anywhere);
    const AnywherePoints anywhere = anywherePoints(device, rules, day);
    for (std::size_t i = 0; i < anywhere.size(); ++i)
        add(means.anywhereEach[i], anywhere[i]);
    means.insights.add(device, points, anywhere);
}

bool isEnough(const MeanOfPoints &devices)
{
    return devices.weight() >= fewestDevices;
}

/// The mean over devices; of too few only how many.
void addMean(TechnologyFigure &figure, const QString &id, const MeanOfPoints &devices, qint64 weight = 0)
{
    addPart(figure, id, devices.weight(), isEnough(devices) ? devices.mean() : std::nullopt, weight);
}

/// Boot and sign-in share the weight of startup, which is counted in halves with all others.
void addStartup(TechnologyFigure &figure, const DeviceMeans &means, int weight)
{
    const int each = isEnough(means.boot) && isEnough(means.signIn) ? weight : 2 * weight;
    addMean(figure, u"boot"_s, means.boot, each);
    addMean(figure, u"sign_in"_s, means.signIn, each);
    means.insights.tellStartup(figure, means.boot, means.signIn);
}

void addAnywhere(TechnologyFigure &figure, const DeviceMeans &means, int weight)
{
    addMean(figure, u"work_from_anywhere"_s, means.anywhere, 2 * weight);
    for (std::size_t i = 0; i < means.anywhereEach.size(); ++i)
        addMean(figure, namesOfAnywhere()[i], means.anywhereEach[i]);
    means.insights.tellAnywhere(figure, means.anywhere);
}

void addApps(TechnologyFigure &figure, const std::vector<EndpointApp> &apps, int weight)
{
    MeanOfPoints mean;
    for (const EndpointApp &app : apps)
        mean.add(appPoints(app), app.usageMinutes);
    addPart(figure, u"app_reliability"_s, std::ssize(apps), mean.mean(), 2 * weight);
    tellApps(figure, apps, mean);
}

} // namespace

TechnologyFigure endpointAnalytics(const std::vector<EndpointDevice> &devices,
                                   const std::vector<DeviceStart> &starts,
                                   const std::vector<EndpointApp> &apps, const TechnologyRules &rules,
                                   QDate day)
{
    TechnologyFigure figure{
        .category = CategoryId::EndpointAnalytics, .day = day, .window = windowUpTo(day, daysOfStarts)};
    const LastStarts lastStarts(starts, day);
    const std::vector<EndpointDevice> others = lastStarts.others(devices);
    DeviceMeans means{.insights = DeviceInsights(figure.window)};
    for (const auto *some : {&devices, &others}) {
        for (const EndpointDevice &device : *some)
            add(means, device, lastStarts.of(device.id), rules, day);
    }
    figure.numerator = means.well;
    figure.denominator = means.all;
    addStartup(figure, means, rules.endpoint.startup);
    const qint64 enrolled = enrolledDevices(devices, day) + enrolledDevices(others, day);
    addApps(figure, listedApps(apps, enrolled, day), rules.endpoint.appReliability);
    addAnywhere(figure, means, rules.endpoint.workFromAnywhere);
    figure.points = pointsOfParts(figure);
    if (!figure.points)
        figure.absence = TechnologyAbsence::FewDevices;
    return figure;
}

bool isListed(const EndpointApp &app, qint64 enrolled)
{
    return app.usageMinutes > 0 && app.activeDevices > fewestDevices &&
           sharesForListing * static_cast<qint64>(app.activeDevices) > enrolled;
}

FinePoints appPoints(const EndpointApp &app)
{
    if (app.score)
        return FinePoints::from(*app.score);
    if (app.crashes <= 0 || app.minutesToFailure == neverFailed)
        return FinePoints::from(100);
    const qint64 crashes = cappedCrashes(app.crashes, app.activeDevices);
    return pointsOfHoursToFailure(static_cast<double>(app.usageMinutes) / static_cast<double>(crashes) /
                                  minutesInHour);
}

std::vector<EndpointApp> listedApps(const std::vector<EndpointApp> &apps, qint64 enrolled, QDate day)
{
    const Window window = windowUpTo(day, daysOfReliability);
    QDate newest;
    for (const EndpointApp &app : apps) {
        if (window.contains(app.day))
            newest = newest.isValid() ? std::max(newest, app.day) : app.day;
    }
    std::vector<EndpointApp> listed;
    std::ranges::copy_if(apps, std::back_inserter(listed), [&](const EndpointApp &app) {
        return newest.isValid() && app.day == newest && isListed(app, enrolled);
    });
    return listed;
}

qint64 enrolledDevices(const std::vector<EndpointDevice> &devices, QDate day)
{
    const Window window = windowUpTo(day, daysOfStarts);
    return std::ranges::count_if(
        devices, [&](const EndpointDevice &device) { return window.contains(device.lastSeen); });
}

} // namespace candela::scoring
