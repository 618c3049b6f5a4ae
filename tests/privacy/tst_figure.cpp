#include "privacy/figure.h"
#include "privacy/gate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::privacy;

namespace {

const QString id = u"meetings.practices/1/organization"_s;

/// Enough of everything: 60 of 100 points.
CountedMeetings enough()
{
    return {.id = id,
            .people = 50,
            .isWhole = true,
            .sums = {.count = 50, .weight = 1000, .score = 1000 * 60'000LL}};
}

Counted someCounted()
{
    return {.organization = u"0b3c"_s,
            .slot = Slot::of(QDate(2026, 11, 15)),
            .people = 50,
            .policy = {},
            .inputs = {},
            .cells = {},
            .previous = digestBeforeTheFirst()};
}

Release releaseWith(const std::optional<CountedMeetings> &meetings)
{
    Counted counted = someCounted();
    counted.meetings = meetings;
    return *Gate(QByteArray(32, 'k')).release(counted);
}

} // namespace

class FigureTest : public QObject
{
    Q_OBJECT

private slots:
    void standsFromFiftyOn_data();
    void standsFromFiftyOn();
    void roundsHalfUp_data();
    void roundsHalfUp();
    void isNotSaidBelowTheFloorOfTheOrganization();
    void leavesTheBytesOfOtherReleasesAlone();
    void isFrozenWithTheRelease();
    void refusesBytesItWouldNotWrite_data();
    void refusesBytesItWouldNotWrite();
};

void FigureTest::standsFromFiftyOn_data()
{
    QTest::addColumn<qint64>("people");
    QTest::addColumn<qint64>("meetings");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<QString>("lack"); // empty: it stands

    QTest::newRow("fifty and fifty") << qint64{50} << qint64{50} << true << QString();
    QTest::newRow("49 people") << qint64{49} << qint64{50} << true << u"few_people"_s;
    QTest::newRow("49 meetings") << qint64{50} << qint64{49} << true << u"few_meetings"_s;
    QTest::newRow("no meeting") << qint64{50} << qint64{0} << true << u"few_meetings"_s;
    QTest::newRow("gaps") << qint64{50} << qint64{50} << false << u"gaps"_s;
    QTest::newRow("of too few people nothing of rows is said")
        << qint64{49} << qint64{3} << false << u"few_people"_s;
    QTest::newRow("with gaps nothing of their number is said")
        << qint64{50} << qint64{3} << false << u"gaps"_s;
}

void FigureTest::standsFromFiftyOn()
{
    QFETCH(const qint64, people);
    QFETCH(const qint64, meetings);
    QFETCH(const bool, isWhole);
    QFETCH(const QString, lack);
    CountedMeetings counted = enough();
    counted.people = people;
    counted.isWhole = isWhole;
    counted.sums.count = meetings;

    const Figure figure = protect(counted);

    QCOMPARE(figure.id, id);
    QCOMPARE(figure.points, lack.isEmpty() ? std::optional(60) : std::nullopt);
    QCOMPARE(figure.lack ? nameOf(*figure.lack) : QString(), lack);
}

void FigureTest::roundsHalfUp_data()
{
    QTest::addColumn<qint64>("weight");
    QTest::addColumn<qint64>("score");
    QTest::addColumn<int>("points");

    QTest::newRow("nothing met") << qint64{1000} << qint64{0} << 0;
    QTest::newRow("everything met") << qint64{1000} << qint64{100'000'000} << 100;
    QTest::newRow("half a point up") << qint64{2} << qint64{2 * 30'500} << 31;
    QTest::newRow("just under it") << qint64{1000} << qint64{30'499'999} << 30;
    QTest::newRow("four weeks of the heaviest days")
        << 28 * heaviestDayOfMeetings << 28 * heaviestDayOfMeetings * 99'500 << 100;
}

void FigureTest::roundsHalfUp()
{
    QFETCH(const qint64, weight);
    QFETCH(const qint64, score);
    QFETCH(const int, points);
    CountedMeetings counted = enough();
    counted.sums = {.count = 50, .weight = weight, .score = score};
    QCOMPARE(protect(counted).points, points);
}

void FigureTest::isNotSaidBelowTheFloorOfTheOrganization()
{
    Counted counted = someCounted();
    counted.policy.floor = 60;
    counted.meetings = enough();
    const auto release = Gate(QByteArray(32, 'k')).release(counted);
    QVERIFY(!release->people);
    QVERIFY(release->figures.empty());
}

void FigureTest::leavesTheBytesOfOtherReleasesAlone()
{
    const QByteArray bytes = canonicalBytes(releaseWith({}));
    QVERIFY(!bytes.contains("figures"));
    // As releases were written before there were any figures.
    QCOMPARE(digestOf(bytes), u"c924c0afa2f39639721771b9eb4cf2136ac517fa5a75386337df56b29fe0d18f"_s);
}

void FigureTest::isFrozenWithTheRelease()
{
    const Release stands = releaseWith(enough());
    QVERIFY(canonicalBytes(stands).contains(
        R"("figures":[{"id":"meetings.practices/1/organization","points":60}],"format":1)"));
    QCOMPARE(readRelease(canonicalBytes(stands)).value(), stands);

    CountedMeetings few = enough();
    few.sums.count = 49;
    const Release lacks = releaseWith(few);
    QVERIFY(canonicalBytes(lacks).contains(
        R"("figures":[{"id":"meetings.practices/1/organization","lack":"few_meetings"}])"));
    QCOMPARE(readRelease(canonicalBytes(lacks)).value(), lacks);
}

void FigureTest::refusesBytesItWouldNotWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = canonicalBytes(releaseWith(enough()));
    QTest::newRow("a lack that is unknown") << QByteArray(good).replace("\"points\":60", "\"lack\":\"rain\"");
    QTest::newRow("an empty list")
        << canonicalBytes(releaseWith({})).replace("\"format\"", "\"figures\":[],\"format\"");
    QTest::newRow("a fraction") << QByteArray(good).replace("\"points\":60", "\"points\":60.5");
    QTest::newRow("a member more") << QByteArray(good).replace("\"points\":60", "\"points\":60,\"who\":1");
}

void FigureTest::refusesBytesItWouldNotWrite()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!readRelease(bytes));
}

QTEST_APPLESS_MAIN(FigureTest)

#include "tst_figure.moc"
