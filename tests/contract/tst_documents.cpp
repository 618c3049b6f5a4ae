#include "contract/history.h"
#include "contract/importresult.h"
#include "contract/job.h"
#include "contract/problem.h"
#include "contract/score.h"
#include "contract/sourcelist.h"
#include "model/catalogues.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

/// The document of design.md 7, with one category measured and seven without a source.
scoring::Score score()
{
    scoring::Score score{.organization = u"Sample organization"_s,
                         .sample = true,
                         .total = {.points = Points(62), .measured = 1, .change = {.points = 3, .text = {}}},
                         .peopleAsOf = QDate(2026, 11, 15),
                         .technologyAsOf = {},
                         .release = u"2026-W46"_s,
                         .categories = {}};
    for (const CategoryId id : allCategories)
        score.categories.push_back({.id = id, .reason = u"No source yet"_s});
    score.categories.front() = {.id = CategoryId::Communication,
                                .status = scoring::Status::Measured,
                                .points = Points(62),
                                .change = {.points = 3, .text = {}},
                                .numerator = 1240,
                                .numeratorKind = privacy::CellKind::Count,
                                .denominator = 1997,
                                .plusMinus = 1,
                                .method = u"communication.multi_mode/1"_s,
                                .passport = u"communication.multi_mode@2026-W46"_s};
    return score;
}

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class DocumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void writesTheScoreAsAgreed();
    void writesNothingAsNull();
    void namesThePlaceOfWhatIsWrong_data();
    void namesThePlaceOfWhatIsWrong();
    void wantsTheEightCategoriesInTheirOrder();
    void roundsTheTrendToHundredths();
    void namesThePlaceInsideAJob();
    void passesOverMembersItDoesNotKnow();
    void givesEachFaultItsStatusAndBack_data();
    void givesEachFaultItsStatusAndBack();
    void takesAStatusWithoutANameForTheNearestFault_data();
    void takesAStatusWithoutANameForTheNearestFault();
    void listsEveryReportAsASource();
    void readsATimeOnlyWithItsZone_data();
    void readsATimeOnlyWithItsZone();
};

void DocumentsTest::writesTheScoreAsAgreed()
{
    const QJsonObject document = toJson(score());

    QCOMPARE(document[u"organization"_s], u"Sample organization"_s);
    QCOMPARE(document[u"release"_s], u"2026-W46"_s);
    QCOMPARE(document[u"as_of"_s], parsed(R"({"people":"2026-11-15","technology":null})"));
    QCOMPARE(document[u"total"_s], parsed(R"({"points":62,"of":800,"measured":1,"change":3,
                                              "change_text":null,"plus_minus":null})"));
    QCOMPARE(document[u"categories"_s][0], parsed(R"({"id":"communication","kind":"people",
        "status":"measured","points":62,"of":100,"change":3,"change_text":null,"numerator":1240,
        "numerator_kind":"count","parts":[],"denominator":1997,"noisy_denominator":false,"plus_minus":1,
        "band":null,"method":"communication.multi_mode/1","passport":"communication.multi_mode@2026-W46",
        "reason":null,"benchmark":null,"recommended":null})"));
}

void DocumentsTest::writesNothingAsNull()
{
    scoring::Score before = score();
    before.release.clear();
    before.total = {};
    before.peopleAsOf.reset();

    const QJsonObject document = toJson(before);

    QCOMPARE(document[u"release"_s], QJsonValue());
    QVERIFY(document.contains(u"release"_s));
    QCOMPARE(document[u"total"_s][u"points"_s], QJsonValue());
    QCOMPARE(document[u"total"_s][u"measured"_s], 0);
    QCOMPARE(document[u"as_of"_s][u"people"_s], QJsonValue());
    QCOMPARE(document[u"categories"_s][7][u"reason"_s], u"No source yet"_s);
}

void DocumentsTest::namesThePlaceOfWhatIsWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("where");

    const auto row = [](const char *name, QString path, QJsonValue value) {
        QTest::newRow(name) << path << value << path;
    };
    row("a text that is a number", u"organization"_s, 7);
    row("a flag that is a text", u"sample"_s, u"yes"_s);
    row("a part that is missing", u"total"_s, QJsonValue(QJsonValue::Undefined));
    row("a part that is a list", u"as_of"_s, QJsonArray());
    row("a list that is an object", u"categories"_s, QJsonObject());
    row("a release that is a flag", u"release"_s, true);
    QTest::newRow("a whole number that is a fraction")
        << u"total"_s << QJsonValue(parsed(R"({"measured":1.5})")) << u"total.measured"_s;
    QTest::newRow("a number beyond its size")
        << u"total"_s << QJsonValue(parsed(R"({"measured":1,"points":3000000000})")) << u"total.points"_s;
    QTest::newRow("a day that is none")
        << u"as_of"_s << QJsonValue(parsed(R"({"people":"2026-02-30"})")) << u"as_of.people"_s;
}

void DocumentsTest::namesThePlaceOfWhatIsWrong()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, where);
    QJsonObject document = toJson(score());
    document.insert(path, value);

    const auto read = scoreFromJson(document);

    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::BadInput);
    QCOMPARE(read.error().where, where);
}

void DocumentsTest::wantsTheEightCategoriesInTheirOrder()
{
    QJsonObject document = toJson(score());
    QJsonArray categories = document[u"categories"_s].toArray();

    const QJsonValue first = categories.takeAt(0);
    document.insert(u"categories"_s, categories);
    QCOMPARE(scoreFromJson(document).error().where, u"categories"_s);

    categories.append(first);
    document.insert(u"categories"_s, categories);
    QCOMPARE(scoreFromJson(document).error().where, u"categories"_s);

    QJsonObject broken = first.toObject();
    broken.insert(u"status"_s, u"guessed"_s);
    categories.removeLast();
    categories.prepend(broken);
    document.insert(u"categories"_s, categories);
    QCOMPARE(scoreFromJson(document).error().where, u"categories[0].status"_s);
}

void DocumentsTest::roundsTheTrendToHundredths()
{
    scoring::HistoryEntry entry{.date = QDate(2026, 11, 15), .slot = u"2026-W46"_s};
    entry.trend = scoring::Trend{.mean = 61.23456, .ribbon = 1.005};

    const QJsonArray document = toJson(std::vector{entry});

    QCOMPARE(document[0][u"trend"_s][u"mean"_s].toDouble(), 61.23);
    QCOMPARE(QJsonDocument(document[0][u"trend"_s].toObject()).toJson(QJsonDocument::Compact),
             R"({"mean":61.23,"ribbon":1})"_ba);
}

void DocumentsTest::namesThePlaceInsideAJob()
{
    Job job{.id = u"a"_s, .state = JobState::Done};
    job.import = ImportResult{.files = {{.file = u"mail.csv"_s}}};
    QJsonObject document = toJson(job);
    document.insert(u"import"_s, parsed(R"({"files":[{"file":"mail.csv","status":"lost"}]})"));

    QCOMPARE(jobFromJson(document).error().where, u"import.files[0].status"_s);
}

void DocumentsTest::passesOverMembersItDoesNotKnow()
{
    QJsonObject document = toJson(score());
    document.insert(u"from_a_newer_service"_s, 1);

    QCOMPARE(scoreFromJson(document), score());
}

void DocumentsTest::givesEachFaultItsStatusAndBack_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("status");

    QTest::newRow("bad input") << Fault::BadInput << 400;
    QTest::newRow("signed out") << Fault::SignedOut << 401;
    QTest::newRow("denied") << Fault::Denied << 403;
    QTest::newRow("not found") << Fault::NotFound << 404;
    QTest::newRow("conflict") << Fault::Conflict << 409;
    QTest::newRow("too much") << Fault::TooMuch << 429;
    QTest::newRow("storage") << Fault::Storage << 507;
    QTest::newRow("unreachable") << Fault::Unreachable << 503;
}

void DocumentsTest::givesEachFaultItsStatusAndBack()
{
    QFETCH(Fault, fault);
    QFETCH(int, status);

    QCOMPARE(statusOf(fault), status);
    QCOMPARE(faultOf(status), fault);
    QCOMPARE(faultFrom(nameOf(fault)), fault);
    QCOMPARE(toJson(problemOf({.fault = fault, .what = u"Why."_s}))[u"type"_s],
             QString(u"urn:candela:"_s + nameOf(fault)));
}

void DocumentsTest::takesAStatusWithoutANameForTheNearestFault_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Fault>("fault");

    QTest::newRow("a method") << 405 << Fault::BadInput;
    QTest::newRow("a large body") << 413 << Fault::TooMuch;
    QTest::newRow("a large header") << 431 << Fault::TooMuch;
    QTest::newRow("a failed service") << 500 << Fault::Unreachable;
    QTest::newRow("a redirect") << 302 << Fault::Unreachable;
}

void DocumentsTest::takesAStatusWithoutANameForTheNearestFault()
{
    QFETCH(int, status);
    QFETCH(Fault, fault);

    QCOMPARE(faultOf(status), fault);
}

void DocumentsTest::listsEveryReportAsASource()
{
    const SignalCatalogue catalogue = builtInSignals();
    const Coverage early{.report = u"getEmailActivityUserDetail"_s,
                         .days = {QDate(2026, 11, 1), QDate(2026, 11, 1)}};
    const Coverage late{.report = early.report, .days = {QDate(2026, 11, 2), QDate(2026, 11, 2)}};
    const Coverage unknown{.report = u"getNothing"_s, .days = early.days};

    const ConnectorRun ran{.report = early.report,
                           .lastRun = QDateTime(QDate(2026, 11, 3), QTime(4, 31, 9), Qt::UTC),
                           .nextRun = QDateTime(QDate(2026, 11, 4), QTime(4, 30), Qt::OffsetFromUTC, 3600),
                           .error = u"The service is busy."_s};

    const SourceList list = withRuns(sourcesOf(catalogue, {early, late, unknown}), {ran});

    QCOMPARE(list.sources.size(), catalogue.reports().size());
    for (const SourceEntry &source : list.sources) {
        const bool isMail = source.report == early.report;
        QCOMPARE(source.connected, isMail);
        QCOMPARE(source.upTo, isMail ? std::optional(QDate(2026, 11, 2)) : std::nullopt);
        QCOMPARE(source.coverage.size(), isMail ? 2U : 0U);
        QCOMPARE(source.lastRun, isMail ? ran.lastRun : std::nullopt);
        QCOMPARE(source.nextRun, isMail ? ran.nextRun : std::nullopt);
        QCOMPARE(source.error, isMail ? ran.error : QString());
    }
    const QJsonArray written = toJson(list)["sources"_L1].toArray();
    const QJsonObject mail = written[1].toObject();
    QCOMPARE(mail["report"_L1].toString(), early.report);
    QCOMPARE(mail["last_run"_L1].toString(), u"2026-11-03T04:31:09Z"_s);
    QCOMPARE(mail["next_run"_L1].toString(), u"2026-11-04T03:30:00Z"_s);
    QCOMPARE(written[0].toObject()["last_run"_L1], QJsonValue());
}

void DocumentsTest::readsATimeOnlyWithItsZone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("moment");

    const QDateTime moment(QDate(2026, 11, 3), QTime(4, 30), Qt::UTC);
    QTest::newRow("UTC") << u"2026-11-03T04:30:00Z"_s << moment;
    QTest::newRow("another zone") << u"2026-11-03T05:30:00+01:00"_s << moment;
    QTest::newRow("no zone") << u"2026-11-03T04:30:00"_s << QDateTime();
    QTest::newRow("a day") << u"2026-11-03"_s << QDateTime();
}

void DocumentsTest::readsATimeOnlyWithItsZone()
{
    QFETCH(const QString, text);
    QFETCH(const QDateTime, moment);
    QJsonObject document = toJson(sourcesOf(builtInSignals(), {}));
    QJsonArray sources = document["sources"_L1].toArray();
    QJsonObject source = sources[0].toObject();
    source["last_run"_L1] = text;
    sources[0] = source;
    document["sources"_L1] = sources;

    const auto list = sourceListFromJson(document);

    QCOMPARE(list.has_value(), moment.isValid());
    if (list)
        QCOMPARE(list->sources[0].lastRun, std::optional(moment));
    else
        QCOMPARE(list.error().where, u"sources[0].last_run"_s);
}

} // namespace candela::contract

QTEST_GUILESS_MAIN(candela::contract::DocumentsTest)
#include "tst_documents.moc"
