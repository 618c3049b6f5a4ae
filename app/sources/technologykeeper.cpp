#include "sources/technologykeeper.h"

#include "base/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

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

void TechnologyKeeper::noteBoot(qint64 milliseconds, bool isInSeconds)
{
    m_boots.push_back(milliseconds);
    m_bootsAreInSeconds = isInSeconds;
}

QString TechnologyKeeper::wrongUnit()
{
    constexpr qint64 second = 1000;
    constexpr qint64 hour = 3'600'000;
    if (m_boots.empty())
        return {};
    const auto middle = m_boots.begin() + (std::ssize(m_boots) - 1) / 2;
    std::ranges::nth_element(m_boots, middle);
    if (*middle < second && !m_bootsAreInSeconds)
        return Tr::tr(
            "By this file half of the devices start in less than a second: its times are in seconds, "
            "where milliseconds are expected. Export it again.");
    if (*middle > hour)
        return m_bootsAreInSeconds
                   ? Tr::tr("By this file half of the devices take more than an hour to start: its times are "
                            "in milliseconds, where seconds are expected. Export it again.")
                   : Tr::tr("By this file half of the devices take more than an hour to start: its times are "
                            "not in milliseconds. Export it again.");
    return {};
}

void TechnologyKeeper::cover(QDate day)
{
    m_days.first = m_days.first.isValid() ? std::min(m_days.first, day) : day;
    m_days.last = m_days.last.isValid() ? std::max(m_days.last, day) : day;
}

} // namespace candela::sources
