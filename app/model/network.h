#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace candela {

/// What a network sample was measured against.
enum class NetworkWorkload {
    Exchange,   ///< TCP latency
    SharePoint, ///< download speed
    Teams,      ///< latency, jitter and loss over UDP
};

/// One measurement at a place. It names neither a person nor a device.
struct NetworkSample
{
    QDate day;
    QString location; ///< as the locations file names it, or a name of its own
    NetworkWorkload workload = NetworkWorkload::Exchange;
    std::optional<double> tcpLatencyMs;     ///< Exchange
    std::optional<double> downloadMBps;     ///< SharePoint; megabytes, not megabits, per second
    std::optional<double> udpLatencyMs;     ///< Teams; there and back
    std::optional<double> udpJitterMs;      ///< Teams
    std::optional<double> udpLossPercent;   ///< Teams; 0..100
    std::optional<double> egressKilometres; ///< how far away the network is left, where it was measured

    friend bool operator==(const NetworkSample &, const NetworkSample &) = default;
};

/// An office, or a city that people work in from home.
struct NetworkLocation
{
    QString name;
    QString address;
    QString city;
    QString country;
    std::optional<double> latitude;  ///< degrees, north above zero; rounded to 0.01 when imported
    std::optional<double> longitude; ///< degrees, east above zero; rounded to 0.01 when imported
    std::optional<int> users;        ///< its weight, where somebody entered it
    bool isRemote = false;           ///< a city of people who work from home: shown, not scored

    friend bool operator==(const NetworkLocation &, const NetworkLocation &) = default;
};

/// A city that people work in from home is shown from so many people (published).
inline constexpr int fewestRemotePeople = 5;

/// Whether anybody may see the place: an office always; a city of remote workers only when enough of them are
/// known to work there, since with fewer its name and its position tell where somebody lives.
[[nodiscard]] bool mayBeShown(const NetworkLocation &location);

/// "exchange", "sharepoint" or "teams". Written to disk.
[[nodiscard]] QString idOf(NetworkWorkload workload);
/// The case of letters does not count.
[[nodiscard]] std::optional<NetworkWorkload> networkWorkloadFrom(QStringView text);

} // namespace candela
