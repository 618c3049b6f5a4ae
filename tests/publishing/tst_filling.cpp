#include "house.h"

#include "publishing/filling.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const QString mail = u"getEmailActivityUserDetail"_s;
const QString teams = u"getTeamsUserActivityUserDetail"_s;
const Slot slot = Slot::of(QDate(2026, 11, 15)); // 2026-W46
const QDate sunday(2026, 11, 15);

/// The last `count` days up to and including `last`.
std::vector<Coverage> days(int count, QDate last = sunday)
{
    std::vector<Coverage> found;
    for (int i = 0; i < count; ++i)
        found.push_back(dayOf(mail, last.addDays(-i)));
    return found;
}

std::vector<Coverage> operator+(std::vector<Coverage> some, const std::vector<Coverage> &others)
{
    some.insert(some.end(), others.begin(), others.end());
    return some;
}

QStringList named(const std::vector<Coverage> &coverage)
{
    QStringList names;
    for (const Coverage &one : coverage)
        names << nameOf(one.kind) + u' ' + one.days.last.toString(u"MM-dd");
    names.sort();
    return names;
}

QStringList measuresOf(const Filling &filling)
{
    QStringList ids;
    for (const Measure *measure : filling.filled)
        ids << idOf(measure->category);
    ids.sort();
    return ids;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Coverage>)

class FillingTest : public QObject
{
    Q_OBJECT

private slots:
    void aPeriodFileFillsOneSlot_data()
    {
        QTest::addColumn<QDate>("refresh");
        QTest::addColumn<std::vector<Coverage>>("others");
        QTest::addColumn<bool>("isReleased"); // the slot before
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, int after, const std::vector<Coverage> &others, bool before,
                            bool isReleased = false) {
            QTest::newRow(name) << sunday.addDays(after) << others << isReleased
                                << (before ? u"2026-W46"_s : u"2026-W47"_s);
        };
        row("Monday", 1, {}, true);
        row("Tuesday", 2, {}, true);
        row("Wednesday", 3, {}, true);
        row("Thursday", 4, {}, false);
        row("Saturday", 6, {}, false);
        row("the next Sunday", 7, {}, false);
        row("the week before is released", 1, {}, false, true);
        row("one of the Sunday is nearer", 1, {period(mail, sunday)}, false);
        row("one of the Monday is nearer", 2, {period(mail, sunday.addDays(1))}, false);
        row("one of the Saturday is as near as Monday", 1, {period(mail, sunday.addDays(-1))}, true);
        row("one of the Saturday is nearer than Tuesday", 2, {period(mail, sunday.addDays(-1))}, false);
        row("one of the Wednesday before is farther", 3, {period(mail, sunday.addDays(-4))}, true);
        row("one of another report says nothing", 1, {period(teams, sunday)}, true);
        row("one of seven days says nothing", 1, {period(mail, sunday, 7)}, true);
        row("day files fill the week before", 1, days(24), false);
        row("too few day files do not", 1, days(23), true);
        row("day files without the Sunday do not", 1, days(27, sunday.addDays(-1)), true);
    }

    void aPeriodFileFillsOneSlot()
    {
        QFETCH(const QDate, refresh);
        QFETCH(const std::vector<Coverage>, others);
        QFETCH(const bool, isReleased);
        QFETCH(const QString, expected);
        const Coverage file = period(mail, refresh);
        const Stock stock{.coverage = std::vector{file} + others,
                          .released = isReleased ? std::set{slot} : std::set<Slot>()};

        const auto filled = slotOf(file, stock);

        QVERIFY(filled);
        QCOMPARE(filled->name(), expected);
    }

    void periodsOfAnotherLengthFeedNoMeasure_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {7, 90, 180})
            QTest::addRow("%d days", length) << length;
    }

    void periodsOfAnotherLengthFeedNoMeasure()
    {
        QFETCH(const int, length);
        const Coverage file = period(mail, sunday, length);
        const Stock stock{.coverage = {file, licence(sunday)}, .released = {}};

        QVERIFY(!slotOf(file, stock));
        QVERIFY(fill(slot, stock, knownSignals(), measures()).activity.empty());
        QVERIFY(publishing::slotsOf(stock, knownSignals()).empty());
    }

    void aReportFillsASlotByDaysOrByAPeriod_data()
    {
        QTest::addColumn<std::vector<Coverage>>("coverage");
        QTest::addColumn<QStringList>("used");
        const auto row = [](const char *name, const std::vector<Coverage> &coverage,
                            const std::vector<Coverage> &used) {
            QTest::newRow(name) << coverage << named(used);
        };
        row("nothing", {}, {});
        row("all 28 days", days(28), days(28));
        row("24 of the 28 days", days(24), days(24));
        row("23 are too few", days(23), {});
        row("27, but the Sunday is missing", days(27, sunday.addDays(-1)), {});
        row("days before the window do not count", days(40), days(28));
        row("days after it neither", days(27, sunday.addDays(1)), days(26));
        row("day files win over a period file", days(24) + std::vector{period(mail, sunday)}, days(24));
        row("a period file where days are too few", days(23) + std::vector{period(mail, sunday)},
            {period(mail, sunday)});
        row("the later of two files in one week",
            {period(mail, sunday.addDays(-1)), period(mail, sunday.addDays(-3))},
            {period(mail, sunday.addDays(-1))});
        row("the Monday after over a Friday",
            {period(mail, sunday.addDays(-2)), period(mail, sunday.addDays(1))},
            {period(mail, sunday.addDays(1))});
        row("the Sunday over the Monday after", {period(mail, sunday), period(mail, sunday.addDays(1))},
            {period(mail, sunday)});
        row("the Thursday after is of the next week", {period(mail, sunday.addDays(4))}, {});
    }

    void aReportFillsASlotByDaysOrByAPeriod()
    {
        QFETCH(const std::vector<Coverage>, coverage);
        QFETCH(const QStringList, used);
        auto reversed = coverage;
        std::ranges::reverse(reversed);

        for (const auto &order : {coverage, reversed}) {
            const Filling filling =
                fill(slot, {.coverage = order, .released = {}}, knownSignals(), measures());
            QCOMPARE(named(filling.activity), used);
            QCOMPARE(filling.has(mail), !used.isEmpty());
        }
    }

    void licencesAreThoseOfTheWindowOrTheNewestAfterIt_data()
    {
        QTest::addColumn<QList<int>>("after"); // days after the Sunday
        QTest::addColumn<QList<int>>("used");
        QTest::newRow("none") << QList<int>{} << QList<int>{};
        QTest::newRow("the Sunday itself") << QList{0} << QList{0};
        QTest::newRow("the first day of the window") << QList{-27} << QList{-27};
        QTest::newRow("all within it") << QList{-27, -10, 0} << QList{-27, -10, 0};
        QTest::newRow("one within it is enough") << QList{-20, 1, 2} << QList{-20};
        QTest::newRow("the day after") << QList{1} << QList{1};
        QTest::newRow("the newest of those after") << QList{2, 6, 4} << QList{6};
        QTest::newRow("seven days after") << QList{7} << QList{7};
        QTest::newRow("eight days after is too late") << QList{8} << QList<int>{};
        QTest::newRow("before the window") << QList{-28} << QList<int>{};
    }

    void licencesAreThoseOfTheWindowOrTheNewestAfterIt()
    {
        QFETCH(const QList<int>, after);
        QFETCH(const QList<int>, used);
        std::vector<Coverage> coverage = {period(mail, sunday)};
        for (const int offset : after)
            coverage.push_back(licence(sunday.addDays(offset)));
        std::vector<Coverage> expected;
        for (const int offset : used)
            expected.push_back(licence(sunday.addDays(offset)));

        QCOMPARE(named(licencesFor(slot, coverage, knownSignals())), named(expected));
        const Filling filling =
            fill(slot, {.coverage = coverage, .released = {}}, knownSignals(), measures());
        QVERIFY(!filling.isReady()); // mail alone feeds no measure
    }

    void aMissingReportLeavesOutOnlyWhatNeedsIt_data()
    {
        QTest::addColumn<QString>("missing");
        QTest::addColumn<QStringList>("filled");
        const QStringList all = {u"communication"_s, u"content_collaboration"_s, u"meetings"_s, u"mobility"_s,
                                 u"teamwork"_s};
        const auto but = [&](const QStringList &gone) {
            QStringList rest = all;
            for (const QString &one : gone)
                rest.removeAll(one);
            return rest;
        };
        QTest::newRow("nothing") << u""_s << all;
        QTest::newRow("Engage is optional") << u"getYammerActivityUserDetail"_s << all;
        QTest::newRow("mail") << mail << but({u"communication"_s, u"teamwork"_s});
        QTest::newRow("Teams") << teams << but({u"communication"_s, u"teamwork"_s, u"meetings"_s});
        QTest::newRow("OneDrive") << u"getOneDriveActivityUserDetail"_s
                                  << but({u"content_collaboration"_s, u"teamwork"_s});
        QTest::newRow("SharePoint") << u"getSharePointActivityUserDetail"_s
                                    << but({u"content_collaboration"_s, u"teamwork"_s});
        QTest::newRow("apps") << u"getM365AppUserDetail"_s << but({u"mobility"_s});
    }

    void aMissingReportLeavesOutOnlyWhatNeedsIt()
    {
        QFETCH(const QString, missing);
        QFETCH(const QStringList, filled);
        Stock stock{.coverage = {licence(sunday)}, .released = {}};
        for (const QString &report : activityReports()) {
            if (report != missing)
                stock.coverage.push_back(period(report, sunday));
        }

        const Filling filling = fill(slot, stock, knownSignals(), measures());

        QCOMPARE(measuresOf(filling), filled);
        QVERIFY(filling.isReady());
    }
};

QTEST_APPLESS_MAIN(FillingTest)
#include "tst_filling.moc"
