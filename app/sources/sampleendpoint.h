#pragma once

#include "model/endpoint.h"
#include "sources/samplecalendar.h"

#include <vector>

namespace candela::sources {

/// How the devices of the sample organization start, how their apps run and how they are managed: of six
/// models, one of them slow, all a little better every month. The same shape gives the same rows in every
/// run.
class SampleEndpoint
{
public:
    SampleEndpoint(Window days, quint64 seed);

    /// What reports of `seenOn` say of the device of that number, without opaque id. All four times of a
    /// start are whole milliseconds.
    [[nodiscard]] EndpointDevice device(int number, QDate seenOn) const;

    /// Its starts on these days, of which it has none on some.
    [[nodiscard]] std::vector<DeviceStart> starts(int number, Window days) const;

    /// A dozen apps in the 14 days up to `day`, used on so many devices.
    [[nodiscard]] std::vector<EndpointApp> apps(int devices, QDate day) const;

    /// What the management system and the directory call the device of that number.
    [[nodiscard]] static QString idOf(int number);

private:
    enum class Draw : quint64;

    /// Of 10,000; one number for a device and, where a day is given, for a device on a day.
    [[nodiscard]] int draw(Draw what, int number, QDate day = {}) const;
    /// From 0.5 to 1.5 for a device, the middle ones more often, and a little different from day to day.
    [[nodiscard]] double pace(int number, QDate day) const;
    [[nodiscard]] StartupFacts startup(int number, QDate day) const;
    [[nodiscard]] AnywhereFacts anywhere(int number, QDate day) const;
    [[nodiscard]] ReliabilityFacts reliability(int number, QDate day) const;
    [[nodiscard]] DeviceStart start(int number, QDate day) const;

    quint64 m_seed;
    SampleCalendar m_calendar;
};

} // namespace candela::sources
