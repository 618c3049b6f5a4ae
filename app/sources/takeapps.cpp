#include "sources/takerows.h"

#include "base/crypto.h"
#include "base/tr.h"
#include "sources/cellvalues.h"

#include <array>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

/// A hash of the device's name: it tells devices apart and is not kept.
QString hashOfName(TechnologyRow &row)
{
    constexpr qsizetype bytes = 16;
    const QByteArrayView name = row.cell(u"app_device_id");
    if (name.isEmpty())
        row.leaveOut(u"app_device_id", Tr::tr("\"%1\" is empty"));
    return hashedName + QString::fromLatin1(sha256(name.toByteArray().toLower()).first(bytes).toHex());
}

QString deviceOf(TechnologyRow &row, TechnologyKeeper &keeper)
{
    if (row.columnOf(u"app_device_id") != "Name"_L1)
        return row.identifier(u"app_device_id");
    keeper.noteName();
    return hashOfName(row);
}

} // namespace

void takeAppDevice(TechnologyRow &row, TechnologyKeeper &keeper)
{
    AppDevice device{.id = {},
                     .managedId = deviceOf(row, keeper),
                     .channel = updateChannelFrom(QString::fromUtf8(row.cell(u"app_update_channel"))),
                     .build = Build::from(QString::fromUtf8(row.cell(u"app_build"))),
                     .lastSeen = row.day(u"app_last_seen", {})};
    if (!device.lastSeen.isValid())
        row.leaveOut(u"app_last_seen", Tr::tr("\"%1\" is not a date such as 2026-11-15"));
    if (!row.trouble().isEmpty())
        return;
    if (device.channel == UpdateChannel::Other)
        keeper.noteChannel(row.text(u"app_update_channel"));
    if (!device.build)
        keeper.noteBuild();
    keeper.keep(std::move(device));
}

void takeRelease(TechnologyRow &row, TechnologyKeeper &keeper)
{
    const UpdateChannel channel = updateChannelFrom(QString::fromUtf8(row.cell(u"release_channel")));
    if (channel == UpdateChannel::Other)
        row.leaveOut(u"release_channel", Tr::tr("\"%1\" is not an update channel"));
    const auto build = Build::from(QString::fromUtf8(row.cell(u"release_build")));
    if (!build)
        row.leaveOut(u"release_build", Tr::tr("\"%1\" is not a build such as 16.0.13231.20262"));
    const QDate released = row.day(u"release_day", {});
    if (!released.isValid())
        row.leaveOut(u"release_day", Tr::tr("\"%1\" is not a date such as 2026-11-15"));
    const QByteArrayView end = row.cell(u"release_end"); // may lie in the future
    if (!end.isEmpty() && !dateFrom(end))
        row.leaveOut(u"release_end", Tr::tr("\"%1\" is not a date such as 2026-11-15"));
    if (row.trouble().isEmpty())
        keeper.keep(AppRelease{.channel = channel,
                               .build = *build,
                               .version = row.text(u"release_version"),
                               .released = released,
                               .endOfSupport = dateFrom(end)});
}

void takeApp(TechnologyRow &row, TechnologyKeeper &keeper)
{
    EndpointApp app{.name = row.text(u"app_name"),
                    .title = row.text(u"app_title"),
                    .publisher = keeper.shared(row.text(u"app_publisher")),
                    .day = row.day(u"app_day", row.today()),
                    .activeDevices = row.requiredCount(u"app_active_devices"),
                    .usageMinutes = row.minutes(u"app_usage").value_or(0),
                    .crashes = row.requiredCount(u"app_crashes"),
                    .hangs = row.count(u"app_hangs").value_or(0),
                    .minutesToFailure = row.minutes(u"app_time_to_failure"),
                    .score = row.score(u"app_score"),
                    .peerMedian = row.score(u"app_peer_median")};
    if (row.isNever(u"app_time_to_failure"))
        app.crashes = 0; // whatever it counts, it says that nothing failed
    if (app.name.isEmpty())
        row.leaveOut(u"app_name", Tr::tr("\"%1\" is not the name of a program"));
    if (row.trouble().isEmpty())
        keeper.keep(std::move(app));
}

TakeTechnologyRow takerOf(QStringView report)
{
    struct Taker
    {
        QStringView report;
        TakeTechnologyRow take;
    };
    static constexpr std::array takers = {
        Taker{u"app_devices", &takeAppDevice},       Taker{u"releases", &takeRelease},
        Taker{u"startup_performance", &takeStartup}, Taker{u"device_starts", &takeStart},
        Taker{u"app_reliability", &takeApp},         Taker{u"device_reliability", &takeReliability},
        Taker{u"work_from_anywhere", &takeAnywhere}, Taker{u"device_scores", &takeScores},
        Taker{u"network_samples", &takeSample},      Taker{u"locations", &takeLocation},
    };
    for (const Taker &taker : takers) {
        if (taker.report == report)
            return taker.take;
    }
    return nullptr;
}

} // namespace candela::sources
