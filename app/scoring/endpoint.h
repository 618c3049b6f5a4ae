#pragma once

#include "model/endpoint.h"
#include "model/technologyfigure.h"
#include "model/technologyrules.h"
#include "scoring/finepoints.h"

#include <vector>

namespace candela::scoring {

/// A part of endpoint analytics counts from so many devices (published).
inline constexpr qint64 fewestDevices = 5;

/// Endpoint analytics on `day` (methodology 3.1), still without the name of its method: the weighted
/// mean of startup, app reliability and work from anywhere, each of them unrounded and counted only from 5
/// devices. With none, it has no points and says so. Startup is half boot and half sign-in, each the mean
/// over devices, or the one of both that has 5 devices.
///
/// `devices` and `apps` have one row for each; rows in any order give the same figure. A device of which
/// there are only starts counts by them. Facts older than 29 days, or 14 of apps and their failures, do not
/// count. What is amiss is kept as insights (`insightsOf`), and moves no points. The points of a device of
/// its own, of which numerator and denominator are made, are those of `devicePoints`.
[[nodiscard]] TechnologyFigure endpointAnalytics(const std::vector<EndpointDevice> &devices,
                                                 const std::vector<DeviceStart> &starts,
                                                 const std::vector<EndpointApp> &apps,
                                                 const TechnologyRules &rules, QDate day);

/// Whether an app is in use on more than 5 devices and on more than 2 of 100 enrolled ones (published).
[[nodiscard]] bool isListed(const EndpointApp &app, qint64 enrolled);

/// As supplied; else by the mean time to failure, 100 without a crash, or where the report says that there
/// was none. Of each device ten crashes a day count (published).
[[nodiscard]] FinePoints appPoints(const EndpointApp &app);

/// The apps of the newest report no older than 14 days that are listed among so many devices.
[[nodiscard]] std::vector<EndpointApp> listedApps(const std::vector<EndpointApp> &apps, qint64 enrolled,
                                                  QDate day);

/// How many of these devices were seen in the 29 days up to `day`.
[[nodiscard]] qint64 enrolledDevices(const std::vector<EndpointDevice> &devices, QDate day);

} // namespace candela::scoring
