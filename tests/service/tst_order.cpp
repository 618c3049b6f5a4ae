#include "world.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace candela::service {

/// contract.md 7: each check comes before all that follow it, so a request that is wrong in many ways is told
/// the first, and a stranger learns nothing that comes after his token.
class OrderTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheFirstThingThatIsWrong_data();
    void tellsTheFirstThingThatIsWrong();
    void refusesWhatIsWrongByItself_data();
    void refusesWhatIsWrongByItself();
    void answersOpenAddressesWithoutAToken_data();
    void answersOpenAddressesWithoutAToken();
    void namesTheMethodsOfAnAddress_data();
    void namesTheMethodsOfAnAddress();
    void saysSignedOutInOneForm();
    void neverRepeatsATokenInAnError_data();
    void neverRepeatsATokenInAnError();
    void keepsEachRoleToItsRoutes_data();
    void keepsEachRoleToItsRoutes();
    void forgetsAnExpiredToken();
    void holdsEachSubjectToItsReadsAMinute();
};

void OrderTest::tellsTheFirstThingThatIsWrong_data()
{
    QTest::addColumn<int>("firstWrong"); ///< every check from this one on would fail
    QTest::addColumn<int>("status");

    QTest::newRow("size") << 0 << 413;
    QTest::newRow("host") << 1 << 400;
    QTest::newRow("origin") << 2 << 403;
    QTest::newRow("route") << 3 << 404;
    QTest::newRow("method") << 4 << 405;
    QTest::newRow("token") << 5 << 401;
    QTest::newRow("role") << 6 << 403;
    QTest::newRow("query") << 7 << 400;
    QTest::newRow("body") << 8 << 415;
    QTest::newRow("nothing") << 9 << 202;
}

void OrderTest::tellsTheFirstThingThatIsWrong()
{
    QFETCH(int, firstWrong);
    QFETCH(int, status);
    World world;
    Client client = world.client();
    const auto isRight = [&](int check) { return check < firstWrong; };
    QByteArray token = isRight(6) ? ownerToken : world.tokenFor(Role::Viewer);
    if (!isRight(5))
        token = "nobody";

    const QByteArray request =
        QByteArray(isRight(4) ? "POST " : "PATCH ") + (isRight(3) ? "/v1/releases" : "/v1/nothing") +
        (isRight(7) ? "" : "?x=1") + " HTTP/1.1\r\nHost: " + (isRight(1) ? client.host() : "evil.example") +
        (isRight(2) ? "" : "\r\nOrigin: http://127.0.0.1") + "\r\nAuthorization: Bearer " + token +
        "\r\nContent-Type: " + (isRight(8) ? "application/json" : "text/plain") +
        "\r\nContent-Length: " + (isRight(0) ? "2" : "2000000") + "\r\n\r\n" + (isRight(0) ? "{}" : "");
    client.send(request);

    QCOMPARE(client.answer().status, status);
    QCOMPARE(world.worker.orders.size(), status == 202 ? 1U : 0U);
}

void OrderTest::refusesWhatIsWrongByItself_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, QByteArray line, int status, QByteArray more = {}) {
        QTest::newRow(name) << line << more << status;
    };
    row("nothing", "GET /v1/score", 200);
    row("an unknown parameter", "GET /v1/score?asof=2026-11-01", 400);
    row("a parameter of another route", "GET /v1/score?days=7", 400);
    row("a parameter twice", "GET /v1/score?as_of=2026-11-01&as_of=2026-11-01", 400);
    row("a day that is none", "GET /v1/score?as_of=2026-02-30", 400);
    row("an empty day", "GET /v1/score?as_of=", 400);
    row("a good day", "GET /v1/score?as_of=2026-11-20", 200);
    row("no days", "GET /v1/score/history?days=0", 400);
    row("one day", "GET /v1/score/history?days=1", 200);
    row("the most days", "GET /v1/score/history?days=3660", 200);
    row("too many days", "GET /v1/score/history?days=3661", 400);
    row("days in words", "GET /v1/score/history?days=all", 400);
    row("days with a sign", "GET /v1/score/history?days=+7", 400);
    row("a slot for an end", "GET /v1/score/changes?from=2026-W45", 200);
    row("a day for an end", "GET /v1/score/changes?to=2026-11-15", 200);
    row("a week that is none", "GET /v1/score/changes?to=2026-W54", 400);
    row("a word for an end", "GET /v1/score/changes?from=yesterday", 400);
    row("a release that is none", "GET /v1/score/changes?from=2026-W44", 404);
    row("a category that is none", "GET /v1/categories/happiness", 404);
    row("a category in other letters", "GET /v1/categories/Meetings", 404);
    row("a figure that is none", "GET /v1/passports/total@2020-W01", 404);
    row("a figure, percent-encoded", "GET /v1/passports/total%402026-W46", 200);
    row("an import that is none", "GET /v1/imports/00", 404);
    row("a way up", "GET /v1/../etc/passwd", 404);
    row("a way up, encoded", "GET /v1/%2e%2e/%2e%2e/etc/passwd", 404);
    row("a slash in a name", "GET /v1/categories/..%2fscore", 404);
    row("a slash too many", "GET /v1/score/", 404);
    row("two slashes", "GET //v1/score", 404);
    row("a broken code", "GET /v1/categories/%zz", 400);
    row("a NUL, encoded", "GET /v1/categories/%00", 400);
    row("no UTF-8", "GET /v1/categories/%ff", 400);
    row("another scheme", "GET http://127.0.0.1/v1/score", 400);
    row("a star", "OPTIONS *", 400);
    row("a second host", "GET /v1/score", 400, "Host: evil.example\r\n");
    row("a page in a browser", "GET /v1/score", 403, "Origin: null\r\n");
    row("a body where there is none", "GET /v1/score", 400, "Content-Length: 1\r\n");
    row("an expectation", "GET /v1/score", 417, "Expect: miracles\r\n");
    row("a packed body", "POST /v1/releases", 415,
        "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n");
}

void OrderTest::refusesWhatIsWrongByItself()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, more);
    QFETCH(int, status);
    World world;

    const Answer answer = world.client().ask(line, ownerToken, more);

    QCOMPARE(answer.status, status);
    QCOMPARE(answer.fields.value("x-content-type-options"), "nosniff"_ba);
    if (status >= 400) {
        QCOMPARE(answer.fields.value("content-type"), "application/problem+json"_ba);
        QCOMPARE(answer.json()[u"status"_s], status);
        QVERIFY(!answer.json()[u"detail"_s].toString().isEmpty());
    }
}

void OrderTest::answersOpenAddressesWithoutAToken_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("type");

    QTest::newRow("health") << "/healthz"_ba << "application/json"_ba;
    QTest::newRow("readiness") << "/readyz"_ba << "application/json"_ba;
    QTest::newRow("the contract") << "/openapi.json"_ba << "application/json"_ba;
    QTest::newRow("transparency") << "/transparency"_ba << "text/html; charset=utf-8"_ba;
}

void OrderTest::answersOpenAddressesWithoutAToken()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, type);
    World world;

    const Answer answer = world.client().ask("GET " + target);

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.fields.value("content-type"), type);
    QVERIFY(!answer.body.isEmpty());
    QCOMPARE(world.client().ask("GET " + target, {}, "Origin: http://x\r\n").status, 403);
}

void OrderTest::namesTheMethodsOfAnAddress_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("allow");

    QTest::newRow("score") << "DELETE /v1/score"_ba << "GET, HEAD"_ba;
    QTest::newRow("imports") << "GET /v1/imports"_ba << "POST"_ba;
    QTest::newRow("an import") << "PUT /v1/imports/1"_ba << "GET, HEAD, DELETE"_ba;
    QTest::newRow("releases") << "OPTIONS /v1/releases"_ba << "GET, HEAD, POST"_ba;
}

void OrderTest::namesTheMethodsOfAnAddress()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, allow);
    World world;

    const Answer answer = world.client().ask(line);

    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.fields.value("allow"), allow);
}

void OrderTest::saysSignedOutInOneForm()
{
    World world;
    const Answer none = world.client().ask("GET /v1/session");
    const Answer wrong = world.client().ask("GET /v1/session", "x");
    const Answer near = world.client().ask("GET /v1/session", ownerToken.chopped(1));
    const Answer basic = world.client().ask("GET /v1/session", {}, "Authorization: Basic eDp5\r\n");
    const Answer twice = world.client().ask("GET /v1/session", ownerToken, "Authorization: Bearer x\r\n");

    for (const Answer &answer : {none, wrong, near, basic, twice}) {
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.fields, none.fields);
        QCOMPARE(answer.body, none.body);
    }
    QCOMPARE(none.fields.value("www-authenticate"), "Bearer"_ba);
}

void OrderTest::neverRepeatsATokenInAnError_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("token");

    QTest::newRow("in the header") << "GET /v1/session"_ba << "SECRET"_ba;
    QTest::newRow("in the query's value") << "GET /v1/score?as_of=SECRET"_ba << ownerToken;
    QTest::newRow("in the query's name") << "GET /v1/score?SECRET"_ba << ownerToken;
    QTest::newRow("in the path") << "GET /v1/SECRET"_ba << ownerToken;
    QTest::newRow("as an import") << "GET /v1/imports/SECRET"_ba << ownerToken;
    QTest::newRow("as a figure") << "GET /v1/passports/SECRET"_ba << ownerToken;
    QTest::newRow("as a method") << "SECRET /v1/score"_ba << ownerToken;
}

void OrderTest::neverRepeatsATokenInAnError()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, token);
    World world;

    const Answer answer = world.client().ask(line, token);

    QVERIFY(answer.status >= 400);
    QVERIFY(!answer.body.contains("SECRET"));
    for (const QByteArray &field : answer.fields)
        QVERIFY(!field.contains("SECRET"));
}

void OrderTest::keepsEachRoleToItsRoutes_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<int>("score");
    QTest::addColumn<int>("releases");
    QTest::addColumn<int>("sources");
    QTest::addColumn<int>("publish");

    QTest::newRow("viewer") << Role::Viewer << 200 << 200 << 200 << 403;
    QTest::newRow("group viewer") << Role::GroupViewer << 200 << 200 << 200 << 403;
    QTest::newRow("device support") << Role::DeviceSupport << 403 << 403 << 403 << 403;
    QTest::newRow("messenger") << Role::Messenger << 403 << 403 << 403 << 403;
    QTest::newRow("operator") << Role::Operator << 403 << 403 << 200 << 403;
    QTest::newRow("admin") << Role::Admin << 200 << 200 << 200 << 202;
    QTest::newRow("privacy officer") << Role::PrivacyOfficer << 200 << 200 << 200 << 403;
    QTest::newRow("council observer") << Role::CouncilObserver << 403 << 200 << 403 << 403;
}

void OrderTest::keepsEachRoleToItsRoutes()
{
    QFETCH(Role, role);
    QFETCH(int, score);
    QFETCH(int, releases);
    QFETCH(int, sources);
    QFETCH(int, publish);
    World world;
    Client client = world.client();
    const QByteArray token = world.tokenFor(role);

    const Answer session = client.ask("GET /v1/session", token);
    QCOMPARE(session.json()[u"roles"_s], QJsonArray{nameOf(role)});
    QCOMPARE(session.json()[u"subject"_s], nameOf(role));
    QCOMPARE(client.ask("GET /v1/disclosures", token).status, 200);
    QCOMPARE(client.ask("GET /v1/score", token).status, score);
    QCOMPARE(client.ask("GET /v1/categories/meetings/history", token).status, score);
    QCOMPARE(client.ask("GET /v1/releases", token).status, releases);
    QCOMPARE(client.ask("GET /v1/sources", token).status, sources);
    QCOMPARE(client.post("/v1/releases", token, "{}").status, publish);
}

void OrderTest::forgetsAnExpiredToken()
{
    World world;
    const QByteArray token = world.tokenFor(Role::Viewer);
    QCOMPARE(world.client().ask("GET /v1/score", token).status, 200);

    world.now = world.now.addDays(31);

    QCOMPARE(world.client().ask("GET /v1/score", token).status, 401);
    QCOMPARE(world.client().ask("GET /v1/score", ownerToken).status, 200);
}

void OrderTest::holdsEachSubjectToItsReadsAMinute()
{
    World world({.readsPerMinute = 3});
    Client client = world.client();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.ask("GET /v1/measures", ownerToken).status, 200);

    const Answer fourth = client.ask("GET /v1/measures", ownerToken);
    QCOMPARE(fourth.status, 429);
    QCOMPARE(fourth.fields.value("retry-after"), "20"_ba);
    QCOMPARE(world.client().post("/v1/simulations", ownerToken, R"({"gain":1})").status, 429);
    QCOMPARE(client.ask("GET /v1/measures", world.tokenFor(Role::Viewer)).status, 200);

    world.now = world.now.addSecs(20);
    QCOMPARE(client.ask("GET /v1/measures", ownerToken).status, 200);
    QCOMPARE(client.ask("GET /v1/measures", ownerToken).status, 429);
}

} // namespace candela::service

QTEST_GUILESS_MAIN(candela::service::OrderTest)
#include "tst_order.moc"
