#include "tests/endtoend/directcount.h"
#include "tests/endtoend/organization.h"
#include "tests/endtoend/running.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <span>

using namespace candela;
using namespace candela::endtoend;
using namespace Qt::StringLiterals;

namespace {

constexpr int done = 0;
constexpr int part = 3;

/// How far a count may lie from the true one: six standard deviations of the protection and its rounding, so
/// that this test fails by chance less than once in a hundred million runs.
constexpr double peopleOff = 6 * 4 + 2;

/// How far points may lie from the true share, their own rounding included.
double bound(const QJsonObject &category)
{
    const double terms = category["noisy_denominator"_L1].toBool() ? 2 : 1;
    return 0.5 + 100 * terms * peopleOff / category["denominator"_L1].toDouble();
}

void writeAll(const QString &folder, const std::vector<Report> &reports, Form form = {})
{
    QDir().mkpath(folder);
    for (const Report &report : reports) {
        const QByteArray day = report.rows.front()[report.place("Report Refresh Date")];
        writeFile(folder + u'/' + QString::fromUtf8(report.id + '-' + day + ".csv"), csv(report, form));
    }
}

/// The first `people` of each report do all that it tells of.
void letDoEverything(std::vector<Report> &reports, qsizetype people)
{
    for (Report &report : reports) {
        for (QByteArrayList &row : std::span(report.rows).first(static_cast<std::size_t>(people))) {
            for (qsizetype column = 0; column < row.size(); ++column) {
                if (report.columns[column].endsWith(')'))
                    row[column] = "Yes";
                if (report.columns[column].contains("Count") || report.columns[column].endsWith("Messages") ||
                    report.columns[column].endsWith("Seconds"))
                    row[column] = "7";
            }
        }
    }
}

QStringList statuses(const QJsonObject &imported)
{
    QSet<QString> found;
    for (const QJsonValue file : imported["files"_L1].toArray())
        found.insert(file["status"_L1].toString());
    return found.values();
}

QMap<QString, QJsonObject> categories(const QJsonObject &score)
{
    QMap<QString, QJsonObject> found;
    for (const QJsonValue category : score["categories"_L1].toArray()) {
        if (category["kind"_L1] == "people"_L1)
            found.insert(category["id"_L1].toString(), category.toObject());
    }
    return found;
}

/// The bars of all insights of people, by the id of their measure.
QMap<QString, QJsonObject> insightsOf(const QString &data)
{
    const Running service(data);
    QMap<QString, QJsonObject> found;
    for (const char *category :
         {"communication", "meetings", "content_collaboration", "teamwork", "mobility"}) {
        const QJsonObject document = service.get(QByteArray("/v1/categories/") + category).json();
        for (const QJsonValue insight : document["insights"_L1].toArray()) {
            for (const QJsonValue bar : insight["bars"_L1].toArray())
                found.insert(bar["id"_L1].toString(), bar.toObject());
        }
    }
    return found;
}

QStringList notesOf(const QString &data, const QString &category)
{
    const Running service(data);
    const QString figure =
        categories(run(data, {u"score"_s}).json()).value(category)["passport"_L1].toString();
    const QJsonObject passport = service.get("/v1/passports/" + figure.toUtf8()).json();
    QStringList notes;
    for (const QJsonValue note : passport["notes"_L1].toArray())
        notes << note.toString();
    return passport.isEmpty() ? QStringList{u"no passport"_s} : notes;
}

} // namespace

class TestAcceptance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void scoresPeriodFilesAsADirectCountDoes();
    void tellsInsightsAsADirectCountDoes();
    void givesTheSameWhateverTheFormOfTheFiles();
    void findsNothingNewInWhatItHasAlready();
    void scoresDayFilesWithExactWindows();
    void saysThatAPeriodFileIsAnApproximation();
    void givesTheSameDigestForTheSameRows_data();
    void givesTheSameDigestForTheSameRows();

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }
    void compare(const QString &data, const std::vector<Report> &reports);

    QTemporaryDir m_folder;
    const QDate m_sunday = lastSunday();
    std::vector<Report> m_reports;
};

void TestAcceptance::initTestCase()
{
    m_reports = Organization(20'000, 11).download(m_sunday);
    writeAll(at(u"reports"_s), m_reports);
}

/// Every category is within the bound of the direct count, and its people are exactly those.
void TestAcceptance::compare(const QString &data, const std::vector<Report> &reports)
{
    const auto expected = countDirectly(reports, m_sunday);
    const QJsonObject score = run(data, {u"score"_s}).json();
    const auto found = categories(score);
    QCOMPARE(found.size(), expected.size());
    int total = 0;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QJsonObject category = found[it.key()];
        QCOMPARE(category["status"_L1].toString(), u"measured"_s);
        total += category["points"_L1].toInt();
        const double off = std::abs(category["points"_L1].toInt() - it->points);
        QVERIFY2(off <= bound(category), qPrintable(u"%1 is off by %2"_s.arg(it.key()).arg(off)));
        // Meetings and teamwork are shown against a noisy denominator: exact n stands in the cells alone.
        if (!category["noisy_denominator"_L1].toBool())
            QCOMPARE(category["denominator"_L1].toInteger(), it->n);
    }
    QCOMPARE(score["total"_L1]["points"_L1].toInt(), total);
    QCOMPARE(score["total"_L1]["of"_L1].toInt(), 800);
    QCOMPARE(score["total"_L1]["measured"_L1].toInt(), 5);
    QCOMPARE(score["as_of"_L1]["people"_L1].toString(), m_sunday.toString(Qt::ISODate));
    QCOMPARE(score["sample"_L1], QJsonValue(false));
}

void TestAcceptance::scoresPeriodFilesAsADirectCountDoes()
{
    const Ended imported = run(at(u"period"_s), {u"import"_s, at(u"reports"_s)});
    QCOMPARE(imported.exit, done);
    QCOMPARE(imported.json()["files"_L1].toArray().size(), 7);
    QCOMPARE(statuses(imported.json()), QStringList{u"imported"_s});

    const Ended published = run(at(u"period"_s), {u"publish"_s});
    QCOMPARE(published.exit, done);
    QCOMPARE(published.json()["released"_L1].toArray().size(), 1);

    compare(at(u"period"_s), m_reports);
    QCOMPARE(run(at(u"period"_s), {u"verify"_s}).exit, done);
}

void TestAcceptance::tellsInsightsAsADirectCountDoes()
{
    const auto expected = countInsightsDirectly(m_reports, m_sunday);
    const auto found = insightsOf(at(u"period"_s));
    QCOMPARE(found.size(), 15);
    QCOMPARE(found.keys(), expected.keys());
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QJsonObject bar = found[it.key()];
        QVERIFY2(bar["share"_L1].isDouble(), qPrintable(it.key() + u": "_s + bar["reason"_L1].toString()));
        const double off = std::abs(bar["share"_L1].toInt() - it->points);
        QVERIFY2(off <= bound(bar), qPrintable(u"%1 is off by %2"_s.arg(it.key()).arg(off)));
        if (!bar["noisy_denominator"_L1].toBool())
            QCOMPARE(bar["denominator"_L1].toInteger(), it->n);
    }
}

void TestAcceptance::givesTheSameWhateverTheFormOfTheFiles()
{
    writeAll(at(u"others"_s), m_reports,
             {.hasMark = false, .lineEnd = "\n", .columnOrder = 5, .hasRaggedRow = true});
    writeFile(at(u"others/minutes.txt"_s), "Minutes of the meeting\nNobody came\n");

    const Ended imported = run(at(u"other"_s), {u"import"_s, at(u"others"_s)});

    QCOMPARE(imported.exit, part);
    for (const QJsonValue file : imported.json()["files"_L1].toArray()) {
        const bool isOdd = file["file"_L1].toString().endsWith("minutes.txt"_L1);
        QCOMPARE(file["status"_L1].toString(), isOdd ? u"refused"_s : u"imported"_s);
        QCOMPARE(file["reason"_L1].toString().isEmpty(), !isOdd);
        QCOMPARE(file["skipped"_L1].toArray().size(), isOdd ? 0 : 1);
        QCOMPARE(file["skipped"_L1][0]["rows"_L1].toInt(), isOdd ? 0 : 1);
        QCOMPARE(file["rows"_L1].toInt(), isOdd ? 0 : 20'000);
    }
    QVERIFY(imported.errors.contains("minutes.txt"));
    QCOMPARE(run(at(u"other"_s), {u"publish"_s}).exit, done);
    compare(at(u"other"_s), m_reports);
}

void TestAcceptance::findsNothingNewInWhatItHasAlready()
{
    const QJsonObject before = run(at(u"period"_s), {u"score"_s}).json();

    const Ended imported = run(at(u"period"_s), {u"import"_s, at(u"reports"_s)});
    const Ended published = run(at(u"period"_s), {u"publish"_s});

    QCOMPARE(imported.exit, done);
    QCOMPARE(statuses(imported.json()), QStringList{u"unchanged"_s});
    QCOMPARE(published.exit, done);
    QVERIFY(published.json()["released"_L1].toArray().isEmpty());
    QCOMPARE(published.json()["already"_L1].toArray(), QJsonArray{before["release"_L1]});
    QCOMPARE(run(at(u"period"_s), {u"score"_s}).json(), before);
}

void TestAcceptance::scoresDayFilesWithExactWindows()
{
    // On the day before the window everybody does everything, on its first day half of them.
    const Organization organization(300, 12);
    std::vector<Report> all;
    for (int ago = 28; ago >= 0; --ago) {
        std::vector<Report> day = organization.day(m_sunday.addDays(-ago));
        letDoEverything(day, ago == 28 ? 300 : ago == 27 ? 150 : 0);
        day.push_back(organization.licences(m_sunday.addDays(-ago)));
        writeAll(at(u"days"_s), day);
        if (ago < 28)
            std::ranges::move(day, std::back_inserter(all));
    }

    const Ended imported = run(at(u"daily"_s), {u"import"_s, at(u"days"_s)});
    QCOMPARE(imported.exit, done);
    QCOMPARE(imported.json()["files"_L1].toArray().size(), 29 * 7);
    const Ended published = run(at(u"daily"_s), {u"publish"_s});
    QCOMPARE(published.exit, done);

    compare(at(u"daily"_s), all);
    for (const auto &category : {u"communication"_s, u"meetings"_s, u"mobility"_s})
        QCOMPARE(notesOf(at(u"daily"_s), category).filter(u"30-day"_s), QStringList());
    for (const QJsonObject &bar : insightsOf(at(u"daily"_s))) {
        QVERIFY(bar["share"_L1].isNull()); // 300 people
        QCOMPARE(bar["reason"_L1].toString(), u"Shown from 400 people on."_s);
    }
}

void TestAcceptance::saysThatAPeriodFileIsAnApproximation()
{
    QVERIFY(!notesOf(at(u"period"_s), u"communication"_s).filter(u"30-day approximation"_s).isEmpty());
}

void TestAcceptance::givesTheSameDigestForTheSameRows_data()
{
    QTest::addColumn<Variables>("world");
    QTest::newRow("Berlin, German") << Variables{{u"TZ"_s, u"Europe/Berlin"_s},
                                                 {u"LC_ALL"_s, u"de_DE.UTF-8"_s}};
    QTest::newRow("Newfoundland, Turkish")
        << Variables{{u"TZ"_s, u"America/St_Johns"_s}, {u"LC_ALL"_s, u"tr_TR.UTF-8"_s}};
    QTest::newRow("Nepal, Hindi") << Variables{{u"TZ"_s, u"Asia/Kathmandu"_s},
                                               {u"LC_ALL"_s, u"hi_IN.UTF-8"_s}};
    QTest::newRow("Kiribati, Arabic")
        << Variables{{u"TZ"_s, u"Pacific/Kiritimati"_s}, {u"LC_ALL"_s, u"ar_EG.UTF-8"_s}};
    QTest::newRow("UTC, no language") << Variables{{u"TZ"_s, u"UTC"_s}, {u"LC_ALL"_s, u"C"_s}};
}

void TestAcceptance::givesTheSameDigestForTheSameRows()
{
    QFETCH(Variables, world);
    // One organization and one key, as a crash and a restored backup have them, and the files in another
    // order and form, some of them twice.
    const Organization organization(700, 13);
    const QString name = at(QString::fromUtf8(QTest::currentDataTag()));
    const std::vector<Report> reports = organization.download(m_sunday);
    writeAll(name + u"-first"_s, {reports.back()});
    writeAll(name + u"-files"_s, reports);
    writeAll(name + u"-forms"_s, reports, {.hasMark = false, .lineEnd = "\n", .columnOrder = 9});
    QCOMPARE(run(name, {u"import"_s, name + u"-first"_s}).exit, done);
    copyFolder(name, name + u"-twin"_s);
    QCOMPARE(run(name, {u"import"_s, name + u"-files"_s}).exit, done);
    const QJsonArray released = run(name, {u"publish"_s}).json()["released"_L1].toArray();
    QCOMPARE(released.size(), 1);
    QFile::copy(name + u"/keys/gate.json"_s, name + u"-twin/keys/gate.json"_s);

    QStringList files = QDir(name + u"-forms"_s).entryList(QDir::Files, QDir::Name | QDir::Reversed);
    files << files.first();
    for (const QString &file : files)
        QCOMPARE(run(name + u"-twin"_s, {u"import"_s, name + u"-forms/"_s + file}, world).exit, done);
    const Ended again = run(name + u"-twin"_s, {u"publish"_s}, world);

    QCOMPARE(again.exit, done);
    QCOMPARE(again.json()["released"_L1].toArray(), released);
}

QTEST_GUILESS_MAIN(TestAcceptance)
#include "tst_acceptance.moc"
