#include "checks.h"
#include "model/catalogues.h"
#include "promises.h"
#include "sources/readtechnology.h"

#include <algorithm>
#include <cmath>

namespace candela::test {

namespace {

constexpr qsizetype longestText = 200;

void holdText(const QString &text)
{
    hold(text.size() <= longestText, "no text is long");
    hold(!text.contains(u'@') && !text.contains(u'\\') && !text.startsWith(u'/'), "no mail address, no path");
    hold(std::ranges::none_of(text, [](QChar c) { return c < u' '; }), "no line breaks");
}

void holdIdentifier(const QString &text)
{
    holdText(text);
    hold(!text.isEmpty() && text.size() <= 64 && !text.contains(u' '), "an identifier is a word");
}

void holdDay(QDate day, const Window &days)
{
    hold(day.isValid() && day >= days.first && day <= days.last, "each day lies within the coverage");
}

template<typename Number>
void holdWithin(const std::optional<Number> &number, double least, double most)
{
    const auto value = static_cast<double>(number.value_or(static_cast<Number>(least)));
    hold(std::isfinite(value) && value >= least && value <= most, "numbers lie within their bounds");
}

constexpr double mostPoints = 100;
constexpr double mostCount = 2147483646;
constexpr double dayInMs = 86'400'000;
constexpr double mostMinutes = 1e12;

void holdFacts(const EndpointDevice &device)
{
    if (device.startup) {
        for (const auto &points : {device.startup->bootScore, device.startup->signInScore})
            holdWithin(points, 0, mostPoints);
        for (const auto &ms :
             {device.startup->coreBootMs, device.startup->groupPolicyBootMs, device.startup->coreSignInMs,
              device.startup->groupPolicySignInMs, device.startup->responsiveDesktopMs})
            holdWithin(ms, 0, dayInMs);
        holdWithin(device.startup->stopErrors, 0, mostCount);
        holdWithin(device.startup->restarts, 0, mostCount);
    }
    if (device.anywhere) {
        for (const auto &points : {device.anywhere->windows, device.anywhere->cloudManagement,
                                   device.anywhere->cloudIdentity, device.anywhere->cloudProvisioning})
            holdWithin(points, 0, mostPoints);
    }
    if (device.reliability) {
        for (const int count :
             {device.reliability->crashes, device.reliability->hangs, device.reliability->crashedApps})
            holdWithin(std::optional(count), 0, mostCount);
        holdWithin(device.reliability->minutesToFailure, 0, mostMinutes);
    }
    if (device.supplied) {
        for (const auto &points : {device.supplied->endpoint, device.supplied->startup,
                                   device.supplied->reliability, device.supplied->anywhere})
            holdWithin(points, 0, mostPoints);
    }
}

void holdRow(const EndpointDevice &device, const Window &days)
{
    hold(device.id.isEmpty(), "no opaque id before it is imported");
    holdIdentifier(device.managedId);
    for (const QString &text : {device.directoryId, device.manufacturer, device.model, device.osVersion})
        holdText(text);
    holdDay(device.lastSeen, days);
    hold(1 == int(device.startup.has_value()) + int(device.anywhere.has_value()) +
                  int(device.reliability.has_value()) + int(device.supplied.has_value()),
         "each file brings one group of facts");
    holdFacts(device);
}

void holdRow(const AppDevice &device, const Window &days)
{
    holdIdentifier(device.managedId);
    holdDay(device.lastSeen, days);
}

void holdRow(const AppRelease &release, const Window &days)
{
    holdText(release.version);
    holdDay(release.released, days);
    hold(release.channel != UpdateChannel::Other, "a release is of a channel");
}

void holdRow(const DeviceStart &start, const Window &days)
{
    holdIdentifier(start.device);
    holdDay(start.day, days);
    holdWithin(start.bootMs, 0, dayInMs);
    holdWithin(start.signInMs, 0, 2 * dayInMs); // two phases
}

void holdRow(const EndpointApp &app, const Window &days)
{
    for (const QString &text : {app.name, app.title, app.publisher})
        holdText(text);
    hold(!app.name.isEmpty(), "an app has a name");
    holdDay(app.day, days);
    for (const int count : {app.activeDevices, app.crashes, app.hangs})
        holdWithin(std::optional(count), 0, mostCount);
    for (const auto &minutes : {std::optional(app.usageMinutes), app.minutesToFailure})
        holdWithin(minutes, 0, mostMinutes);
    holdWithin(app.score, 0, mostPoints);
    holdWithin(app.peerMedian, 0, mostPoints);
}

void holdRow(const NetworkSample &sample, const Window &days)
{
    holdText(sample.location);
    hold(!sample.location.isEmpty(), "a sample has a place");
    holdDay(sample.day, days);
    for (const auto &ms : {sample.tcpLatencyMs, sample.udpLatencyMs, sample.udpJitterMs})
        holdWithin(ms, 0, 60'000);
    holdWithin(sample.downloadMBps, 0, 100'000);
    holdWithin(sample.udpLossPercent, 0, 100);
    holdWithin(sample.egressKilometres, 0, 20'100);
}

void holdRow(const NetworkLocation &location, const Window &)
{
    for (const QString &text : {location.name, location.address, location.city, location.country})
        holdText(text);
    hold(!location.name.isEmpty(), "a place has a name");
    holdWithin(location.latitude, -90, 90);
    holdWithin(location.longitude, -180, 180);
    holdWithin(location.users, 0, mostCount);
}

template<typename Row>
void holdRows(const std::vector<Row> &rows, const Window &days)
{
    for (const Row &row : rows)
        holdRow(row, days);
}

} // namespace

void checkTechnology(QByteArrayView bytes)
{
    static const TechnologyCatalogue catalogue = builtInTechnology();

    const auto found = sources::readTechnology(bytes, catalogue, {.today = today});

    if (!found)
        return holdRefusal(found.error());
    if (!*found)
        return;
    const sources::ReadTechnology &read = **found;
    holdDays(read.coverage.days);
    hold(read.rows > 0, "rows are counted");
    for (const sources::Skipped &skipped : read.skipped) {
        hold(skipped.rows > 0 && !skipped.reason.isEmpty(), "what is skipped has a reason");
        hold(skipped.reason.size() < 200, "a reason holds nothing of the row");
    }
    holdRows(read.content.appDevices, read.coverage.days);
    holdRows(read.content.releases, read.coverage.days);
    holdRows(read.content.endpointDevices, read.coverage.days);
    holdRows(read.content.starts, read.coverage.days);
    holdRows(read.content.apps, read.coverage.days);
    holdRows(read.content.samples, read.coverage.days);
    holdRows(read.content.locations, read.coverage.days);
}

} // namespace candela::test
