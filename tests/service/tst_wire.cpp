#include "world.h"

#include <sys/resource.h>
#include <sys/socket.h>

#include <arpa/inet.h>
#include <poll.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace candela::service {

class WireTest : public QObject
{
    Q_OBJECT

private slots:
    void closesOnWhatParsersDisagreeOn_data();
    void closesOnWhatParsersDisagreeOn();
    void refusesAHeadBeyondItsLimits_data();
    void refusesAHeadBeyondItsLimits();
    void stopsReadingWhatNeverEnds();
    void refusesAHundredMegabytesEarly_data();
    void refusesAHundredMegabytesEarly();
    void dropsThoseWhoAreSlow_data();
    void dropsThoseWhoAreSlow();
    void answersOthersWhileSomeAreSlow();
    void keepsAConnectionAlive();
    void closesWhenAskedTo_data();
    void closesWhenAskedTo();
    void answersPipelinedRequestsInOrder();
    void answersHeadLikeGetWithoutABody();
    void asksForABodyThatWaits();
    void keepsTheConnectionAfterARefusalWithoutBody();
    void refusesOneConnectionTooMany();
    void recoversFromRunningOutOfDescriptors();
    void endsWhatIsInFlightWhenItStops();
    void namesThePortThatIsInUse();
    void listensOnThisComputerAlone_data();
    void listensOnThisComputerAlone();
};

void WireTest::closesOnWhatParsersDisagreeOn_data()
{
    QTest::addColumn<QByteArray>("request");

    const QByteArray start =
        "POST /v1/releases HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer " + ownerToken + "\r\n";
    const QByteArray smuggled = "GET /healthz HTTP/1.1\r\nHost: HOST\r\n\r\n";
    QTest::newRow("length and encoding")
        << start + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled;
    QTest::newRow("encoding and length")
        << start + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + smuggled;
    QTest::newRow("two lengths") << start + "Content-Length: 0\r\nContent-Length: 44\r\n\r\n" + smuggled;
    QTest::newRow("one length twice") << start + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n" + smuggled;
    QTest::newRow("a list of lengths") << start + "Content-Length: 0, 0\r\n\r\n" + smuggled;
    QTest::newRow("a negative length") << start + "Content-Length: -1\r\n\r\n" + smuggled;
    QTest::newRow("two encodings") << start + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + smuggled;
    QTest::newRow("an unknown encoding") << start + "Transfer-Encoding: xchunked\r\n\r\n" + smuggled;
    QTest::newRow("a broken chunk")
        << start + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n" +
               smuggled;
    QTest::newRow("LF alone") << "GET /healthz HTTP/1.1\nHost: HOST\n\n"_ba + smuggled;
    QTest::newRow("LF alone in one line")
        << "GET /healthz HTTP/1.1\r\nHost: HOST\nX: y\r\n\r\n"_ba + smuggled;
    QTest::newRow("a folded line") << "GET /healthz HTTP/1.1\r\nHost: HOST\r\nX: y\r\n z\r\n\r\n"_ba +
                                          smuggled;
    QTest::newRow("a lone CR") << "GET /healthz HTTP/1.1\r\nHost: HOST\r\nX: y\rz\r\n\r\n"_ba + smuggled;
    QTest::newRow("a NUL") << "GET /healthz HTTP/1.1\r\nHost: HOST\r\nX: y"_ba + '\0' + "\r\n\r\n" + smuggled;
    QTest::newRow("no colon") << "GET /healthz HTTP/1.1\r\nHost: HOST\r\nX\r\n\r\n"_ba + smuggled;
    QTest::newRow("a space before the colon") << "GET /healthz HTTP/1.1\r\nHost : HOST\r\n\r\n"_ba + smuggled;
    QTest::newRow("another version") << "GET /healthz HTTP/2.0\r\nHost: HOST\r\n\r\n"_ba + smuggled;
    QTest::newRow("no version") << "GET /healthz\r\n\r\n"_ba + smuggled;
    QTest::newRow("an empty line first") << "\r\n"_ba + smuggled;
    QTest::newRow("another protocol") << "\x16\x03\x01\x02\n\x01"_ba + smuggled;
}

void WireTest::closesOnWhatParsersDisagreeOn()
{
    QFETCH(QByteArray, request);
    World world;
    Client client = world.client();

    client.send(request.replace("HOST", client.host()));

    QCOMPARE(client.answer().status, 400);
    QVERIFY(client.isClosed());
    QVERIFY(world.worker.orders.empty());
}

void WireTest::refusesAHeadBeyondItsLimits_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("status");

    QTest::newRow("as many fields as may be") << "X: y\r\n"_ba.repeated(99) << 200;
    QTest::newRow("one field too many") << "X: y\r\n"_ba.repeated(100) << 431;
    QTest::newRow("a large field") << "X: " + QByteArray(16'000, 'y') + "\r\n" << 200;
    QTest::newRow("too large a field") << "X: " + QByteArray(17'000, 'y') + "\r\n" << 431;
    QTest::newRow("a field without end") << "X: " + QByteArray(2'000'000, 'y') << 431;
}

void WireTest::refusesAHeadBeyondItsLimits()
{
    QFETCH(QByteArray, fields);
    QFETCH(int, status);
    World world;
    Client client = world.client();

    const Answer answer = client.ask("GET /healthz", {}, fields);

    QCOMPARE(answer.status, status);
    if (status != 200)
        QVERIFY(client.isClosed());
}

/// Whoever sends on after a refusal and reads nothing may lose the answer to a reset, but is not read for
/// long.
void WireTest::stopsReadingWhatNeverEnds()
{
    World world;
    Client client = world.client();

    client.send(client.head("GET /healthz", {}, "X: " + QByteArray(40'000'000, 'y')));

    const int status = client.answer().status;
    QVERIFY(status == 431 || status == 0);
    QVERIFY(client.isClosed());
    QCOMPARE(world.client().ask("GET /healthz").status, 200);
}

void WireTest::refusesAHundredMegabytesEarly_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("framing");
    QTest::addColumn<QByteArray>("piece");

    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n";
    QTest::newRow("as told") << "/v1/releases"_ba << "Content-Length: 100000000\r\n"_ba
                             << QByteArray(0x10000, ' ');
    QTest::newRow("in chunks") << "/v1/releases"_ba << "Transfer-Encoding: chunked\r\n"_ba << chunk;
    QTest::newRow("of a file, as told")
        << "/v1/imports"_ba << "Content-Length: 300000000\r\n"_ba << QByteArray(0x10000, ' ');
}

void WireTest::refusesAHundredMegabytesEarly()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, framing);
    QFETCH(QByteArray, piece);
    World world;
    Client client = world.client();

    client.send(client.head("POST " + target, ownerToken, "Content-Type: application/json\r\n" + framing));
    for (int sent = 0; sent < 20; ++sent)
        client.send(piece);

    QCOMPARE(client.answer().status, 413);
    QVERIFY(client.isClosed());
    QVERIFY(world.worker.orders.empty());
}

void WireTest::dropsThoseWhoAreSlow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    QTest::newRow("with nothing") << ""_ba << 0;
    QTest::newRow("with a head") << "GET /healthz HTTP/1.1\r\nHost:"_ba << 0;
    QTest::newRow("with a body") << "POST /v1/releases HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer " +
                                        ownerToken +
                                        "\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
                                 << 0;
}

void WireTest::dropsThoseWhoAreSlow()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    World world({.idle = 50ms, .head = 50ms, .body = 50ms});
    Client client = world.client();

    client.send(bytes.replace("HOST", client.host()));

    QCOMPARE(client.answer().status, status);
    QVERIFY(client.isClosed());
    QVERIFY(world.worker.orders.empty());
}

void WireTest::answersOthersWhileSomeAreSlow()
{
    World world;
    std::vector<Client> slow;
    for (int i = 0; i < 100; ++i) {
        slow.push_back(world.client());
        slow.back().send("GET /healthz HTTP/1.1\r\nX");
    }

    QCOMPARE(world.client().ask("GET /v1/score", ownerToken).status, 200);
}

void WireTest::keepsAConnectionAlive()
{
    World world;
    Client client = world.client();

    for (int i = 0; i < 5; ++i)
        QCOMPARE(client.ask("GET /v1/session", ownerToken).status, 200);
}

void WireTest::closesWhenAskedTo_data()
{
    QTest::addColumn<QByteArray>("request");

    QTest::newRow("by its header") << "GET /healthz HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"_ba;
    QTest::newRow("by its version") << "GET /healthz HTTP/1.0\r\nHost: HOST\r\n\r\n"_ba;
}

void WireTest::closesWhenAskedTo()
{
    QFETCH(QByteArray, request);
    World world;
    Client client = world.client();

    client.send(request.replace("HOST", client.host()));

    const Answer answer = client.answer();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.fields.value("connection"), "close"_ba);
    QVERIFY(client.isClosed());
}

void WireTest::answersPipelinedRequestsInOrder()
{
    World world;
    Client client = world.client();

    client.send(client.head("GET /healthz") + client.head("GET /v1/nothing") + client.head("HEAD /readyz") +
                client.head("GET /v1/session", ownerToken));

    QCOMPARE(client.answer().status, 200);
    QCOMPARE(client.answer().status, 404);
    QCOMPARE(client.answer(false).status, 200);
    QCOMPARE(client.answer().json()[u"subject"_s], u"owner"_s);
}

void WireTest::answersHeadLikeGetWithoutABody()
{
    World world;
    Client client = world.client();
    const Answer get = client.ask("GET /v1/score", ownerToken);

    const Answer head = client.ask("HEAD /v1/score", ownerToken);

    QCOMPARE(head.status, 200);
    QCOMPARE(head.fields, get.fields);
    QCOMPARE(client.ask("GET /healthz").status, 200); // nothing of a body was left on the wire
}

void WireTest::asksForABodyThatWaits()
{
    World world;
    Client client = world.client();
    client.send(
        client.head("POST /v1/releases", ownerToken,
                    "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n"));
    QCOMPARE(client.answer(false).status, 100);

    client.send("{}");

    QCOMPARE(client.answer().status, 202);
}

void WireTest::keepsTheConnectionAfterARefusalWithoutBody()
{
    World world;
    Client client = world.client();

    QCOMPARE(client.ask("GET /v1/session").status, 401);
    QCOMPARE(client.ask("GET /v1/session", ownerToken).status, 200);
}

void WireTest::refusesOneConnectionTooMany()
{
    World world({.connections = 2});
    Client first = world.client();
    Client second = world.client();
    QCOMPARE(first.ask("GET /healthz").status, 200);
    QCOMPARE(second.ask("GET /healthz").status, 200);

    Client third = world.client();
    const Answer refused = third.ask("GET /healthz");

    QCOMPARE(refused.status, 503);
    QVERIFY(!refused.fields.value("retry-after").isEmpty());
    QVERIFY(third.isClosed());
    QCOMPARE(first.ask("GET /healthz").status, 200);
}

void WireTest::recoversFromRunningOutOfDescriptors()
{
    World world;
    rlimit before = {};
    getrlimit(RLIMIT_NOFILE, &before);
    const int client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<quint16>(world.url.port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const QByteArray request =
        "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(world.url.port()) + "\r\n\r\n";
    pollfd readable = {.fd = client, .events = POLLIN, .revents = 0};

    const rlimit none = {.rlim_cur = 3, .rlim_max = before.rlim_max};
    setrlimit(RLIMIT_NOFILE, &none);
    const bool isConnected =
        ::connect(client, static_cast<sockaddr *>(static_cast<void *>(&address)), sizeof address) == 0;
    const bool isSent = write(client, request.constData(), static_cast<size_t>(request.size())) > 0;
    // rlim_cur 3 also fails poll() beyond that many descriptors, so one is watched.
    const int early = poll(&readable, 1, 150);
    setrlimit(RLIMIT_NOFILE, &before);

    QVERIFY(isConnected && isSent);
    QCOMPARE(early, 0);
    QCOMPARE(poll(&readable, 1, 20'000), 1);
    close(client);
    QCOMPARE(world.client().ask("GET /healthz").status, 200);
}

void WireTest::endsWhatIsInFlightWhenItStops()
{
    World world({.drain = 20s});
    Client idle = world.client();
    QCOMPARE(idle.ask("GET /healthz").status, 200);
    Client busy = world.client();
    busy.send(busy.head("POST /v1/releases", ownerToken,
                        "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n"));
    QCOMPARE(busy.answer(false).status, 100);

    std::jthread stopping([&] { world.server->stop(); });
    QVERIFY(idle.isClosed()); // by now it is stopping
    busy.send("{}");

    const Answer answer = busy.answer();
    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.fields.value("connection"), "close"_ba);
    QVERIFY(busy.isClosed());
}

void WireTest::namesThePortThatIsInUse()
{
    World first;
    World second;

    Server another({.openStore = {},
                    .measures = builtInMeasures(builtInSignals()),
                    .knownSignals = builtInSignals(),
                    .disclosuresJson = R"({"fields":[],"measures":[],"not_tracked":[]})",
                    .clock = systemClock()},
                   *second.jobs);
    const auto listening = another.listen(u"127.0.0.1"_s, static_cast<quint16>(first.url.port()));

    QVERIFY(!listening);
    QCOMPARE(listening.error().fault, Fault::Conflict);
    QVERIFY(listening.error().what.contains(QString::number(first.url.port())));
    QVERIFY(listening.error().what.contains(u"--listen"_s));
}

void WireTest::listensOnThisComputerAlone_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("everywhere") << u"0.0.0.0"_s;
    QTest::newRow("everywhere, IPv6") << u"::"_s;
    QTest::newRow("another computer's") << u"192.0.2.1"_s;
    QTest::newRow("a name") << u"example.org"_s;
    QTest::newRow("nothing") << u""_s;
}

void WireTest::listensOnThisComputerAlone()
{
    QFETCH(QString, address);
    World world;

    Server another({.openStore = {},
                    .measures = builtInMeasures(builtInSignals()),
                    .knownSignals = builtInSignals(),
                    .disclosuresJson = R"({"fields":[],"measures":[],"not_tracked":[]})",
                    .clock = systemClock()},
                   *world.jobs);
    const auto listening = another.listen(address, 0);

    QVERIFY(!listening);
    QCOMPARE(listening.error().fault, Fault::BadInput);
    QVERIFY(listening.error().what.contains(u"127.0.0.1"_s));
}

} // namespace candela::service

QTEST_GUILESS_MAIN(candela::service::WireTest)
#include "tst_wire.moc"
