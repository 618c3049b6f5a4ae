#include "smallserver.h"
#include "web/http.h"
#include "web/json.h"
#include "web/later.h"

#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using test::answer;
using test::SmallServer;

namespace {

/// Waits in the event loop of the test, which itself runs none.
template<typename T>
Result<T> outcome(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000) || future.resultCount() == 0)
        return fail(Fault::Storage, u"no answer"_s);
    return future.result();
}

const QByteArray hello = answer("200 OK", "application/json", R"({"hello":1})");

} // namespace

/// The server is a QTcpServer on loopback in this very program.
class HttpTest : public QObject
{
    Q_OBJECT

private slots:
    void answersWithBodyStatusAndHeaders();
    void sendsTheTokenAsABearerToken();
    void asksWithoutATokenWhenThereIsNone();
    void sendsABodyAndSaysHowFarItIs();
    void asksToDelete();
    void followsNoRedirect();
    void tellsTheFaultOfAStatus_data();
    void tellsTheFaultOfAStatus();
    void passesOnTheWordsOfTheService();
    void showsNoForeignText();
    void saysThatNothingAnswers();
    void givesUpWhenNothingComes();
    void stopsWhenAsked();
    void stopsBeforeItBegan();
    void keepsATokenOffPlainHttp();
    void neverAnswersInsideTheAskingCall();
    void refusesWhatIsNotJson();

private:
    QNetworkAccessManager m_network;
};

void HttpTest::answersWithBodyStatusAndHeaders()
{
    SmallServer server({answer("201 Created", "application/json", R"({"a":[1]})")});

    const auto reply = outcome(web::get(m_network, {.url = server.url(u"v1/score?as_of=2026-11-15"_s)}, {}));

    QVERIFY(reply);
    QCOMPARE(reply->status, 201);
    QCOMPARE(reply->header("content-TYPE"), "application/json"_ba);
    QCOMPARE(reply->header("x-none"), QByteArray());
    QCOMPARE(web::documentOf(*reply).value().toJson(QJsonDocument::Compact), R"({"a":[1]})"_ba);
    QVERIFY(server.requests.at(0).startsWith("GET /v1/score?as_of=2026-11-15 HTTP/1.1\r\n"));
}

void HttpTest::sendsTheTokenAsABearerToken()
{
    SmallServer server({hello});

    const auto reply = outcome(web::get(m_network, {.url = server.url(u"x"_s), .token = "secret"_ba}, {}));

    QVERIFY(reply);
    QVERIFY(server.requests.at(0).contains("\r\nAuthorization: Bearer secret\r\n"));
    QVERIFY(server.requests.at(0).startsWith("GET /x HTTP/1.1\r\n"));
}

void HttpTest::asksWithoutATokenWhenThereIsNone()
{
    SmallServer server({hello});

    const auto reply = outcome(web::get(m_network, {.url = server.url(u"x"_s)}, {}));

    QVERIFY(reply);
    QVERIFY(!server.requests.at(0).toLower().contains("authorization"));
}

void HttpTest::sendsABodyAndSaysHowFarItIs()
{
    SmallServer server({hello});
    web::Body body = web::bodyOf(QByteArray(100'000, 'x'), "text/csv"_ba);
    qint64 last = 0;
    body.progress = [&last](qint64 sent, qint64) { last = std::max(last, sent); };

    const auto reply =
        outcome(web::post(m_network, {.url = server.url(u"v1/imports"_s)}, std::move(body), {}));

    QVERIFY(reply);
    QVERIFY(server.requests.at(0).startsWith("POST /v1/imports HTTP/1.1\r\n"));
    QVERIFY(server.requests.at(0).contains("\r\nContent-Type: text/csv\r\n"));
    QVERIFY(server.requests.at(0).endsWith(QByteArray(100'000, 'x')));
    QCOMPARE(last, 100'000);
}

void HttpTest::asksToDelete()
{
    SmallServer server({"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"_ba});

    const auto reply = outcome(web::del(m_network, {.url = server.url(u"v1/imports/7"_s)}, {}));

    QVERIFY(reply);
    QCOMPARE(reply->status, 204);
    QVERIFY(server.requests.at(0).startsWith("DELETE /v1/imports/7 HTTP/1.1\r\n"));
}

void HttpTest::followsNoRedirect()
{
    SmallServer elsewhere({hello});
    SmallServer server({"HTTP/1.1 302 Found\r\nLocation: "_ba + elsewhere.url(u"x"_s).toEncoded() +
                        "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"_ba});

    const auto reply = outcome(web::get(m_network, {.url = server.url(u"x"_s), .token = "secret"_ba}, {}));

    QVERIFY(!reply);
    QCOMPARE(reply.error().fault, Fault::Unreachable);
    QVERIFY(elsewhere.requests.empty());
}

void HttpTest::tellsTheFaultOfAStatus_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Fault>("fault");

    QTest::newRow("bad request") << "400 Bad Request"_ba << Fault::BadInput;
    QTest::newRow("signed out") << "401 Unauthorized"_ba << Fault::SignedOut;
    QTest::newRow("denied") << "403 Forbidden"_ba << Fault::Denied;
    QTest::newRow("not found") << "404 Not Found"_ba << Fault::NotFound;
    QTest::newRow("conflict") << "409 Conflict"_ba << Fault::Conflict;
    QTest::newRow("too large") << "413 Too Large"_ba << Fault::TooMuch;
    QTest::newRow("too many") << "429 Too Many"_ba << Fault::TooMuch;
    QTest::newRow("another 4xx") << "418 Teapot"_ba << Fault::BadInput;
    QTest::newRow("server fault") << "500 Broken"_ba << Fault::Unreachable;
    QTest::newRow("busy") << "503 Busy"_ba << Fault::Unreachable;
    QTest::newRow("full") << "507 Full"_ba << Fault::Storage;
}

void HttpTest::tellsTheFaultOfAStatus()
{
    QFETCH(const QByteArray, status);
    QFETCH(const Fault, fault);
    SmallServer server({answer(status, "text/plain", "words")});

    const auto reply = outcome(web::get(m_network, {.url = server.url(u"x"_s)}, {}));

    QVERIFY(!reply);
    QCOMPARE(reply.error().fault, fault);
}

void HttpTest::passesOnTheWordsOfTheService()
{
    SmallServer server({answer("404 Not Found", "application/problem+json; charset=utf-8",
                               R"({"type":"urn:candela:not-found","status":404,)"
                               R"("detail":"There is no such figure.","where":"total@2026-W01"})")});

    const auto reply = outcome(web::get(m_network, {.url = server.url(u"x"_s)}, {}));

    QVERIFY(!reply);
    QCOMPARE(reply.error(), (Error{Fault::NotFound, u"There is no such figure."_s, u"total@2026-W01"_s}));
}

void HttpTest::showsNoForeignText()
{
    SmallServer server({answer("404 Not Found", "text/html", R"({"detail":"<b>proxy page</b>"})")});

    const auto reply = outcome(web::get(m_network, {.url = server.url(u"x"_s)}, {}));

    QVERIFY(!reply);
    QCOMPARE(reply.error().what, u"The server answered 404."_s);
}

void HttpTest::saysThatNothingAnswers()
{
    QUrl nobody;
    {
        const SmallServer gone;
        nobody = gone.url(u"x"_s);
    }

    const auto reply = outcome(web::get(m_network, {.url = nobody}, {}));

    QVERIFY(!reply);
    QCOMPARE(reply.error().fault, Fault::Unreachable);
    QCOMPARE(reply.error().what, u"Nothing answers at %1."_s.arg(nobody.authority()));
}

void HttpTest::givesUpWhenNothingComes()
{
    const SmallServer silent;

    const auto reply = outcome(
        web::get(m_network, {.url = silent.url(u"x"_s), .timeout = std::chrono::milliseconds(50)}, {}));

    QVERIFY(!reply);
    QCOMPARE(reply.error().fault, Fault::Unreachable);
}

void HttpTest::stopsWhenAsked()
{
    const SmallServer silent;
    std::stop_source stop;
    connect(&silent, &SmallServer::asked, this, [&stop] { stop.request_stop(); });

    const auto reply = outcome(web::get(m_network, {.url = silent.url(u"x"_s)}, stop.get_token()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().fault, Fault::Cancelled);
}

void HttpTest::stopsBeforeItBegan()
{
    const SmallServer silent;
    std::stop_source stop;
    stop.request_stop();

    const auto reply = outcome(web::get(m_network, {.url = silent.url(u"x"_s)}, stop.get_token()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().fault, Fault::Cancelled);
}

void HttpTest::keepsATokenOffPlainHttp()
{
    const auto reply = outcome(web::get(
        m_network, {.url = QUrl(u"http://candela.example.org/v1/score"_s), .token = "secret"_ba}, {}));

    QVERIFY(!reply);
    QCOMPARE(reply.error().fault, Fault::Denied);
}

void HttpTest::neverAnswersInsideTheAskingCall()
{
    bool answered = false;

    web::later(Result<int>(1)).then(this, [&answered](const Result<int> &) { answered = true; });

    QVERIFY(!answered);
    QTRY_VERIFY(answered);
}

void HttpTest::refusesWhatIsNotJson()
{
    const auto document = web::documentOf({.status = 200, .body = "<html>"_ba, .headers = {}});

    QVERIFY(!document);
    QCOMPARE(document.error().fault, Fault::Unreachable);
}

QTEST_GUILESS_MAIN(HttpTest)
#include "tst_http.moc"
