#include "sources/technologykeeper.h"

#include "base/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

QString devicesInWords(qint64 devices)
{
    return devices == 1 ? Tr::tr("1 device") : Tr::tr("%1 devices").arg(devices);
}

QString tooShort(TimeOf what)
{
    return what == TimeOf::Boot
               ? Tr::tr("By this file half of the devices start in less than a second: its times are in "
                        "seconds, where milliseconds are expected. Export it again.")
               : Tr::tr(
                     "By this file half of the sign-ins take less than a second: its times are in seconds, "
                     "where milliseconds are expected. Export it again.");
}

QString tooLong(TimeOf what, bool isInSeconds)
{
    const QString whose = what == TimeOf::Boot
                              ? Tr::tr("By this file half of the devices take more than an hour to start")
                              : Tr::tr("By this file half of the sign-ins take more than an hour");
    return isInSeconds ? Tr::tr("%1: its times are in milliseconds, where seconds are expected. Export it "
                                "again.")
                             .arg(whose)
                       : Tr::tr("%1: its times are not in milliseconds. Export it again.").arg(whose);
}

} // namespace

template<typename Row>
void TechnologyKeeper::keepOnce(std::vector<Row> &rows, Row &&row, const QString &key, QDate Row::*day)
{
    cover(row.*day);
    const auto place = m_places.constFind(key);
    if (place == m_places.constEnd()) {
        m_places.insert(key, rows.size());
        rows.push_back(std::move(row));
    } else if (rows[*place].*day <= row.*day) {
        rows[*place] = std::move(row);
    }
}

void TechnologyKeeper::keep(AppDevice device)
{
    const QString key = device.managedId.toLower();
    keepOnce(m_rows.appDevices, std::move(device), key, &AppDevice::lastSeen);
}

void TechnologyKeeper::keep(AppRelease release)
{
    cover(release.released);
    m_rows.releases.push_back(std::move(release));
}

void TechnologyKeeper::keep(EndpointDevice device)
{
    const QString key = device.managedId.toLower();
    keepOnce(m_rows.endpointDevices, std::move(device), key, &EndpointDevice::lastSeen);
}

void TechnologyKeeper::keep(DeviceStart start)
{
    cover(start.day);
    start.device = shared(start.device);
    m_rows.starts.push_back(std::move(start));
}

void TechnologyKeeper::keep(EndpointApp app)
{
    const QString key = app.name.toLower();
    keepOnce(m_rows.apps, std::move(app), key, &EndpointApp::day);
}

void TechnologyKeeper::keep(NetworkSample sample)
{
    cover(sample.day);
    m_rows.samples.push_back(std::move(sample));
}

void TechnologyKeeper::keep(NetworkLocation location, QDate day)
{
    cover(day);
    const QString key = location.name.toLower();
    const auto place = m_places.constFind(key);
    if (place == m_places.constEnd()) {
        m_places.insert(key, m_rows.locations.size());
        m_rows.locations.push_back(std::move(location));
    } else {
        m_rows.locations[*place] = std::move(location);
    }
}

void TechnologyKeeper::noteChannel(const QString &text)
{
    if (m_unknownChannel.isEmpty())
        m_unknownChannel = text;
    ++m_unknownChannels;
}

QStringList TechnologyKeeper::remarks() const
{
    QStringList sentences;
    if (m_hasNames)
        sentences << Tr::tr(
            "It has no identifiers of devices, so they are told apart by their names, which are "
            "not kept: IT cannot find a device of this list by Candela, and one that another "
            "list has by its identifier counts twice.");
    if (m_unknownChannels > 0)
        sentences << Tr::tr("The update channel of %1 is none that is known%2; it counts as not recommended.")
                         .arg(devicesInWords(m_unknownChannels),
                              m_unknownChannel.isEmpty() ? QString()
                                                         : Tr::tr(", such as \"%1\"").arg(m_unknownChannel));
    if (m_unknownBuilds > 0)
        sentences << Tr::tr("The build of %1 cannot be read; it counts as one without support. It is written "
                            "as 16.0.13231.20262.")
                         .arg(devicesInWords(m_unknownBuilds));
    return sentences;
}

void TechnologyKeeper::noteTime(TimeOf what, qint64 milliseconds, bool isInSeconds)
{
    const auto place = static_cast<std::size_t>(what);
    m_times[place].push_back(milliseconds);
    m_isInSeconds[place] = isInSeconds;
}

QString TechnologyKeeper::wrongUnit()
{
    constexpr qint64 second = 1000;
    constexpr qint64 hour = 3'600'000;
    for (const TimeOf what : {TimeOf::Boot, TimeOf::SignIn}) {
        const auto place = static_cast<std::size_t>(what);
        std::vector<qint64> &times = m_times[place];
        if (times.empty())
            continue;
        const auto middle = times.begin() + (std::ssize(times) - 1) / 2;
        std::ranges::nth_element(times, middle);
        if (*middle < second && !m_isInSeconds[place])
            return tooShort(what);
        if (*middle > hour)
            return tooLong(what, m_isInSeconds[place]);
    }
    return {};
}

void TechnologyKeeper::cover(QDate day)
{
    m_days.first = m_days.first.isValid() ? std::min(m_days.first, day) : day;
    m_days.last = m_days.last.isValid() ? std::max(m_days.last, day) : day;
}

} // namespace candela::sources
