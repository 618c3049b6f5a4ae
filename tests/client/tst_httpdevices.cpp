#include "client/httpdeviceservice.h"
#include "smallserver.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace candela;
using test::SmallServer;

namespace {

template<typename T>
Result<T> outcome(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000) || future.resultCount() == 0)
        return fail(Fault::Storage, u"no answer"_s);
    return future.result();
}

QByteArray ok(const QJsonObject &document)
{
    return test::answer("200 OK", "application/json", QJsonDocument(document).toJson());
}

} // namespace

/// The service is a QTcpServer on loopback that answers with documents of the contract.
class HttpDevicesTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] client::Endpoint at(const SmallServer &server) const
    {
        return {.url = server.url({}), .token = "secret"_ba};
    }

    QNetworkAccessManager m_network;

private slots:
    void readsAPage()
    {
        const contract::DevicePage page{
            .asOf = QDate(2026, 11, 20),
            .devices = 1800,
            .matching = 46,
            .rows = {{.id = u"7f3a19c2"_s, .bootMs = 61'000, .lastSeen = QDate(2026, 11, 20)}},
            .next = u"more"_s};
        SmallServer server({ok(contract::toJson(page))});
        client::HttpDeviceService service(m_network, at(server));

        const auto answer = outcome(service.devices({}, {}));

        QVERIFY(answer);
        QCOMPARE(*answer, page);
        QVERIFY(server.requests.at(0).contains("Bearer secret"));
    }

    void asksForTheRightPath_data()
    {
        using Ask = std::function<void(client::HttpDeviceService &)>;
        using Service = client::HttpDeviceService;
        QTest::addColumn<Ask>("ask");
        QTest::addColumn<QByteArray>("line");

        QTest::newRow("the first page") << Ask([](Service &s) { std::ignore = s.devices({}, {}); })
                                        << "GET /v1/devices?limit=100&sort=id"_ba;
        QTest::newRow("a page of a list")
            << Ask([](Service &s) {
                   std::ignore = s.devices({.limit = 500,
                                            .cursor = u"a-b_c"_s,
                                            .sort = DeviceField::Boot,
                                            .descending = true,
                                            .filter = u"boot > 60 s and model contains \"a&b+c=100%#\""_s,
                                            .columns = {DeviceField::Boot, DeviceField::Model}},
                                           {});
               })
            << "GET /v1/devices?limit=500&sort=-boot&cursor=a-b_c&filter=boot%20%3E%2060%20s%20and%20model%20"
               "contains%20%22a%26b%2Bc%3D100%25%23%22&fields=boot,model"_ba;
        QTest::newRow("a device") << Ask([](Service &s) { std::ignore = s.device(u"7f"_s, {}); })
                                  << "GET /v1/devices/7f"_ba;
        QTest::newRow("summary") << Ask([](Service &s) { std::ignore = s.deviceSummary({}); })
                                 << "GET /v1/device-summary"_ba;
        QTest::newRow("apps") << Ask([](Service &s) { std::ignore = s.apps({}); }) << "GET /v1/apps"_ba;
        QTest::newRow("places") << Ask([](Service &s) { std::ignore = s.locations({}); })
                                << "GET /v1/locations"_ba;
        QTest::newRow("channels") << Ask([](Service &s) { std::ignore = s.channels({}); })
                                  << "GET /v1/channels"_ba;
        QTest::newRow("baselines") << Ask([](Service &s) { std::ignore = s.baselines({}); })
                                   << "GET /v1/baselines"_ba;
        QTest::newRow("a new baseline") << Ask([](Service &s) {
            std::ignore = s.addBaseline({.name = u"x"_s, .day = QDate(2026, 11, 20)}, {});
        }) << "POST /v1/baselines"_ba;
        QTest::newRow("no baseline") << Ask([](Service &s) { std::ignore = s.removeBaseline(u"7f"_s); })
                                     << "DELETE /v1/baselines/7f"_ba;
    }

    void asksForTheRightPath()
    {
        QFETCH(const std::function<void(client::HttpDeviceService &)>, ask);
        QFETCH(const QByteArray, line);
        SmallServer server;
        client::HttpDeviceService service(m_network, at(server));

        ask(service);

        QTRY_COMPARE(server.requests.size(), 1U);
        QVERIFY2(server.requests.at(0).startsWith(QByteArray(line + " HTTP/1.1")),
                 server.requests.at(0).constData());
    }

    void sendsTheBaseline()
    {
        SmallServer server({ok(contract::toJson(contract::BaselineList()))});
        client::HttpDeviceService service(m_network, at(server));
        const auto list = outcome(
            service.addBaseline({.name = u"Before"_s, .day = QDate(2026, 11, 20), .threshold = 5}, {}));
        QVERIFY(list);
        QVERIFY(server.requests.at(0).contains("\"name\""));
        QVERIFY(server.requests.at(0).contains("2026-11-20"));
    }

    void stopsWhenAsked()
    {
        SmallServer server;
        client::HttpDeviceService service(m_network, at(server));
        std::stop_source stop;
        const auto asked = service.devices({}, stop.get_token());
        stop.request_stop();
        const auto answer = outcome(asked);
        QVERIFY(!answer);
        QCOMPARE(answer.error().fault, Fault::Cancelled);
    }
};

QTEST_GUILESS_MAIN(HttpDevicesTest)
#include "tst_httpdevices.moc"
