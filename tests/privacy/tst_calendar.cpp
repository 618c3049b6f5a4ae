#include "privacy/calendar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::privacy;

class CalendarTest : public QObject
{
    Q_OBJECT

private slots:
    void spacesReleasesBySize_data();
    void spacesReleasesBySize();
    void neverReleasesBackwards_data();
    void neverReleasesBackwards();
    void namesTheNextWeek();
};

void CalendarTest::spacesReleasesBySize_data()
{
    QTest::addColumn<qint64>("people");
    QTest::addColumn<int>("chosen");
    QTest::addColumn<int>("weeks");
    QTest::newRow("199 people") << qint64(199) << 1 << 4;
    QTest::newRow("200 people") << qint64(200) << 1 << 1;
    QTest::newRow("many, every fourth chosen") << qint64(20000) << 4 << 4;
}

void CalendarTest::spacesReleasesBySize()
{
    QFETCH(const qint64, people);
    QFETCH(const int, chosen);
    QTEST(weeksBetween(people, chosen), "weeks");
}

void CalendarTest::neverReleasesBackwards_data()
{
    QTest::addColumn<QString>("slot");
    QTest::addColumn<QString>("newest");
    QTest::addColumn<int>("weeks");
    QTest::addColumn<bool>("may");
    QTest::newRow("the first") << u"2026-W46"_s << QString() << 4 << true;
    QTest::newRow("the same") << u"2026-W46"_s << u"2026-W46"_s << 1 << false;
    QTest::newRow("earlier") << u"2026-W45"_s << u"2026-W46"_s << 1 << false;
    QTest::newRow("the next week") << u"2026-W47"_s << u"2026-W46"_s << 1 << true;
    QTest::newRow("three of four") << u"2026-W49"_s << u"2026-W46"_s << 4 << false;
    QTest::newRow("four of four") << u"2026-W50"_s << u"2026-W46"_s << 4 << true;
    QTest::newRow("four, over a year of 53 weeks") << u"2027-W03"_s << u"2026-W52"_s << 4 << true;
}

void CalendarTest::neverReleasesBackwards()
{
    QFETCH(const QString, slot);
    QFETCH(const QString, newest);
    QFETCH(const int, weeks);
    const auto may = mayRelease(*Slot::fromName(slot), Slot::fromName(newest), weeks);
    QTEST(may.has_value(), "may");
}

void CalendarTest::namesTheNextWeek()
{
    const auto may = mayRelease(*Slot::fromName(u"2026-W47"), Slot::fromName(u"2026-W46"), 4);
    QVERIFY(!may);
    QVERIFY(may.error().what.contains("2026-W50"_L1));
}

QTEST_APPLESS_MAIN(CalendarTest)

#include "tst_calendar.moc"
