#include "model/catalogues.h"
#include "places/places.h"
#include "rowsof.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

const QByteArray emailHeader = "Report Refresh Date,User Principal Name,Send Count,Receive Count,Read Count";

QByteArray email(const QByteArray &rows)
{
    return emailHeader + ",Report Period\n" + rows;
}

/// `text` with its columns in reverse order. Cells have no quotes.
QByteArray reversed(const QByteArray &text)
{
    QByteArrayList rows;
    for (const QByteArray &row : text.trimmed().split('\n')) {
        QByteArrayList cells = row.split(',');
        std::ranges::reverse(cells);
        rows << cells.join(',');
    }
    return rows.join('\n');
}

} // namespace

/// What a file says must come out the same however it is written, and what cannot be read is said in one
/// sentence.
class ReadReportTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheLiveShapes_data();
    void readsTheLiveShapes();
    void doesNotMindHowTheFileIsWritten_data();
    void doesNotMindHowTheFileIsWritten();
    void tellsDaysFromPeriods_data();
    void tellsDaysFromPeriods();
    void skipsRowsAndCountsThem_data();
    void skipsRowsAndCountsThem();
    void refusesFiles_data();
    void refusesFiles();
    void doesNotParseWhatNoSignalNames();
    void readsTheLicenceReportWhateverItsPeriodSays();
    void saysWhichSignalsAFileCannotTell();
    void stopsWhenAsked();
    void tellsHowFarItIs();

private:
    SignalCatalogue m_catalogue = builtInSignals();
};

void ReadReportTest::readsTheLiveShapes_data()
{
    QTest::addColumn<QString>("file");

    const QDir folder(inSources(u"tests/data/sources"_s));
    for (const QString &name : folder.entryList({u"*.csv"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
    QVERIFY(!folder.isEmpty());
}

void ReadReportTest::readsTheLiveShapes()
{
    QFETCH(QString, file);
    const QByteArray expected = test::dataFile(QString(file).replace(u".csv"_s, u".expected"_s));

    const QStringList words = test::wordsOf(test::dataFile(file), m_catalogue);

    QCOMPARE(words.join(u'\n') + u'\n', QString::fromUtf8(expected));
}

void ReadReportTest::doesNotMindHowTheFileIsWritten_data()
{
    QTest::addColumn<QByteArray>("other");

    const QByteArray plain = test::dataFile(u"teams-old-day.csv"_s);
    QTest::newRow("CRLF") << QByteArray(plain).replace("\n", "\r\n");
    QTest::newRow("CR") << QByteArray(plain).replace("\n", "\r");
    QTest::newRow("CRCRLF, as a broken copy makes it") << QByteArray(plain).replace("\n", "\r\r\n");
    QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBF" + plain);
    QTest::newRow("no line end at the end") << plain.trimmed();
    QTest::newRow("empty lines") << QByteArray("\n\n" + plain + "\n\n");
    QTest::newRow("columns the other way round") << reversed(plain);
    QTest::newRow("every cell quoted")
        << "\"" + plain.trimmed().replace("\n", "\"\n\"").replace(",", "\",\"") + "\"";
    QTest::newRow("doubled spaces in the header")
        << QByteArray(plain).replace("User Principal", "User  Principal");
    QTest::newRow("header in small letters")
        << QByteArray(plain).replace("Team Chat Message", "team chat message");
    QTest::newRow("an unknown column") << QByteArray(plain).replace("\n2026", "\nx,2026").prepend("Moon,");
    QTest::newRow("yes and no") << QByteArray(plain).replace("False", "NO");
    QTest::newRow("capitals in names") << QByteArray(plain).replace("anna", "ANNA");
    QTest::newRow("date with time") << QByteArray(plain).replace("\n2026-11-15", "\n2026-11-15T00:00:00Z");
    QTest::newRow("spaces around values")
        << QByteArray(plain).replace("anna.berg@contoso.example", " anna.berg@contoso.example\t");
}

void ReadReportTest::doesNotMindHowTheFileIsWritten()
{
    QFETCH(QByteArray, other);

    const QStringList words = test::wordsOf(other, m_catalogue);

    QCOMPARE(words, test::wordsOf(test::dataFile(u"teams-old-day.csv"_s), m_catalogue));
    QCOMPARE(words.size(), 6);
}

void ReadReportTest::tellsDaysFromPeriods_data()
{
    QTest::addColumn<QByteArray>("period");
    QTest::addColumn<QString>("covers");

    QTest::newRow("7 days") << QByteArray("7") << u"period 2026-11-09..2026-11-15"_s;
    QTest::newRow("30 days") << QByteArray("30") << u"period 2026-10-17..2026-11-15"_s;
    QTest::newRow("90 days") << QByteArray("90") << u"period 2026-08-18..2026-11-15"_s;
    QTest::newRow("180 days") << QByteArray("180") << u"period 2026-05-20..2026-11-15"_s;
    QTest::newRow("empty") << QByteArray("") << u"day 2026-11-15..2026-11-15"_s;
    QTest::newRow("0") << QByteArray("0") << u"day 2026-11-15..2026-11-15"_s;
    QTest::newRow("1") << QByteArray("1") << u"day 2026-11-15..2026-11-15"_s;
    QTest::newRow("a date") << QByteArray("2026-11-15") << u"day 2026-11-15..2026-11-15"_s;
}

void ReadReportTest::tellsDaysFromPeriods()
{
    QFETCH(QByteArray, period);
    QFETCH(QString, covers);

    const auto words = test::wordsOf(email("2026-11-15,a@b.example,1,0,0," + period + "\n"), m_catalogue);

    QCOMPARE(words.front(), u"getEmailActivityUserDetail "_s + covers);
    if (period.isEmpty())
        QCOMPARE(test::wordsOf(QByteArray(emailHeader + "\n2026-11-15,a@b.example,1,0,0\n"), m_catalogue),
                 words);
}

void ReadReportTest::skipsRowsAndCountsThem_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("reason");

    const QString notANumber = u"\"Send Count\" is not a whole number or a duration"_s;
    const QString notADate = u"\"Report Refresh Date\" is not a date such as 2026-11-15"_s;
    const QString ragged = u"the row has more or fewer cells than the header"_s;
    QTest::newRow("a cell too few") << QByteArray("2026-11-15,x@b.example,1,0,0") << ragged;
    QTest::newRow("a cell too many") << QByteArray("2026-11-15,x@b.example,1,0,0,7,") << ragged;
    QTest::newRow("text after a quote")
        << QByteArray("2026-11-15,\"x\"y@b.example,1,0,0,7") << u"text follows a closing quotation mark"_s;
    QTest::newRow("nobody") << QByteArray("2026-11-15,,1,0,0,7") << u"there is no User Principal Name"_s;
    QTest::newRow("spaces for a name")
        << QByteArray("2026-11-15, \t,1,0,0,7") << u"there is no User Principal Name"_s;
    QTest::newRow("a negative count") << QByteArray("2026-11-15,x@b.example,-1,0,0,7") << notANumber;
    QTest::newRow("a fraction") << QByteArray("2026-11-15,x@b.example,1.5,0,0,7") << notANumber;
    QTest::newRow("a word") << QByteArray("2026-11-15,x@b.example,many,0,0,7") << notANumber;
    QTest::newRow("a thousands separator")
        << QByteArray("2026-11-15,x@b.example,\"1,000\",0,0,7") << notANumber;
    QTest::newRow("no refresh date") << QByteArray(",x@b.example,1,0,0,7") << notADate;
    QTest::newRow("a date as Excel writes it") << QByteArray("15.11.2026,x@b.example,1,0,0,7") << notADate;
    QTest::newRow("a day that is none") << QByteArray("2026-11-31,x@b.example,1,0,0,7") << notADate;
}

void ReadReportTest::skipsRowsAndCountsThem()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, reason);
    const QByteArray good = "2026-11-15,a@b.example,1,0,0,7\n";

    const auto words = test::wordsOf(email(row + "\n" + good + row + "\n"), m_catalogue);

    QCOMPARE(words, (QStringList{u"getEmailActivityUserDetail period 2026-11-09..2026-11-15"_s,
                                 u"a@b.example: sent_email"_s, u"skipped 2: "_s + reason}));
    QCOMPARE(test::wordsOf(email(row + "\n"), m_catalogue),
             QStringList{u"refused: No row of the file can be read: %1."_s.arg(reason)});
}

void ReadReportTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("starts");

    const QByteArray good = "2026-11-15,a@b.example,1,0,0,7\n";
    const auto utf16 = [](const QByteArray &text) -> QByteArray {
        const QString wide = QString::fromLatin1(text);
        return QByteArray("\xFF\xFE") +
               QByteArray(reinterpret_cast<const char *>(wide.utf16()), 2 * wide.size());
    };
    const auto row = [](const char *bytes, const QString &starts) {
        QTest::newRow(QByteArray(bytes).left(12).toPercentEncoding().constData())
            << QByteArray(bytes) << starts;
    };
    row("", u"The file is empty."_s);
    row("\xEF\xBB\xBF", u"The file is empty."_s);
    row(" \r\n\r\n", u"The file is empty."_s);
    row("PK\x03\x04zip", u"This is a workbook"_s);
    row("\xD0\xCF\x11\xE0xls", u"This is a workbook"_s);
    row("\x1F\x8Bgzip", u"The file is compressed"_s);
    row("%PDF-1.7", u"This is a PDF"_s);
    row("\n<!DOCTYPE html><html>", u"This is a web page"_s);
    row("{\"error\":{\"code\":\"x\"}}", u"This is an error answer"_s);
    row("{\"value\":[]}", u"This is JSON, but no list"_s);
    row("[{\"reportRefreshDate\":\"2026-11-15\",\"userPrincipalName\":\"a@b\"}]",
        u"This is JSON. Download the report as CSV"_s);
    row("{\"id\":\"d-1\",\"coreBootTimeInMs\":31000}", u"This is JSON, but no list of devices"_s);
    row("{\"value\":{\"overallScore\":71}}", u"This is JSON, but no list of devices"_s);
    row("{\"responses\":[{\"id\":\"1\",\"body\":{\"value\":[]}}]}", u"This is JSON, the answer to many"_s);
    row("one,two\n1,2\n", u"This is not a usage report that Candela knows."_s);
    row("\xFF\x01\x02garbage", u"This is not a usage report that Candela knows."_s);
    QTest::newRow("UTF-16") << utf16(email(good)) << u"The file is in UTF-16"_s;
    QTest::newRow("UTF-16 without mark") << utf16(email(good)).sliced(2) << u"The file holds zero bytes"_s;
    QTest::newRow("zero byte in a quoted cell nobody reads")
        << "Moon," + emailHeader + "\n\"" + QByteArray(1, '\0') + "\"," + good
        << u"The file holds zero bytes"_s;
    QTest::newRow("a gigabyte of spaces in small")
        << QByteArray(100'000, ' ') << u"A cell is longer than 4 KiB"_s;
    QTest::newRow("header only") << email("") << u"The report has a header and no rows"_s;
    QTest::newRow("semicolons") << email(good).replace(",", ";")
                                << u"The columns are separated by semicolons"_s;
    QTest::newRow("tabs") << email(good).replace(",", "\t") << u"The columns are separated by tabs"_s;
    QTest::newRow("bars") << email(good).replace(",", "|") << u"The columns are not separated by commas"_s;
    QTest::newRow("half-written") << email(good + "2026-11-15,\"b@b.exa")
                                  << u"The file ends inside a quoted cell"_s;
    QTest::newRow("cut inside a row")
        << email(good + "2026-11-15,b@b.exa") << u"The file ends inside a row"_s;
    QTest::newRow("a quote that never closes")
        << email(good + "2026-11-15,\"b@b.exa\n" + good.repeated(200)) << u"A cell is longer than 4 KiB"_s;
    QTest::newRow("a cell over 4 KiB")
        << email("2026-11-15," + QByteArray(4097, 'a') + ",1,0,0,7") << u"A cell is longer than 4 KiB"_s;
    QTest::newRow("a million columns")
        << emailHeader + QByteArray(1'000'000, ',') << u"A row has more than 1,000 columns"_s;
    QTest::newRow("a million cells in a row")
        << email(QByteArray(1'000'000, ',')) << u"A row has more than 1,000 columns"_s;
    QTest::newRow("a column twice") << emailHeader + ",send count\n" + good
                                    << u"The column \"Send Count\" stands twice"_s;
    QTest::newRow("Latin-1 name") << email("2026-11-15,j\xF6rg@b.example,1,0,0,7\n")
                                  << u"The file is not in UTF-8"_s;
    QTest::newRow("overlong name") << email("2026-11-15,\xC0\xAF@b.example,1,0,0,7\n")
                                   << u"The file is not in UTF-8"_s;
    QTest::newRow("bytes in a count")
        << email(good + "2026-11-15,b@b.example,\xFF,0,0,7\n") << u"The file is not in UTF-8"_s;
    QTest::newRow("two refresh dates") << email(good + "2026-11-14,b@b.example,1,0,0,7\n")
                                       << u"The file holds more than one Report Refresh Date"_s;
    QTest::newRow("two periods") << email(good + "2026-11-15,b@b.example,1,0,0,30\n")
                                 << u"The file holds more than one Report Period"_s;
    QTest::newRow("a day and a period")
        << email(good + "2026-11-15,b@b.example,1,0,0,\n") << u"The file holds more than one Report Period"_s;
    QTest::newRow("an unknown period")
        << email("2026-11-15,b@b.example,1,0,0,28\n") << u"The Report Period is none of"_s;
    QTest::newRow("the day after tomorrow")
        << email("2026-11-18,b@b.example,1,0,0,7\n") << u"The report is dated later than tomorrow"_s;
    QTest::newRow("one column missing")
        << QByteArray("Report Refresh Date,User Principal Name,Send Count,Receive "
                      "Count\n2026-11-15,a@b.example,1,0\n")
        << u"This looks like the report getEmailActivityUserDetail, but its column \"Read Count\" is missing"_s;
    QTest::newRow("no name column")
        << email(good).replace("User Principal Name", "Name")
        << u"This looks like the report getEmailActivityUserDetail, but its column \"User Principal Name\" is missing"_s;
    QTest::newRow("another of Microsoft's reports")
        << QByteArray("Report Refresh Date,User Principal Name,Last Activity Date,Is Deleted,Deleted "
                      "Date,Used Web,Used  Chrome OS,Report Period\n")
        << u"This is not a usage report that Candela knows."_s;
}

void ReadReportTest::refusesFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, starts);

    const auto words = test::wordsOf(bytes, m_catalogue);

    QCOMPARE(words.size(), 1);
    QVERIFY2(words.front().startsWith(u"refused: "_s + starts), qPrintable(words.front()));
}

void ReadReportTest::doesNotParseWhatNoSignalNames()
{
    const QByteArray bytes =
        "Display Name," + emailHeader + "\n\xFF\xFE,2026-11-15,a@b.example,1,-,Ignored\n";

    const auto words = test::wordsOf(bytes, m_catalogue);

    QCOMPARE(words.value(1), u"a@b.example: sent_email"_s);
}

void ReadReportTest::readsTheLicenceReportWhateverItsPeriodSays()
{
    QByteArray bytes = test::dataFile(u"licences.csv"_s);
    const auto words = test::wordsOf(bytes, m_catalogue);
    int period = 7;
    QByteArrayList rows;
    for (const QByteArray &row : bytes.trimmed().split('\n'))
        rows << (rows.isEmpty() ? QByteArray("Report Period," + row.mid(3))
                                : QByteArray(QByteArray::number(period++) + ',' + row));

    QCOMPARE(test::wordsOf(rows.join('\n'), m_catalogue), words);
}

void ReadReportTest::saysWhichSignalsAFileCannotTell()
{
    const auto words = test::wordsOf(test::dataFile(u"teams-old-day.csv"_s), m_catalogue);

    QCOMPARE(words.last(3), (QStringList{u"absent: met_with_visual"_s, u"absent: attended_one_off"_s,
                                         u"absent: attended_recurring"_s}));
}

void ReadReportTest::stopsWhenAsked()
{
    const QByteArray bytes = email(QByteArray("2026-11-15,a@b.example,1,0,0,7\n").repeated(20'000));
    std::stop_source source;
    qint64 taken = 0;
    const auto take = [&](PersonKey &&, const SignalSet &) {
        if (++taken == 5'000)
            source.request_stop();
    };

    const auto read = sources::readReport(bytes, m_catalogue, take,
                                          {.today = QDate(2026, 11, 16), .stop = source.get_token()});

    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::Cancelled);
    QVERIFY(taken < 10'000);
}

void ReadReportTest::tellsHowFarItIs()
{
    const QByteArray bytes = email(QByteArray("2026-11-15,a@b.example,1,0,0,7\n").repeated(20'000));
    std::vector<double> shares;
    const auto note = [&](double share) { shares.push_back(share); };

    const auto read = sources::readReport(bytes, m_catalogue, [](PersonKey &&, const SignalSet &) {},
                                          {.today = QDate(2026, 11, 16), .progress = note});

    QVERIFY(read);
    QVERIFY(shares.size() > 3);
    QVERIFY(std::ranges::is_sorted(shares));
    QCOMPARE(shares.back(), 1.0);
}

QTEST_APPLESS_MAIN(ReadReportTest)
#include "tst_readreport.moc"
