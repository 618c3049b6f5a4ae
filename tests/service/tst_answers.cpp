#include "contract/job.h"
#include "contract/score.h"
#include "schema.h"
#include "service/openapi/openapidocument.h"
#include "service/routes.h"
#include "world.h"

#include <QDir>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

QJsonObject openApi()
{
    return QJsonDocument::fromJson(openApiDocument()).object();
}

QJsonObject operationOf(const Route &route)
{
    return openApi()[u"paths"_s][QString::fromLatin1(route.pattern)]
                    [QString::fromLatin1(route.method).toLower()]
                        .toObject();
}

QStringList declaredParameters(const QJsonObject &operation, const QString &place)
{
    const Schema schema(openApi());
    QStringList names;
    for (const QJsonValue &value : operation[u"parameters"_s].toArray()) {
        const QJsonObject parameter = schema.resolved(value.toObject());
        if (parameter[u"in"_s] == place)
            names.append(parameter[u"name"_s].toString());
    }
    return names;
}

QString nameOfRoute(const Route &route)
{
    return QString::fromLatin1(route.method + ' ' + route.pattern);
}

} // namespace

class AnswersTest : public QObject
{
    Q_OBJECT

private:
    static void checkAsDescribed(World &world, const QByteArray &target, const QString &path);

private slots:
    void describesEveryRoute();
    void routesEveryDescription();
    void answersAsDescribed_data();
    void answersAsDescribed();
    void describesWhatItSaysOfDevices_data();
    void describesWhatItSaysOfDevices();
    void answersTheNewestDayOfDevices();
    void describesRefusals();
    void answersBeforeTheFirstRelease();
    void answersTheReleasesThatStand();
    void says304UntilThereIsANewRelease_data();
    void says304UntilThereIsANewRelease();
    void handsAnImportOverSealed_data();
    void handsAnImportOverSealed();
    void tellsAnImportToItsAskerAlone();
    void passesOnHowToPublish_data();
    void passesOnHowToPublish();
    void answersWhatWouldBe_data();
    void answersWhatWouldBe();
    void servesATransparencyPageWholeInItself();
    void leavesNothingBesideTheStore();
    void saysWhenThereAreNoData();
};

void AnswersTest::describesEveryRoute()
{
    for (const Route &route : routes()) {
        const QJsonObject operation = operationOf(route);
        QVERIFY2(!operation.isEmpty(), qPrintable(nameOfRoute(route)));

        QStringList parameters;
        for (const Parameter &parameter : route.parameters)
            parameters.append(parameter.name);
        QCOMPARE(declaredParameters(operation, u"query"_s), parameters);
        QCOMPARE(declaredParameters(operation, u"path"_s).size(), route.pattern.count('{'));
        QCOMPARE(operation[u"x-roles"_s].toArray(), QJsonArray::fromStringList(route.roles.names()));
        QCOMPARE(operation[u"security"_s].isArray(), route.isOpen());
        QCOMPARE(operation.contains(u"requestBody"_s), route.body != BodyKind::None);
        QVERIFY2(!operation[u"summary"_s].toString().isEmpty(), qPrintable(nameOfRoute(route)));
    }
}

void AnswersTest::routesEveryDescription()
{
    QStringList routed;
    for (const Route &route : routes())
        routed.append(nameOfRoute(route));

    const QJsonObject paths = openApi()[u"paths"_s].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QString &method : path->toObject().keys())
            QVERIFY2(routed.contains(QString(method.toUpper() + u' ' + path.key())), qPrintable(path.key()));
    }
}

void AnswersTest::answersAsDescribed_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("path");

    const auto row = [](QByteArray target, QString path = {}) {
        QTest::newRow(target.constData()) << target << (path.isEmpty() ? QString::fromLatin1(target) : path);
    };
    row("/healthz");
    row("/readyz");
    row("/openapi.json");
    row("/v1/session");
    row("/v1/score");
    row("/v1/score?as_of=2026-11-08", u"/v1/score"_s);
    row("/v1/score?as_of=2020-01-01", u"/v1/score"_s);
    row("/v1/score/history?days=400", u"/v1/score/history"_s);
    for (const CategoryId category : allCategories) {
        const QByteArray path = "/v1/categories/" + idOf(category).toLatin1();
        row(path, u"/v1/categories/{id}"_s);
        row(path + "/history", u"/v1/categories/{id}/history"_s);
    }
    row("/v1/score/changes");
    row("/v1/score/changes?from=2026-W45&to=2026-11-15", u"/v1/score/changes"_s);
    row("/v1/actions");
    row("/v1/passports/total@2026-W46", u"/v1/passports/{figure}"_s);
    row("/v1/passports/communication.multi_mode@2026-W45", u"/v1/passports/{figure}"_s);
    row("/v1/releases");
    row("/v1/disclosures");
    row("/v1/measures");
    row("/v1/sources");
}

void AnswersTest::answersAsDescribed()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, path);
    World world;

    checkAsDescribed(world, target, path);
}

void AnswersTest::checkAsDescribed(World &world, const QByteArray &target, const QString &path)
{
    const Answer answer = world.client().ask("GET " + target, ownerToken);

    QCOMPARE(answer.status, 200);
    const Schema schema(openApi());
    const QJsonObject response =
        schema.resolved(openApi()[u"paths"_s][path][u"get"_s][u"responses"_s][u"200"_s].toObject());
    const QJsonObject described = response[u"content"_s][u"application/json"_s][u"schema"_s].toObject();
    const QJsonDocument body = QJsonDocument::fromJson(answer.body);
    const QJsonValue value = body.isArray() ? QJsonValue(body.array()) : QJsonValue(body.object());
    QCOMPARE(schema.faults(value, described), QStringList());
    QCOMPARE(answer.fields.contains("etag"), response.contains(u"headers"_s));
}

void AnswersTest::describesWhatItSaysOfDevices_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("path");
    QTest::newRow("score") << "/v1/score"_ba << u"/v1/score"_s;
    QTest::newRow("history") << "/v1/score/history"_ba << u"/v1/score/history"_s;
    QTest::newRow("category") << "/v1/categories/app_health"_ba << u"/v1/categories/{id}"_s;
    QTest::newRow("its history") << "/v1/categories/app_health/history"_ba
                                 << u"/v1/categories/{id}/history"_s;
    QTest::newRow("its passport") << "/v1/passports/app_health.channels@2026-11-20"_ba
                                  << u"/v1/passports/{figure}"_s;
    QTest::newRow("the total's passport") << "/v1/passports/total@2026-W46"_ba << u"/v1/passports/{figure}"_s;
}

void AnswersTest::describesWhatItSaysOfDevices()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, path);
    World world;
    world.closeDay(QDate(2026, 11, 20));

    checkAsDescribed(world, target, path);
}

void AnswersTest::answersTheNewestDayOfDevices()
{
    World world;
    Client client = world.client();
    const Answer before = client.ask("GET /v1/score", ownerToken);
    QVERIFY(before.json()[u"as_of"_s][u"technology"_s].isNull());

    world.closeDay(QDate(2026, 11, 20));

    const Answer after = client.ask("GET /v1/score", ownerToken);
    QVERIFY(after.fields.value("etag") != before.fields.value("etag"));
    QCOMPARE(after.json()[u"as_of"_s][u"technology"_s], u"2026-11-20"_s);
    QCOMPARE(after.json()[u"total"_s][u"points"_s].toInt(),
             before.json()[u"total"_s][u"points"_s].toInt() + 75);
}

void AnswersTest::describesRefusals()
{
    World world;
    const Schema schema(openApi());
    const QJsonObject described = openApi()[u"components"_s][u"schemas"_s][u"Problem"_s].toObject();

    for (const QByteArray line :
         {"GET /v1/nothing", "PUT /v1/score", "GET /v1/score?x", "GET /v1/imports/1"}) {
        const Answer answer = world.client().ask(line, ownerToken);
        QCOMPARE(schema.faults(answer.json(), described), QStringList());
    }
}

void AnswersTest::answersBeforeTheFirstRelease()
{
    World world;
    QVERIFY(QFile::remove(world.path()));
    QVERIFY(store::Store::open(world.path(), store::Store::Access::ReadWrite));

    const Answer answer = world.client().ask("GET /v1/score", ownerToken);

    QCOMPARE(answer.status, 200);
    const auto score = contract::scoreFromJson(answer.json());
    QVERIFY(score);
    QCOMPARE(score->organization, u"Your organization"_s);
    QVERIFY(score->release.isEmpty());
    QVERIFY(!score->total.points.has_value());
    QCOMPARE(score->total.measured, 0);
    QCOMPARE(score->categories.size(), 8U);
    QCOMPARE(world.client().ask("GET /v1/score/history", ownerToken).body, "[]"_ba);
}

void AnswersTest::answersTheReleasesThatStand()
{
    World world;
    Client client = world.client();
    QCOMPARE(client.ask("GET /v1/score", ownerToken).json()[u"release"_s], u"2026-W46"_s);
    QCOMPARE(client.ask("GET /v1/score?as_of=2026-11-08", ownerToken).json()[u"release"_s], u"2026-W45"_s);

    world.release(u"2026-W47"_s);

    QCOMPARE(client.ask("GET /v1/score", ownerToken).json()[u"release"_s], u"2026-W47"_s);
    const QJsonObject list = client.ask("GET /v1/releases", ownerToken).json();
    QCOMPARE(list[u"releases"_s].toArray().size(), 3);
    QCOMPARE(list[u"releases"_s][2][u"previous"_s], list[u"releases"_s][1][u"digest"_s]);
}

void AnswersTest::says304UntilThereIsANewRelease_data()
{
    QTest::addColumn<QByteArray>("target");

    QTest::newRow("score") << "/v1/score"_ba;
    QTest::newRow("history") << "/v1/score/history?days=30"_ba;
    QTest::newRow("category") << "/v1/categories/meetings"_ba;
    QTest::newRow("releases") << "/v1/releases"_ba;
}

void AnswersTest::says304UntilThereIsANewRelease()
{
    QFETCH(QByteArray, target);
    World world;
    Client client = world.client();
    const QByteArray etag = client.ask("GET " + target, ownerToken).fields.value("etag");
    QVERIFY(!etag.isEmpty());
    const auto asked = [&](const QByteArray &known) {
        return client.ask("GET " + target, ownerToken, "If-None-Match: " + known + "\r\n");
    };

    QCOMPARE(asked(etag).status, 304);
    QCOMPARE(asked(etag).body, ""_ba);
    QCOMPARE(asked("\"other\", W/" + etag).status, 304);
    QCOMPARE(asked("*").status, 304);
    QCOMPARE(asked("\"other\"").status, 200);
    QCOMPARE(client.ask("GET /v1/sources", ownerToken).fields.value("cache-control"), "no-store"_ba);

    world.release(u"2026-W47"_s);
    QCOMPARE(asked(etag).status, 200);
}

void AnswersTest::handsAnImportOverSealed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isChunked");

    QByteArray large;
    for (int i = 0; i < 300'000; ++i)
        large.append(QByteArray::number(i)).append(",\r\n");
    QTest::newRow("a byte") << "x"_ba << false;
    QTest::newRow("three megabytes") << large << false;
    QTest::newRow("in chunks") << large << true;
    QTest::newRow("with zeros") << QByteArray(200'000, '\0') << false;
}

void AnswersTest::handsAnImportOverSealed()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isChunked);
    World world;
    Client client = world.client();

    if (isChunked) {
        client.send(client.head("POST /v1/imports", ownerToken, "Transfer-Encoding: chunked\r\n"));
        for (qsizetype at = 0; at < body.size(); at += 100'000) {
            const QByteArray chunk = body.mid(at, 100'000);
            client.send(QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n");
        }
        client.send("0\r\n\r\n");
    }
    const Answer answer =
        isChunked ? client.answer() : client.post("/v1/imports?name=mail.csv", ownerToken, body, "text/csv");

    QCOMPARE(answer.status, 202);
    const auto job = contract::jobFromJson(answer.json());
    QVERIFY(job);
    QCOMPARE(job->state, contract::JobState::Running);
    QCOMPARE(answer.fields.value("location"), "/v1/imports/" + job->id.toLatin1());
    QCOMPARE(world.worker.orders.size(), 1U);
    QVERIFY(contentOf(world.worker.orders[0]) == body);
    const int descriptor = std::get<ImportOrder>(world.worker.orders[0]).file->descriptor();
    QCOMPARE(fcntl(descriptor, F_GET_SEALS), F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
    QCOMPARE(write(descriptor, "x", 1), -1);
}

void AnswersTest::tellsAnImportToItsAskerAlone()
{
    World world;
    Client client = world.client();
    const Answer started = client.post("/v1/imports?name=M%C3%A4rz.csv", world.tokenFor(Role::Admin), "x");
    const QByteArray path = started.fields.value("location");

    world.worker.tellings[0].progress(40);
    const QJsonObject running = client.ask("GET " + path, world.tokenFor(Role::Admin)).json();
    QCOMPARE(running[u"percent"_s], 40);
    QCOMPARE(client.ask("GET " + path, ownerToken).status, 404);
    QCOMPARE(client.ask("DELETE " + path, ownerToken).status, 404);
    QCOMPARE(client.ask("DELETE " + path, world.tokenFor(Role::Admin)).status, 200);
    QCOMPARE(world.worker.stops, 1);

    world.worker.tellings[0].done(contract::ImportResult{.files = {{.file = u"-"_s, .reason = u"no"_s}}});
    const QJsonObject done = client.ask("GET " + path, world.tokenFor(Role::Admin)).json();
    QCOMPARE(done[u"state"_s], u"done"_s);
    QCOMPARE(done[u"import"_s][u"files"_s][0][u"file"_s], u"März.csv"_s);
    const Schema schema(openApi());
    QCOMPARE(schema.faults(done, openApi()[u"components"_s][u"schemas"_s][u"Job"_s].toObject()),
             QStringList());
}

void AnswersTest::passesOnHowToPublish_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<bool>("partial");

    QTest::newRow("nothing") << ""_ba << 202 << QDate() << false;
    QTest::newRow("an empty object") << "{}"_ba << 202 << QDate() << false;
    QTest::newRow("no day") << R"({"as_of":null})"_ba << 202 << QDate() << false;
    QTest::newRow("a day") << R"({"as_of":"2026-11-15","partial":true})"_ba << 202 << QDate(2026, 11, 15)
                           << true;
    QTest::newRow("a day that is none") << R"({"as_of":"2026-11-31"})"_ba << 400 << QDate() << false;
    QTest::newRow("a number for a day") << R"({"as_of":20261115})"_ba << 400 << QDate() << false;
    QTest::newRow("a word for a flag") << R"({"partial":"yes"})"_ba << 400 << QDate() << false;
    QTest::newRow("an unknown member") << R"({"floor":1})"_ba << 400 << QDate() << false;
    QTest::newRow("a list") << "[]"_ba << 400 << QDate() << false;
    QTest::newRow("no JSON") << "as_of=1"_ba << 400 << QDate() << false;
    QTest::newRow("a member twice") << R"({"partial":true,"partial":false})"_ba << 400 << QDate() << false;
    QTest::newRow("a member twice within another")
        << R"({"as_of":[{"a":":","a":1}],"as_of":null})"_ba << 400 << QDate() << false;
    QTest::newRow("nested too deeply")
        << R"({"as_of":)" + QByteArray(40, '[') + QByteArray(40, ']') + "}" << 400 << QDate() << false;
    QTest::newRow("too many items") << R"({"as_of":[0)" + QByteArray(",0").repeated(10'000) + "]}" << 400
                                    << QDate() << false;
}

void AnswersTest::passesOnHowToPublish()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QDate, asOf);
    QFETCH(bool, partial);
    World world;

    const Answer answer = world.client().post("/v1/releases", ownerToken, body);

    QCOMPARE(answer.status, status);
    if (status != 202) {
        QVERIFY(world.worker.orders.empty());
        return;
    }
    const auto order = std::get<PublishOrder>(world.worker.orders.at(0));
    QCOMPARE(order.asOf.value_or(QDate()), asOf);
    QCOMPARE(order.partial, partial);
    QCOMPARE(answer.json()[u"kind"_s], u"publish"_s);
}

void AnswersTest::answersWhatWouldBe_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");

    QTest::newRow("a step") << R"({"steps":[{"category":"mobility","part":"numerator","people":120}]})"_ba
                            << 200;
    QTest::newRow("the only count") << R"({"steps":[{"category":"mobility","part":null,"people":-5}]})"_ba
                                    << 200;
    QTest::newRow("no step") << R"({"steps":[]})"_ba << 200;
    QTest::newRow("the cheapest way") << R"({"gain":10})"_ba << 200;
    QTest::newRow("nothing asked") << ""_ba << 400;
    QTest::newRow("both directions") << R"({"steps":[],"gain":10})"_ba << 400;
    QTest::newRow("no gain at all") << R"({"gain":0})"_ba << 400;
    QTest::newRow("half a point") << R"({"gain":0.5})"_ba << 400;
    QTest::newRow("more than there is") << R"({"gain":801})"_ba << 409;
    QTest::newRow("no such category") << R"({"steps":[{"category":"x","part":null,"people":1}]})"_ba << 400;
    QTest::newRow("no such count")
        << R"({"steps":[{"category":"mobility","part":"denominator","people":1}]})"_ba << 400;
    QTest::newRow("one of several counts")
        << R"({"steps":[{"category":"content_collaboration","part":null,"people":1}]})"_ba << 400;
    QTest::newRow("nothing to start from")
        << R"({"steps":[{"category":"app_health","part":null,"people":1}]})"_ba << 409;
    QTest::newRow("no number of people")
        << R"({"steps":[{"category":"mobility","part":null,"people":"many"}]})"_ba << 400;
    QTest::newRow("an unknown member") << R"({"gain":1,"floor":1})"_ba << 400;
}

void AnswersTest::answersWhatWouldBe()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    World world;

    const Answer answer = world.client().post("/v1/simulations", world.tokenFor(Role::Viewer), body);

    QCOMPARE(answer.status, status);
    const Schema schema(openApi());
    const QJsonObject schemas = openApi()[u"components"_s][u"schemas"_s].toObject();
    const QString described = status == 200 ? u"Simulation"_s : u"Problem"_s;
    QCOMPARE(schema.faults(answer.json(), schemas[described].toObject()), QStringList());
}

void AnswersTest::servesATransparencyPageWholeInItself()
{
    World world;

    const Answer answer = world.client().ask("GET /transparency");

    QVERIFY(answer.fields.value("content-security-policy").startsWith("default-src 'none'"));
    QVERIFY(answer.body.contains("Whether mail was sent"));
    QVERIFY(answer.body.contains("Email &lt;activity&gt;")); // texts are texts, never markup
    QVERIFY(answer.body.contains("<li>Names</li>"));
    for (const QByteArray &outside : {"<script"_ba, "src="_ba, "href="_ba, "url("_ba})
        QVERIFY(!answer.body.contains(outside));
}

void AnswersTest::leavesNothingBesideTheStore()
{
    World world;
    Client client = world.client();
    QCOMPARE(client.post("/v1/imports?name=secret.csv", ownerToken, "User Principal Name\n").status, 202);
    QCOMPARE(client.ask("GET /v1/score", ownerToken).status, 200);

    for (const QString &name : QDir(world.directory.path()).entryList(QDir::Files | QDir::Hidden))
        QVERIFY2(name.startsWith(u"candela.db"_s), qPrintable(name));
}

void AnswersTest::saysWhenThereAreNoData()
{
    World world;
    QVERIFY(QFile::remove(world.path()));

    QCOMPARE(world.client().ask("GET /readyz").status, 503);
    QCOMPARE(world.client().ask("GET /healthz").status, 200);
    const Answer answer = world.client().ask("GET /v1/score", ownerToken);
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.json()[u"detail"_s].toString().contains(u"candelad import"_s));
}

} // namespace candela::service

QTEST_GUILESS_MAIN(candela::service::AnswersTest)
#include "tst_answers.moc"
