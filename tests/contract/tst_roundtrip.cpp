#include "arbitrary.h"
#include "contract/actions.h"
#include "contract/category.h"
#include "contract/changes.h"
#include "contract/disclosures.h"
#include "contract/history.h"
#include "contract/job.h"
#include "contract/passport.h"
#include "contract/problem.h"
#include "contract/releaselist.h"
#include "contract/score.h"
#include "contract/session.h"
#include "contract/simulation.h"
#include "contract/sourcelist.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

/// As it travels: written, sent as bytes, read.
QJsonObject sent(const QJsonObject &document)
{
    return QJsonDocument::fromJson(QJsonDocument(document).toJson(QJsonDocument::Compact)).object();
}

QJsonArray sent(const QJsonArray &document)
{
    return QJsonDocument::fromJson(QJsonDocument(document).toJson(QJsonDocument::Compact)).array();
}

template<typename Document, typename T>
bool comesBack(T (*any)(), Result<T> (*read)(const Document &))
{
    return rc::check("what is written is read", [&] {
        const T value = any();

        const Result<T> back = read(sent(toJson(value)));

        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == value);
    });
}

Points anyPoints()
{
    return Points(anyInt(0, 800));
}

privacy::CellKind anyCellKind()
{
    using enum privacy::CellKind;
    return anyOf({Count, Few, NearlyAll, Band, Withheld});
}

privacy::Band anyBand()
{
    using enum privacy::Band;
    return anyOf({Low, Middle, High});
}

Window anyWindow()
{
    return {.first = anyDay(), .last = anyDay()};
}

Coverage anyCoverage()
{
    return {.report = anyText(),
            .kind = anyOf({CoverageKind::Day, CoverageKind::Period, CoverageKind::Licence,
                           CoverageKind::Devices, CoverageKind::Releases, CoverageKind::Apps,
                           CoverageKind::Samples, CoverageKind::Locations, CoverageKind::Meetings,
                           CoverageKind::Benchmarks, CoverageKind::MeetingsNine}),
            .days = anyWindow()};
}

scoring::Change anyChange()
{
    return {.points = anyOrNothing([] { return anyInt(-800, 800); }), .text = anyText()};
}

Benchmark anyBenchmark()
{
    return {.category = anyOf({CategoryId::Communication, CategoryId::AppHealth}),
            .metric = anyText(),
            .tenths = anyInt(0, 1000),
            .organizations = anyCount(),
            .asOf = anyDay(),
            .source = anyText()};
}

scoring::Part anyPart()
{
    return {.id = anyText(),
            .what = anyText(),
            .numerator = anyOrNothing(anyCount),
            .kind = anyCellKind(),
            .band = anyOrNothing(anyBand),
            .benchmark = anyOrNothing(anyBenchmark)};
}

scoring::CategoryScore anyCategory(CategoryId id)
{
    using enum scoring::Status;
    return {.id = id,
            .status = anyOf({Measured, NotMeasured, Withheld}),
            .points = anyOrNothing(anyPoints),
            .change = anyChange(),
            .numerator = anyOrNothing(anyCount),
            .numeratorKind = anyOrNothing(anyCellKind),
            .parts = anyList(anyPart),
            .denominator = anyOrNothing(anyCount),
            .noisyDenominator = anyFlag(),
            .plusMinus = anyOrNothing([] { return anyInt(0, 100); }),
            .band = anyOrNothing(anyBand),
            .method = anyText(),
            .passport = anyText(),
            .reason = anyText(),
            .benchmark = anyOrNothing(anyBenchmark),
            .recommended = anyOrNothing(anyPoints)};
}

scoring::Score anyScore()
{
    scoring::Score score{.organization = anyText(),
                         .sample = anyFlag(),
                         .total = {.points = anyOrNothing(anyPoints),
                                   .measured = anyInt(0, 8),
                                   .change = anyChange(),
                                   .plusMinus = anyOrNothing([] { return anyInt(0, 100); })},
                         .peopleAsOf = anyOrNothing(anyDay),
                         .technologyAsOf = anyOrNothing(anyDay),
                         .release = anyText(),
                         .categories = {}};
    for (const CategoryId id : allCategories)
        score.categories.push_back(anyCategory(id));
    return score;
}

scoring::Trend anyTrend()
{
    return {.mean = anyInt(0, 80000) / 100.0, .ribbon = anyInt(0, 5000) / 100.0};
}

std::vector<scoring::HistoryEntry> anyHistory()
{
    return anyList([] {
        scoring::HistoryEntry entry{.date = anyDay(),
                                    .slot = anyText(),
                                    .total = anyOrNothing(anyPoints),
                                    .measured = anyInt(0, 8),
                                    .trend = anyOrNothing(anyTrend),
                                    .categories = {},
                                    .breaks = anyTexts()};
        for (const CategoryId id : allCategories)
            entry.categories[id] = anyOrNothing(anyPoints);
        return entry;
    });
}

std::vector<scoring::CategoryHistoryEntry> anyCategoryHistory()
{
    return anyList([] {
        return scoring::CategoryHistoryEntry{.date = anyDay(),
                                             .slot = anyText(),
                                             .points = anyOrNothing(anyPoints),
                                             .trend = anyOrNothing(anyTrend),
                                             .numerator = anyOrNothing(anyCount),
                                             .numeratorKind = anyOrNothing(anyCellKind),
                                             .denominator = anyOrNothing(anyCount),
                                             .breakReason = anyOf({u""_s, u"method"_s, u"source"_s})};
    });
}

scoring::ChangeEnd anyEnd()
{
    return {.slot = anyText(), .date = anyDay(), .total = anyOrNothing(anyPoints)};
}

scoring::Cause anyCause()
{
    using enum scoring::CauseKind;
    return {.category = *rc::gen::elementOf(allCategories),
            .kind = anyOf({Measure, Denominator, Source, Method}),
            .points = anyInt(-100, 100),
            .words = anyText(),
            .aboveProtection = anyFlag()};
}

scoring::Changes anyChanges()
{
    scoring::Changes changes{.organization = anyText(),
                             .sample = anyFlag(),
                             .from = anyEnd(),
                             .to = anyEnd(),
                             .points = 0,
                             .aboveProtection = anyFlag(),
                             .causes = anyList(anyCause)};
    for (const scoring::Cause &cause : changes.causes)
        changes.points += cause.points;
    return changes;
}

scoring::Step anyStep()
{
    return {.category = *rc::gen::elementOf(allCategories), .part = anyText(), .people = anyCount()};
}

scoring::WhatIf anyWhatIf()
{
    if (anyFlag())
        return {.steps = {}, .gain = anyInt(1, 800)};
    return {.steps = anyList(anyStep), .gain = {}};
}

scoring::Simulation anySimulation()
{
    return {.organization = anyText(),
            .sample = anyFlag(),
            .release = anyText(),
            .before = anyPoints(),
            .after = anyPoints(),
            .categories = anyList([] {
                return scoring::SimulatedCategory{
                    .id = *rc::gen::elementOf(allCategories), .before = anyPoints(), .after = anyPoints()};
            }),
            .steps = anyList([] { return scoring::SimulatedStep{.step = anyStep(), .what = anyText()}; })};
}

scoring::Action anyAction()
{
    return {.id = anyText(),
            .title = anyText(),
            .why = anyText(),
            .upTo = anyOrNothing(anyPoints),
            .step = anyStep()};
}

scoring::InsightBar anyBar()
{
    return {.id = anyText(),
            .title = anyText(),
            .what = anyText(),
            .of = anyText(),
            .numerator = anyOrNothing(anyCount),
            .kind = anyOrNothing(anyCellKind),
            .band = anyOrNothing(anyBand),
            .denominator = anyOrNothing(anyCount),
            .noisyDenominator = anyFlag(),
            .share = anyOrNothing([] { return anyInt(0, 100); }),
            .plusMinus = anyOrNothing([] { return anyInt(1, 100); }),
            .method = anyText(),
            .passport = anyText(),
            .reason = anyText()};
}

scoring::SupportingInsight anyInsight()
{
    return {.id = anyText(), .title = anyText(), .bars = anyList(anyBar), .saysNot = anyText()};
}

/// Of the category of its document.
UnshownInsight anyUnshown(CategoryId category)
{
    return {.category = category,
            .title = anyText(),
            .why = anyOf({WhyUnshown::NoSource, WhyUnshown::NotChosen}),
            .reason = anyText()};
}

scoring::PointsPart anyPointsPart()
{
    return {.id = anyText(),
            .title = anyText(),
            .counted = anyText(),
            .earned = scoring::FinePoints(anyInt(0, 100'000'000)),
            .weight = anyCount(),
            .weights = anyCount()};
}

scoring::CategoryDetail anyDetail()
{
    const CategoryId category = *rc::gen::elementOf(allCategories);
    return {.score = anyCategory(category),
            .organization = anyText(),
            .sample = anyFlag(),
            .release = anyText(),
            .asOf = anyOrNothing(anyDay),
            .insight = anyText(),
            .numerator = anyText(),
            .denominator = anyText(),
            .window = anyOrNothing(anyWindow),
            .arithmetic = anyText(),
            .sources = anyTexts(),
            .protection = anyText(),
            .source = anyText(),
            .saysNot = anyText(),
            .notes = anyTexts(),
            .smallestVisibleChange = anyOrNothing([] { return anyInt(0, 100); }),
            .actions = anyList(anyAction),
            .madeOf = anyList(anyPointsPart),
            .insights = anyList(anyInsight),
            .unshown = anyList([category] { return anyUnshown(category); })};
}

scoring::Actions anyActions()
{
    return {
        .organization = anyText(), .sample = anyFlag(), .release = anyText(), .actions = anyList(anyAction)};
}

privacy::Cell anyCell()
{
    return {.id = anyText(),
            .n = anyCount(),
            .kind = anyCellKind(),
            .value = anyOrNothing(anyCount),
            .band = anyOrNothing(anyBand)};
}

scoring::PassportInput anyInput()
{
    return {.coverage = anyCoverage(), .title = anyText()};
}

TechnologyFigure anyTechnologyFigure()
{
    const auto anyPart = [] {
        return TechnologyPart{.id = anyText(1), .count = anyCount(), .value = anyOrNothing(anyCount)};
    };
    return {.category = anyOf({CategoryId::AppHealth, CategoryId::NetworkConnectivity}),
            .day = anyDay(),
            .window = {.first = anyDay(), .last = anyDay()},
            .method = anyText(),
            .absence = anyOf(
                {TechnologyAbsence::None, TechnologyAbsence::FewDevices, TechnologyAbsence::NoReleases}),
            .points = anyOrNothing([] { return Points(anyInt(0, 100)); }),
            .numerator = anyCount(),
            .denominator = anyCount(),
            .parts = anyList(anyPart)};
}

privacy::Figure anyWholeFigure()
{
    using enum privacy::Lack;
    return {.id = anyText(),
            .points = anyOrNothing([] { return anyInt(0, 100); }),
            .lack = anyOrNothing([] { return anyOf({FewPeople, Gaps, FewMeetings}); })};
}

scoring::Passport anyPassport()
{
    return {.figure = anyText(),
            .title = anyText(),
            .method = anyText(),
            .arithmetic = anyText(),
            .counted = anyText(),
            .population = anyText(),
            .points = anyOrNothing(anyPoints),
            .share = anyOrNothing([] { return anyInt(0, 100); }),
            .numerator = anyOrNothing(anyCount),
            .denominator = anyOrNothing(anyCount),
            .window = anyWindow(),
            .inputs = anyList(anyInput),
            .notes = anyTexts(),
            .protection = anyText(),
            .certainty = anyText(),
            .saysNot = anyText(),
            .release = anyText(),
            .digest = anyText(),
            .releasedOn = anyDay(),
            .cells = anyList(anyCell),
            .technology = anyList(anyTechnologyFigure),
            .figures = anyList(anyWholeFigure),
            .benchmarks = anyList(anyBenchmark),
            .recommended = anyOrNothing(anyPoints)};
}

ReleaseList anyReleases()
{
    return {.releases = anyList([] {
                return ReleaseEntry{.slot = anyText(),
                                    .window = anyWindow(),
                                    .digest = anyText(),
                                    .previous = anyText(),
                                    .releasedOn = anyDay(),
                                    .sample = anyFlag(),
                                    .inputs = anyList(anyCoverage)};
            })};
}

SkippedRows anySkipped()
{
    return {.reason = anyText(), .rows = anyCount()};
}

ImportResult anyImport()
{
    using enum FileStatus;
    return {.files = anyList([] {
                return ImportedFile{.file = anyText(),
                                    .status = anyOf({Imported, Unchanged, Replaced, Refused}),
                                    .kind = anyOrNothing([] { return anyCoverage().kind; }),
                                    .report = anyText(),
                                    .rows = anyCount(),
                                    .skipped = anyList(anySkipped),
                                    .days = anyOrNothing(anyWindow),
                                    .reason = anyText(),
                                    .late = anyFlag()};
            })};
}

PublishResult anyPublish()
{
    return {.released = anyList([] { return ReleasedSlot{.slot = anyText(), .digest = anyText()}; }),
            .already = anyTexts(),
            .waiting = anyList([] { return WaitingSlot{.slot = anyText(), .missing = anyTexts()}; }),
            .technology = anyOrNothing(anyDay)};
}

Error anyError()
{
    using enum Fault;
    return {.fault = anyOf({BadInput, SignedOut, Denied, NotFound, Conflict, TooMuch, Storage, Unreachable}),
            .what = anyText(),
            .where = anyText()};
}

Job anyJob()
{
    using enum JobState;
    return {.id = anyText(),
            .kind = anyOf({JobKind::Import, JobKind::Publish, JobKind::Sync}),
            .state = anyOf({Queued, Running, Done, Failed, Cancelled}),
            .percent = anyInt(0, 100),
            .import = anyOrNothing(anyImport),
            .publish = anyOrNothing(anyPublish),
            .error = anyOrNothing(anyError)};
}

Session anySession()
{
    return {.subject = anyText(),
            .roles = anyTexts(),
            .organizationId = anyText(),
            .organization = anyText(),
            .sample = anyFlag(),
            .version = anyText()};
}

/// To the second, as it is written.
QDateTime anyMoment()
{
    return QDateTime(anyDay(), QTime(anyInt(0, 23), anyInt(0, 59), anyInt(0, 59)), Qt::UTC);
}

SourceList anySources()
{
    return {.sources = anyList([] {
                return SourceEntry{.report = anyText(),
                                   .title = anyText(),
                                   .whereToGet = anyText(),
                                   .connected = anyFlag(),
                                   .upTo = anyOrNothing(anyDay),
                                   .lastRun = anyOrNothing(anyMoment),
                                   .nextRun = anyOrNothing(anyMoment),
                                   .error = anyText(),
                                   .coverage = anyList(anyCoverage),
                                   .devices = anyOrNothing([] {
                                       return DevicesReported{.reported = anyCount(), .known = anyCount()};
                                   })};
            })};
}

DisclosedField anyField()
{
    return {.id = anyText(),
            .source = anyText(),
            .columns = anyTexts(),
            .what = anyText(),
            .why = anyText(),
            .seenBy = anyText(),
            .kept = anyText()};
}

DisclosedMeasure anyMeasure()
{
    return {.id = anyText(),
            .title = anyText(),
            .numerator = anyText(),
            .denominator = anyText(),
            .protection = anyText(),
            .saysNot = anyText()};
}

Disclosures anyDisclosures()
{
    return {.fields = anyList(anyField), .measures = anyList(anyMeasure), .notTracked = anyTexts()};
}

Problem anyProblem()
{
    return {.error = anyError(), .status = anyInt(400, 599)};
}

} // namespace

class RoundTripTest : public QObject
{
    Q_OBJECT

private slots:
    void bringsBackEveryScore() { QVERIFY(comesBack(&anyScore, &scoreFromJson)); }
    void bringsBackEveryChange() { QVERIFY(comesBack(&anyChanges, &changesFromJson)); }
    void refusesCausesThatLeaveARemainder()
    {
        const scoring::Changes changes{.points = 4, .causes = {{.points = 3}}};
        QJsonObject document = toJson(changes);
        const QJsonObject end{{u"slot"_s, u"2026-W46"_s}, {u"date"_s, u"2026-11-15"_s}};
        document[u"from"_s] = end;
        document[u"to"_s] = end;
        QCOMPARE(changesFromJson(document).error().where, u"causes"_s);
        document[u"points"_s] = 3;
        QVERIFY(changesFromJson(document));
    }
    void bringsBackEveryWhatIf() { QVERIFY(comesBack(&anyWhatIf, &whatIfFromJson)); }
    void bringsBackEverySimulation() { QVERIFY(comesBack(&anySimulation, &simulationFromJson)); }
    void bringsBackEveryHistory() { QVERIFY(comesBack(&anyHistory, &historyFromJson)); }
    void bringsBackEveryListOfActions() { QVERIFY(comesBack(&anyActions, &actionsFromJson)); }
    void bringsBackEveryCategory() { QVERIFY(comesBack(&anyDetail, &categoryFromJson)); }
    void bringsBackEveryCategoryHistory()
    {
        QVERIFY(comesBack(&anyCategoryHistory, &categoryHistoryFromJson));
    }
    void bringsBackEveryPassport() { QVERIFY(comesBack(&anyPassport, &passportFromJson)); }
    void bringsBackEveryReleaseList() { QVERIFY(comesBack(&anyReleases, &releaseListFromJson)); }
    void bringsBackEveryImport() { QVERIFY(comesBack(&anyImport, &importResultFromJson)); }
    void bringsBackEveryPublishing() { QVERIFY(comesBack(&anyPublish, &publishResultFromJson)); }
    void bringsBackEveryJob() { QVERIFY(comesBack(&anyJob, &jobFromJson)); }
    void bringsBackEverySession() { QVERIFY(comesBack(&anySession, &sessionFromJson)); }
    void bringsBackEverySourceList() { QVERIFY(comesBack(&anySources, &sourceListFromJson)); }
    void bringsBackEveryDisclosure() { QVERIFY(comesBack(&anyDisclosures, &disclosuresFromJson)); }
    void bringsBackEveryProblem() { QVERIFY(comesBack(&anyProblem, &problemFromJson)); }
};

} // namespace candela::contract

QTEST_GUILESS_MAIN(candela::contract::RoundTripTest)
#include "tst_roundtrip.moc"
