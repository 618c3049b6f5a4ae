#include "model/catalogues.h"
#include "places/places.h"
#include "sources/readbenchmarks.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;

namespace {

const QDate today(2026, 11, 16);
const QByteArray header = "category,metric,value,n_orgs,as_of,source\n";
const QByteArray good = "mobility,mobility.multi_platform/1,40,12,2026-10-01,Peers\n";

Result<std::optional<ReadBenchmarks>> read(const QByteArray &bytes)
{
    static const auto metrics = benchmarkMetrics(builtInMeasures(builtInSignals()), builtInTechnology());
    return readBenchmarks(bytes, builtInImports(), metrics, {.today = today});
}

/// A row about mobility with one cell in the place of the usual one.
QByteArray rowWith(qsizetype cell, const QByteArray &text)
{
    QByteArrayList cells{"mobility", "mobility.multi_platform/1", "40", "12", "2026-10-01", "Peers"};
    cells[cell] = text;
    return cells.join(',') + '\n';
}

} // namespace

class ReadBenchmarksTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheGoldenFile();
    void readsPerCentWithOneDecimal_data();
    void readsPerCentWithOneDecimal();
    void refusesAFileForOneRow_data();
    void refusesAFileForOneRow();
    void refusesWholeFiles_data();
    void refusesWholeFiles();
    void isNoBenchmarksFile();
    void knowsEveryPrimaryFigure();
};

void ReadBenchmarksTest::readsTheGoldenFile()
{
    QFile file(inSources(u"tests/data/imports/benchmarks.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto found = read(file.readAll());
    QVERIFY2(found, qPrintable(found ? QString() : found.error().what));
    QCOMPARE((*found)->benchmarks.size(), std::size_t{3});
    QCOMPARE((*found)->coverage.days, (Window{.first = QDate(2026, 9, 30), .last = QDate(2026, 11, 1)}));
    QCOMPARE((*found)->benchmarks.front(),
             (Benchmark{.category = CategoryId::Communication,
                        .metric = u"communication.multi_mode/1"_s,
                        .tenths = 715,
                        .organizations = 120,
                        .asOf = QDate(2026, 11, 1),
                        .source = u"Similar organizations, Northern Europe"_s}));
    QCOMPARE(benchmarkOf((*found)->benchmarks, u"meetings.practices/1"_s)->tenths, 550);
    QVERIFY(!benchmarkOf((*found)->benchmarks, u"communication.multi_mode/2"_s));
    QVERIFY(!benchmarkOf((*found)->benchmarks, {}));
}

void ReadBenchmarksTest::readsPerCentWithOneDecimal_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("tenths");
    QTest::newRow("nothing") << QByteArray("0") << 0;
    QTest::newRow("whole") << QByteArray("71") << 710;
    QTest::newRow("a decimal") << QByteArray("71.5") << 715;
    QTest::newRow("all") << QByteArray("100") << 1000;
    QTest::newRow("all with a decimal") << QByteArray("100.0") << 1000;
    QTest::newRow("spaces around") << QByteArray(" 7 ") << 70;
}

void ReadBenchmarksTest::readsPerCentWithOneDecimal()
{
    QFETCH(const QByteArray, value);
    QFETCH(const int, tenths);
    const auto found = read(header + rowWith(2, value));
    QVERIFY(found);
    QCOMPARE((*found)->benchmarks.front().tenths, tenths);
}

void ReadBenchmarksTest::refusesAFileForOneRow_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("words"); // what is wrong, and what to write instead

    for (const char *value : {"", "NaN", "inf", "-1", "-0.5", "100.1", "101", "2147483647", "7150", "40%",
                              "4e1", "40.55", "40.", "1,5"})
        QTest::addRow("value %s", value) << rowWith(2, QByteArray("\"") + value + '"')
                                         << u"\"value\" is not per cent: write a number from 0 to 100"_s;
    for (const char *value : {"0.71", "0.4", ".7"})
        QTest::addRow("value %s", value) << rowWith(2, value) << u"\"value\" is a share: write per cent"_s;
    for (const char *size : {"", "0", "-3", "12.5", "NaN", "2147483647", "many"})
        QTest::addRow("n_orgs %s", size) << rowWith(3, size) << u"write a whole number from 1 to a million"_s;
    for (const char *day : {"", "2026-13-01", "01/10/2026", "soon"})
        QTest::addRow("as_of %s", day) << rowWith(4, day) << u"write the day the value is of, such as"_s;
    QTest::newRow("as_of tomorrow") << rowWith(4, "2026-11-17") << u"\"as_of\" is a day to come"_s;
    QTest::newRow("no set") << rowWith(5, "") << u"write that in one line"_s;
    QTest::newRow("a set over two lines") << rowWith(5, "\"a\nb\"") << u"write that in one line"_s;
    QTest::newRow("a set as long as a page") << rowWith(5, QByteArray(121, 'x')) << u"120 characters"_s;
    for (const char *category : {"", "focus", "Mobility"})
        QTest::addRow("category %s", category)
            << rowWith(0, category) << u"\"category\" is none of the eight: write one such as"_s;
    for (const char *category : {"network_connectivity", "endpoint_analytics"})
        QTest::addRow("category %s", category) << rowWith(0, category) << u"leave this row out"_s;
    for (const char *metric : {"", "mobility", "mobility.multi_platform", "mobility.multi_platform/2",
                               "mobility.multi_platform/1/numerator", "communication.multi_mode/1"})
        QTest::addRow("metric %s", metric)
            << rowWith(1, metric)
            << u"\"metric\" is no figure of this category: write mobility.multi_platform/1."_s;
    QTest::newRow("a metric twice") << good << u"\"metric\" stands in the file twice: keep one row of it."_s;
    QTest::newRow("a cell too few") << QByteArray("mobility,mobility.multi_platform/1,40,12,2026-10-01\n")
                                    << u"more or fewer cells than the header: mend it"_s;
}

void ReadBenchmarksTest::refusesAFileForOneRow()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, words);
    const QByteArray before =
        row == good ? good : QByteArray("app_health,app_health.channels/1,71,9,2026-11-16,A\n");
    const QByteArray after = "communication,communication.multi_mode/1,71,9,2026-11-16,A\n";

    const auto found = read(header + before + row + after);

    QVERIFY(!found);
    QCOMPARE(found.error().fault, Fault::BadInput);
    QVERIFY2(found.error().what.contains(words), qPrintable(found.error().what));
    QCOMPARE(found.error().what.count(u". "_s), 0); // one sentence
    QCOMPARE(found.error().where, u"row 3"_s);
}

void ReadBenchmarksTest::refusesWholeFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("without a set") << QByteArray("category,metric,value,n_orgs,as_of\n")
                                   << u"missing: source"_s;
    QTest::newRow("without a size") << QByteArray("category,metric,value,as_of,source\n")
                                    << u"missing: n_orgs"_s;
    QTest::newRow("without a day") << QByteArray("category,metric,value,n_orgs,source\n")
                                   << u"missing: as_of"_s;
    QTest::newRow("no rows") << header << u"a header and no rows"_s;
    QTest::newRow("not UTF-8") << QByteArray(header + good + "mobility,m/1,1,1,2026-01-01,M\xFCnchen\n")
                               << u"not in UTF-8"_s;
    QTest::newRow("a million columns")
        << QByteArray(header + QByteArray(1'000'000, ',') + '\n') << u"more than 1,000 columns"_s;
}

void ReadBenchmarksTest::refusesWholeFiles()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, words);
    const auto found = read(file);
    QVERIFY(!found);
    QCOMPARE(found.error().fault, Fault::BadInput);
    QVERIFY2(found.error().what.contains(words), qPrintable(found.error().what));
}

void ReadBenchmarksTest::isNoBenchmarksFile()
{
    for (const char *text : {"", "category,value\n", "meeting_id,start_utc,end_utc\n", "[]"}) {
        const auto found = read(text);
        QVERIFY(found);
        QVERIFY(!*found);
    }
}

void ReadBenchmarksTest::knowsEveryPrimaryFigure()
{
    // The catalogue tells who makes a file what there is to choose from.
    const ImportCatalogue imports = builtInImports();
    const auto &fields = imports.format(u"benchmarks")->fields;
    const QString told = std::ranges::find(fields, u"benchmark_metric"_s, &ImportField::id)->write;
    QStringList ids;
    for (const BenchmarkMetric &metric :
         benchmarkMetrics(builtInMeasures(builtInSignals()), builtInTechnology())) {
        ids << metric.id;
        QVERIFY2(told.contains(metric.id.section(u'/', 0, 1)), qPrintable(metric.id));
    }
    ids.sort();
    QCOMPARE(ids, (QStringList{u"app_health.channels/1"_s, u"communication.multi_mode/1"_s,
                               u"content_collaboration.file_events/1/collaborator"_s,
                               u"content_collaboration.file_events/1/creator"_s,
                               u"content_collaboration.file_events/1/reader"_s,
                               u"content_collaboration.online_files/1/collaborator"_s,
                               u"content_collaboration.online_files/1/creator"_s,
                               u"content_collaboration.online_files/1/reader"_s, u"meetings.practices/1"_s,
                               u"meetings.practices/2"_s, u"meetings.visual/1"_s,
                               u"mobility.multi_platform/1"_s, u"teamwork.shared_workspace/1"_s}));
}

QTEST_APPLESS_MAIN(ReadBenchmarksTest)

#include "tst_readbenchmarks.moc"
