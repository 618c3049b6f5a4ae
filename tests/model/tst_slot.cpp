#include "model/coverage.h"
#include "model/slot.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

/// By the rule of ISO 8601: a week belongs to the year that its Thursday lies in.
QString isoName(QDate day)
{
    const QDate thursday = day.addDays(4 - day.dayOfWeek());
    const int week = (thursday.dayOfYear() - 1) / 7 + 1;
    return u"%1-W%2"_s.arg(thursday.year()).arg(week, 2, 10, QLatin1Char('0'));
}

} // namespace

class SlotTest : public QObject
{
    Q_OBJECT

private slots:
    void everyDayOfSeventeenYearsHasItsIsoWeek()
    {
        for (QDate day(2024, 1, 1); day.year() <= 2040; day = day.addDays(1)) {
            const Slot slot = Slot::of(day);
            QCOMPARE(slot.name(), isoName(day));
            QCOMPARE(slot.sunday().dayOfWeek(), 7);
            QVERIFY(slot.sunday().addDays(-6) <= day && day <= slot.sunday());
            QCOMPARE(Slot::fromName(slot.name()), slot);
        }
    }

    void aYearHas53WeeksWhenTheCalendarSaysSo()
    {
        const QList<int> longYears = {2026, 2032, 2037}; // of 2024 to 2040
        for (int year = 2024; year <= 2040; ++year) {
            QVERIFY(Slot::fromName(u"%1-W52"_s.arg(year)));
            QCOMPARE(Slot::fromName(u"%1-W53"_s.arg(year)).has_value(), longYears.contains(year));
        }
    }

    void theTurnOfTheYearBelongsToOneWeek_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QDate>("sunday");

        QTest::newRow("the last days of 2024 are of 2025")
            << QDate(2024, 12, 30) << u"2025-W01"_s << QDate(2025, 1, 5);
        QTest::newRow("the first days of 2027 are of 2026")
            << QDate(2027, 1, 1) << u"2026-W53"_s << QDate(2027, 1, 3);
        QTest::newRow("the first day of a week")
            << QDate(2026, 11, 9) << u"2026-W46"_s << QDate(2026, 11, 15);
        QTest::newRow("the last day of a week")
            << QDate(2026, 11, 15) << u"2026-W46"_s << QDate(2026, 11, 15);
        QTest::newRow("a leap day") << QDate(2028, 2, 29) << u"2028-W09"_s << QDate(2028, 3, 5);
    }

    void theTurnOfTheYearBelongsToOneWeek()
    {
        QFETCH(const QDate, day);
        QFETCH(const QString, name);
        QFETCH(const QDate, sunday);

        QCOMPARE(Slot::of(day).name(), name);
        QCOMPARE(Slot::of(day).sunday(), sunday);
    }

    void readsNothingElseAsAName_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u""_s, u"2026-W00"_s, u"2026-W54"_s, u"2025-W53"_s, u"2026-W6"_s, u"2026W46"_s, u"2026-w46"_s,
              u" 2026-W46"_s, u"2026-W46 "_s, u"2026-W46\n"_s, u"2026-W046"_s, u"26-W46"_s, u"-026-W46"_s,
              u"2026-11-15"_s, u"0000-W01"_s, u"٢٠٢٦-W٤٦"_s, u"2026-W99"_s, u"20260-W1"_s})
            QTest::newRow(qPrintable(u"'%1'"_s.arg(text))) << text;
    }

    void readsNothingElseAsAName()
    {
        QFETCH(const QString, text);
        QVERIFY(!Slot::fromName(text));
    }

    void aWindowIsExactly28Days()
    {
        const Window window = Slot::of(QDate(2026, 11, 11)).window();
        QCOMPARE(window.first, QDate(2026, 10, 19));
        QCOMPARE(window.last, QDate(2026, 11, 15));
        QCOMPARE(window.days(), 28);
        QVERIFY(window.contains(QDate(2026, 10, 19)) && window.contains(QDate(2026, 11, 15)));
        QVERIFY(!window.contains(QDate(2026, 10, 18)) && !window.contains(QDate(2026, 11, 16)));
    }

    void weeksAreCountedInMondays()
    {
        const Slot last = *Slot::fromName(u"2026-W53");
        QCOMPARE(last.plusWeeks(1).name(), u"2027-W01"_s);
        QCOMPARE(last.weeksTo(*Slot::fromName(u"2027-W03")), 3);
        QCOMPARE(last.weeksTo(*Slot::fromName(u"2026-W49")), -4);
        QVERIFY(last < last.plusWeeks(1) && last.plusWeeks(-1) < last);
        for (int weeks = -120; weeks <= 120; ++weeks)
            QCOMPARE(last.weeksTo(last.plusWeeks(weeks)), weeks);
    }

    void aBlockIs28DaysFromTheFirstMondayOf1970_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<qint64>("block");

        QTest::newRow("the first day") << QDate(1970, 1, 5) << qint64{0};
        QTest::newRow("the last day of the first block") << QDate(1970, 2, 1) << qint64{0};
        QTest::newRow("the first day of the second") << QDate(1970, 2, 2) << qint64{1};
        QTest::newRow("the day before the first") << QDate(1970, 1, 4) << qint64{-1};
        QTest::newRow("28 days before the first") << QDate(1969, 12, 8) << qint64{-1};
        QTest::newRow("29 days before the first") << QDate(1969, 12, 7) << qint64{-2};
        QTest::newRow("740 blocks later") << QDate(1970, 1, 5).addDays(740 * 28) << qint64{740};
    }

    void aBlockIs28DaysFromTheFirstMondayOf1970()
    {
        QFETCH(const QDate, day);
        QFETCH(const qint64, block);

        QCOMPARE(blockOf(day), block);
        QVERIFY(firstDayOf(block) <= day && day < firstDayOf(block + 1));
    }

    void blocksFollowEachOtherWithoutAGap()
    {
        for (Block block = -30; block < 1000; ++block) {
            QCOMPARE(firstDayOf(block).dayOfWeek(), 1);
            QCOMPARE(blockOf(firstDayOf(block)), block);
            QCOMPARE(blockOf(firstDayOf(block).addDays(27)), block);
        }
    }

    void theNamesOfCoverageStayAsTheyAreOnDisk()
    {
        QCOMPARE(nameOf(CoverageKind::Day), u"day"_s);
        QCOMPARE(nameOf(CoverageKind::Period), u"period"_s);
        QCOMPARE(nameOf(CoverageKind::Licence), u"licence"_s);
        for (const auto kind : {CoverageKind::Day, CoverageKind::Period, CoverageKind::Licence})
            QCOMPARE(coverageKindFrom(nameOf(kind)), kind);
        QVERIFY(!coverageKindFrom(u"Day") && !coverageKindFrom(u""));
    }
};

QTEST_APPLESS_MAIN(SlotTest)
#include "tst_slot.moc"
