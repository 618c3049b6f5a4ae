#include "client/httpdataservice.h"
#include "client/httpscoringservice.h"
#include "contract/category.h"
#include "contract/history.h"
#include "contract/job.h"
#include "contract/passport.h"
#include "contract/score.h"
#include "contract/simulation.h"
#include "smallserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

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

template<typename Json>
QByteArray ok(const Json &document)
{
    return test::answer("200 OK", "application/json", QJsonDocument(document).toJson());
}

QByteArray job(contract::JobState state, int percent)
{
    contract::Job job{.id = u"7f"_s, .kind = contract::JobKind::Import, .state = state, .percent = percent};
    if (state == contract::JobState::Done)
        job.import = contract::ImportResult{{{.file = u"-"_s,
                                              .status = contract::FileStatus::Imported,
                                              .kind = CoverageKind::Day,
                                              .report = u"getEmailActivityUserDetail"_s,
                                              .rows = 12}}};
    if (state == contract::JobState::Failed)
        job.error = Error{Fault::Denied, u"Not into a sample."_s};
    return ok(contract::toJson(job));
}

scoring::Score emptyScore()
{
    scoring::Score score{.organization = u"Sample organization"_s, .sample = true};
    for (const CategoryId category : allCategories)
        score.categories.push_back({.id = category, .reason = u"No release yet"_s});
    return score;
}

} // namespace

/// The service is a QTcpServer on loopback that answers with documents of the contract.
class HttpServicesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheScore();
    void asksForTheRightPath_data();
    void asksForTheRightPath();
    void asksWhatWouldBe();
    void refusesADocumentThatIsNone();
    void importsAFile();
    void cancelsAnImportAtTheService();
    void tellsTheResultWhenItIsTooLateToCancel();
    void tellsWhyAJobFailed();
    void tellsThatAFileCannotBeRead();

private:
    [[nodiscard]] client::Endpoint at(const SmallServer &server) const
    {
        return {.url = server.url({}), .token = "secret"_ba};
    }

    QNetworkAccessManager m_network;
    QTemporaryDir m_folder;
    QString m_file;
};

void HttpServicesTest::initTestCase()
{
    m_file = m_folder.filePath(u"mail-activity.csv"_s);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\n1,2\n");
}

void HttpServicesTest::readsTheScore()
{
    SmallServer server({ok(contract::toJson(emptyScore()))});
    client::HttpScoringService service(m_network, at(server));

    const auto score = outcome(service.score({}));

    QVERIFY(score);
    QCOMPARE(**score, emptyScore());
    QVERIFY(server.requests.at(0).startsWith("GET /v1/score HTTP/1.1"));
    QVERIFY(server.requests.at(0).contains("Bearer secret"));
}

void HttpServicesTest::asksForTheRightPath_data()
{
    using Ask = std::function<void(client::HttpScoringService &)>;
    using Service = client::HttpScoringService;
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<QByteArray>("path");

    QTest::newRow("history") << Ask([](Service &s) { std::ignore = s.scoreHistory(180, {}); })
                             << "/v1/score/history?days=180"_ba;
    QTest::newRow("changes") << Ask([](Service &s) { std::ignore = s.changes({}, {}); })
                             << "/v1/score/changes"_ba;
    QTest::newRow("changes between two releases") << Ask([](Service &s) {
        std::ignore = s.changes(client::Comparison{.from = u"2026-W40"_s, .to = u"2026-W46"_s}, {});
    }) << "/v1/score/changes?from=2026-W40&to=2026-W46"_ba;
    QTest::newRow("actions") << Ask([](Service &s) { std::ignore = s.actions({}); }) << "/v1/actions"_ba;
    QTest::newRow("category") << Ask([](Service &s) { std::ignore = s.category(CategoryId::Mobility, {}); })
                              << "/v1/categories/mobility"_ba;
    QTest::newRow("category history")
        << Ask([](Service &s) { std::ignore = s.categoryHistory(CategoryId::ContentCollaboration, 28, {}); })
        << "/v1/categories/content_collaboration/history?days=28"_ba;
    QTest::newRow("passport") << Ask([](Service &s) { std::ignore = s.passport(u"total@2026-W46"_s, {}); })
                              << "/v1/passports/total@2026-W46"_ba;
    QTest::newRow("session") << Ask([](Service &s) { std::ignore = s.session({}); }) << "/v1/session"_ba;
    QTest::newRow("releases") << Ask([](Service &s) { std::ignore = s.releases({}); }) << "/v1/releases"_ba;
    QTest::newRow("disclosures") << Ask([](Service &s) { std::ignore = s.disclosures({}); })
                                 << "/v1/disclosures"_ba;
}

void HttpServicesTest::asksForTheRightPath()
{
    QFETCH(const std::function<void(client::HttpScoringService &)>, ask);
    QFETCH(const QByteArray, path);
    SmallServer server;
    client::HttpScoringService service(m_network, at(server));

    ask(service);

    QTRY_COMPARE(server.requests.size(), 1U);
    QVERIFY2(server.requests.at(0).startsWith(QByteArray("GET "_ba + path + " HTTP/1.1")),
             server.requests.at(0).constData());
}

void HttpServicesTest::asksWhatWouldBe()
{
    const scoring::Simulation simulation{.release = u"2026-W46"_s, .before = Points(3), .after = Points(9)};
    SmallServer server({ok(contract::toJson(simulation))});
    client::HttpScoringService service(m_network, at(server));

    const auto answer = outcome(service.simulate({.steps = {}, .gain = 6}, {}));

    QVERIFY(answer);
    QCOMPARE(**answer, simulation);
    QVERIFY(server.requests.at(0).startsWith("POST /v1/simulations HTTP/1.1"));
    QVERIFY(server.requests.at(0).contains(R"({"gain":6})"));
}

void HttpServicesTest::refusesADocumentThatIsNone()
{
    SmallServer server({ok(QJsonObject{{u"organization"_s, 5}})});
    client::HttpScoringService service(m_network, at(server));

    const auto score = outcome(service.score({}));

    QVERIFY(!score);
    QCOMPARE(score.error().fault, Fault::BadInput);
}

void HttpServicesTest::importsAFile()
{
    using enum contract::JobState;
    SmallServer server({job(Queued, 0), job(Running, 60), job(Done, 100)});
    client::HttpDataService service(m_network, at(server), std::chrono::milliseconds(0));
    QList<int> percents;

    const auto result =
        outcome(service.importFile(m_file, [&percents](int percent) { percents.append(percent); }, {}));

    QVERIFY(result);
    QCOMPARE(result->files.at(0).file, u"mail-activity.csv"_s);
    QCOMPARE(result->files.at(0).rows, 12);
    QVERIFY(server.requests.at(0).startsWith("POST /v1/imports HTTP/1.1"));
    QVERIFY(server.requests.at(0).endsWith("a,b\n1,2\n"));
    QVERIFY(!server.requests.at(0).contains("mail-activity"));
    QVERIFY(server.requests.at(1).startsWith("GET /v1/imports/7f HTTP/1.1"));
    QCOMPARE(percents.last(), 80);
    QVERIFY(std::ranges::is_sorted(percents));
}

void HttpServicesTest::cancelsAnImportAtTheService()
{
    using enum contract::JobState;
    SmallServer server({job(Running, 10), job(Running, 10), job(Cancelled, 10)});
    client::HttpDataService service(m_network, at(server), std::chrono::milliseconds(0));
    std::stop_source stop;

    const auto result = outcome(service.importFile(
        m_file, [&stop](int percent) { percent > 50 && stop.request_stop(); }, stop.get_token()));

    QVERIFY(!result);
    QCOMPARE(result.error().fault, Fault::Cancelled);
    QVERIFY(server.requests.at(1).startsWith("DELETE /v1/imports/7f HTTP/1.1"));
    QVERIFY(server.requests.at(2).startsWith("GET /v1/imports/7f HTTP/1.1"));
}

void HttpServicesTest::tellsTheResultWhenItIsTooLateToCancel()
{
    using enum contract::JobState;
    SmallServer server({job(Running, 10), test::answer("409 Conflict", "text/plain", {}), job(Done, 100)});
    client::HttpDataService service(m_network, at(server), std::chrono::milliseconds(0));
    std::stop_source stop;

    const auto result = outcome(service.importFile(
        m_file, [&stop](int percent) { percent > 50 && stop.request_stop(); }, stop.get_token()));

    QVERIFY(result);
    QCOMPARE(result->files.size(), 1U);
}

void HttpServicesTest::tellsWhyAJobFailed()
{
    SmallServer server({job(contract::JobState::Failed, 10)});
    client::HttpDataService service(m_network, at(server), std::chrono::milliseconds(0));

    const auto result = outcome(service.importFile(m_file, {}, {}));

    QVERIFY(!result);
    QCOMPARE(result.error(), (Error{Fault::Denied, u"Not into a sample."_s}));
}

void HttpServicesTest::tellsThatAFileCannotBeRead()
{
    const SmallServer server;
    client::HttpDataService service(m_network, at(server));

    const auto result = outcome(service.importFile(u"/nowhere/x.csv"_s, {}, {}));

    QVERIFY(!result);
    QCOMPARE(result.error().fault, Fault::Storage);
    QVERIFY(server.requests.empty());
}

QTEST_GUILESS_MAIN(HttpServicesTest)
#include "tst_httpservices.moc"
