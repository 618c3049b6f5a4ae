#include "awaited.h"
#include "tlsserver.h"

#include "web/ask.h"
#include "web/tls.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using test::Answer;
using test::Fate;
using test::Request;

/// The server speaks TLS on loopback in this very program, with a certificate of an authority of its own.
class AskTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void givesWhateverTheServerAnswers_data();
    void givesWhateverTheServerAnswers();
    void sendsTheTokenOnce();
    void postsAForm();
    void handsOverABodyPieceByPiece();
    void keepsTheWordsOfARefusalOutOfTheFile();
    void passesOnThatTheFileIsFull();
    void doesNotFollowWhereItIsSent();
    void refusesWhatIsNotSafe_data();
    void refusesWhatIsNotSafe();
    void trustsNobodyItWasNotToldTo_data();
    void trustsNobodyItWasNotToldTo();
    void takesNoHalfAnswer_data();
    void takesNoHalfAnswer();
    void takesNoMoreThanItWants();
    void givesUpInTime_data();
    void givesUpInTime();
    void stopsWhenAsked();
    void readsAuthoritiesFromPem();

private:
    Result<web::Reply> ask(web::Question question, std::stop_token stop = {});
    [[nodiscard]] web::Question question(const QString &path = u"/x"_s) const
    {
        return {.url = m_server->url(path), .tls = m_trusting};
    }

    test::Authority m_authority;
    const QSslConfiguration m_trusting = *web::tlsTrusting(m_authority.certificate());
    QNetworkAccessManager m_network;
    std::unique_ptr<test::TlsServer> m_server;
    Answer m_answer;
    std::vector<Request> m_requests;
};

void AskTest::init()
{
    m_answer = {.body = "hello"};
    m_requests.clear();
    m_server = std::make_unique<test::TlsServer>(m_authority.server(), [this](const Request &request) {
        m_requests.push_back(request);
        return m_answer;
    });
}

Result<web::Reply> AskTest::ask(web::Question question, std::stop_token stop)
{
    return test::awaited(web::ask(m_network, question, std::move(stop)));
}

void AskTest::givesWhateverTheServerAnswers_data()
{
    QTest::addColumn<int>("status");

    for (const int status : {200, 204, 302, 400, 401, 403, 404, 410, 429, 500, 503})
        QTest::addRow("%d", status) << status;
}

void AskTest::givesWhateverTheServerAnswers()
{
    QFETCH(const int, status);
    m_answer = {.status = status,
                .body = status == 204 ? "" : "words",
                .headers = {{"Retry-After", "2.5"}, {"WWW-Authenticate", "Bearer realm=\"\""}}};

    const auto reply = ask(question());

    QVERIFY(reply);
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, m_answer.body);
    QCOMPARE(reply->header("retry-after"), "2.5"_ba);
    QCOMPARE(m_requests.size(), 1U);
}

void AskTest::sendsTheTokenOnce()
{
    web::Question asked = question(u"/reports/f(date=2026-11-15)"_s);
    asked.token = "secret";

    QVERIFY(ask(asked));
    QVERIFY(ask(question()));

    QCOMPARE(m_requests.at(0).target, "/reports/f(date=2026-11-15)"_ba);
    QCOMPARE(m_requests.at(0).headers.value("authorization"), "Bearer secret"_ba);
    QVERIFY(!m_requests.at(1).headers.contains("authorization"));
}

void AskTest::postsAForm()
{
    web::Question asked = question();
    asked.form = "a=1&b=2";

    QVERIFY(ask(asked));

    QCOMPARE(m_requests.at(0).method, "POST"_ba);
    QCOMPARE(m_requests.at(0).body, "a=1&b=2"_ba);
    QCOMPARE(m_requests.at(0).headers.value("content-type"), "application/x-www-form-urlencoded"_ba);
}

void AskTest::handsOverABodyPieceByPiece()
{
    m_answer.body = QByteArray(3 << 20, 'x');
    web::Question asked = question();
    asked.longest = 4 << 20;
    QByteArray taken;
    asked.take = [&](QByteArrayView bytes) -> Result<void> {
        taken += bytes;
        return {};
    };

    const auto reply = ask(asked);

    QVERIFY(reply);
    QVERIFY(reply->body.isEmpty());
    QVERIFY(taken == m_answer.body);
}

void AskTest::keepsTheWordsOfARefusalOutOfTheFile()
{
    m_answer = {.status = 503, .body = "busy"};
    web::Question asked = question();
    asked.take = [](QByteArrayView) -> Result<void> { qFatal("not of a 200"); };

    const auto reply = ask(asked);

    QVERIFY(reply);
    QCOMPARE(reply->body, "busy"_ba);
}

void AskTest::passesOnThatTheFileIsFull()
{
    web::Question asked = question();
    asked.take = [](QByteArrayView) -> Result<void> { return fail(Fault::Storage, u"full"_s); };

    const auto reply = ask(asked);

    QVERIFY(!reply);
    QCOMPARE(reply.error().what, u"full"_s);
}

void AskTest::doesNotFollowWhereItIsSent()
{
    m_answer = {.status = 302, .headers = {{"Location", m_server->url(u"/other"_s).toEncoded()}}};

    const auto reply = ask(question());

    QVERIFY(reply);
    QCOMPARE(reply->status, 302);
    QCOMPARE(m_requests.size(), 1U);
}

void AskTest::refusesWhatIsNotSafe_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("plain http, even to this computer") << u"http://127.0.0.1:1/x"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s;
    QTest::newRow("no scheme") << u"//example.org/x"_s;
    QTest::newRow("no host") << u"https:///x"_s;
    QTest::newRow("a password inside") << u"https://a:b@127.0.0.1/x"_s;
    QTest::newRow("nothing") << QString();
}

void AskTest::refusesWhatIsNotSafe()
{
    QFETCH(const QString, address);

    const auto reply = ask({.url = QUrl(address), .token = "secret"});

    QVERIFY(!reply);
    QCOMPARE(reply.error().fault, Fault::Denied);
    QVERIFY(!reply.error().what.contains(u"secret"_s));
}

void AskTest::trustsNobodyItWasNotToldTo_data()
{
    QTest::addColumn<QString>("server");

    QTest::newRow("an unknown authority") << u"unknown"_s;
    QTest::newRow("another name") << u"name"_s;
    QTest::newRow("over") << u"over"_s;
}

void AskTest::trustsNobodyItWasNotToldTo()
{
    QFETCH(const QString, server);
    const test::Authority stranger;
    const test::Identity identity = server == "unknown"_L1 ? stranger.server()
                                    : server == "name"_L1  ? m_authority.server("graph.example")
                                                           : m_authority.server("127.0.0.1", {-20, -10});
    int asked = 0;
    const test::TlsServer other(identity, [&](const Request &) {
        ++asked;
        return Answer();
    });

    const auto reply = ask({.url = other.url(), .token = "secret", .tls = m_trusting});

    QVERIFY(!reply);
    QCOMPARE(reply.error().fault, Fault::Denied);
    QVERIFY2(reply.error().what.contains(u"not trusted"_s), qPrintable(reply.error().what));
    QCOMPARE(asked, 0);
}

void AskTest::takesNoHalfAnswer_data()
{
    QTest::addColumn<Fate>("fate");

    QTest::newRow("cut in the body") << Fate::Cut;
    QTest::newRow("no answer") << Fate::None;
}

void AskTest::takesNoHalfAnswer()
{
    QFETCH(const Fate, fate);
    m_answer = {.body = QByteArray(10'000, 'x'), .fate = fate};

    const auto reply = ask(question());

    QVERIFY(!reply);
    QCOMPARE(reply.error().fault, Fault::Unreachable);
}

void AskTest::takesNoMoreThanItWants()
{
    m_answer.body = QByteArray(2000, 'x');
    web::Question asked = question();

    asked.longest = 2000;
    QVERIFY(ask(asked));
    asked.longest = 1999;
    const auto reply = ask(asked);

    QVERIFY(!reply);
    QCOMPARE(reply.error().fault, Fault::TooMuch);
}

void AskTest::givesUpInTime_data()
{
    QTest::addColumn<int>("quiet");
    QTest::addColumn<int>("whole");

    QTest::newRow("nothing moves") << 100 << 100'000;
    QTest::newRow("it takes too long as a whole") << 100'000 << 100;
}

void AskTest::givesUpInTime()
{
    QFETCH(const int, quiet);
    QFETCH(const int, whole);
    m_answer.fate = Fate::Silent;
    web::Question asked = question();
    asked.quiet = std::chrono::milliseconds(quiet);
    asked.whole = std::chrono::milliseconds(whole);

    const auto reply = ask(asked);

    QVERIFY(!reply);
    QCOMPARE(reply.error().fault, Fault::Unreachable);
}

void AskTest::stopsWhenAsked()
{
    m_answer.fate = Fate::Silent;
    std::stop_source stop;
    const auto future = web::ask(m_network, question(), stop.get_token());
    QVERIFY(QTest::qWaitFor([&] { return !m_requests.empty(); }, 10'000));

    stop.request_stop();

    QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, 10'000));
    QCOMPARE(future.result().error().fault, Fault::Cancelled);
}

void AskTest::readsAuthoritiesFromPem()
{
    QVERIFY(!web::tlsTrusting("no certificate"));
    QCOMPARE(m_trusting.caCertificates().size(), 1);
    QVERIFY(web::systemTls().protocol() == QSsl::TlsV1_2OrLater);
}

QTEST_GUILESS_MAIN(AskTest)
#include "tst_ask.moc"
