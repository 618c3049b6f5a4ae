#include "technologyrows.h"

#include "model/catalogues.h"
#include "scoring/apphealth.h"
#include "scoring/endpoint.h"
#include "scoring/network.h"
#include "scoring/standing.h"
#include "scoring/technologyrule.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

const TechnologyRules rules;
const SignalCatalogue &knownSignals()
{
    static const SignalCatalogue catalogue = builtInSignals();
    return catalogue;
}

Standing standingOf(const TechnologyFigure &figure)
{
    Standing standing{.category = figure.category, .reason = u"for a reason"_s, .version = 1};
    if (figure.points) {
        standing.points = figure.points->count();
        standing.figure = figure;
    }
    return standing;
}

std::vector<Cause> causes(const TechnologyFigure &before, const TechnologyFigure &after)
{
    return causesBetween(standingOf(before), standingOf(after), knownSignals());
}

QStringList textsOf(const std::vector<Cause> &causes)
{
    QStringList texts;
    for (const Cause &cause : causes)
        texts << u"%1 %2: %3"_s.arg(nameOf(cause.kind)).arg(cause.points).arg(cause.words);
    return texts;
}

int upTo(std::mt19937 &chance, int most)
{
    return static_cast<int>(chance() % static_cast<unsigned>(most + 1));
}

TechnologyFigure anyEndpoint(std::mt19937 &chance)
{
    const bool hasBoots = chance() % 4 != 0;
    const bool hasAnywhere = chance() % 4 != 0;
    const auto all = devices(5 + upTo(chance, 20), [&](EndpointDevice &device) {
        if (hasBoots)
            scored(upTo(chance, 100),
                   chance() % 3 == 0 ? std::nullopt : std::optional(upTo(chance, 100)))(device);
        if (hasAnywhere)
            device.anywhere = AnywhereFacts{.day = today, .windows = upTo(chance, 100)};
    });
    std::vector<EndpointApp> apps;
    for (int i = upTo(chance, 3); i > 0; --i)
        apps.push_back(app("a.exe", 4 + upTo(chance, 4), 1 + upTo(chance, 90'000), upTo(chance, 50)));
    return endpointAnalytics(all, {}, apps, rules, today);
}

TechnologyFigure anyNetwork(std::mt19937 &chance)
{
    std::vector<NetworkSample> samples;
    std::vector<NetworkLocation> offices;
    for (const QChar name : u"ABC"_s) {
        const QString place(name);
        offices.push_back(office(place, 1 + upTo(chance, 900)));
        if (chance() % 2 == 0)
            samples.push_back(latency(place, upTo(chance, 400)));
        if (chance() % 2 == 0)
            samples.push_back(download(place, upTo(chance, 24)));
        if (chance() % 2 == 0)
            samples.push_back(call(place, upTo(chance, 500), upTo(chance, 90), upTo(chance, 9)));
    }
    return networkConnectivity(samples, offices, rules, today);
}

TechnologyFigure anyAppHealth(std::mt19937 &chance)
{
    TechnologyFigure figure{.category = CategoryId::AppHealth,
                            .day = today,
                            .window = {.first = today, .last = today},
                            .method = u"app_health.channels/1"_s};
    figure.denominator = 5 + upTo(chance, 100);
    figure.numerator = upTo(chance, static_cast<int>(figure.denominator));
    const int newest = upTo(chance, static_cast<int>(figure.denominator));
    figure.parts = {{.id = u"newest"_s, .count = newest},
                    {.id = u"supported"_s, .count = figure.denominator - newest}};
    figure.points = pointsAgain(figure);
    return figure;
}

TechnologyFigure anyOf(CategoryId category, std::mt19937 &chance)
{
    switch (category) {
    case CategoryId::EndpointAnalytics:
        return anyEndpoint(chance);
    case CategoryId::NetworkConnectivity:
        return anyNetwork(chance);
    default:
        return anyAppHealth(chance);
    }
}

TechnologyFigure endpointOf(int boot, int signIn, std::optional<double> anywhere = {})
{
    return endpointAnalytics(devices(5,
                                     [&](EndpointDevice &device) {
                                         scored(boot, signIn)(device);
                                         if (anywhere)
                                             device.anywhere =
                                                 AnywhereFacts{.day = today, .windows = anywhere};
                                     }),
                             {}, {}, rules, today);
}

} // namespace

class TechnologyRuleTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTechnologyCategoryHasARule()
    {
        for (const CategoryId category : allCategories)
            QCOMPARE(ruleOf(category) != nullptr, kindOf(category) == CategoryKind::Technology);
    }

    void aFigureOfPeopleIsNotComputed()
    {
        TechnologyFigure forged = endpointOf(77, 46);
        forged.category = CategoryId::Teamwork;
        QVERIFY(!pointsAgain(forged) && arithmeticOf(forged).isEmpty());
    }

    void causesSumToTheChangeOfEveryPair_data()
    {
        QTest::addColumn<int>("category");
        for (const CategoryId category :
             {CategoryId::EndpointAnalytics, CategoryId::NetworkConnectivity, CategoryId::AppHealth})
            QTest::newRow(qPrintable(idOf(category))) << static_cast<int>(category);
    }
    void causesSumToTheChangeOfEveryPair()
    {
        QFETCH(const int, category);
        std::mt19937 chance(31);
        const auto any = [&] { return anyOf(static_cast<CategoryId>(category), chance); };
        for (int i = 0; i < 500; ++i) {
            const TechnologyFigure before = any();
            const TechnologyFigure after = any();
            int sum = 0;
            for (const Cause &cause : causes(before, after)) {
                QVERIFY(cause.points != 0 && cause.aboveProtection && !cause.words.isEmpty());
                sum += cause.points;
            }
            QCOMPARE(sum,
                     after.points.value_or(Points(0)).count() - before.points.value_or(Points(0)).count());
            QVERIFY(causes(before, before).empty());
        }
    }

    void unroundedMovementsSumToTheMovement()
    {
        std::mt19937 chance(32);
        for (int i = 0; i < 500; ++i) {
            const TechnologyFigure before = anyNetwork(chance);
            const TechnologyFigure after = anyNetwork(chance);
            if (!before.points || !after.points)
                continue;
            const auto unrounded = [](const TechnologyFigure &figure) {
                MeanOfPoints mean;
                for (const WeightedPart &part : weightedParts(figure))
                    mean.add(part.value, part.weight);
                return static_cast<double>(mean.mean()->millionths()) / 1e6;
            };
            double sum = 0;
            for (const Movement &movement : ruleOf(before.category)->movements(before, after))
                sum += movement.points;
            QVERIFY(std::abs(sum - (unrounded(after) - unrounded(before))) < 2e-6);
        }
    }

    void tellsWhichPartMoved()
    {
        QCOMPARE(
            textsOf(causes(endpointOf(60, 50), endpointOf(80, 50))),
            QStringList{u"measure 10: Start until the sign-in prompt: 60.0 to 80.0 points (5 devices)"_s});
        QCOMPARE(causes(endpointOf(60, 50), endpointOf(80, 40)).size(), 2U);
    }

    void aSourceThatComesOrGoesIsOneCause()
    {
        const auto without = endpointOf(60, 60);
        const auto with = endpointOf(60, 60, 90);
        QCOMPARE(textsOf(causes(without, with)),
                 QStringList{u"source 15: Counted from other reports. Came: Work from "
                             "anywhere. Went: nothing."_s});
        QCOMPARE(textsOf(causes(with, without)),
                 QStringList{
                     u"source -15: Counted from other reports. Came: nothing. Went: Work from anywhere."_s});
    }

    void aCategoryThatComesOrGoesIsOneCause()
    {
        const auto few = endpointAnalytics({}, {}, {}, rules, today);
        QCOMPARE(textsOf(causes(few, endpointOf(60, 60))),
                 QStringList{u"source 60: Measured now. Before: for a reason"_s});
        QCOMPARE(textsOf(causes(endpointOf(60, 60), few)),
                 QStringList{u"source -60: No longer measured. for a reason"_s});
    }

    void anotherMethodIsOneCause()
    {
        Standing after = standingOf(endpointOf(90, 40));
        after.version = 2;
        const auto told = causesBetween(standingOf(endpointOf(60, 60)), after, knownSignals());
        QCOMPARE(told.size(), 1U);
        QCOMPARE(told.front().kind, CauseKind::Method);
        QCOMPARE(told.front().points, 5);
    }

    void whoWorksWhereIsTheMeanOfAWorkloadOrACauseOfItsOwn()
    {
        std::vector<NetworkSample> samples = {latency(u"A"_s, 10), latency(u"B"_s, 200)};
        const auto told = [&] {
            const auto with = [&](int usersOfA) {
                return networkConnectivity(samples, {office(u"A"_s, usersOfA), office(u"B"_s, 100)}, rules,
                                           today);
            };
            return causes(with(100), with(300));
        };
        QCOMPARE(told().size(), 1U);
        QCOMPARE(told().front().kind, CauseKind::Measure);
        QCOMPARE(told().front().points, 15);

        samples.push_back(download(u"B"_s, 2)); // then B counts half for each of two workloads
        const auto both = told();
        QCOMPARE(std::ranges::count(both, CauseKind::Denominator, &Cause::kind), 1);
        QCOMPARE(std::ranges::count(both, CauseKind::Source, &Cause::kind), 0);
    }

    void devicesThatComeAreADenominator()
    {
        TechnologyFigure before{.category = CategoryId::AppHealth,
                                .day = today,
                                .window = {.first = today, .last = today},
                                .method = u"app_health.channels/1"_s,
                                .numerator = 80,
                                .denominator = 100,
                                .parts = {{.id = u"newest"_s, .count = 80}}};
        before.points = pointsAgain(before);
        TechnologyFigure after = before;
        after.denominator = 160;
        after.points = pointsAgain(after);
        QCOMPARE(textsOf(causes(before, after)),
                 QStringList{u"denominator -30: Devices with Microsoft 365 Apps: 100 to 160"_s});
    }

    void partsMakeThePoints_data() { causesSumToTheChangeOfEveryPair_data(); }
    void partsMakeThePoints()
    {
        QFETCH(const int, category);
        std::mt19937 chance(33);
        int made = 0;
        for (int i = 0; i < 500; ++i) {
            const TechnologyFigure figure = anyOf(static_cast<CategoryId>(category), chance);
            const std::vector<PointsPart> parts = ruleOf(figure.category)->madeOf(figure);
            QCOMPARE(parts.empty(), !figure.points.has_value());
            double sum = 0;
            for (const PointsPart &part : parts) {
                QVERIFY(!part.title.isEmpty() && !part.counted.isEmpty() && part.weight > 0);
                sum += static_cast<double>(part.earned.millionths()) * static_cast<double>(part.weight) /
                       static_cast<double>(part.weights) / 1e6;
            }
            if (!figure.points)
                continue;
            QVERIFY(std::abs(sum - figure.points->count()) <= 0.5 + 3e-6);
            ++made;
        }
        QVERIFY(made > 250);
    }

    void tellsThePartsInWords()
    {
        const auto parts = ruleOf(CategoryId::EndpointAnalytics)->madeOf(endpointOf(77, 46));
        QCOMPARE(parts.size(), 2U);
        QCOMPARE(parts[0].title, u"Start until the sign-in prompt"_s);
        QCOMPARE(parts[0].counted, u"5 devices"_s);
        QCOMPARE(parts[1].earned, FinePoints(46'000'000));
        QCOMPARE(parts[1].weight, 1);
        QCOMPARE(parts[1].weights, 2);
        const auto places = networkConnectivity({latency(u"A"_s, 10), download(u"A"_s, 4)},
                                                {office(u"A"_s, 4600)}, rules, today);
        QCOMPARE(ruleOf(CategoryId::NetworkConnectivity)->madeOf(places).front().weights, 2);
    }

    void saysWhyThereAreNoPoints_data()
    {
        QTest::addColumn<int>("category");
        QTest::addColumn<int>("absence");
        QTest::addColumn<QString>("says");
        const auto row = [](CategoryId category, TechnologyAbsence absence, const QString &says) {
            QTest::newRow(qPrintable(idOf(category) + u' ' + nameOf(absence)))
                << static_cast<int>(category) << static_cast<int>(absence) << says;
        };
        row(CategoryId::EndpointAnalytics, TechnologyAbsence::None, u"No reports of devices"_s);
        row(CategoryId::EndpointAnalytics, TechnologyAbsence::FewDevices, u"29 days"_s);
        row(CategoryId::NetworkConnectivity, TechnologyAbsence::None, u"No network samples"_s);
        row(CategoryId::NetworkConnectivity, TechnologyAbsence::NoSamples, u"60 days"_s);
        row(CategoryId::AppHealth, TechnologyAbsence::None, u"No device data"_s);
        row(CategoryId::AppHealth, TechnologyAbsence::FewDevices, u"28 days"_s);
        row(CategoryId::AppHealth, TechnologyAbsence::NoReleases, u"table of releases"_s);
    }
    void saysWhyThereAreNoPoints()
    {
        QFETCH(const int, category);
        QFETCH(const int, absence);
        QFETCH(const QString, says);
        const auto why = static_cast<TechnologyAbsence>(absence);
        const QString reason =
            ruleOf(static_cast<CategoryId>(category))
                ->reason(why == TechnologyAbsence::None ? std::nullopt : std::optional(why));
        QVERIFY2(reason.contains(says) && reason.endsWith("not counted as zero."_L1), qPrintable(reason));
    }

    void notesSayWhatDoesNotCount()
    {
        const auto notes = [](const TechnologyFigure &figure) {
            return ruleOf(figure.category)->notes(figure);
        };
        const QStringList endpoint = notes(endpointOf(60, 60));
        QCOMPARE(endpoint.size(), 2); // apps and work from anywhere
        QVERIFY(endpoint[0].startsWith("App reliability: no report of the last 14 days"_L1));

        const QStringList network = notes(networkConnectivity({latency(u"A"_s, 10), latency(u"Home"_s, 10)},
                                                              {office(u"Home"_s, 5, true)}, rules, today));
        QCOMPARE(network.size(), 3); // SharePoint, Teams, one remote place
        QVERIFY(network[2].endsWith(": 1."_L1));
    }
};

QTEST_APPLESS_MAIN(TechnologyRuleTest)
#include "tst_technologyrule.moc"
