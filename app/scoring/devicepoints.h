#pragma once

#include "model/endpoint.h"
#include "model/technologyrules.h"
#include "scoring/finepoints.h"

#include <array>
#include <optional>
#include <vector>

namespace candela::scoring {

/// A device is well with so many points of its own, rounded (ours; published is a word without a number).
inline constexpr Points wellFrom = Points(60);
/// What is looked at: starts and facts of so many days (methodology 3.1.2), runs of apps of so many (3.1.3).
inline constexpr int daysOfStarts = 29;
inline constexpr int daysOfReliability = 14;

/// So many crashes of an app on a device and a day count (published).
inline constexpr qint64 mostCrashesADay = 10;
/// As a report says that nothing failed, in minutes to failure.
inline constexpr qint64 neverFailed = 2147483647;

/// What counts of crashes in 14 days, of an app on so many devices, or of so many apps on a device; of none,
/// which a report may leave out, all count.
[[nodiscard]] qint64 cappedCrashes(qint64 crashes, qint64 appsOnDevices);

/// How a device started last. Days alone are kept, so of several starts on its last day their mean counts.
struct LastStart
{
    std::optional<qint64> bootMs;
    std::optional<qint64> signInMs; ///< neither a first one nor one after a feature update
};

/// The last start of each device in the 29 days up to `day`.
class LastStarts
{
public:
    LastStarts() = default;
    LastStarts(const std::vector<DeviceStart> &starts, QDate day);

    /// Empty of a device without one.
    [[nodiscard]] LastStart of(const QString &device) const;

    /// The devices that are known by their starts alone, in the order of their ids: not among `described`.
    /// Each has its id and the day of its last start.
    [[nodiscard]] std::vector<EndpointDevice> others(const std::vector<EndpointDevice> &described) const;

private:
    /// The mean of the times of the newest day seen.
    struct NewestTimes
    {
        QDate day;
        qint64 sum = 0;
        qint64 count = 0;

        void add(QDate on, qint64 time);
        [[nodiscard]] std::optional<qint64> mean() const;
    };
    struct Times
    {
        QString device;
        QDate last;
        NewestTimes boot;
        NewestTimes signIn;
    };

    /// In the order of devices, which both starts and devices come in: one is found where the last one was.
    std::vector<Times> m_times;
};

/// What one device earned, for itself.
struct SubPoints
{
    FinePoints points;

    [[nodiscard]] bool isWell() const { return points.rounded() >= wellFrom; }

    friend bool operator==(SubPoints, SubPoints) = default;
};

/// The points of one device; nothing where no report says enough.
struct DevicePoints
{
    std::optional<SubPoints> boot;
    std::optional<SubPoints> signIn;
    std::optional<SubPoints> startup; ///< the mean of both, or the one there is
    std::optional<SubPoints> reliability;
    std::optional<SubPoints> anywhere;
    std::optional<SubPoints> all; ///< startup, reliability and anywhere by their weights

    friend bool operator==(const DevicePoints &, const DevicePoints &) = default;
};

/// The points of the four scores of working elsewhere: Windows, cloud management, cloud identity and cloud
/// provisioning; nothing where neither a score nor a flag is known.
using AnywherePoints = std::array<std::optional<FinePoints>, 4>;
/// "windows", "cloud_management", "cloud_identity", "cloud_provisioning": parts of a figure. Written to disk.
[[nodiscard]] const std::array<QString, 4> &namesOfAnywhere();

/// The mean of those that are known.
[[nodiscard]] std::optional<FinePoints> meanOf(const AnywherePoints &anywhere);

/// Boot, sign-in, reliability and work from anywhere of a device on `day`, from facts no older than their
/// windows. A supplied score is taken as it is; else the last start, else the core times of the report,
/// through our tables (methodology 3.1.2). Crashes go by the mean time to failure, ten a day and app (3.1.3).
[[nodiscard]] DevicePoints devicePoints(const EndpointDevice &device, const LastStart &lastStart,
                                        const TechnologyRules &rules, QDate day);

/// Empty when the facts are missing or older than 29 days.
[[nodiscard]] AnywherePoints anywherePoints(const EndpointDevice &device, const TechnologyRules &rules,
                                            QDate day);

/// By our tables: a boot until the sign-in prompt, and a sign-in until the desktop responds.
[[nodiscard]] FinePoints pointsOfBoot(qint64 milliseconds);
[[nodiscard]] FinePoints pointsOfSignIn(qint64 milliseconds);
/// 100 × log10(hours) ÷ 3 within 0..100: one hour between failures earns 0, a thousand 100.
[[nodiscard]] FinePoints pointsOfHoursToFailure(double hours);

} // namespace candela::scoring
