#include "tests/ui_devices/somedevices.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

const QDate today(2026, 11, 20);

QString idFor(int number)
{
    const QByteArray digest =
        QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().first(32));
}

/// 0 to `below` - 1, spread as if by chance.
int spread(int number, int salt, int below)
{
    return static_cast<int>(
               (static_cast<unsigned>(number) * 2654435761U + static_cast<unsigned>(salt) * 40503U) >> 8U) %
           below;
}

contract::DeviceDistribution distribution(DeviceField field, qint64 width, qint64 limit,
                                          const std::vector<qint64> &counts)
{
    contract::DeviceDistribution made{.field = field, .limit = limit};
    for (std::size_t bin = 0; bin < counts.size(); ++bin) {
        const qint64 from = static_cast<qint64>(bin) * width;
        const bool isLast = bin + 1 == counts.size();
        made.bins.push_back({.from = from,
                             .to = isLast ? std::nullopt : std::optional(from + width),
                             .devices = counts[bin]});
        made.known += counts[bin];
        made.sum += counts[bin] * from;
        const bool isPast = width == 1 ? from > limit : from >= limit;
        made.past += isPast ? counts[bin] : 0;
    }
    made.median = 34'000;
    return made;
}

/// Answers what is open of one kind.
template<typename Questions, typename Make>
bool answerOpen(Questions &questions, Make make)
{
    bool isAny = false;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (questions[i].isAnswered)
            continue;
        questions[i].answer(make(questions[i].about));
        isAny = true;
    }
    return isAny;
}

contract::LocationEntry place(const QString &name, const QString &country, std::array<int, 3> points,
                              qint64 weight)
{
    contract::LocationEntry made{
        .name = name, .city = name, .country = country, .counts = true, .weight = weight};
    const std::array workloads = {NetworkWorkload::Exchange, NetworkWorkload::SharePoint,
                                  NetworkWorkload::Teams};
    int sum = 0;
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        made.workloads.push_back({.workload = workloads[i], .samples = 40, .points = Points(points[i])});
        sum += points[i];
    }
    made.points = Points(sum / 3);
    made.band = scoring::bandOf(*made.points);
    return made;
}

} // namespace

DeviceRow someDevice(int number)
{
    const std::array models = {u"Harbor 14"_s, u"Harbor 15"_s, u"Harbor 15 Plus"_s};
    const std::array systems = {u"10.0.26100.2314"_s, u"10.0.22631.4317"_s, u"10.0.19045.5011"_s};
    const bool isOld = number % 4 == 0;
    return {.id = idFor(number),
            .managedId = u"b7a0-%1"_s.arg(number, 4, 10, QChar(u'0')),
            .manufacturer = u"Harbor"_s,
            .model = models[static_cast<std::size_t>(spread(number, 1, 3))],
            .osVersion = systems[static_cast<std::size_t>(spread(number, 2, 3))],
            .bootMs = std::max<qint64>(9'000, 118'400 - number * 1'300),
            .signInMs = 20'000 + spread(number, 3, 40'000),
            .crashes = spread(number, 4, 8) == 0 ? 7 : spread(number, 5, 4),
            .restarts = spread(number, 6, 5),
            .stopErrors = 0,
            .channel = isOld ? UpdateChannel::SemiAnnual : UpdateChannel::Current,
            .buildState = isOld ? BuildState::Unsupported : BuildState::Newest,
            .lastSeen = today.addDays(-spread(number, 7, 4)),
            .points = Points(std::min(96, 40 + number))};
}

contract::DevicePage SomeDevices::page(const client::DevicePageWish &wish) const
{
    contract::DevicePage page{.asOf = today, .devices = m_count, .matching = m_count, .rows = {}, .next = {}};
    const int first = wish.cursor.toInt();
    const int end = std::min(m_count, first + wish.limit);
    for (int number = first; number < end; ++number)
        page.rows.push_back(someDevice(number));
    if (end < m_count)
        page.next = QString::number(end);
    return page;
}

contract::DeviceDetail SomeDevices::detail(const QString &id) const
{
    contract::DeviceDetail detail;
    for (int number = 0; number < m_count; ++number) {
        if (idFor(number) == id) {
            detail.device = someDevice(number);
            break;
        }
    }
    detail.points = {.boot = Points(31),
                     .signIn = Points(51),
                     .startup = Points(41),
                     .reliability = Points(72),
                     .anywhere = Points(81)};
    detail.startup = StartupFacts{.day = today, .disk = DiskKind::Hard};
    detail.alike = 204;
    for (int day = 0; day < 14; ++day)
        detail.starts.push_back(
            {.device = id, .day = today.addDays(2 * day - 26), .bootMs = 52'000 + day * 3'800});
    return detail;
}

contract::DeviceSummary SomeDevices::summary() const
{
    return {.asOf = today,
            .devices = m_count,
            .reported = m_count - m_count / 10,
            .distributions = {distribution(DeviceField::Boot, 10'000, 60'000,
                                           {60, 180, 300, 420, 340, 250, 110, 60, 40, 20, 12, 8}),
                              distribution(DeviceField::SignIn, 5'000, 40'000,
                                           {40, 120, 320, 460, 380, 240, 120, 60, 30, 16, 9, 5}),
                              distribution(DeviceField::Crashes, 1, 4,
                                           {1100, 400, 140, 80, 40, 18, 10, 6, 4, 2, 2})},
            .values = {{.field = DeviceField::Model,
                        .values = {{.value = u"Harbor 15"_s, .devices = 204},
                                   {.value = u"Harbor 14"_s, .devices = 118},
                                   {.value = u"Harbor 15 Plus"_s, .devices = 37}}}}};
}

contract::AppList SomeDevices::apps()
{
    const auto app = [](const QString &title, int devices, qint64 hours, int crashes, int points) {
        EndpointApp made{.name = title.toLower() + u".exe"_s,
                         .title = title,
                         .publisher = u"Harbor Software"_s,
                         .day = today,
                         .activeDevices = devices,
                         .usageMinutes = hours * 60,
                         .crashes = crashes};
        if (crashes > 0)
            made.minutesToFailure = hours * 60 / crashes;
        return contract::AppEntry{.app = made, .points = Points(points), .counts = true};
    };
    contract::AppList list{.asOf = today,
                           .enrolled = 1800,
                           .apps = {app(u"Atlas"_s, 1200, 52'000, 340, 71),
                                    app(u"Ledger"_s, 240, 6'100, 610, 33),
                                    app(u"Notes"_s, 1640, 80'000, 0, 100)}};
    list.apps.push_back(app(u"Rare"_s, 3, 4, 2, 10));
    list.apps.back().counts = false;
    list.apps.front().app.peerMedian = 78;
    return list;
}

contract::LocationList SomeDevices::locations()
{
    contract::LocationList list{.asOf = today,
                                .locations = {place(u"Bergen"_s, u"Norway"_s, {91, 88, 84}, 420),
                                              place(u"Lyon"_s, u"France"_s, {52, 61, 61}, 180),
                                              place(u"Turin"_s, u"Italy"_s, {78, 90, 70}, 260)}};
    list.locations[1].insights = {scoring::NetworkInsight::FarEgress, scoring::NetworkInsight::UdpJitter};
    contract::LocationEntry remote = place(u"Graz"_s, u"Austria"_s, {60, 72, 81}, 12);
    remote.isRemote = true;
    remote.counts = false;
    list.locations.push_back(remote);
    list.locations.push_back({.name = u"Zug"_s, .country = u"Switzerland"_s});
    return list;
}

contract::ChannelList SomeDevices::channels()
{
    const auto use = [](UpdateChannel channel, bool isRecommended, qint64 devices) {
        return scoring::ChannelUse{.channel = channel,
                                   .isRecommended = isRecommended,
                                   .devices = devices,
                                   .newest = devices / 2,
                                   .supported = devices * 9 / 10,
                                   .versions = {{.version = u"2610"_s,
                                                 .build = Build{.number = 18129, .revision = 20158},
                                                 .state = BuildState::Newest,
                                                 .devices = devices / 2},
                                                {.version = u"2609"_s,
                                                 .build = Build{.number = 18025, .revision = 20160},
                                                 .state = BuildState::Supported,
                                                 .devices = devices - devices / 2}}};
    };
    return {.asOf = today,
            .channels = {use(UpdateChannel::Current, true, 1120),
                         use(UpdateChannel::MonthlyEnterprise, true, 494),
                         use(UpdateChannel::SemiAnnual, false, 150), use(UpdateChannel::Beta, false, 36)}};
}

contract::BaselineList SomeDevices::baselines()
{
    const auto figures = [](int then, bool worse) {
        std::vector<contract::BaselineFigure> made;
        for (const CategoryId category : allCategories) {
            if (kindOf(category) == CategoryKind::Technology)
                made.push_back(
                    {.category = category, .then = Points(then), .now = Points(63), .worse = worse});
        }
        return made;
    };
    return {.baselines = {{.id = u"a1"_s,
                           .name = u"Before the move to Windows 11"_s,
                           .day = QDate(2026, 9, 4),
                           .figures = figures(71, true)},
                          {.id = u"b2"_s,
                           .name = u"After the summer"_s,
                           .day = QDate(2026, 10, 30),
                           .threshold = 5,
                           .figures = figures(61, false)}}};
}

scoring::CategoryDetail SomeDevices::detail(CategoryId category)
{
    scoring::CategoryDetail detail;
    detail.score.id = category;
    detail.score.status = scoring::Status::Measured;
    detail.score.points = Points(63);
    detail.score.numerator = 1134;
    detail.score.numeratorKind = privacy::CellKind::Count;
    detail.score.denominator = 1800;
    detail.score.passport = u"endpoint_analytics@2026-11-20"_s;
    detail.insight = u"Devices that start and run well"_s;
    detail.numerator = u"devices that start and run well"_s;
    detail.denominator = u"devices with reports"_s;
    detail.release = today.toString(Qt::ISODate);
    detail.asOf = today;
    detail.arithmetic = u"100 × 1134 ÷ 1800 = 63"_s;
    return detail;
}

std::vector<scoring::CategoryHistoryEntry> SomeDevices::history()
{
    constexpr int weeks = 26;
    std::vector<scoring::CategoryHistoryEntry> entries;
    for (int week = weeks - 1; week >= 0; --week) {
        const QDate sunday = QDate(2026, 11, 15).addDays(-7 * week);
        entries.push_back({.date = sunday,
                           .slot = Slot::of(sunday).name(),
                           .points = Points(63 + spread(week, 8, 8) - (week < 6 ? 3 : 0)),
                           .numerator = 1134,
                           .numeratorKind = privacy::CellKind::Count,
                           .denominator = 1800});
    }
    return entries;
}

bool SomeDevices::answerOnce(FakeDeviceService &service) const
{
    bool isAny = answerOpen(service.pages, [this](const client::DevicePageWish &wish) { return page(wish); });
    isAny = answerOpen(service.details, [this](const QString &id) { return detail(id); }) || isAny;
    isAny = answerOpen(service.summaries, [this](const QString &) { return summary(); }) || isAny;
    isAny = answerOpen(service.appLists, [](const QString &) { return apps(); }) || isAny;
    isAny = answerOpen(service.locationLists, [](const QString &) { return locations(); }) || isAny;
    isAny = answerOpen(service.channelLists, [](const QString &) { return channels(); }) || isAny;
    isAny = answerOpen(service.baselineLists, [](const QString &) { return baselines(); }) || isAny;
    return isAny;
}

void SomeDevices::answerAll(FakeDeviceService &service) const
{
    while (answerOnce(service))
        QCoreApplication::processEvents();
}

} // namespace candela
