#include "testreleases.h"

#include "scoring/reading.h"
#include "scoring/recompute.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

constexpr auto Meetings = CategoryId::Meetings;

/// 300 of 500 who met did so with video: 60 points.
std::vector<Cell> visualCells()
{
    return {cell(Meetings, "numerator", 900, 300), cell(Meetings, "denominator", 900, 500)};
}

privacy::FrozenRelease releaseWith(Slot slot, std::optional<int> points,
                                   std::optional<privacy::Lack> lack = {})
{
    auto frozen = releaseOf(slot, visualCells());
    frozen.release.inputs.push_back(
        {.report = u"meetings"_s, .kind = CoverageKind::Meetings, .days = slot.window()});
    frozen.release.figures = {{.id = u"meetings.practices/1/organization"_s, .points = points, .lack = lack}};
    frozen.digest = privacy::digestOf(privacy::canonicalBytes(frozen.release));
    return frozen;
}

/// Two weeks of counts, then two of meetings.
std::vector<privacy::FrozenRelease> fourWeeks()
{
    return {releaseOf(week(1), visualCells()), releaseOf(week(2), visualCells()), releaseWith(week(3), 47),
            releaseWith(week(4), 52)};
}

CategoryScore meetingsIn(const Score &score)
{
    return *std::ranges::find(score.categories, Meetings, &CategoryScore::id);
}

} // namespace

class SucceededTest : public QObject
{
    Q_OBJECT

private slots:
    void takesThePlaceOfTheCounts();
    void breaksTheLineOfTheCategoryAndOfTheTotal();
    void comparesOnlyWithItsOwn();
    void beginsTheLineAnewWithOtherFeatures();
    void staysWithPeopleBelowTheFloors_data();
    void staysWithPeopleBelowTheFloors();
    void saysWhatTheMeetingsLackWhenNobodyIsCounted();
    void explainsItselfInThePassport();
    void isFoundByCategoryAndByItsOwnName();
    void isComputedAgain();
    void isACauseOfItsOwn();
    void cannotBeSimulated();
    void hasNoActions();
};

void SucceededTest::takesThePlaceOfTheCounts()
{
    const auto score = scorer().score(released(fourWeeks()));
    const CategoryScore meetings = meetingsIn(*score);
    QCOMPARE(meetings.status, Status::Measured);
    QCOMPARE(meetings.points, Points(52));
    QCOMPARE(meetings.method, u"meetings.practices/1"_s);
    QCOMPARE(meetings.passport, u"meetings.practices@"_s + week(4).name());
    QVERIFY(!meetings.plusMinus && !meetings.numerator && !meetings.denominator && !meetings.numeratorKind);
    QCOMPARE(score->total.points, Points(52));

    const auto detail = scorer().category(released(fourWeeks()), Meetings);
    QCOMPARE(detail->insight, u"Meetings follow what makes meetings good"_s);
    QVERIFY(detail->sources.contains(u"Meetings, one row a meeting"_s));
    QVERIFY(detail->protection.contains(u"at least 50 meetings"_s));
    QVERIFY(detail->arithmetic.isEmpty());
    QVERIFY(!detail->smallestVisibleChange);
}

void SucceededTest::breaksTheLineOfTheCategoryAndOfTheTotal()
{
    const auto history = scorer().categoryHistory(released(fourWeeks()), Meetings, 180);
    QCOMPARE(history->size(), std::size_t{4});
    QCOMPARE((*history)[1].breakReason, QString());
    QCOMPARE((*history)[2].breakReason, u"method"_s);
    QCOMPARE((*history)[2].points, Points(47));
    QCOMPARE((*history)[3].breakReason, QString());
    QCOMPARE((*history)[3].trend->mean, 49.5);

    const auto all = scorer().history(released(fourWeeks()), 180);
    QCOMPARE((*all)[2].breaks, (QStringList{u"method:meetings"_s, u"method:total"_s}));
}

void SucceededTest::comparesOnlyWithItsOwn()
{
    auto releases = fourWeeks();
    const auto both = scorer().score(released(releases));
    QCOMPARE(meetingsIn(*both).change.points, 5);

    releases.pop_back();
    const auto first = scorer().score(released(releases));
    QVERIFY(!meetingsIn(*first).change.points);
    QVERIFY(meetingsIn(*first).change.text.contains(u"another way"_s));
    QVERIFY(!first->total.change.points);
}

void SucceededTest::beginsTheLineAnewWithOtherFeatures()
{
    auto releases = fourWeeks();
    for (std::size_t i = 3; i < 5; ++i) {
        privacy::FrozenRelease nine = releaseWith(week(static_cast<int>(i) + 2), 70);
        nine.release.figures.front().id = u"meetings.practices/2/organization"_s;
        nine.release.inputs.back().kind = CoverageKind::MeetingsNine;
        nine.digest = privacy::digestOf(privacy::canonicalBytes(nine.release));
        releases.push_back(nine);
    }

    const auto history = scorer().categoryHistory(released(releases), Meetings, 180);
    QCOMPARE((*history)[4].breakReason, u"method"_s);
    QCOMPARE((*history)[4].trend->mean, 70.0);
    QCOMPARE((*history)[5].breakReason, QString());

    const auto score = scorer().score(released(releases));
    QCOMPARE(meetingsIn(*score).method, u"meetings.practices/2"_s);
    QVERIFY(!meetingsIn(*score).change.points); // nothing moved since the line began anew
    const auto detail = scorer().category(released(releases), Meetings);
    QVERIFY(detail->numerator.contains(u"a day's notice"_s));
    QVERIFY(detail->source.contains(u"nine features"_s));
    const auto passport = *scorer().passport(released(releases), u"meetings@"_s + week(6).name());
    QCOMPARE(passport->method, u"meetings.practices/2"_s);
    QVERIFY(passport->counted.contains(u"nine features"_s));
    QVERIFY(passport->notes.join(u' ').contains(u"by 9 features"_s));
    QVERIFY(std::ranges::any_of(passport->inputs, [](const PassportInput &input) {
        return input.coverage.kind == CoverageKind::MeetingsNine;
    }));
    const auto before = *scorer().passport(released(releases), u"meetings@"_s + week(4).name());
    QCOMPARE(before->method, u"meetings.practices/1"_s);
    QVERIFY(before->notes.join(u' ').contains(u"by 7 features"_s));

    const auto changes = *scorer().changes(released(releases), When(week(4)), When(week(5)));
    QCOMPARE(changes->causes.size(), std::size_t{1});
    QCOMPARE(changes->causes.front().kind, CauseKind::Method);
    QVERIFY(changes->causes.front().words.contains(u"by nine features"_s));
}

void SucceededTest::staysWithPeopleBelowTheFloors_data()
{
    QTest::addColumn<privacy::Lack>("lack");
    QTest::addColumn<QString>("words");
    QTest::newRow("people") << privacy::Lack::FewPeople << u"fewer than 50 people"_s;
    QTest::newRow("meetings") << privacy::Lack::FewMeetings << u"Fewer than 50 meetings"_s;
    QTest::newRow("gaps") << privacy::Lack::Gaps << u"not of each of the four weeks"_s;
}

void SucceededTest::staysWithPeopleBelowTheFloors()
{
    QFETCH(const privacy::Lack, lack);
    QFETCH(const QString, words);
    const auto releases = released({releaseWith(week(1), {}, lack)});

    const auto detail = scorer().category(releases, Meetings);

    QCOMPARE(detail->score.points, Points(60));
    QCOMPARE(detail->score.method, u"meetings.visual/1"_s);
    QVERIFY2(detail->notes.join(u' ').contains(words), qPrintable(detail->notes.join(u' ')));
    const auto passport = scorer().passport(releases, detail->score.passport);
    QVERIFY((*passport)->notes.join(u' ').contains(words));
}

/// The report of Teams did not come, so that nobody is counted instead.
void SucceededTest::saysWhatTheMeetingsLackWhenNobodyIsCounted()
{
    auto frozen = releaseOf(week(1), {});
    frozen.release.figures = releaseWith(week(1), {}, privacy::Lack::FewMeetings).release.figures;
    frozen.digest = privacy::digestOf(privacy::canonicalBytes(frozen.release));
    const auto releases = released({frozen});

    const CategoryScore meetings = meetingsIn(*scorer().score(releases));
    QCOMPARE(meetings.status, Status::NotMeasured);
    QCOMPARE(meetings.reason, u"Fewer than 50 meetings were imported for these four weeks."_s);
    const auto passport = *scorer().passport(releases, meetings.passport);
    QVERIFY(passport);
    const QString notes = passport->notes.join(u' ');
    QVERIFY2(notes.contains(meetings.reason) && !notes.contains(u"instead"_s), qPrintable(notes));
}

void SucceededTest::explainsItselfInThePassport()
{
    const auto passport = scorer().passport(released(fourWeeks()), u"meetings.practices@"_s + week(3).name());
    QVERIFY(passport->has_value());
    const Passport &told = **passport;
    QCOMPARE(told.method, u"meetings.practices/1"_s);
    QCOMPARE(told.points, Points(47));
    QVERIFY(told.counted.contains(u"setting up"_s));
    QVERIFY(told.population.contains(u"weighted"_s));
    QVERIFY(told.certainty.contains(u"without noise"_s));
    QVERIFY(told.notes.join(u' ').contains(u"People who meet use video or share a screen"_s));
    QVERIFY(told.cells.empty());
    QCOMPARE(told.figures.size(), std::size_t{1});
    QVERIFY(std::ranges::any_of(told.inputs, [](const PassportInput &input) {
        return input.title == "Meetings, one row a meeting"_L1;
    }));
    QVERIFY(std::ranges::none_of(told.inputs, [](const PassportInput &input) {
        return input.coverage.report == "getTeamsUserActivityUserDetail"_L1;
    }));
}

void SucceededTest::isFoundByCategoryAndByItsOwnName()
{
    const auto releases = released(fourWeeks());
    QCOMPARE((*scorer().passport(releases, u"meetings@"_s + week(3).name()))->method,
             u"meetings.practices/1"_s);
    QVERIFY(!scorer().passport(releases, u"meetings.practices@"_s + week(2).name())->has_value());
    QVERIFY(scorer().passport(releases, u"meetings.visual@"_s + week(2).name())->has_value());
    QVERIFY(!scorer().passport(releases, u"meetings.visual@"_s + week(3).name())->has_value());
}

void SucceededTest::isComputedAgain()
{
    const auto releases = released(fourWeeks());
    for (const QString &subject : {u"meetings@"_s, u"total@"_s}) {
        const auto passport = scorer().passport(releases, subject + week(4).name());
        QCOMPARE(recompute(**passport, measures()), (Recomputed{.points = Points(52), .agrees = true}));
        Passport forged = **passport;
        forged.figures.front().points = 53;
        QVERIFY(!recompute(forged, measures()).agrees);
    }
}

void SucceededTest::isACauseOfItsOwn()
{
    const auto changes = scorer().changes(released(fourWeeks()), When(week(2)), When(week(3)));
    QCOMPARE((*changes)->points, -13);
    QCOMPARE((*changes)->causes.size(), std::size_t{1});
    const Cause &cause = (*changes)->causes.front();
    QCOMPARE(cause.kind, CauseKind::Method);
    QCOMPARE(cause.points, -13);
    QVERIFY(cause.words.contains(u"Measured in another way"_s));

    const auto within = scorer().changes(released(fourWeeks()), When(week(3)), When(week(4)));
    QCOMPARE((*within)->causes.front().kind, CauseKind::Measure);
    QCOMPARE((*within)->causes.front().points, 5);
    QVERIFY((*within)->causes.front().aboveProtection);
}

void SucceededTest::cannotBeSimulated()
{
    const auto simulation = scorer().simulate(
        released(fourWeeks()), {.steps = {{.category = Meetings, .part = {}, .people = 10}}, .gain = {}});
    QVERIFY(!*simulation);
    QCOMPARE(simulation->error().fault, Fault::Conflict);
    const auto cheapest = scorer().simulate(released(fourWeeks()), {.steps = {}, .gain = 5});
    QVERIFY(!*cheapest);
}

void SucceededTest::hasNoActions()
{
    QVERIFY(scorer().category(released(fourWeeks()), Meetings)->actions.empty());
}

QTEST_APPLESS_MAIN(SucceededTest)

#include "tst_succeeded.moc"
