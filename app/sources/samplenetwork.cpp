#include "sources/samplenetwork.h"

#include "sources/sampledraw.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

struct Place
{
    QStringView name;
    QStringView country;
    double latitude;
    double longitude;
    int users;
    double tcpMs;
    double downloadMBps;
    double udpMs;
    double lossPercent;
    double egressKilometres;
    double direction; ///< above zero for one that gets better
    bool isRemote = false;
};
constexpr std::array places = {
    Place{u"Berlin", u"Germany", 52.52, 13.4, 620, 28, 14, 55, 0.2, 20, 0.15},
    Place{u"Hamburg", u"Germany", 53.55, 10.0, 240, 35, 10.5, 70, 0.4, 250, 0.1},
    Place{u"Munich", u"Germany", 48.14, 11.58, 310, 22, 16, 45, 0.1, 15, 0.1},
    Place{u"Paris", u"France", 48.86, 2.35, 380, 40, 12, 60, 0.3, 30, 0.2},
    Place{u"Lyon", u"France", 45.76, 4.84, 150, 85, 6.5, 110, 0.9, 390, 0.6},
    Place{u"London", u"United Kingdom", 51.51, -0.13, 420, 30, 13, 50, 0.2, 10, 0.1},
    Place{u"Leeds", u"United Kingdom", 53.8, -1.55, 180, 145, 4.8, 210, 2.8, 900, -0.35},
    Place{u"Bristol (home offices)", u"United Kingdom", 51.45, -2.59, 60, 55, 7, 80, 0.8, 160, 0.05, true},
};

double rounded(double value, int decimals)
{
    const double factor = std::pow(10, decimals);
    return std::round(value * factor) / factor;
}

} // namespace

SampleNetwork::SampleNetwork(Window days, quint64 seed)
    : m_seed(seed)
    , m_calendar(days)
{
}

std::vector<NetworkLocation> SampleNetwork::locations() const
{
    std::vector<NetworkLocation> locations;
    for (const Place &place : places) {
        const QString name = place.name.toString();
        locations.push_back({.name = name,
                             .address = {},
                             .city = name.section(u" ("_s, 0, 0),
                             .country = place.country.toString(),
                             .latitude = place.latitude,
                             .longitude = place.longitude,
                             .users = place.users,
                             .isRemote = place.isRemote});
    }
    return locations;
}

std::vector<NetworkSample> SampleNetwork::samples(Window days) const
{
    constexpr int usersASample = 60;
    std::vector<NetworkSample> samples;
    for (QDate day = days.first; day <= days.last; day = day.addDays(1)) {
        if (day.dayOfWeek() > 5)
            continue;
        for (std::size_t place = 0; place < places.size(); ++place) {
            const int count = 3 + places.at(place).users / usersASample;
            for (const auto workload :
                 {NetworkWorkload::Exchange, NetworkWorkload::SharePoint, NetworkWorkload::Teams}) {
                for (int number = 0; number < count; ++number)
                    samples.push_back(sample(place, workload, day, number));
            }
        }
    }
    return samples;
}

NetworkSample SampleNetwork::sample(std::size_t place, NetworkWorkload workload, QDate day, int number) const
{
    const Place &at = places.at(place);
    const int draw =
        drawOfTenThousand({m_seed, 0xA1, static_cast<quint64>(place), static_cast<quint64>(workload),
                           static_cast<quint64>(day.toJulianDay()), static_cast<quint64>(number)});
    const double chance = 0.75 + draw / 20'000.0;
    const double worse = 1 + at.direction * (1 - m_calendar.spread(day, 0));
    NetworkSample sample{.day = day, .location = at.name.toString(), .workload = workload};
    switch (workload) {
    case NetworkWorkload::Exchange:
        sample.tcpLatencyMs = rounded(at.tcpMs * chance * worse, 1);
        break;
    case NetworkWorkload::SharePoint:
        sample.downloadMBps = rounded(at.downloadMBps * chance / worse, 2);
        break;
    case NetworkWorkload::Teams:
        sample.udpLatencyMs = rounded(at.udpMs * chance * worse, 1);
        sample.udpJitterMs = rounded(at.udpMs * chance * worse / 8, 1);
        sample.udpLossPercent = rounded(at.lossPercent * chance * worse, 2);
        break;
    }
    if (number == 0)
        sample.egressKilometres = at.egressKilometres;
    return sample;
}

} // namespace candela::sources
