#include "sources/cellvalues.h"

#include <QTest>

using namespace candela::sources;

namespace {

/// "yes", "no" or "-" for nothing.
const char *wordFor(std::optional<bool> value)
{
    return !value ? "-" : *value ? "yes" : "no";
}

} // namespace

class CellValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAmericanDates_data();
    void readsAmericanDates();
    void readsFlags_data();
    void readsFlags();
    void readsCountsAndDurations_data();
    void readsCountsAndDurations();
    void readsDates_data();
    void readsDates();
};

void CellValuesTest::readsFlags_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("value");

    for (const char *cell : {"Yes", "YES", "True", "true", "1", " True "})
        QTest::newRow(cell) << QByteArray(cell) << QByteArray("yes");
    for (const char *cell : {"No", "False", "FALSE", "0", "", " "})
        QTest::newRow(cell) << QByteArray(cell) << QByteArray("no");
    for (const char *cell : {"y", "2", "Yes!", "Tru", "-", "Ye\xC5\xBF"})
        QTest::newRow(cell) << QByteArray(cell) << QByteArray("-");
}

void CellValuesTest::readsFlags()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, value);

    QCOMPARE(wordFor(flagFrom(cell)), value.constData());
}

void CellValuesTest::readsCountsAndDurations_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("value");

    for (const char *cell : {"1", "2147483647", "99999999999999999999999999", "007", " 3 ", "PT1S", "PT0.5S",
                             "P1D", "PT0H0M1S", "P1DT0S", "00:00:01", "100:00:00", "00:00:00.5"})
        QTest::newRow(cell) << QByteArray(cell) << QByteArray("yes");
    for (const char *cell :
         {"", "0", "000", "PT0S", "PT0.0S", "P0D", "P0DT0H0M0S", "00:00:00", "00:00:00.000"})
        QTest::newRow(cell) << QByteArray(cell) << QByteArray("no");
    for (const char *cell :
         {"-1",  "+1",   "1.0",   "1,0", "1 000", "1e3",   "0x1",    "one",       "P",       "PT",  "PTS",
          "PT1", "PT1X", "-PT5S", "T1S", "1:2",   "00:00", "00:00:", "00:00:00.", "1:2:3:4", ":::", "1;"})
        QTest::newRow(cell) << QByteArray(cell) << QByteArray("-");
}

void CellValuesTest::readsCountsAndDurations()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, value);

    QCOMPARE(wordFor(isPositive(cell)), value.constData());
}

void CellValuesTest::readsDates_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QDate>("date");

    for (const char *cell : {"2024-02-29", " 2024-02-29 ", "2024-02-29T00:00:00Z", "2024-02-29 12:00"})
        QTest::newRow(cell) << QByteArray(cell) << QDate(2024, 2, 29);
    for (const char *cell :
         {"", "2023-02-29", "2024-2-29", "29.02.2024", "2/29/2024", "2024-02-290", "20240229", "0000-01-01",
          "2024-13-01", "2024-00-10", "-024-02-29", "2024-02-2x"})
        QTest::newRow(cell) << QByteArray(cell) << QDate();
}

void CellValuesTest::readsDates()
{
    QFETCH(QByteArray, cell);
    QFETCH(QDate, date);

    QCOMPARE(dateFrom(cell).value_or(QDate()), date);
}

void CellValuesTest::readsAmericanDates_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QDate>("date");
    const QDate day(2026, 11, 5);
    QTest::newRow("morning") << QByteArray("11/5/2026 10:00:00 AM") << day;
    QTest::newRow("evening, with zeros") << QByteArray(" 11/05/2026 09:05:59 pm") << day;
    for (const char *wrong :
         {"11/5/2026", "11/5/2026 10:00:00", "11/5/2026 10:00 AM", "13/5/2026 10:00:00 AM",
          "11/31/2026 10:00:00 AM", "11/5/26 10:00:00 AM", "11/5/2026 13:00:00 PM", "11/5/2026 10:60:00 AM",
          "11/5/2026 10:00:00 AM!", "5.11.2026 10:00:00 AM", "11/5/2026 10:00:00", "", "/",
          "11/5/20261 10:00:00 AM"})
        QTest::addRow("none: %s", wrong) << QByteArray(wrong) << QDate();
}

void CellValuesTest::readsAmericanDates()
{
    QFETCH(const QByteArray, cell);
    QFETCH(const QDate, date);
    QCOMPARE(americanDateFrom(cell).value_or(QDate()), date);
}

QTEST_APPLESS_MAIN(CellValuesTest)
#include "tst_cellvalues.moc"
