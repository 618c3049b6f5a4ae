#include "model/catalogues.h"
#include "sources/csvtext.h"
#include "sources/filetemplate.h"
#include "sources/readbenchmarks.h"
#include "sources/readfileevents.h"
#include "sources/readmeetings.h"
#include "sources/readtechnology.h"
#include "sources/samplefiles.h"
#include "sources/writtenreport.h"

#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;

namespace {

const QDate until(2026, 11, 15);

QMap<QString, QByteArray> filesOf(const SampleShape &shape, int deviceCount)
{
    const SignalCatalogue catalogue = builtInSignals();
    const SampleOrganization people(shape, catalogue);
    const SampleDevices devices(deviceCount, people.days(), shape.seed);
    QMap<QString, QByteArray> files;
    const auto given = giveSampleFiles(people, devices, catalogue, people.days().last,
                                       [&](const QString &name, const QByteArray &bytes) -> Result<void> {
                                           files.insert(name, bytes);
                                           return {};
                                       });
    return given ? files : QMap<QString, QByteArray>();
}

void addTo(TechnologyRows &all, TechnologyRows rows)
{
    std::ranges::move(rows.appDevices, std::back_inserter(all.appDevices));
    std::ranges::move(rows.releases, std::back_inserter(all.releases));
    std::ranges::move(rows.starts, std::back_inserter(all.starts));
    std::ranges::move(rows.apps, std::back_inserter(all.apps));
    std::ranges::move(rows.samples, std::back_inserter(all.samples));
    std::ranges::move(rows.locations, std::back_inserter(all.locations));
    if (all.endpointDevices.empty())
        all.endpointDevices = std::move(rows.endpointDevices);
    else
        for (std::size_t i = 0; i < rows.endpointDevices.size(); ++i) {
            EndpointDevice &device = all.endpointDevices[i];
            EndpointDevice &more = rows.endpointDevices[i];
            device.startup = more.startup ? more.startup : device.startup;
            device.anywhere = more.anywhere ? more.anywhere : device.anywhere;
            device.reliability = more.reliability ? more.reliability : device.reliability;
            device.directoryId = more.directoryId.isEmpty() ? device.directoryId : more.directoryId;
            device.osVersion = more.osVersion.isEmpty() ? device.osVersion : more.osVersion;
        }
}

} // namespace

class SampleFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void writesCells_data();
    void writesCells();
    void writesEveryReportSoThatItReadsTheSame();
    void writesTechnologySoThatItReadsTheSame();
    void hasAFileADayAndALicenceReportAWeek();
    void stopsWhenAFileCannotBeTaken();
    void everyTemplateCanBeImported_data();
    void everyTemplateCanBeImported();
};

void SampleFilesTest::writesCells_data()
{
    QTest::addColumn<QByteArrayList>("cells");
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("one") << QByteArrayList{"a"} << QByteArray("a\r\n");
    QTest::newRow("an empty one first") << QByteArrayList{"", "b"} << QByteArray(",b\r\n");
    QTest::newRow("empty ones") << QByteArrayList{"", "", ""} << QByteArray(",,\r\n");
    QTest::newRow("a comma") << QByteArrayList{"a,b", "c"} << QByteArray("\"a,b\",c\r\n");
    QTest::newRow("a quote") << QByteArrayList{"a\"b"} << QByteArray("\"a\"\"b\"\r\n");
    QTest::newRow("a line end") << QByteArrayList{"a\nb"} << QByteArray("\"a\nb\"\r\n");
}

void SampleFilesTest::writesCells()
{
    QFETCH(const QByteArrayList, cells);
    QFETCH(const QByteArray, row);
    QCOMPARE(csvRow(cells), row);
}

void SampleFilesTest::writesEveryReportSoThatItReadsTheSame()
{
    const SignalCatalogue catalogue = builtInSignals();
    for (const ReportKind &report : catalogue.reports()) {
        const WrittenReport written(report, catalogue);
        for (const Signal &signal : catalogue.signalsOf(report.id)) {
            SignalSet found;
            found.insert(signal.number);
            const bool isDeletion = signal.rule == SignalRule::Deleted;
            SignalSet read;
            const QByteArray file = written.header() + written.row("a@b", found, until);
            const auto done = readReport(
                file, catalogue, [&](PersonKey &&, const SignalSet &bits) { read = bits; }, {.today = until});
            QVERIFY2(done, qPrintable(report.id));
            QCOMPARE(done->coverage.report, report.id);
            QVERIFY(done->absent.empty());
            const bool isListed = signal.rule == SignalRule::Listed;
            QVERIFY2(read.contains(signal.number), qPrintable(signal.id));
            qsizetype others = 0;
            read.forEach([&](SignalNumber number) {
                const auto other = std::ranges::find(catalogue.entries(), number, &Signal::number);
                const bool isAlways = other != catalogue.entries().end() && other->rule == SignalRule::Listed;
                others += number != signal.number && !isAlways ? 1 : 0;
            });
            QVERIFY2(others == 0 || isListed || isDeletion, qPrintable(signal.id));
        }
    }
}

void SampleFilesTest::writesTechnologySoThatItReadsTheSame()
{
    const SampleShape shape{.people = 1, .days = 70, .seed = 7, .until = until};
    const auto files = filesOf(shape, 40);
    const TechnologyCatalogue catalogue = builtInTechnology();

    TechnologyRows read;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const auto one = readTechnology(*file, catalogue, {.today = until});
        QVERIFY2(one, qPrintable(one ? QString() : file.key() + one.error().what));
        if (!*one)
            continue; // a usage report
        QVERIFY2((*one)->skipped.empty(), qPrintable(file.key()));
        addTo(read, std::move((*one)->content));
    }

    const Window days{.first = until.addDays(-69), .last = until};
    const TechnologyRows expected = SampleDevices(40, days, 7).everythingOn(until);
    QCOMPARE(read.appDevices, expected.appDevices);
    QCOMPARE(read.releases, expected.releases);
    QCOMPARE(read.endpointDevices, expected.endpointDevices);
    QCOMPARE(read.starts, expected.starts);
    QCOMPARE(read.apps, expected.apps);
    QCOMPARE(read.samples, expected.samples);
    QCOMPARE(read.locations, expected.locations);
}

void SampleFilesTest::hasAFileADayAndALicenceReportAWeek()
{
    const auto files = filesOf({.people = 60, .days = 70, .seed = 7, .until = until}, 0);
    QCOMPARE(files.keys().filter(u"getEmailActivityUserDetail"_s).size(), 28);
    QCOMPARE(files.keys().filter(u"getOffice365ActiveUserDetail"_s).size(), 4);
    QVERIFY(!files.contains(u"app_devices.csv"_s));
}

void SampleFilesTest::stopsWhenAFileCannotBeTaken()
{
    const SignalCatalogue catalogue = builtInSignals();
    const SampleOrganization people({.people = 5, .days = 30, .seed = 7, .until = until}, catalogue);
    int asked = 0;
    const auto given =
        giveSampleFiles(people, SampleDevices(5, people.days(), 7), catalogue, people.days().last,
                        [&](const QString &, const QByteArray &) -> Result<void> {
                            ++asked;
                            return fail(Fault::Storage, u"full"_s);
                        });
    QVERIFY(!given);
    QCOMPARE(asked, 1);
}

void SampleFilesTest::everyTemplateCanBeImported_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("csv");
    const auto templates = fileTemplates(builtInSignals(), builtInTechnology(), builtInImports(), until);
    QCOMPARE(templates.size(), builtInSignals().reports().size() + builtInTechnology().reports().size() +
                                   builtInImports().formats().size());
    for (const FileTemplate &one : templates) {
        QTest::newRow(qPrintable(one.kind)) << one.kind << one.csv;
        for (const TemplateColumn &column : one.columns)
            QVERIFY2(!column.what.isEmpty(), qPrintable(column.name));
    }
}

void SampleFilesTest::everyTemplateCanBeImported()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, csv);
    const SignalCatalogue known = builtInSignals();
    const TechnologyCatalogue technology = builtInTechnology();

    const auto technologyRead = readTechnology(csv, technology, {.today = until});
    QVERIFY2(technologyRead, qPrintable(technologyRead ? QString() : technologyRead.error().what));
    if (*technologyRead) {
        QCOMPARE((*technologyRead)->coverage.report, kind);
        QCOMPARE((*technologyRead)->rows, 1);
        QVERIFY((*technologyRead)->skipped.empty());
        return;
    }
    std::uint32_t people = 0;
    const ImportCatalogue imports = builtInImports();
    const EventReading reading{
        .imports = imports, .knownSignals = known, .numberOf = [&](PersonKey &&) { return people++; }};
    const auto events = readFileEvents(csv, reading, {.today = until});
    QVERIFY2(events, qPrintable(events ? QString() : events.error().what));
    if (*events) {
        QCOMPARE((*events)->report, kind);
        QCOMPARE((*events)->ends, std::vector{Slot::of(until.addDays(-6))});
        QVERIFY((*events)->skipped.empty());
        return;
    }
    const auto meetings = readMeetings(csv, builtInImports(), {.today = until});
    QVERIFY2(meetings, qPrintable(meetings ? QString() : meetings.error().what));
    if (*meetings) {
        QCOMPARE((*meetings)->coverage.report, kind);
        QCOMPARE((*meetings)->rows, 1);
        return;
    }
    const auto benchmarks =
        readBenchmarks(csv, imports, benchmarkMetrics(builtInMeasures(known), technology), {.today = until});
    QVERIFY2(benchmarks, qPrintable(benchmarks ? QString() : benchmarks.error().what));
    if (*benchmarks) {
        QCOMPARE((*benchmarks)->coverage.report, kind);
        QVERIFY((*benchmarks)->benchmarks.front().source.contains(u"no real figure"_s));
        return;
    }
    const auto read = readReport(csv, known, [](PersonKey &&, const SignalSet &) {}, {.today = until});
    QVERIFY2(read, qPrintable(read ? QString() : read.error().what));
    QCOMPARE(read->coverage.report, kind);
    QCOMPARE(read->rows, 1);
    QVERIFY(read->absent.empty());
}

QTEST_APPLESS_MAIN(SampleFilesTest)
#include "tst_samplefiles.moc"
