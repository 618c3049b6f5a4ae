#include "anyreleases.h"

#include "scoring/recompute.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

Q_DECLARE_METATYPE(std::vector<Cell>)

namespace {

const char *const communities = "communication.communities";
const char *const messages = "communication.teams_messages";
const char *const channels = "communication.channels";

CategoryDetail detailIn(const privacy::FrozenRelease &release, CategoryId category)
{
    return *scorer().category(released({release}), category);
}

InsightBar barIn(const CategoryDetail &detail, const QString &measure)
{
    for (const SupportingInsight &insight : detail.insights) {
        for (const InsightBar &bar : insight.bars) {
            if (bar.id == measure)
                return bar;
        }
    }
    qFatal("no such bar");
}

InsightBar barIn(const std::vector<Cell> &cells, const char *measure, qint64 people = 1000)
{
    const QString id = QString::fromLatin1(measure);
    const CategoryId category = measures().supportingMeasure(id)->measure.category;
    return barIn(detailIn(releaseOf(week(1), cells, people), category), id);
}

std::optional<Passport> passportIn(const std::vector<Cell> &cells, const QString &figure,
                                   qint64 people = 1000)
{
    return *scorer().passport(released({releaseOf(week(1), cells, people)}), figure);
}

privacy::FrozenRelease withoutInsights(const privacy::FrozenRelease &frozen)
{
    privacy::FrozenRelease bare = frozen;
    std::erase_if(bare.release.cells, [](const Cell &cell) {
        return measures().supportingMeasure(cell.id.section(u'/', 0, 0)) != nullptr;
    });
    return bare;
}

std::optional<int> number(int value)
{
    return value < 0 ? std::nullopt : std::optional(value);
}

} // namespace

class InsightsTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsAShareWhereBothSidesAllow_data()
    {
        QTest::addColumn<std::vector<Cell>>("cells");
        QTest::addColumn<QString>("measure");
        QTest::addColumn<int>("share");     // -1: none
        QTest::addColumn<int>("plusMinus"); // -1: none
        QTest::addColumn<CellKind>("kind");
        QTest::addColumn<int>("denominator"); // -1: not told
        const auto row = [](const char *name, const std::vector<Cell> &cells, const char *measure, int share,
                            int plusMinus, CellKind kind, int denominator) {
            QTest::newRow(name) << cells << QString::fromLatin1(measure) << share << plusMinus << kind
                                << denominator;
        };
        using enum CellKind;
        row("a count", {insight(communities, 1890, 300)}, communities, 16, 1, Count, 1890);
        row("a count of few", {insight(communities, 50, 25)}, communities, 50, 17, Count, 50);
        row("half a per cent rounds up", {insight(communities, 1000, 5)}, communities, 1, 1, Count, 1000);
        row("the smallest count", {insight(communities, 2000, 5)}, communities, 0, 1, Count, 2000);
        row("fewer than 5", {insight(communities, 1000, 0, Few)}, communities, -1, -1, Few, 1000);
        row("nearly all", {insight(communities, 1000, 1000, NearlyAll)}, communities, -1, -1, NearlyAll,
            1000);
        row("below 20 people", {insight(communities, 19, 0, Withheld)}, communities, -1, -1, Withheld, -1);
        row("of a count with noise", {insight(channels, 1900, 615), insight(messages, 1900, 1515)}, channels,
            41, 1, Count, 1515);
        row("of nearly all", {insight(channels, 1000, 400), insight(messages, 1000, 1000, NearlyAll)},
            channels, 40, 1, Count, 1000);
        row("above a count with noise", {insight(channels, 1900, 1520), insight(messages, 1900, 1515)},
            channels, 100, 1, Count, 1515);
        row("of 50", {insight(channels, 1900, 25), insight(messages, 1900, 50)}, channels, 50, 19, Count, 50);
        row("of 45", {insight(channels, 1900, 25), insight(messages, 1900, 45)}, channels, -1, -1, Withheld,
            -1);
        row("of fewer than 5", {insight(channels, 1900, 0, Few), insight(messages, 1900, 0, Few)}, channels,
            -1, -1, Withheld, -1);
        row("of the scored denominator",
            {insight("meetings.calls", 1900, 500), cell(CategoryId::Meetings, "numerator", 1900, 400),
             cell(CategoryId::Meetings, "denominator", 1900, 1000)},
            "meetings.calls", 50, 1, Count, 1000);
    }

    void tellsAShareWhereBothSidesAllow()
    {
        QFETCH(const std::vector<Cell>, cells);
        QFETCH(const QString, measure);
        QFETCH(const int, share);
        QFETCH(const int, plusMinus);
        QFETCH(const CellKind, kind);
        QFETCH(const int, denominator);

        const InsightBar bar = barIn(cells, measure.toLatin1().constData());

        QCOMPARE(bar.share, number(share));
        QCOMPARE(bar.plusMinus, number(plusMinus));
        QCOMPARE(bar.kind, kind);
        QCOMPARE(bar.denominator, number(denominator));
        QCOMPARE(bar.numerator.has_value(), kind == CellKind::Count);
        QCOMPARE(bar.reason.isEmpty(), kind != CellKind::Withheld);
        QCOMPARE(bar.passport, measure + u'@' + week(1).name());
    }

    void aBandIsSaidAndNoNumber()
    {
        Cell few = insight(communities, 40, 0, CellKind::Band);
        few.value.reset();
        few.band = Band::Low;

        const InsightBar bar = barIn({few}, communities);

        QCOMPARE(bar.kind, CellKind::Band);
        QCOMPARE(bar.band, Band::Low);
        QVERIFY(!bar.numerator && !bar.share && !bar.plusMinus);
        QVERIFY(bar.reason.startsWith("Fewer than 50"_L1));
    }

    void isShownFromFourHundredPeopleOn_data()
    {
        QTest::addColumn<qint64>("people");
        QTest::addColumn<bool>("isShown");
        QTest::newRow("one less") << qint64{399} << false;
        QTest::newRow("the limit itself") << qint64{400} << true;
    }

    void isShownFromFourHundredPeopleOn()
    {
        QFETCH(const qint64, people);
        QFETCH(const bool, isShown);
        const std::vector<Cell> cells = {insight(communities, 300, 100)};

        const InsightBar bar = barIn(cells, communities, people);

        QCOMPARE(bar.share.has_value(), isShown);
        QCOMPARE(bar.reason, isShown ? QString() : u"Shown from 400 people on."_s);
        QCOMPARE(bar.kind.has_value(), isShown);
        QCOMPARE(passportIn(cells, u"communication.communities@"_s + week(1).name(), people).has_value(),
                 isShown);
    }

    void saysWhyThereIsNone()
    {
        privacy::FrozenRelease bare = releaseOf(week(1), {});
        const auto reasonIn = [](const CategoryDetail &detail) {
            return barIn(detail, QString::fromLatin1(channels)).reason;
        };
        // Made before there were insights: its reports are there.
        QCOMPARE(reasonIn(detailIn(bare, CategoryId::Communication)), u"Not counted in this release."_s);

        std::erase_if(bare.release.inputs, [](const Coverage &input) {
            return input.report == "getTeamsUserActivityUserDetail"_L1;
        });
        QCOMPARE(reasonIn(detailIn(bare, CategoryId::Communication)),
                 u"No data in this release: Teams user activity."_s);

        const CategoryDetail none = *scorer().category(released({}), CategoryId::Communication);
        QCOMPARE(reasonIn(none), u"No release yet"_s);
        QVERIFY(!barIn(none, QString::fromLatin1(channels)).kind);
    }

    void aDenominatorThatIsNotThereTellsNothing()
    {
        const InsightBar bar = barIn({insight(channels, 1900, 615)}, channels);
        QVERIFY(!bar.share && !bar.kind && bar.passport.isEmpty());
        QVERIFY(!bar.reason.isEmpty());
    }

    void neverChangesThePoints()
    {
        std::mt19937 chance(51);
        for (int i = 0; i < 60; ++i) {
            std::vector<privacy::FrozenRelease> full;
            std::vector<privacy::FrozenRelease> bare;
            for (int number = 1; number <= 6; ++number) {
                full.push_back(anyRelease(chance, week(number)));
                bare.push_back(withoutInsights(full.back()));
            }
            QVERIFY(full.back().release.cells.size() > bare.back().release.cells.size());

            const Releases with = released(full);
            const Releases without = released(bare);

            QCOMPARE(*scorer().score(with), *scorer().score(without));
            QCOMPARE(*scorer().history(with, 60), *scorer().history(without, 60));
            QCOMPARE(*scorer().changes(with, {}, {}), *scorer().changes(without, {}, {}));
            for (const CategoryId category : peopleCategories)
                QCOMPARE(scorer().category(with, category)->score,
                         scorer().category(without, category)->score);
        }
    }

    void noShareIsAboveAHundredAndEachSaysSomething()
    {
        std::mt19937 chance(52);
        int shares = 0;
        for (int i = 0; i < 200; ++i) {
            const auto release = anyRelease(chance, week(1));
            for (const CategoryId category : peopleCategories) {
                for (const SupportingInsight &insight : detailIn(release, category).insights) {
                    for (const InsightBar &bar : insight.bars) {
                        QVERIFY(!bar.share || (*bar.share >= 0 && *bar.share <= 100));
                        QCOMPARE(bar.share.has_value(), bar.plusMinus.has_value());
                        QVERIFY(!bar.share || (bar.numerator && bar.denominator));
                        const bool isInWords = bar.kind == CellKind::Few || bar.kind == CellKind::NearlyAll;
                        QVERIFY(bar.share || isInWords || !bar.reason.isEmpty());
                        shares += bar.share ? 1 : 0;
                    }
                }
            }
        }
        QVERIFY(shares > 500);
    }

    void aPassportComputesItsShareAgain()
    {
        const std::vector<Cell> cells = {insight(channels, 1900, 615), insight(messages, 1900, 1515)};

        const auto passport = passportIn(cells, u"communication.channels@"_s + week(1).name());

        QVERIFY(passport);
        QCOMPARE(passport->share, 41);
        QVERIFY(!passport->points);
        QCOMPARE(passport->arithmetic, u"100 × 615 ÷ 1515 = 40.6"_s);
        QCOMPARE(passport->numerator, 615);
        QCOMPARE(passport->denominator, 1515);
        QCOMPARE(passport->method, u"communication.channels/1"_s);
        QCOMPARE(passport->cells.size(), 2U);
        QVERIFY(passport->certainty.startsWith("41, give or take 1"_L1));
        QVERIFY(!passport->digest.isEmpty() && !passport->saysNot.isEmpty());
        QCOMPARE(passport->inputs.size(), 2U); // Teams and licences

        const Recomputed again = recompute(*passport, measures());
        QVERIFY(again.agrees);
        QCOMPARE(again.share, 41);
        QVERIFY(!again.points);
    }

    void aTamperedPassportDoesNotAgree()
    {
        auto passport =
            passportIn({insight(communities, 1000, 300)}, u"communication.communities@"_s + week(1).name());
        QVERIFY(passport);
        passport->share = 31;
        QVERIFY(!recompute(*passport, measures()).agrees);
    }

    void aPassportShowsNoCellThatIsWithheld()
    {
        const auto passport = passportIn({insight(communities, 19, 0, CellKind::Withheld)},
                                         u"communication.communities@"_s + week(1).name());
        QVERIFY(passport);
        QVERIFY(passport->cells.empty() && !passport->denominator && !passport->share);
        QVERIFY(passport->arithmetic.isEmpty());
        QVERIFY(passport->certainty.startsWith("Not shown"_L1));
    }

    void thereIsNoPassportWithoutACell()
    {
        QVERIFY(!passportIn({}, u"communication.communities@"_s + week(1).name()));
        QVERIFY(!passportIn({insight(communities, 1000, 300)}, u"communication.communities@2020-W01"_s));
    }

    void listsWhatIsPublishedAndNotShownWithItsCategory()
    {
        const privacy::FrozenRelease release = releaseOf(week(1), {});
        for (const CategoryId category : peopleCategories) {
            const CategoryDetail detail = detailIn(release, category);
            QVERIFY(!detail.insights.empty() && !detail.unshown.empty());
            for (const UnshownInsight &unshown : detail.unshown)
                QCOMPARE(unshown.category, category);
        }
        const CategoryDetail apps = detailIn(release, CategoryId::AppHealth);
        QVERIFY(apps.insights.empty() && apps.unshown.empty());
    }
};

QTEST_APPLESS_MAIN(InsightsTest)
#include "tst_insights.moc"
