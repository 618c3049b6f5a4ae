#include "contract/applist.h"
#include "contract/baselinelist.h"
#include "contract/channellist.h"
#include "contract/devicedetail.h"
#include "contract/devicepage.h"
#include "contract/devicesummary.h"
#include "contract/locationlist.h"
#include "contract/sourcelist.h"
#include "schema.h"
#include "service/cursor.h"
#include "service/openapi/openapidocument.h"
#include "world.h"

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

const QDate day(2026, 11, 20);

QString idNumber(int number)
{
    return QString::number(number, 16).rightJustified(32, u'0');
}

DeviceRow rowNumber(int number)
{
    return {.id = idNumber(number),
            .managedId = u"managed-%1"_s.arg(number),
            .model = number % 2 == 0 ? u"Harbor 15"_s : u"Harbor 14"_s,
            .bootMs = number * 10'000,
            .crashes = number % 3,
            .channel = UpdateChannel::Current,
            .buildState = BuildState::Newest,
            .lastSeen = number == 1 ? day.addDays(-28) : day,
            .points = Points(50 + number)};
}

EndpointDevice endpointNumber(int number)
{
    EndpointDevice device{.id = idNumber(number),
                          .managedId = u"managed-%1"_s.arg(number),
                          .directoryId = idNumber(100 + number),
                          .model = u"Harbor 15"_s,
                          .lastSeen = day};
    device.startup = StartupFacts{.day = day, .coreBootMs = 60'000, .disk = DiskKind::Hard};
    device.reliability = ReliabilityFacts{.day = day, .crashes = 0};
    return device;
}

/// What an import keeps, and the list as the day was closed: devices 1 to 9.
void fillDevices(World &world)
{
    const auto kept = store::Store::open(world.path(), store::Store::Access::ReadWrite);
    TechnologyRows rows{
        .appDevices = {{.id = idNumber(102),
                        .managedId = u"aad-2"_s,
                        .channel = UpdateChannel::Current,
                        .build = Build{.number = 300, .revision = 1},
                        .lastSeen = day}},
        .releases = {{.channel = UpdateChannel::Current,
                      .build = {.number = 300, .revision = 1},
                      .version = u"2610"_s,
                      .released = day.addDays(-9)}},
        .starts = {{.device = idNumber(2), .day = day.addDays(-1), .bootMs = 90'000}},
        .apps =
            {{.name = u"mail.exe"_s, .day = day, .activeDevices = 6, .usageMinutes = 60'000, .crashes = 1},
             {.name = u"rare.exe"_s, .day = day, .activeDevices = 2}},
        .samples = {{.day = day, .location = u"Lisbon"_s, .tcpLatencyMs = 17.5},
                    {.day = day, .location = u"Home Lyon"_s, .tcpLatencyMs = 99}},
        .locations = {{.name = u"Lisbon"_s, .country = u"Portugal"_s, .users = 40},
                      {.name = u"Porto"_s},
                      {.name = u"Home Lyon"_s,
                       .country = u"Portugal"_s,
                       .latitude = 45.77,
                       .longitude = 4.83,
                       .users = 3,
                       .isRemote = true}}};
    for (int number = 1; number <= 9; ++number)
        rows.endpointDevices.push_back(endpointNumber(number));
    QVERIFY((*kept)->keepRows(u"o"_s, {rows}, day));
    std::vector<DeviceRow> list;
    for (int number = 1; number <= 9; ++number)
        list.push_back(rowNumber(number));
    QVERIFY((*kept)->devices().replace(u"o"_s, day, list));
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

} // namespace

class DevicesTest : public QObject
{
    Q_OBJECT

private:
    static contract::DevicePage page(World &world, const QByteArray &query)
    {
        const Answer answer = world.client().ask("GET /v1/devices" + query, ownerToken);
        const auto read = contract::devicePageFromJson(answer.json());
        return answer.status == 200 && read ? *read : contract::DevicePage{.matching = -answer.status};
    }

    static QString numbersOf(const contract::DevicePage &page)
    {
        QStringList numbers;
        for (const DeviceRow &row : page.rows)
            numbers << QString::number(row.id.toULongLong(nullptr, 16));
        return numbers.join(u' ');
    }

private slots:
    void answersAsDescribed_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("path");
        for (const QByteArray target : {"/v1/devices", "/v1/device-summary", "/v1/apps", "/v1/locations",
                                        "/v1/channels", "/v1/baselines"})
            QTest::newRow(target.constData()) << target << QString::fromLatin1(target);
        QTest::newRow("a device") << "/v1/devices/" + idNumber(2).toLatin1() << u"/v1/devices/{id}"_s;
    }

    void answersAsDescribed()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QString, path);
        World world;
        const bool isOneDevice = path.contains(u'{');
        const QJsonObject openApi = QJsonDocument::fromJson(openApiDocument()).object();
        const QJsonObject described = openApi[u"paths"_s][path][u"get"_s][u"responses"_s][u"200"_s]
                                             [u"content"_s][u"application/json"_s][u"schema"_s]
                                                 .toObject();
        const Schema schema(openApi);

        const Answer before = world.client().ask("GET " + target, ownerToken);
        fillDevices(world);
        world.closeDay(day);
        (void)world.client().post("/v1/baselines", ownerToken, "{\"name\":\"x\",\"day\":\"2026-11-20\"}");
        const Answer after = world.client().ask("GET " + target, ownerToken);

        QCOMPARE(before.status, isOneDevice ? 404 : 200);
        if (!isOneDevice)
            QCOMPARE(schema.faults(before.json(), described), QStringList());
        QCOMPARE(after.status, 200);
        QCOMPARE(schema.faults(after.json(), described), QStringList());
        QVERIFY(isOneDevice || after.body != before.body);
    }

    void letsIn_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QStringList>("roles");
        const QStringList support = {u"device_support"_s, u"admin"_s};
        const QStringList readers = {u"viewer"_s, u"group_viewer"_s, u"device_support"_s, u"admin"_s,
                                     u"privacy_officer"_s};
        QTest::newRow("devices") << "GET /v1/devices"_ba << support;
        QTest::newRow("a device") << "GET /v1/devices/x"_ba << support;
        QTest::newRow("summary") << "GET /v1/device-summary"_ba << readers;
        QTest::newRow("apps") << "GET /v1/apps"_ba << readers;
        QTest::newRow("places") << "GET /v1/locations"_ba << readers;
        QTest::newRow("channels") << "GET /v1/channels"_ba << readers;
        QTest::newRow("baselines") << "GET /v1/baselines"_ba << readers;
        QTest::newRow("a new baseline") << "POST /v1/baselines"_ba << QStringList{u"admin"_s};
        QTest::newRow("no baseline") << "DELETE /v1/baselines/x"_ba << QStringList{u"admin"_s};
    }

    void letsIn()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QStringList, roles);
        World world;
        fillDevices(world);
        for (const Role role : allRoles) {
            const Answer answer = world.client().ask(line, world.tokenFor(role));
            QCOMPARE(answer.status != 403, roles.contains(nameOf(role)));
            QVERIFY(answer.status == 403 ? !answer.body.contains("managed-") : true);
        }
    }

    void showsNobodyAHomeByName()
    {
        World world;
        fillDevices(world);
        world.closeDay(day);
        for (const Role role : allRoles) {
            for (const char *target : {"/v1/locations", "/v1/score", "/v1/sources",
                                       "/v1/categories/network_connectivity", "/v1/device-summary"}) {
                const Answer answer = world.client().ask(QByteArray("GET ") + target, world.tokenFor(role));
                for (const QByteArray told : {"Home", "Lyon", "45.77", "4.83"})
                    QVERIFY2(!answer.body.contains(told),
                             qPrintable(QString::fromLatin1(target) + u" to "_s + nameOf(role)));
            }
        }
        const auto kept = store::Store::open(world.path(), store::Store::Access::ReadOnly);
        const auto places = (*kept)->network().locations(u"o"_s);
        for (const NetworkLocation &place : *places)
            QVERIFY(place.name != "Home Lyon"_L1 ||
                    (!place.latitude && !place.longitude && place.country.isEmpty()));
    }

    void pagesThroughAList_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("numbers");
        QTest::addColumn<int>("matching");
        QTest::newRow("all") << "?limit=4"_ba << u"1 2 3 4|5 6 7 8|9"_s << 9;
        QTest::newRow("in one") << "?limit=9"_ba << u"1 2 3 4 5 6 7 8 9"_s << 9;
        QTest::newRow("slowest first") << "?limit=5&sort=-boot"_ba << u"9 8 7 6 5|4 3 2 1"_s << 9;
        QTest::newRow("ties") << "?limit=2&sort=crashes"_ba << u"3 6|9 1|4 7|2 5|8"_s << 9;
        QTest::newRow("filtered") << "?limit=2&sort=-points&filter=" + encoded(u"model = \"Harbor 15\""_s)
                                  << u"8 6|4 2"_s << 4;
        QTest::newRow("none") << "?filter=" + encoded(u"boot > 900 s"_s) << u""_s << 0;
    }

    void pagesThroughAList()
    {
        QFETCH(const QByteArray, query);
        QFETCH(const QString, numbers);
        QFETCH(const int, matching);
        World world;
        fillDevices(world);

        QStringList pages;
        QString cursor;
        do {
            const contract::DevicePage read =
                page(world, query + (cursor.isEmpty() ? QByteArray() : "&cursor=" + encoded(cursor)));
            QCOMPARE(read.matching, matching);
            QCOMPARE(read.devices, 9);
            QCOMPARE(read.asOf, std::optional(day));
            pages << numbersOf(read);
            cursor = read.next;
        } while (!cursor.isEmpty() && pages.size() < 10);

        QCOMPARE(pages.join(u'|'), numbers);
    }

    void countsAgainWhenTheListIsAnother()
    {
        World world;
        fillDevices(world);
        const QByteArray slow = "?filter=" + encoded(u"boot >= 80 s"_s);
        QCOMPARE(page(world, slow).matching, 2);
        QCOMPARE(page(world, slow).matching, 2);
        const auto kept = store::Store::open(world.path(), store::Store::Access::ReadWrite);
        QVERIFY((*kept)->devices().replace(u"o"_s, day.addDays(1), {rowNumber(9)}));
        QCOMPARE(page(world, slow).matching, 1);
        QCOMPARE(page(world, {}).asOf, std::optional(day.addDays(1)));
    }

    void tellsTheColumnsThatWereAskedFor()
    {
        World world;
        fillDevices(world);
        const Answer answer = world.client().ask("GET /v1/devices?fields=boot,model&limit=1", ownerToken);
        QCOMPARE(answer.json()[u"rows"_s][0].toObject().keys(),
                 (QStringList{u"boot"_s, u"id"_s, u"model"_s}));
        QVERIFY(!answer.body.contains("managed-"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &query, const QString &where,
                            const QString &says = {}) { QTest::newRow(name) << query << where << says; };
        row("a limit of nothing", "limit=0", u"limit"_s);
        row("a limit of too many", "limit=1001", u"limit"_s);
        row("no such column to sort by", "sort=user", u"sort"_s, u"last_seen"_s);
        row("two signs", "sort=--boot", u"sort"_s);
        row("no such column", "fields=boot,user", u"fields"_s);
        row("an empty column", "fields=boot,", u"fields"_s);
        row("a filter that ends too early", "filter=" + encoded(u"boot >"_s), u"filter"_s,
            u"At character 7 of the filter, a time with its unit, as 60 s or 900 ms, is expected."_s);
        row("a cursor of one's own", "cursor=AAAA", u"cursor"_s);
        row("a cursor that is no text", "cursor=%00", {});
        row("another parameter", "offset=5", u"query"_s);
    }

    void refuses()
    {
        QFETCH(const QByteArray, query);
        QFETCH(const QString, where);
        QFETCH(const QString, says);
        World world;
        fillDevices(world);
        const Answer answer = world.client().ask("GET /v1/devices?" + query, ownerToken);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json()[u"where"_s].toString(), where);
        QVERIFY(answer.json()[u"detail"_s].toString().contains(says));
    }

    void aCursorIsOfOneListAlone()
    {
        World world;
        fillDevices(world);
        const QByteArray cursor = "&cursor=" + encoded(page(world, "?limit=2&sort=boot").next);
        QCOMPARE(numbersOf(page(world, "?limit=2&sort=boot" + cursor)), u"3 4"_s);
        QCOMPARE(numbersOf(page(world, "?limit=1&sort=boot" + cursor)), u"3"_s);
        QCOMPARE(page(world, "?sort=-boot" + cursor).matching, -400);
        QCOMPARE(page(world, "?sort=crashes" + cursor).matching, -400);
        QCOMPARE(page(world, "?sort=boot&filter=" + encoded(u"crashes = 0"_s) + cursor).matching, -400);
    }

    void aCursorThatWasTouchedIsNone()
    {
        const Cursors cursors(QByteArray(32, 'c'));
        const store::DevicePlace place{.value = u"Harbor\n15 ß"_s, .id = idNumber(7)};
        const QString cursor = cursors.written(place, u"list"_s);
        QCOMPARE(*cursors.read(cursor, u"list"_s), place);
        QVERIFY(!cursors.read(cursor, u"another"_s));
        QVERIFY(!Cursors(QByteArray(32, 'd')).read(cursor, u"list"_s));
        for (qsizetype i = 0; i < cursor.size() - 1; ++i) {
            QString touched = cursor;
            touched[i] = touched[i] == u'A' ? u'B' : u'A';
            QVERIFY(!cursors.read(touched, u"list"_s));
        }
        QVERIFY(!cursors.read({}, u"list"_s));
        QVERIFY(!cursors.read(u"…"_s, u"list"_s));
    }

    void tellsAllOfOneDevice()
    {
        World world;
        fillDevices(world);
        const Answer answer = world.client().ask("GET /v1/devices/" + idNumber(2).toLatin1(),
                                                 world.tokenFor(Role::DeviceSupport));
        const auto detail = contract::deviceDetailFromJson(answer.json());
        QVERIFY(detail);
        QCOMPARE(detail->device, rowNumber(2));
        QCOMPARE(detail->startup->disk, DiskKind::Hard);
        QCOMPARE(detail->starts.size(), 1U);
        QCOMPARE(detail->points.boot, std::optional(Points(40))); // of the last start
        QCOMPARE(detail->points.reliability, std::optional(Points(100)));
        QCOMPARE(detail->build, (std::optional(Build{.number = 300, .revision = 1})));
        QCOMPARE(detail->alike, 4);
        QCOMPARE(world.client().ask("GET /v1/devices/" + idNumber(77).toLatin1(), ownerToken).status, 404);
    }

    void countsOverAllDevices()
    {
        World world;
        fillDevices(world);
        const auto summary =
            contract::deviceSummaryFromJson(world.client().ask("GET /v1/device-summary", ownerToken).json());
        QVERIFY(summary);
        QCOMPARE(summary->devices, 9);
        QCOMPARE(summary->reported, 8); // one was seen 28 days before
        const contract::DeviceDistribution &boot = summary->distributions[0];
        QCOMPARE(boot.field, DeviceField::Boot);
        QCOMPARE(boot.known, 9);
        QCOMPARE(boot.median, std::optional<qint64>(50'000));
        QCOMPARE(boot.past, 3);
        QCOMPARE(boot.bins.size(), 12U);
        QCOMPARE(boot.bins[1], (contract::DeviceBin{.from = 10'000, .to = 20'000, .devices = 1}));
        QVERIFY(!boot.bins.back().to);
        QCOMPARE(summary->distributions[1].known, 0);
        QVERIFY(!summary->distributions[1].median);
        QCOMPARE(summary->distributions[2].sum, 9);
        QCOMPARE(summary->values[0].values[0].value, u"Harbor 14"_s);
        QCOMPARE(summary->values[0].values[0].devices, 5);
    }

    void countsAnewWhenTheListIsAnother()
    {
        World world;
        fillDevices(world);
        (void)world.client().ask("GET /v1/device-summary", ownerToken);
        std::vector<DeviceRow> list;
        for (int number = 1; number <= 8; ++number)
            list.push_back(rowNumber(number));
        const auto kept = store::Store::open(world.path(), store::Store::Access::ReadWrite);
        QVERIFY((*kept)->devices().replace(u"o"_s, day, list));
        const auto summary =
            contract::deviceSummaryFromJson(world.client().ask("GET /v1/device-summary", ownerToken).json());
        QCOMPARE(summary->distributions[0].known, 8);
        QCOMPARE(summary->distributions[0].median, std::optional<qint64>(40'000)); // the lower one
        QCOMPARE(summary->distributions[0].sum, 360'000);
    }

    void saysOfHowManyDevicesAReportSpeaks()
    {
        World world;
        fillDevices(world);
        const auto list =
            contract::sourceListFromJson(world.client().ask("GET /v1/sources", ownerToken).json());
        QVERIFY(list);
        for (const contract::SourceEntry &source : list->sources) {
            if (source.report == "app_devices"_L1)
                QCOMPARE(source.devices,
                         (std::optional(contract::DevicesReported{.reported = 1, .known = 9})));
            else if (source.report == "startup_performance"_L1)
                QCOMPARE(source.devices,
                         (std::optional(contract::DevicesReported{.reported = 9, .known = 9})));
            else
                QVERIFY(!source.devices || source.report.startsWith("device_"_L1));
        }
    }

    void saysHowAppsPlacesAndChannelsAre()
    {
        World world;
        fillDevices(world);
        const auto apps = contract::appListFromJson(world.client().ask("GET /v1/apps", ownerToken).json());
        QCOMPARE(apps->enrolled, 9);
        QCOMPARE(apps->apps.size(), 2U);
        QVERIFY(apps->apps[0].counts && !apps->apps[1].counts);
        QCOMPARE(apps->apps[1].points, Points(100));

        const auto places =
            contract::locationListFromJson(world.client().ask("GET /v1/locations", ownerToken).json());
        QCOMPARE(places->locations.size(), 2U);
        QCOMPARE(places->locations[0].points, std::optional(Points(90)));
        QCOMPARE(places->locations[0].weight, 40);
        QCOMPARE(places->locations[0].country, u"Portugal"_s);
        QVERIFY(!places->locations[1].points);
        QCOMPARE(places->notShown, 1);

        const auto channels =
            contract::channelListFromJson(world.client().ask("GET /v1/channels", ownerToken).json());
        QCOMPARE(channels->channels.size(), 1U);
        QCOMPARE(channels->channels[0].newest, 1);
        QCOMPARE(channels->channels[0].versions[0].version, u"2610"_s);
    }

    void comparesWithPastDays()
    {
        World world;
        const QByteArray wish = "{\"name\":\"Before the move\",\"day\":\"2026-11-20\",\"threshold\":5}";
        const QByteArray add = "/v1/baselines";
        QCOMPARE(world.client().post(add, ownerToken, wish).status, 400); // no such day yet
        world.closeDay(day);

        const Answer added = world.client().post(add, ownerToken, wish);

        QCOMPARE(added.status, 201);
        const auto list = contract::baselineListFromJson(added.json());
        QVERIFY(list);
        QCOMPARE(list->baselines.size(), 1U);
        const contract::BaselineEntry &entry = list->baselines.front();
        QCOMPARE(entry.threshold, 5);
        QCOMPARE(entry.figures.size(), 3U);
        QCOMPARE(entry.figures[2].then, std::optional(Points(75)));
        QCOMPARE(entry.figures[2].now, std::optional(Points(75)));
        QVERIFY(!entry.figures[0].then);
        QCOMPARE(world.client().post(add, ownerToken, wish).status, 409);
        QCOMPARE(world.client().post(add, ownerToken, "{\"name\":\"x\"}").status, 400);
        QCOMPARE(world.client().ask("GET /v1/baselines", ownerToken).json(), added.json());

        const QByteArray remove = "DELETE /v1/baselines/" + entry.id.toLatin1();
        const Answer left = world.client().ask(remove, ownerToken);
        QCOMPARE(left.status, 200);
        QVERIFY(contract::baselineListFromJson(left.json())->baselines.empty());
        QCOMPARE(world.client().ask(remove, ownerToken).status, 404);
    }
};

} // namespace candela::service

QTEST_GUILESS_MAIN(candela::service::DevicesTest)
#include "tst_devices.moc"
