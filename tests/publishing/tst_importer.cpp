#include "house.h"

#include "publishing/importer.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const QDate sunday = week(5).sunday();
const QDate today = sunday.addDays(2);
const QString mail = u"getEmailActivityUserDetail"_s;

/// A mail report of so many people, each of whom sent `sent` messages.
QByteArray mailCsv(QDate refresh, int people, int sent, const QByteArray &reportPeriod = {})
{
    QByteArray csv =
        "Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,"
        "Last Activity Date,Send Count,Receive Count,Read Count,Assigned Products,Report Period\n";
    for (int i = 0; i < people; ++i)
        csv += refresh.toString(Qt::ISODate).toLatin1() + ',' + House::nameOf(i) + ",Some Name,False,,," +
               QByteArray::number(sent) + ",5,5,," + reportPeriod + '\n';
    return csv;
}

QByteArray licenceCsv(QDate refresh, int people)
{
    QByteArray csv = "Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,"
                     "Has Exchange License,Has OneDrive License,Has SharePoint License,"
                     "Has Skype For Business License,Has Yammer License,Has Teams License\n";
    for (int i = 0; i < people; ++i)
        csv += refresh.toString(Qt::ISODate).toLatin1() + ',' + House::nameOf(i) +
               ",Some Name,False,,True,True,True,True,True,True\n";
    return csv;
}

} // namespace

class ImporterTest : public QObject
{
    Q_OBJECT

private:
    House *m_house = nullptr;
    int m_count = 0;

    OfferedFile offered(const QByteArray &bytes)
    {
        const QString path = m_house->path(u"file %1"_s.arg(++m_count));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return {.name = u"file %1"_s.arg(m_count),
                .open = [path] { return sources::MappedFile::open(path); }};
    }

    Result<std::vector<FileResult>> importAll(const std::vector<QByteArray> &files, std::stop_token stop = {})
    {
        std::vector<OfferedFile> all;
        for (const QByteArray &bytes : files)
            all.push_back(offered(bytes));
        return importFiles(m_house->workshop(today), all, std::move(stop), {});
    }

    qint64 senders(const Coverage &coverage) const
    {
        return vault::test::countOf(m_house->vault(), coverage, number("sent_email"));
    }

private slots:
    void init() { m_house = new House; }
    void cleanup() { delete m_house; }

    void saysWhatBecameOfEachFile()
    {
        const auto results = importAll({mailCsv(sunday, 30, 1), licenceCsv(sunday, 40),
                                        mailCsv(sunday.addDays(1), 30, 1, "30"), mailCsv(sunday, 30, 1),
                                        mailCsv(sunday, 30, 0)});

        QVERIFY(results);
        QList<FileOutcome> outcomes;
        for (const FileResult &result : *results)
            outcomes << result.outcome;
        QCOMPARE(outcomes, (QList{FileOutcome::Imported, FileOutcome::Imported, FileOutcome::Imported,
                                  FileOutcome::Unchanged, FileOutcome::Replaced}));
        QCOMPARE((*results)[0].coverage, dayOf(mail, sunday));
        QCOMPARE((*results)[0].rows, 30);
        QCOMPARE((*results)[1].coverage, licence(sunday));
        QCOMPARE((*results)[2].coverage, period(mail, sunday.addDays(1)));
        QCOMPARE(senders(dayOf(mail, sunday)), 0); // the later content won
        QCOMPARE(senders(period(mail, sunday.addDays(1))), 30);
        QCOMPARE((*results)[0].name, u"file 1"_s);
    }

    /// Scored columns are another matter: without them a file is refused.
    void takesAFileWithoutAColumnThatOnlyInsightsNeed_data()
    {
        QTest::addColumn<bool>("hasColumn");
        QTest::newRow("as the service writes it today") << true;
        QTest::newRow("as it was written some years ago") << false;
    }

    void takesAFileWithoutAColumnThatOnlyInsightsNeed()
    {
        QFETCH(const bool, hasColumn);
        const QString teams = u"getTeamsUserActivityUserDetail"_s;
        QByteArray csv =
            "Report Refresh Date,User Principal Name,Team Chat Message Count,Private Chat Message "
            "Count,Meeting Count,Video Duration In Seconds,Call Count,Scheduled One-time Meetings "
            "Attended Count,Scheduled Recurring Meetings Attended Count\n";
        if (!hasColumn)
            csv.replace(",Scheduled Recurring Meetings Attended Count", "");
        const QByteArray values = hasColumn ? ",1,1,1,0,0,0,0\n" : ",1,1,1,0,0,0\n";
        csv += sunday.toString(Qt::ISODate).toLatin1() + ",anna@example.org" + values;

        const auto results = importAll({csv});

        QVERIFY(results);
        QCOMPARE(results->front().outcome, FileOutcome::Imported);
        QCOMPARE(results->front().reason.isEmpty(), hasColumn);
        QCOMPARE(results->front().reason.contains("Scheduled Recurring"_L1), !hasColumn);
        const vault::Planes planes = *m_house->vault().planes(dayOf(teams, sunday));
        QVERIFY(planes.numbers().contains(number("attended_1to1_call"))); // told, and nobody has it
        QCOMPARE(planes.numbers().contains(number("attended_recurring")), hasColumn);
    }

    void theOpenCoverageIsWhatTheVaultHolds()
    {
        QVERIFY(importAll({mailCsv(sunday, 30, 1), licenceCsv(sunday, 40)}));
        const Workshop workshop = m_house->workshop(today);
        const auto held = *m_house->vault().coverage();
        const auto told = *m_house->store().coverage().load(workshop.organization.id);
        QVERIFY(std::ranges::is_permutation(held, told));
        QCOMPARE(told.size(), 2U);

        // After a crash between the two databases the vault's rows are the truth.
        QVERIFY(m_house->store().coverage().replace(workshop.organization.id, {}));
        QVERIFY(rebuildCoverage(workshop));
        QCOMPARE(m_house->store().coverage().load(workshop.organization.id)->size(), 2U);
    }

    void refusesAFileWholeAndTakesTheRest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = mailCsv(sunday, 30, 1);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no report") << QByteArray("a,b,c\n1,2,3\n");
        QTest::newRow("only a header") << good.first(good.indexOf('\n') + 1);
        QTest::newRow("two days in one file")
            << good + mailCsv(sunday.addDays(-1), 1, 1).split('\n')[1] + '\n';
        QTest::newRow("a day later than tomorrow") << mailCsv(today.addDays(2), 30, 1);
        QTest::newRow("cut off within quotes") << good + sunday.toString(Qt::ISODate).toLatin1() + ",\"some";
    }

    void refusesAFileWholeAndTakesTheRest()
    {
        QFETCH(const QByteArray, bytes);

        const auto results = importAll({bytes, licenceCsv(sunday, 40)});

        QVERIFY(results);
        QCOMPARE((*results)[0].outcome, FileOutcome::Refused);
        QVERIFY(!(*results)[0].reason.isEmpty());
        QVERIFY(!(*results)[0].reason.contains("person0"_L1));
        QCOMPARE((*results)[1].outcome, FileOutcome::Imported);
        QCOMPARE(*m_house->vault().coverage(), std::vector{licence(sunday)});
    }

    void refusesAFileThatIsNotThere()
    {
        std::vector<OfferedFile> files = {
            {.name = u"gone"_s, .open = [] { return sources::MappedFile::open(u"/nowhere/at/all"_s); }},
            offered(licenceCsv(sunday, 40))};
        const auto results = importFiles(m_house->workshop(today), files, {}, {});
        QVERIFY(results);
        QCOMPARE((*results)[0].outcome, FileOutcome::Refused);
        QCOMPARE((*results)[1].outcome, FileOutcome::Imported);
    }

    void aFileOfWeeksThatAreReleasedIsLate()
    {
        m_house->fill(week(5), 250);
        QVERIFY(m_house->publish(today));

        const auto results = importAll({mailCsv(sunday, 30, 1), mailCsv(sunday.addDays(1), 30, 1),
                                        mailCsv(sunday, 30, 0), mailCsv(sunday, 30, 0)});

        QVERIFY(results);
        QCOMPARE((*results)[0].outcome, FileOutcome::Imported);
        QVERIFY((*results)[0].late && !(*results)[0].reason.isEmpty());
        QVERIFY(!(*results)[1].late);
        QCOMPARE((*results)[2].outcome, FileOutcome::Replaced);
        QVERIFY((*results)[2].late);
        QCOMPARE((*results)[3].outcome, FileOutcome::Unchanged);
    }

    void aPeriodOfAnotherLengthIsKeptAndSaidToBeUnused()
    {
        const auto results = importAll({mailCsv(sunday, 30, 1, "7"), mailCsv(sunday, 30, 1, "90")});
        QVERIFY(results);
        QCOMPARE((*results)[0].coverage, period(mail, sunday, 7));
        QVERIFY((*results)[1].reason.contains(u"90"_s) && (*results)[1].reason.contains("not used"_L1));
    }

    void aStoppedImportLeavesNothing_data()
    {
        QTest::addColumn<int>("after"); // calls of the progress
        QTest::newRow("before it starts") << 0;
        QTest::newRow("in the second file") << 2;
    }

    void aStoppedImportLeavesNothing()
    {
        QFETCH(const int, after);
        std::stop_source stop;
        int told = 0;
        if (after == 0)
            stop.request_stop();
        const Progress progress = [&](double) {
            if (++told == after)
                stop.request_stop();
        };
        const std::vector<OfferedFile> files = {offered(licenceCsv(sunday, 40)),
                                                offered(mailCsv(sunday, 9000, 1)),
                                                offered(mailCsv(sunday.addDays(-1), 30, 1))};

        const auto results = importFiles(m_house->workshop(today), files, stop.get_token(), progress);

        QVERIFY(!results);
        QCOMPARE(results.error().fault, Fault::Cancelled);
        QVERIFY(m_house->vault().coverage()->empty());
        QVERIFY(importAll({licenceCsv(sunday, 40)})); // and it can be begun anew
    }

    void progressGoesFromNoughtToOne()
    {
        std::vector<double> shares;
        const std::vector<OfferedFile> files = {offered(mailCsv(sunday, 9000, 1)),
                                                offered(licenceCsv(sunday, 40))};
        QVERIFY(
            importFiles(m_house->workshop(today), files, {}, [&](double share) { shares.push_back(share); }));
        QVERIFY(shares.size() >= 3);
        QVERIFY(std::ranges::is_sorted(shares));
        QVERIFY(shares.front() >= 0);
        QCOMPARE(shares.back(), 1.0);
    }

    void namesAreOneWhateverTheirCaseAndSpaces()
    {
        QByteArray csv = mailCsv(sunday, 3, 1);
        csv += csv.split('\n')[1].replace("person0@example.org", " Person0@EXAMPLE.org ") + '\n';
        const auto results = importAll({csv});
        QVERIFY(results);
        QCOMPARE((*results)[0].rows, 4);
        QCOMPARE(senders(dayOf(mail, sunday)), 3);
    }
};

QTEST_APPLESS_MAIN(ImporterTest)
#include "tst_importer.moc"
