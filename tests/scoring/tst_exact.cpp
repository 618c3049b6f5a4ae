#include "testreleases.h"

#include "scoring/reading.h"
#include "scoring/recompute.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

constexpr auto Content = CategoryId::ContentCollaboration;

/// The three levels of content among 1,000 people, by the exact measure or by the one it gives way to.
std::vector<Cell> levels(qint64 reader, qint64 creator, qint64 collaborator, bool isExact)
{
    const Measure &measure = isExact ? measureOf(Content).exact.front() : measureOf(Content);
    const auto cellOf = [&](const QString &part, qint64 value) {
        return Cell{.id = measure.cellId(part), .n = 1000, .kind = CellKind::Count, .value = value};
    };
    return {cellOf(u"reader"_s, reader), cellOf(u"creator"_s, creator),
            cellOf(u"collaborator"_s, collaborator)};
}

privacy::FrozenRelease exactRelease(Slot slot, qint64 collaborator = 200)
{
    auto frozen = releaseOf(slot, levels(750, 500, collaborator, true));
    frozen.release.inputs.push_back(
        {.report = u"file_events"_s, .kind = CoverageKind::Period, .days = slot.window()});
    frozen.digest = privacy::digestOf(privacy::canonicalBytes(frozen.release));
    return frozen;
}

/// Two weeks of usage reports, then two of events on files.
std::vector<privacy::FrozenRelease> fourWeeks()
{
    return {releaseOf(week(1), levels(900, 600, 300, false)),
            releaseOf(week(2), levels(900, 600, 300, false)), exactRelease(week(3)),
            exactRelease(week(4), 500)};
}

CategoryScore contentIn(const Score &score)
{
    return *std::ranges::find(score.categories, Content, &CategoryScore::id);
}

} // namespace

/// A category that a release counts by the exact measure instead of the proxy.
class ExactTest : public QObject
{
    Q_OBJECT

private slots:
    void takesThePlaceOfTheProxy();
    void neverJoinsItsLineToTheProxys();
    void comparesOnlyWithItsOwn();
    void explainsItselfInThePassport();
    void isFoundByCategoryAndByItsOwnName();
    void isComputedAgain();
    void isACauseOfItsOwn();
    void canBeSimulated();
    void advisesInItsOwnWords();
    void isNotMeasuredWithHalfOfItsCells();
};

void ExactTest::takesThePlaceOfTheProxy()
{
    auto releases = fourWeeks();
    releases.pop_back();
    const CategoryScore content = contentIn(*scorer().score(released(releases)));
    QCOMPARE(content.status, Status::Measured);
    QCOMPARE(content.points, Points(48)); // methodology 2.5: 48.33
    QCOMPARE(content.method, u"content_collaboration.file_events/1"_s);
    QCOMPARE(content.passport, u"content_collaboration.file_events@"_s + week(3).name());
    QCOMPARE(content.denominator, 1000);
    QVERIFY(content.plusMinus);
    QCOMPARE(content.parts.size(), std::size_t{3});
    QCOMPARE(content.parts[2].what, u"People who worked on a document with others"_s);

    const auto detail = scorer().category(released(releases), Content);
    QCOMPARE(detail->insight, u"People read, create and work on documents together online"_s);
    QVERIFY(detail->sources.contains(u"Events on files, one row an event"_s));
    QVERIFY(!detail->sources.contains(u"OneDrive activity"_s));
    QVERIFY(detail->source.contains(u"Counted from events on files"_s));
    QVERIFY(detail->smallestVisibleChange);
}

void ExactTest::neverJoinsItsLineToTheProxys()
{
    const auto history = scorer().categoryHistory(released(fourWeeks()), Content, 180);
    QCOMPARE(history->size(), std::size_t{4});
    QCOMPARE((*history)[1].breakReason, QString());
    QCOMPARE((*history)[2].breakReason, u"method"_s);
    QCOMPARE((*history)[2].points, Points(48));
    QCOMPARE((*history)[3].breakReason, QString());
    QVERIFY(std::abs((*history)[3].trend->mean - (48.333 + 58.333) / 2) < 0.01);
    QCOMPARE((*scorer().history(released(fourWeeks()), 180))[2].breaks,
             (QStringList{u"method:content_collaboration"_s, u"method:total"_s}));

    // And back, when the events stay away.
    auto releases = fourWeeks();
    releases.push_back(releaseOf(week(5), levels(900, 600, 300, false)));
    QCOMPARE((*scorer().categoryHistory(released(releases), Content, 180))[4].breakReason, u"method"_s);
}

void ExactTest::comparesOnlyWithItsOwn()
{
    auto releases = fourWeeks();
    QCOMPARE(contentIn(*scorer().score(released(releases))).change.points, 10);
    releases.pop_back();
    const auto first = scorer().score(released(releases));
    QVERIFY(!contentIn(*first).change.points);
    QVERIFY(contentIn(*first).change.text.contains(u"another way"_s));
    QVERIFY(!first->total.change.points);
}

void ExactTest::explainsItselfInThePassport()
{
    const auto passport =
        scorer().passport(released(fourWeeks()), u"content_collaboration.file_events@"_s + week(3).name());
    QVERIFY(passport->has_value());
    const Passport &told = **passport;
    QCOMPARE(told.method, u"content_collaboration.file_events/1"_s);
    QCOMPARE(told.points, Points(48));
    QVERIFY(told.counted.contains(u"worked together"_s));
    QVERIFY(told.arithmetic.contains(u"750 + 500 + 200"_s));
    QCOMPARE(told.cells.size(), std::size_t{3});
    const QString notes = told.notes.join(u' ');
    QVERIFY2(notes.contains(u"People read, create and share files online"_s), qPrintable(notes));
    QVERIFY2(!notes.contains(u"approximation"_s), qPrintable(notes)); // its period is the window itself
    QStringList titles;
    for (const PassportInput &input : told.inputs)
        titles << input.title;
    titles.sort();
    QCOMPARE(titles, (QStringList{u"Events on files, one row an event"_s, u"Licences and active users"_s}));
}

void ExactTest::isFoundByCategoryAndByItsOwnName()
{
    const auto releases = released(fourWeeks());
    QCOMPARE((*scorer().passport(releases, u"content_collaboration@"_s + week(3).name()))->method,
             u"content_collaboration.file_events/1"_s);
    const auto has = [&](const QString &measure, int number) {
        return scorer().passport(releases, measure + u'@' + week(number).name())->has_value();
    };
    QVERIFY(has(u"content_collaboration.file_events"_s, 3));
    QVERIFY(!has(u"content_collaboration.file_events"_s, 2));
    QVERIFY(has(u"content_collaboration.online_files"_s, 2));
    QVERIFY(!has(u"content_collaboration.online_files"_s, 3));
}

void ExactTest::isComputedAgain()
{
    const auto releases = released(fourWeeks());
    for (const QString &subject : {u"content_collaboration@"_s, u"total@"_s}) {
        const auto passport = scorer().passport(releases, subject + week(3).name());
        QCOMPARE(recompute(**passport, measures()), (Recomputed{.points = Points(48), .agrees = true}));
    }
}

void ExactTest::isACauseOfItsOwn()
{
    const auto changes = scorer().changes(released(fourWeeks()), When(week(2)), When(week(3)));
    QCOMPARE((*changes)->points, -12); // 60 to 48
    QCOMPARE((*changes)->causes.size(), std::size_t{1});
    QCOMPARE((*changes)->causes.front().kind, CauseKind::Method);
    QVERIFY((*changes)->causes.front().words.contains(u"Measured in another way"_s));

    const auto within = scorer().changes(released(fourWeeks()), When(week(3)), When(week(4)));
    QCOMPARE((*within)->causes.size(), std::size_t{1});
    QCOMPARE((*within)->causes.front().kind, CauseKind::Measure);
    QCOMPARE((*within)->causes.front().words, u"People who worked on a document with others: 200 to 500"_s);
}

void ExactTest::canBeSimulated()
{
    const auto simulation =
        scorer().simulate(released(fourWeeks()),
                          {.steps = {{.category = Content, .part = u"reader"_s, .people = 30}}, .gain = {}});
    QVERIFY(*simulation);
    QCOMPARE((*simulation)->before, Points(58));
    QCOMPARE((*simulation)->after, Points(59));
    QCOMPARE((*simulation)->steps.front().what, u"People who at least read a document"_s);
}

void ExactTest::advisesInItsOwnWords()
{
    auto releases = fourWeeks();
    releases.pop_back();
    const auto actions = scorer().category(released(releases), Content)->actions;
    QVERIFY(!actions.empty());
    QCOMPARE(actions.front().id, u"share_links"_s);
    QCOMPARE(actions.front().why,
             u"50 of 100 create documents online, 20 of 100 work on them with others."_s);
}

void ExactTest::isNotMeasuredWithHalfOfItsCells()
{
    auto cells = levels(900, 600, 300, false);
    cells.push_back(levels(750, 500, 200, true).front());
    const Reading reading = readCategory(releaseOf(week(1), cells).release, measureOf(Content));
    QCOMPARE(reading.absence, Absence::NoSource);
}

QTEST_APPLESS_MAIN(ExactTest)

#include "tst_exact.moc"
