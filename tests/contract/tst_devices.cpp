#include "arbitrary.h"
#include "contract/applist.h"
#include "contract/baselinelist.h"
#include "contract/channellist.h"
#include "contract/devicedetail.h"
#include "contract/devicepage.h"
#include "contract/devicesummary.h"
#include "contract/locationlist.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

/// As it travels: written, sent as bytes, read.
QJsonObject sent(const QJsonObject &document)
{
    return QJsonDocument::fromJson(QJsonDocument(document).toJson(QJsonDocument::Compact)).object();
}

template<typename T>
bool comesBack(T (*any)(), Result<T> (*read)(const QJsonObject &))
{
    return rc::check("what is written is read", [&] {
        const T value = any();

        const Result<T> back = read(sent(toJson(value)));

        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == value);
    });
}

Points anyPoints()
{
    return Points(anyInt(0, 100));
}

int anyNumber()
{
    return anyInt(0, 1'000'000);
}

double anyReal()
{
    return anyInt(-4000, 4000) / 16.0;
}

template<typename Words>
auto oneOf(const Words &words)
{
    return words[static_cast<std::size_t>(anyInt(0, static_cast<int>(words.size()) - 1))];
}

UpdateChannel anyChannel()
{
    return oneOf(allUpdateChannels);
}

BuildState anyState()
{
    return oneOf(allBuildStates);
}

Build anyBuild()
{
    return {.number = anyInt(1, 30'000), .revision = anyInt(1, 30'000)};
}

DeviceRow anyRow()
{
    return {.id = anyText(1),
            .managedId = anyText(),
            .manufacturer = anyText(),
            .model = anyText(),
            .osVersion = anyText(),
            .bootMs = anyOrNothing(anyCount),
            .signInMs = anyOrNothing(anyCount),
            .crashes = anyOrNothing(anyNumber),
            .restarts = anyOrNothing(anyNumber),
            .stopErrors = anyOrNothing(anyNumber),
            .channel = anyOrNothing(anyChannel),
            .buildState = anyOrNothing(anyState),
            .lastSeen = anyDay(),
            .points = anyOrNothing(anyPoints)};
}

DevicePage anyPage()
{
    return {.asOf = anyOrNothing(anyDay),
            .devices = anyCount(),
            .matching = anyCount(),
            .rows = anyList(anyRow),
            .next = anyText()};
}

StartupFacts anyStartup()
{
    return {.day = anyDay(),
            .bootScore = anyOrNothing(anyNumber),
            .signInScore = anyOrNothing(anyNumber),
            .coreBootMs = anyOrNothing(anyCount),
            .groupPolicyBootMs = anyOrNothing(anyCount),
            .coreSignInMs = anyOrNothing(anyCount),
            .groupPolicySignInMs = anyOrNothing(anyCount),
            .responsiveDesktopMs = anyOrNothing(anyCount),
            .stopErrors = anyOrNothing(anyNumber),
            .restarts = anyOrNothing(anyNumber),
            .disk = anyOf({DiskKind::Unknown, DiskKind::Hard, DiskKind::SolidState})};
}

AnywhereFacts anyAnywhere()
{
    using enum UpgradeEligibility;
    return {.day = anyDay(),
            .windows = anyOrNothing(anyReal),
            .cloudManagement = anyOrNothing(anyReal),
            .cloudIdentity = anyOrNothing(anyReal),
            .cloudProvisioning = anyOrNothing(anyReal),
            .isCloudManaged = anyOrNothing(anyFlag),
            .hasCloudIdentity = anyOrNothing(anyFlag),
            .hasProvisioningProfile = anyOrNothing(anyFlag),
            .upgrade = anyOf({Unknown, Upgraded, Capable, NotCapable})};
}

ReliabilityFacts anyReliability()
{
    return {.day = anyDay(),
            .crashes = anyNumber(),
            .hangs = anyNumber(),
            .crashedApps = anyNumber(),
            .minutesToFailure = anyOrNothing(anyCount)};
}

SuppliedScores anySupplied()
{
    using enum DeviceHealth;
    return {.day = anyDay(),
            .endpoint = anyOrNothing(anyReal),
            .startup = anyOrNothing(anyReal),
            .reliability = anyOrNothing(anyReal),
            .anywhere = anyOrNothing(anyReal),
            .health = anyOf({Unknown, InsufficientData, NeedsAttention, MeetingGoals})};
}

DeviceStart anyStart()
{
    return {.device = {},
            .day = anyDay(),
            .bootMs = anyOrNothing(anyCount),
            .signInMs = anyOrNothing(anyCount),
            .isFirstSignIn = anyFlag(),
            .isFeatureUpdate = anyFlag(),
            .isStopError = anyFlag()};
}

DeviceDetail anyDetail()
{
    DeviceDetail detail{.device = anyRow(),
                        .points = {.boot = anyOrNothing(anyPoints),
                                   .signIn = anyOrNothing(anyPoints),
                                   .startup = anyOrNothing(anyPoints),
                                   .reliability = anyOrNothing(anyPoints),
                                   .anywhere = anyOrNothing(anyPoints)},
                        .build = anyOrNothing(anyBuild),
                        .startup = anyOrNothing(anyStartup),
                        .anywhere = anyOrNothing(anyAnywhere),
                        .reliability = anyOrNothing(anyReliability),
                        .supplied = anyOrNothing(anySupplied),
                        .starts = anyList(anyStart),
                        .alike = anyCount()};
    for (DeviceStart &start : detail.starts)
        start.device = detail.device.id;
    return detail;
}

DeviceSummary anySummary()
{
    return {.asOf = anyOrNothing(anyDay),
            .devices = anyCount(),
            .reported = anyCount(),
            .distributions = anyList([] {
                return DeviceDistribution{.field = oneOf(allDeviceFields),
                                          .known = anyCount(),
                                          .median = anyOrNothing(anyCount),
                                          .sum = anyCount(),
                                          .limit = anyCount(),
                                          .past = anyCount(),
                                          .bins = anyList([] {
                                              return DeviceBin{.from = anyCount(),
                                                               .to = anyOrNothing(anyCount),
                                                               .devices = anyCount()};
                                          })};
            }),
            .values = anyList([] {
                return DeviceValues{.field = oneOf(allDeviceFields),
                                    .values = anyList([] {
                                        return DeviceValueCount{.value = anyText(), .devices = anyCount()};
                                    })};
            })};
}

AppList anyApps()
{
    return {.asOf = anyOrNothing(anyDay),
            .enrolled = anyCount(),
            .apps = anyList([] {
                return AppEntry{.app = {.name = anyText(),
                                        .title = anyText(),
                                        .publisher = anyText(),
                                        .day = anyDay(),
                                        .activeDevices = anyNumber(),
                                        .usageMinutes = anyCount(),
                                        .crashes = anyNumber(),
                                        .hangs = anyNumber(),
                                        .minutesToFailure = anyOrNothing(anyCount),
                                        .score = anyOrNothing(anyReal),
                                        .peerMedian = anyOrNothing(anyReal)},
                                .points = anyPoints(),
                                .counts = anyFlag()};
            })};
}

WorkloadEntry anyWorkload()
{
    return {.workload =
                anyOf({NetworkWorkload::Exchange, NetworkWorkload::SharePoint, NetworkWorkload::Teams}),
            .samples = anyCount(),
            .points = anyOrNothing(anyPoints)};
}

LocationList anyLocations()
{
    using enum scoring::NetworkInsight;
    return {.asOf = anyOrNothing(anyDay),
            .locations = anyList([] {
                return LocationEntry{
                    .name = anyText(),
                    .city = anyText(),
                    .country = anyText(),
                    .latitude = anyOrNothing(anyReal),
                    .longitude = anyOrNothing(anyReal),
                    .isRemote = anyFlag(),
                    .counts = anyFlag(),
                    .weight = anyCount(),
                    .points = anyOrNothing(anyPoints),
                    .band = anyOrNothing([] { return scoring::bandOf(anyPoints()); }),
                    .workloads = anyList(anyWorkload),
                    .insights = anyList([] {
                        return anyOf({FarEgress, SlowDownload, SlowerNearby, UdpLoss, UdpLatency, UdpJitter});
                    })};
            }),
            .notShown = anyCount()};
}

ChannelList anyChannels()
{
    return {.asOf = anyOrNothing(anyDay),
            .channels = anyList([] {
                return scoring::ChannelUse{.channel = anyChannel(),
                                           .isRecommended = anyFlag(),
                                           .devices = anyCount(),
                                           .newest = anyCount(),
                                           .supported = anyCount(),
                                           .versions = anyList([] {
                                               return scoring::VersionUse{.version = anyText(),
                                                                          .build = anyOrNothing(anyBuild),
                                                                          .state = anyState(),
                                                                          .endOfSupport =
                                                                              anyOrNothing(anyDay),
                                                                          .devices = anyCount()};
                                           })};
            })};
}

BaselineList anyBaselines()
{
    return {.baselines = anyList([] {
                return BaselineEntry{.id = anyText(),
                                     .name = anyText(),
                                     .day = anyDay(),
                                     .threshold = anyNumber(),
                                     .figures = anyList([] {
                                         return BaselineFigure{.category = oneOf(allCategories),
                                                               .then = anyOrNothing(anyPoints),
                                                               .now = anyOrNothing(anyPoints),
                                                               .worse = anyFlag()};
                                     })};
            }),
            .most = anyNumber()};
}

NewBaseline anyNewBaseline()
{
    return {.name = u"x"_s + anyText() + u"x"_s, .day = anyDay(), .threshold = anyInt(1, 100)};
}

} // namespace

class DevicesTest : public QObject
{
    Q_OBJECT

private slots:
    void bringsBackEveryPage() { QVERIFY(comesBack(&anyPage, &devicePageFromJson)); }
    void bringsBackEveryDevice() { QVERIFY(comesBack(&anyDetail, &deviceDetailFromJson)); }
    void bringsBackEverySummary() { QVERIFY(comesBack(&anySummary, &deviceSummaryFromJson)); }
    void bringsBackEveryApp() { QVERIFY(comesBack(&anyApps, &appListFromJson)); }
    void bringsBackEveryPlace() { QVERIFY(comesBack(&anyLocations, &locationListFromJson)); }
    void bringsBackEveryChannel() { QVERIFY(comesBack(&anyChannels, &channelListFromJson)); }
    void bringsBackEveryBaseline() { QVERIFY(comesBack(&anyBaselines, &baselineListFromJson)); }
    void bringsBackEveryWishForABaseline() { QVERIFY(comesBack(&anyNewBaseline, &newBaselineFromJson)); }

    void writesTheColumnsThatWereAskedFor()
    {
        const DeviceRow row{.id = u"7f"_s, .managedId = u"m"_s, .model = u"Harbor 15"_s, .bootMs = 61'000};
        QCOMPARE(toJson(row, {DeviceField::Boot, DeviceField::Points}).keys(),
                 (QStringList{u"boot"_s, u"id"_s, u"points"_s}));
        QCOMPARE(toJson(row).size(), static_cast<qsizetype>(allDeviceFields.size()));
    }

    void saysWhenAFigureHasBecomeWorse_data()
    {
        QTest::addColumn<int>("then");
        QTest::addColumn<int>("now");
        QTest::addColumn<bool>("worse");
        QTest::newRow("the same") << 80 << 80 << false;
        QTest::newRow("at the threshold") << 80 << 72 << false;
        QTest::newRow("past it") << 80 << 71 << true;
        QTest::newRow("better") << 80 << 90 << false;
        QTest::newRow("from nothing") << 0 << 0 << false;
        QTest::newRow("not known then") << -1 << 0 << false;
        QTest::newRow("not known now") << 80 << -1 << false;
    }

    void saysWhenAFigureHasBecomeWorse()
    {
        QFETCH(const int, then);
        QFETCH(const int, now);
        QFETCH(const bool, worse);
        const auto points = [](int count) {
            return count < 0 ? std::optional<Points>() : std::optional(Points(count));
        };
        QCOMPARE(isWorse(points(then), points(now), 10), worse);
    }

    void refusesABaselineOutOfBounds_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("where");
        QTest::newRow("no name") << "{\"name\":\" \",\"day\":\"2026-11-20\"}"_ba << u"name"_s;
        QTest::newRow("a long name") << "{\"name\":\""_ba + QByteArray(101, 'x') +
                                            "\",\"day\":\"2026-11-20\"}"
                                     << u"name"_s;
        QTest::newRow("no day") << "{\"name\":\"x\"}"_ba << u"day"_s;
        QTest::newRow("no threshold at all")
            << "{\"name\":\"x\",\"day\":\"2026-11-20\",\"threshold\":0}"_ba << u"threshold"_s;
        QTest::newRow("too much") << "{\"name\":\"x\",\"day\":\"2026-11-20\",\"threshold\":101}"_ba
                                  << u"threshold"_s;
    }

    void refusesABaselineOutOfBounds()
    {
        QFETCH(const QByteArray, document);
        QFETCH(const QString, where);
        const auto read = newBaselineFromJson(QJsonDocument::fromJson(document).object());
        QVERIFY(!read);
        QCOMPARE(read.error().where, where);
    }
};

} // namespace candela::contract

QTEST_GUILESS_MAIN(candela::contract::DevicesTest)
#include "tst_devices.moc"
