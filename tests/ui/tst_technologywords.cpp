#include "ui/figures/freshness.h"
#include "ui/figures/passportwords.h"
#include "ui/figures/timeline.h"
#include "ui/figures/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::ui;

namespace {

const QDate sunday(2026, 11, 15);
const QLocale english(QLocale::English, QLocale::UnitedStates);

scoring::HistoryEntry entry(QDate date, const QString &slot)
{
    return {.date = date, .slot = slot};
}

} // namespace

/// Where days of devices stand among weeks of people.
class TechnologyWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestDayHasAPlaceOfItsOwn_data()
    {
        QTest::addColumn<QList<QDate>>("days");
        QTest::addColumn<int>("weeks");
        QTest::addColumn<QList<int>>("places");
        QTest::newRow("weeks") << QList{sunday.addDays(-7), sunday} << 1 << QList{0, 1};
        QTest::newRow("weeks and a day")
            << QList{sunday.addDays(-7), sunday, sunday.addDays(5)} << 1 << QList{0, 1, 2};
        QTest::newRow("a week and a day") << QList{sunday, sunday.addDays(1)} << 1 << QList{0, 1};
        QTest::newRow("a gap and a day")
            << QList{sunday.addDays(-14), sunday.addDays(-7), sunday.addDays(7), sunday.addDays(9)} << 1
            << QList{0, 1, -1, 2, 3};
    }
    void theNewestDayHasAPlaceOfItsOwn()
    {
        QFETCH(const QList<QDate>, days);
        QFETCH(const QList<int>, places);
        const Timeline timeline = timelineOf({days.begin(), days.end()});
        QTEST(timeline.weeks, "weeks");
        QCOMPARE(std::ssize(timeline.places), places.size());
        for (qsizetype i = 0; i < places.size(); ++i) {
            const auto &place = timeline.places[static_cast<std::size_t>(i)];
            QCOMPARE(place ? static_cast<int>(*place) : -1, places[i]);
        }
    }

    void theNextReleaseIsCountedFromReleases()
    {
        const std::vector weeks{entry(sunday.addDays(-7), u"2026-W45"_s), entry(sunday, u"2026-W46"_s)};
        auto withDay = weeks;
        withDay.push_back(entry(sunday.addDays(5), u"2026-11-20"_s));
        QVERIFY(!nextRelease(weeks, english).isEmpty());
        QCOMPARE(nextRelease(withDay, english), nextRelease(weeks, english));
        QVERIFY(nextRelease({withDay.back(), withDay.back()}, english).isEmpty());
    }

    void whatIsCountedIsCalledByItsName_data()
    {
        QTest::addColumn<CategoryId>("category");
        QTest::addColumn<QString>("counted");
        QTest::addColumn<QString>("moved");
        QTest::newRow("people") << CategoryId::Teamwork << u"1,240 people"_s << u"12 more people"_s;
        QTest::newRow("devices") << CategoryId::EndpointAnalytics << u"1,240 devices"_s
                                 << u"12 device(s) mended"_s;
        QTest::newRow("apps") << CategoryId::AppHealth << u"1,240 devices"_s << u"12 device(s) mended"_s;
        QTest::newRow("offices") << CategoryId::NetworkConnectivity << u"1,240 offices"_s
                                 << u"12 office(s) mended"_s;
    }
    void whatIsCountedIsCalledByItsName()
    {
        QFETCH(const CategoryId, category);
        const Count count{.numerator = 1240,
                          .kind = privacy::CellKind::Count,
                          .denominator = 1800,
                          .of = countedBy(category)};
        QTEST(figureOf(count, english), "counted");
        QTEST(movedInWords(12, countedBy(category)), "moved");
        QCOMPARE(movedInWords(0, countedBy(category)), u"As today"_s);
    }

    void aDayIsNotCalledAWeek()
    {
        const QString words = freshnessOf(u"2026-11-20"_s, QDate(2026, 11, 20), english);
        QVERIFY2(words.startsWith("Daily"_L1), qPrintable(words));
        QVERIFY(freshnessOf(u"2026-W46"_s, sunday, english).startsWith("Weekly"_L1));
        const scoring::Passport passport{.release = u"2026-11-20"_s, .releasedOn = QDate(2026, 11, 20)};
        QCOMPARE(releaseInWords(passport, english), u"Friday 20 November 2026"_s);
    }
};

QTEST_APPLESS_MAIN(TechnologyWordsTest)
#include "tst_technologywords.moc"
