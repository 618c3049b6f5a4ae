#include "awaited.h"
#include "fakegraph.h"

#include "model/catalogues.h"
#include "sources/graph/run.h"
#include "sources/mappedfile.h"
#include "web/tls.h"

#include <QNetworkAccessManager>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace candela;
using namespace candela::sources::graph;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::FakeGraph;
using test::Faults;
using test::Request;

namespace {

const QDate today(2026, 11, 20);
const QString mail = u"getEmailActivityUserDetail"_s;
const QString teams = u"getTeamsUserActivityUserDetail"_s;
const QString licences = u"getOffice365ActiveUserDetail"_s;

const QByteArray devicesPath = "/deviceManagement/devices";
const Wanted devices{
    .report = u"devices"_s,
    .days = {today},
    .list = ListPlace{.path = QString::fromLatin1(devicesPath), .fields = {u"id"_s, u"model"_s}}};

/// Two rows each.
QByteArrayList pagesOf(int pages)
{
    QByteArrayList rows;
    for (int i = 0; i < pages; ++i)
        rows << R"({"id":")" + QByteArray::number(i) + R"("},{"id":"x"})";
    return rows;
}

QByteArray wholeList(int pages)
{
    return R"({"value":[)" + pagesOf(pages).join(',') + "]}";
}

using Kept = std::map<QPair<QString, QDate>, QByteArray>;

std::vector<QDate> daysUpTo(QDate last, int count)
{
    std::vector<QDate> days;
    for (int i = count - 1; i >= 0; --i)
        days.push_back(last.addDays(-i));
    return days;
}

} // namespace

/// A run against a Graph in this very program; the hour passes when the run waits, and not otherwise.
class RunTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fetchesEveryDayOnce();
    void comesToTheSameOnABadDay_data();
    void comesToTheSameOnABadDay();
    void goesOnAfterAStopAtAnyRequest();
    void keepsToTheLimitsOfTheService();
    void leavesAThrottledReportAloneAndGoesOnWithOthers();
    void endsWhenItsPatienceEnds();
    void givesUpWhatNeverComes();
    void givesUpWhenNobodyAnswers_data();
    void givesUpWhenNobodyAnswers();
    void takesAHeaderWithoutRowsForNothingYet();
    void takesARefusedNewestDayForNothingYet();
    void takesAnOlderDayThanAskedForNothingYet();
    void saysWhichDaysAreGone();
    void namesThePermissionThatIsMissing();
    void goesOnWithOtherReportsWhenOneIsDenied();
    void signsInAgainWhenTheTokenEnds();
    void signsInBeforeTheTokenEnds();
    void saysThatTheSecretIsWrong();
    void signsInWithACertificate();
    void saysThatTheCertificateIsWrong();
    void sendsNoTokenWhereItIsSentTo_data();
    void sendsNoTokenWhereItIsSentTo();
    void asksNobodyElse();
    void tellsWhyAFileWasNotKept();
    void endsWhenNothingCanBeKept();
    void saysWhetherNamesAreConcealed();
    void fetchesTheReportOf30Days_data();
    void fetchesTheReportOf30Days();
    void fetchesAListPageByPage_data();
    void fetchesAListPageByPage();
    void keepsOfARowOnlyWhatIsRead();
    void fetchesOneListAfterTheOther();
    void takesNoListThatIsNotWhole_data();
    void takesNoListThatIsNotWhole();
    void leavesAListWhenItsPatienceEnds();
    void namesThePermissionForDevices();
    void takesAnEmptyListForNothingYet();

private:
    RunOutcome run(const std::vector<Wanted> &wanted, std::stop_token stop = {});
    [[nodiscard]] QByteArray file(const QString &report, QDate day) const;
    [[nodiscard]] Result<std::vector<Taken>> take(const std::vector<Arrived> &arrived);
    /// What of `wanted` is not kept yet.
    [[nodiscard]] std::vector<Wanted> missing(const std::vector<Wanted> &wanted) const;

    const SignalCatalogue m_catalogue = builtInSignals();
    test::Authority m_authority;
    test::Hours m_hours;
    std::unique_ptr<FakeGraph> m_graph;
    std::optional<Access> m_access;
    Kept m_kept;
    int m_keptTwice = 0;
    std::chrono::milliseconds m_patience = 1000h;
    std::chrono::milliseconds m_waited{0};
    QString m_refuse;             ///< what the vault says to every file; empty: it takes it
    std::optional<Error> m_fails; ///< taking fails as a whole
    QByteArray m_name = "anna@contoso.example";
};

void RunTest::init()
{
    m_hours.now = QDateTime(today, QTime(6, 0), Qt::UTC);
    m_graph = std::make_unique<FakeGraph>(
        m_authority, m_hours, [this](const QString &report, QDate day) { return file(report, day); });
    m_graph->newest = today.addDays(-1);
    m_access.reset();
    m_kept.clear();
    m_keptTwice = 0;
    m_patience = 1000h;
    m_waited = 0ms;
    m_refuse.clear();
    m_fails.reset();
    m_name = "anna@contoso.example";
}

QByteArray RunTest::file(const QString &report, QDate day) const
{
    const QByteArray date = day.toString(Qt::ISODate).toLatin1();
    QStringList columns = m_catalogue.report(report)->required;
    QByteArray text = columns.join(u',').toLatin1() + "\r\n" + date + ',' + m_name;
    text += QByteArray(columns.size() - 2, ',') + "\r\n";
    for (int i = 0; i < day.day() * 20; ++i)
        text += date + ",x@contoso.example" + QByteArray(columns.size() - 2, ',') + "\r\n";
    return text;
}

Result<std::vector<Taken>> RunTest::take(const std::vector<Arrived> &arrived)
{
    if (m_fails)
        return fail(*m_fails);
    std::vector<Taken> taken;
    for (const Arrived &one : arrived) {
        taken.push_back({.isKept = m_refuse.isEmpty(), .reason = m_refuse});
        if (!m_refuse.isEmpty())
            continue;
        const auto mapped = sources::MappedFile::fromDescriptor(one.file->descriptor());
        const bool isNew =
            m_kept.emplace(qMakePair(one.report, one.day), mapped->bytes().toByteArray()).second;
        m_keptTwice += isNew ? 0 : 1;
    }
    return taken;
}

std::vector<Wanted> RunTest::missing(const std::vector<Wanted> &wanted) const
{
    std::vector<Wanted> missing = wanted;
    for (Wanted &one : missing)
        std::erase_if(one.days, [&](QDate day) { return m_kept.contains(qMakePair(one.report, day)); });
    return missing;
}

RunOutcome RunTest::run(const std::vector<Wanted> &wanted, std::stop_token stop)
{
    QNetworkAccessManager network;
    Connection connection(network, m_access.value_or(m_graph->access()), m_hours.clock(), systemRandom());
    const RunSetup setup{.connection = connection,
                         .catalogue = m_catalogue,
                         .clock = m_hours.clock(),
                         .wait =
                             [this, &connection](std::chrono::milliseconds time, std::function<void()> then) {
                                 m_waited += time;
                                 m_hours.now = m_hours.now.addMSecs(time.count());
                                 QTimer::singleShot(0, &connection, std::move(then));
                             },
                         .chance = [] { return 0.5; },
                         .take = [this](const std::vector<Arrived> &arrived) { return take(arrived); },
                         .patience = m_patience};
    return test::awaited(sources::graph::run(setup, wanted, std::move(stop)));
}

void RunTest::fetchesEveryDayOnce()
{
    const auto wanted = wantedReports(m_catalogue, {}, today);

    const RunOutcome outcome = run(wanted);

    QVERIFY(!outcome.failure);
    QVERIFY(!outcome.resume);
    QCOMPARE(m_kept.size(), wanted.size() * 28);
    QCOMPARE(m_keptTwice, 0);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        QVERIFY(outcome.reports[i].fetched == wanted[i].days);
        QVERIFY(outcome.reports[i].error.isEmpty());
    }
    for (const auto &[key, bytes] : m_kept)
        QCOMPARE(bytes, file(key.first, key.second));
    QCOMPARE(m_graph->signIns, 1);
    QCOMPARE(m_graph->asked, static_cast<int>(m_kept.size()));
    QCOMPARE(m_graph->strayTokens, QStringList());
    QVERIFY(m_waited == 0ms);
}

void RunTest::comesToTheSameOnABadDay_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U})
        QTest::addRow("seed %u", seed) << seed;
}

void RunTest::comesToTheSameOnABadDay()
{
    QFETCH(const quint32, seed);
    auto wanted = wantedReports(m_catalogue, {}, today);
    const std::size_t files = wanted.size() * 28 + 1;
    wanted.push_back(devices);
    m_graph = std::make_unique<FakeGraph>(
        m_authority, m_hours, [this](const QString &report, QDate day) { return file(report, day); }, seed);
    m_graph->lists[devicesPath] = pagesOf(20);
    m_graph->newest = today.addDays(-1);
    m_graph->daysGiven = 35; // so that hours of waiting lose no day
    m_graph->faults = Faults::all(0.12);

    // What keeps failing is left to the next run, as it would be.
    for (int runs = 0; runs < 5 && m_kept.size() < files; ++runs) {
        (void)run(missing(wanted));
        m_hours.now = m_hours.now.addSecs(600);
    }

    QCOMPARE(m_kept.size(), files);
    QCOMPARE(m_keptTwice, 0);
    for (const auto &[key, bytes] : m_kept)
        QCOMPARE(bytes, key.first == devices.report ? wholeList(20) : file(key.first, key.second));
    QCOMPARE(m_graph->strayTokens, QStringList());
    QCOMPARE(m_graph->tooEarly.size(), 0U);
    QVERIFY(m_graph->signIns > 1);
    QVERIFY(m_waited > 0ms);
}

void RunTest::goesOnAfterAStopAtAnyRequest()
{
    const std::vector<Wanted> wanted = {{.report = mail, .days = daysUpTo(today.addDays(-1), 4)},
                                        devices,
                                        {.report = licences, .days = daysUpTo(today.addDays(-1), 4)}};
    m_graph->lists[devicesPath] = pagesOf(5);
    int request = 0;
    for (bool isReached = true; isReached; ++request) {
        m_kept.clear();
        m_graph->faults = {.throttled = 0.2, .noAnswer = 0.1};
        isReached = false;
        std::stop_source stop;
        m_graph->onRequest = [&, left = request]() mutable {
            if (left-- != 0)
                return;
            isReached = true;
            stop.request_stop();
        };

        const RunOutcome stopped = run(wanted, stop.get_token());
        m_graph->onRequest = {};
        const std::size_t keptBefore = m_kept.size();
        const RunOutcome resumed = run(missing(wanted));

        QCOMPARE(stopped.failure.has_value(), isReached);
        QVERIFY(!isReached || stopped.failure->fault == Fault::Cancelled);
        std::size_t told = 0;
        for (const ReportRun &report : stopped.reports)
            told += report.fetched.size();
        QCOMPARE(told, keptBefore); // what it says is kept is kept, and nothing else
        QVERIFY(!resumed.failure);
        QCOMPARE(m_kept.size(), 9U);
        QCOMPARE(m_kept[qMakePair(devices.report, today)], wholeList(5));
        QCOMPARE(m_keptTwice, 0);
    }
    QVERIFY(request > 21);
}

void RunTest::keepsToTheLimitsOfTheService()
{
    m_graph->isLimited = true;
    m_graph->daysGiven = 29;
    const auto wanted = wantedReports(m_catalogue, {}, today);

    const RunOutcome outcome = run(wanted);

    QCOMPARE(m_kept.size(), wanted.size() * 28);
    QCOMPARE(m_graph->tooEarly.size(), 0U);
    // Each report needs two batches, and all wait together.
    QVERIFY2(m_waited < 40min, qPrintable(QString::number(m_waited.count() / 60'000)));
}

void RunTest::leavesAThrottledReportAloneAndGoesOnWithOthers()
{
    // Mail is throttled from its first question on, as another program has used up the limit.
    QStringList order;
    m_graph->onRequest = {};
    m_graph->faults = {.throttled = 1};
    bool isFirst = true;
    m_graph->onRequest = [&] {
        if (m_graph->asked > 0 || m_graph->signIns > 0)
            m_graph->faults.throttled = std::exchange(isFirst, false) ? 1 : 0;
    };

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 2)},
                                    {.report = teams, .days = daysUpTo(today.addDays(-1), 2)}});

    QVERIFY(!outcome.failure);
    QCOMPARE(m_kept.size(), 4U);
    QCOMPARE(m_graph->askedFor[mail], 3);
    QCOMPARE(m_graph->askedFor[teams], 2);
    QCOMPARE(m_graph->tooEarly.size(), 0U);
}

void RunTest::endsWhenItsPatienceEnds()
{
    m_graph->isLimited = true;
    m_patience = 0ms;
    const auto wanted = wantedReports(m_catalogue, {}, today);

    const RunOutcome outcome = run(wanted);

    QVERIFY(!outcome.failure);
    QVERIFY(outcome.resume);
    QVERIFY(*outcome.resume > m_hours.now);
    QCOMPARE(m_kept.size(), wanted.size() * 14);
    QCOMPARE(outcome.reports.front().fetched.size(), 14U);
    QCOMPARE(outcome.reports.front().left.size(), 14U);
    QVERIFY(!outcome.reports.front().error.isEmpty());
    QVERIFY(m_waited == 0ms);
}

void RunTest::givesUpWhatNeverComes()
{
    m_graph->faults.unavailable = 1;

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 3)}});

    QVERIFY(!outcome.failure);
    QCOMPARE(outcome.reports[0].left.size(), 3U);
    QVERIFY2(outcome.reports[0].error.contains(u"503"_s), qPrintable(outcome.reports[0].error));
    QCOMPARE(m_graph->askedFor[mail], 8);
}

void RunTest::givesUpWhenNobodyAnswers_data()
{
    QTest::addColumn<std::chrono::milliseconds>("patience");

    QTest::newRow("after many times") << std::chrono::milliseconds(1000h);
    QTest::newRow("at once") << 0ms;
}

void RunTest::givesUpWhenNobodyAnswers()
{
    QFETCH(const std::chrono::milliseconds, patience);
    m_patience = patience;
    m_access = m_graph->access();
    m_access->authority = QUrl(u"https://127.0.0.1:1"_s);

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 3)},
                                    {.report = teams, .days = daysUpTo(today.addDays(-1), 3)}});

    QVERIFY(!outcome.failure);
    QVERIFY(outcome.reports[0].error.contains(u"Nothing answers"_s));
    QCOMPARE(outcome.reports[1].left.size(), 3U);
    QCOMPARE(m_graph->asked, 0);
}

void RunTest::takesAHeaderWithoutRowsForNothingYet()
{
    const QDate empty = today.addDays(-3);
    m_graph = std::make_unique<FakeGraph>(m_authority, m_hours, [&](const QString &report, QDate day) {
        const QByteArray whole = file(report, day);
        return day == empty ? whole.first(whole.indexOf('\n') + 1) : whole;
    });
    m_graph->newest = today.addDays(-1);

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 4)}});

    QVERIFY(outcome.reports[0].waiting == std::vector{empty});
    QCOMPARE(outcome.reports[0].fetched.size(), 3U);
    QVERIFY(outcome.reports[0].error.isEmpty());
    QVERIFY(!m_kept.contains(qMakePair(mail, empty)));
}

void RunTest::takesARefusedNewestDayForNothingYet()
{
    m_graph->newest = today.addDays(-3);

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 4)}});

    QVERIFY(!outcome.failure);
    QCOMPARE(outcome.reports[0].fetched.size(), 2U);
    QVERIFY(outcome.reports[0].waiting == daysUpTo(today.addDays(-1), 2));
    QVERIFY(outcome.reports[0].error.isEmpty());
    QCOMPARE(m_graph->askedFor[mail], 3); // the day after a refused one is not asked for
}

void RunTest::takesAnOlderDayThanAskedForNothingYet()
{
    m_graph = std::make_unique<FakeGraph>(m_authority, m_hours, [&](const QString &report, QDate day) {
        return file(report, std::min(day, today.addDays(-2)));
    });
    m_graph->newest = today.addDays(-1);

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 2)}});

    QVERIFY(outcome.reports[0].waiting == std::vector{today.addDays(-1)});
    QVERIFY(outcome.reports[0].fetched == std::vector{today.addDays(-2)});
}

void RunTest::saysWhichDaysAreGone()
{
    m_graph->daysGiven = 26;

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 28)}});

    QVERIFY(outcome.reports[0].gone == daysUpTo(today.addDays(-27), 2));
    QCOMPARE(outcome.reports[0].fetched.size(), 26U);
    QVERIFY(outcome.reports[0].error.isEmpty());
}

void RunTest::namesThePermissionThatIsMissing()
{
    m_graph->isDenied = true;

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 3)}});

    QVERIFY2(outcome.reports[0].error.contains(u"Reports.Read.All"_s), qPrintable(outcome.reports[0].error));
    QCOMPARE(outcome.reports[0].left.size(), 3U);
    QCOMPARE(m_graph->asked, 1);
}

void RunTest::goesOnWithOtherReportsWhenOneIsDenied()
{
    m_graph->denied = {mail};

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 3)},
                                    {.report = teams, .days = daysUpTo(today.addDays(-1), 3)}});

    QVERIFY(!outcome.reports[0].error.isEmpty());
    QCOMPARE(outcome.reports[1].fetched.size(), 3U);
}

void RunTest::signsInAgainWhenTheTokenEnds()
{
    m_graph->faults.tokenEnds = 1; // each token is taken once

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 5)}});

    QCOMPARE(outcome.reports[0].fetched.size(), 5U);
    QCOMPARE(m_graph->signIns, 5);
}

void RunTest::signsInBeforeTheTokenEnds()
{
    m_graph->onRequest = [this] { m_hours.now = m_hours.now.addSecs(200); };

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 10)}});

    QCOMPARE(outcome.reports[0].fetched.size(), 10U);
    QVERIFY(m_graph->signIns > 1);
    QCOMPARE(m_graph->asked, 10); // no question was refused for its token
}

void RunTest::saysThatTheSecretIsWrong()
{
    m_access = m_graph->access();
    m_access->credential = Secret{.text = "not-the-right-one"};

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 3)}});

    QVERIFY(outcome.failure);
    QCOMPARE(outcome.failure->fault, Fault::SignedOut);
    QVERIFY(outcome.failure->what.contains(u"secret"_s));
    QVERIFY(!outcome.failure->what.contains(u"contoso"_s));
    QCOMPARE(m_graph->signIns, 1);
    QCOMPARE(m_graph->asked, 0);
    QCOMPARE(outcome.reports[0].left.size(), 3U);
}

void RunTest::signsInWithACertificate()
{
    const test::Identity program = m_authority.program();
    m_access = m_graph->access();
    m_access->credential = *SigningKey::read(program.certificate, program.key);
    m_graph->thumbprint = QSslCertificate(program.certificate)
                              .digest(QCryptographicHash::Sha256)
                              .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 3)}});

    QCOMPARE(outcome.reports[0].fetched.size(), 3U);
}

void RunTest::saysThatTheCertificateIsWrong()
{
    const test::Identity program = m_authority.program();
    m_access = m_graph->access();
    m_access->credential = *SigningKey::read(program.certificate, program.key);
    m_graph->thumbprint = "another";

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 3)}});

    QVERIFY(outcome.failure->what.contains(u"certificate"_s));
    QCOMPARE(outcome.failure->where, u"AADSTS700027"_s);
}

void RunTest::sendsNoTokenWhereItIsSentTo_data()
{
    QTest::addColumn<QString>("kind");

    QTest::newRow("plain http") << u"http"_s;
    QTest::newRow("a server that nobody trusts") << u"untrusted"_s;
    QTest::newRow("nowhere") << u"nowhere"_s;
}

void RunTest::sendsNoTokenWhereItIsSentTo()
{
    QFETCH(const QString, kind);
    const test::Authority stranger;
    QList<Request> seen;
    const test::TlsServer other(stranger.server(), [&](const Request &request) {
        seen << request;
        return test::Answer();
    });
    m_graph->redirect = kind == "http"_L1        ? QUrl(u"http://127.0.0.1:%1"_s.arg(other.serverPort()))
                        : kind == "untrusted"_L1 ? other.url()
                                                 : QUrl(u"data:,x"_s);

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 3)}});

    QVERIFY(outcome.failure);
    QCOMPARE(outcome.failure->fault, Fault::Denied);
    QVERIFY(seen.isEmpty());
    QCOMPARE(m_kept.size(), 0U);
}

void RunTest::asksNobodyElse()
{
    QNetworkAccessManager network;
    Connection connection(network, m_graph->access(), m_hours.clock(), systemRandom());
    const test::TlsServer other(m_authority.server(),
                                [](const Request &) -> test::Answer { qFatal("asked"); });

    const auto heard = test::awaited(connection.ask(other.url(u"/v1.0/next"_s), {}, {}));

    QCOMPARE(heard.error().fault, Fault::Denied);
    QCOMPARE(m_graph->signIns, 0);
}

void RunTest::tellsWhyAFileWasNotKept()
{
    m_refuse = u"the column X is missing"_s;

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 3)}});

    QVERIFY(!outcome.failure);
    QCOMPARE(outcome.reports[0].left.size(), 3U);
    QCOMPARE(outcome.reports[0].error, m_refuse);
}

void RunTest::endsWhenNothingCanBeKept()
{
    m_fails = Error{.fault = Fault::Storage, .what = u"the disk is full"_s};

    const RunOutcome outcome = run({{.report = mail, .days = daysUpTo(today.addDays(-1), 20)}});

    QCOMPARE(outcome.failure->what, m_fails->what);
    QCOMPARE(outcome.reports[0].left.size(), 20U);
    QCOMPARE(m_graph->asked, 8);
}

void RunTest::saysWhetherNamesAreConcealed()
{
    const std::vector<Wanted> wanted = {{.report = mail, .days = daysUpTo(today.addDays(-1), 1)}};

    QVERIFY(run(wanted).reports[0].isConcealed == false);
    m_name = "0123456789ABCDEF0123456789ABCDEF";
    QVERIFY(run(wanted).reports[0].isConcealed == true);
}

void RunTest::fetchesTheReportOf30Days_data()
{
    QTest::addColumn<Faults>("faults");

    QTest::newRow("on a good day") << Faults();
    QTest::newRow("on a bad day") << Faults::all(0.3);
}

void RunTest::fetchesTheReportOf30Days()
{
    QFETCH(const Faults, faults);
    m_graph->faults = faults;
    m_graph->periodOf = [this](const QString &report) { return file(report, today.addDays(-2)); };

    const RunOutcome outcome = run({{.report = mail, .days = {today}, .isPeriod = true}});

    QVERIFY(outcome.reports[0].fetched == std::vector{today}); // though its newest day is older
    QCOMPARE(m_kept[qMakePair(mail, today)], file(mail, today.addDays(-2)));
}

void RunTest::fetchesAListPageByPage_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<Faults>("faults");

    QTest::newRow("one page") << 1 << Faults();
    QTest::newRow("many pages") << 30 << Faults();
    QTest::newRow("a token for each page") << 30 << Faults{.tokenEnds = 1};
    QTest::newRow("throttled between the pages") << 30 << Faults{.throttled = 0.4};
    QTest::newRow("pages that are cut off") << 30 << Faults{.noAnswer = 0.3};
    QTest::newRow("a bad day") << 30 << Faults::all(0.15);
}

void RunTest::fetchesAListPageByPage()
{
    QFETCH(const int, pages);
    QFETCH(const Faults, faults);
    m_graph->lists[devicesPath] = pagesOf(pages);
    m_graph->faults = faults;

    const RunOutcome outcome = run({devices});

    QVERIFY(!outcome.failure);
    QVERIFY(outcome.reports[0].fetched == std::vector{today});
    QCOMPARE(m_kept.begin()->second, wholeList(pages));
    QCOMPARE(m_graph->tooEarly.size(), 0U);
}

void RunTest::keepsOfARowOnlyWhatIsRead()
{
    m_graph->lists[devicesPath] = {
        R"({"deviceName":"ANNAS-PC","ID":"a","model":null,"owner":{"id":"anna"}})"};

    (void)run({devices});

    QCOMPARE(m_kept.begin()->second, R"({"value":[{"ID":"a","model":null}]})"_ba);
}

void RunTest::fetchesOneListAfterTheOther()
{
    const QByteArray other = "/deviceManagement/apps";
    m_graph->lists = {{devicesPath, pagesOf(3)}, {other, pagesOf(3)}};

    (void)run(
        {devices,
         {.report = mail, .days = daysUpTo(today.addDays(-1), 3)},
         {.report = u"apps"_s, .days = {today}, .list = ListPlace{.path = QString::fromLatin1(other)}}});

    QCOMPARE(m_graph->listsAsked,
             QByteArrayList({devicesPath, devicesPath, devicesPath, other, other, other}));
    QCOMPARE(m_kept.size(), 5U);
}

void RunTest::takesNoListThatIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<QString>("word");

    const QByteArray row = R"({"id":"b"})";
    QTest::newRow("a page that is no JSON") << R"({"id":)"_ba << QByteArray() << u"cannot be read"_s;
    QTest::newRow("an address that is a number") << row << "7"_ba << u"cannot be read"_s;
    QTest::newRow("an address that is none") << row << R"("https://[")"_ba << u"cannot be read"_s;
    QTest::newRow("an empty address") << row << R"("")"_ba << u"cannot be read"_s;
    QTest::newRow("another server") << row << "other"_ba << u"another server"_s;
    QTest::newRow("this server without TLS") << row << "http"_ba << u"another server"_s;
    QTest::newRow("an address without a server") << row << R"("/v1.0/next")"_ba << u"another server"_s;
    QTest::newRow("back to the beginning") << row << "circle"_ba << u"no end"_s;
}

void RunTest::takesNoListThatIsNotWhole()
{
    QFETCH(const QByteArray, second);
    QFETCH(const QByteArray, next);
    QFETCH(const QString, word);
    const test::TlsServer other(m_authority.server(),
                                [](const Request &) -> test::Answer { qFatal("asked"); });
    const QByteArray rest = "/v1.0" + devicesPath + "?$skiptoken=0\"";
    m_graph->lists[devicesPath] = {R"({"id":"a"})", second};
    m_graph->nextLink =
        next == "other"  ? '"' + other.url().toEncoded() + rest
        : next == "http" ? R"("http://127.0.0.1:)" + QByteArray::number(m_graph->baseAddress().port()) + rest
        : next == "circle" ? '"' + m_graph->baseAddress().toEncoded(QUrl::RemovePath) + rest
                           : next;

    const RunOutcome outcome = run({devices, {.report = mail, .days = daysUpTo(today.addDays(-1), 3)}});

    QVERIFY(!outcome.failure); // the rest of the run goes on
    QCOMPARE(outcome.reports[1].fetched.size(), 3U);
    QVERIFY(outcome.reports[0].left == std::vector{today});
    QVERIFY2(outcome.reports[0].error.contains(word), qPrintable(outcome.reports[0].error));
    QCOMPARE(m_kept.size(), 3U);
    QVERIFY(m_graph->listsAsked.size() <= 3);
}

void RunTest::leavesAListWhenItsPatienceEnds()
{
    m_graph->lists[devicesPath] = pagesOf(30);
    m_graph->isLimited = true;
    m_patience = 0ms;

    const RunOutcome outcome = run({devices});

    QVERIFY(outcome.resume);
    QVERIFY(outcome.reports[0].left == std::vector{today});
    QVERIFY(m_kept.empty());
}

void RunTest::namesThePermissionForDevices()
{
    m_graph->isDenied = true;

    const RunOutcome outcome = run({devices});

    QVERIFY(outcome.reports[0].error.contains(u"DeviceManagementManagedDevices.Read.All"_s));
    QVERIFY(!outcome.reports[0].error.contains(u"Reports.Read.All"_s));
}

void RunTest::takesAnEmptyListForNothingYet()
{
    m_graph->lists[devicesPath] = {"", ""};

    const RunOutcome outcome = run({devices});

    QVERIFY(outcome.reports[0].waiting == std::vector{today});
    QVERIFY(outcome.reports[0].error.isEmpty());
    QVERIFY(m_kept.empty());
}

QTEST_GUILESS_MAIN(RunTest)
#include "tst_run.moc"
