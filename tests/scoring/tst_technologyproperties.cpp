#include "technologyrows.h"

#include "scoring/devicepoints.h"
#include "scoring/endpoint.h"
#include "scoring/network.h"

#include <QTest>

#include <random>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

const TechnologyRules rules;

template<typename T>
std::optional<T> perhaps(const rc::Gen<T> &gen)
{
    return *rc::gen::arbitrary<bool>() ? std::optional<T>(*gen) : std::nullopt;
}

QDate anyDay()
{
    return today.addDays(-*rc::gen::inRange(-1, 32));
}

std::vector<EndpointDevice> anyDevices()
{
    return devices(*rc::gen::inRange(0, 30), [](EndpointDevice &device) {
        device.lastSeen = anyDay();
        device.startup = StartupFacts{};
        device.startup->day = anyDay();
        device.startup->bootScore = perhaps(rc::gen::inRange(0, 101));
        device.startup->coreSignInMs = perhaps(rc::gen::inRange<qint64>(0, 200'000));
        device.startup->responsiveDesktopMs = perhaps(rc::gen::inRange<qint64>(0, 200'000));
        if (*rc::gen::arbitrary<bool>())
            device.reliability = ReliabilityFacts{.day = anyDay()};
        if (*rc::gen::arbitrary<bool>())
            device.anywhere = AnywhereFacts{.day = anyDay(),
                                            .cloudManagement = {},
                                            .isCloudManaged = perhaps(rc::gen::arbitrary<bool>()),
                                            .hasCloudIdentity = perhaps(rc::gen::arbitrary<bool>())};
    });
}

std::vector<DeviceStart> anyStarts()
{
    std::vector<DeviceStart> starts(*rc::gen::inRange<std::size_t>(0, 40));
    for (DeviceStart &start : starts) {
        start.device = QString::number(*rc::gen::inRange(0, 30));
        start.day = anyDay();
        start.bootMs = perhaps(rc::gen::inRange<qint64>(0, 200'000));
        start.signInMs = perhaps(rc::gen::inRange<qint64>(0, 200'000));
        start.isFirstSignIn = *rc::gen::arbitrary<bool>();
    }
    return starts;
}

std::vector<EndpointApp> anyApps()
{
    std::vector<EndpointApp> apps(*rc::gen::inRange<std::size_t>(0, 6));
    for (EndpointApp &made : apps)
        made = app("a.exe", *rc::gen::inRange(0, 12), *rc::gen::inRange<qint64>(0, 1'000'000'000'000),
                   *rc::gen::inRange(0, 100));
    return apps;
}

std::vector<NetworkSample> anySamples()
{
    std::vector<NetworkSample> samples(*rc::gen::inRange<std::size_t>(0, 40));
    for (NetworkSample &sample : samples) {
        const QString place = QString(QChar(u'A' + *rc::gen::inRange(0, 4)));
        const double value = *rc::gen::inRange(0, 4000) / 10.0;
        switch (*rc::gen::inRange(0, 3)) {
        case 0:
            sample = latency(place, value);
            break;
        case 1:
            sample = download(place, value / 10);
            break;
        default:
            sample = call(place, value, value / 5, value / 40);
        }
    }
    return samples;
}

std::vector<NetworkLocation> anyOffices()
{
    std::vector<NetworkLocation> offices;
    for (const QChar name : u"ABCD"_s) {
        if (*rc::gen::arbitrary<bool>())
            offices.push_back(
                office(QString(name), perhaps(rc::gen::inRange(1, 5000)), *rc::gen::inRange(0, 4) == 0));
    }
    return offices;
}

/// Everything that must hold of any figure.
void holds(const TechnologyFigure &figure)
{
    RC_ASSERT(figure.points.has_value() == (figure.absence == TechnologyAbsence::None));
    RC_ASSERT(figure.points.value_or(Points(0)) >= Points(0));
    RC_ASSERT(figure.points.value_or(Points(100)) <= Points(100));
    RC_ASSERT(figure.numerator >= 0 && figure.numerator <= figure.denominator);
    const auto again = readTechnologyFigure(canonicalBytes(figure));
    RC_ASSERT(again && *again == figure);
    RC_ASSERT(pointsOfParts(*again) == figure.points);
}

template<typename T>
std::vector<T> shuffled(std::vector<T> rows)
{
    std::mt19937 chance(*rc::gen::arbitrary<unsigned>());
    std::ranges::shuffle(rows, chance);
    return rows;
}

} // namespace

class TechnologyPropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void endpointFiguresHoldInAnyOrder()
    {
        QVERIFY(rc::check([] {
            const auto devices = anyDevices();
            const auto starts = anyStarts();
            const auto apps = anyApps();
            const auto figure = endpointAnalytics(devices, starts, apps, rules, today);
            holds(figure);
            RC_ASSERT(endpointAnalytics(shuffled(devices), shuffled(starts), shuffled(apps), rules, today) ==
                      figure);
        }));
    }

    void networkFiguresHoldInAnyOrder()
    {
        QVERIFY(rc::check([] {
            const auto samples = anySamples();
            const auto offices = anyOffices();
            const auto places = assess(samples, offices, rules, today);
            const auto figure = networkConnectivity(places, today);
            holds(figure);
            RC_ASSERT(assess(shuffled(samples), shuffled(offices), rules, today) == places);
        }));
    }

    /// The parts are the whole: the mean of the places themselves gives the same points.
    void workloadsSumToThePlaces()
    {
        QVERIFY(rc::check([] {
            const auto places = assess(anySamples(), anyOffices(), rules, today);
            MeanOfPoints mean;
            for (const LocationAssessment &place : places) {
                if (place.counts)
                    mean.add(*place.points, place.weight);
            }
            const auto figure = networkConnectivity(places, today);
            RC_ASSERT(mean.weight() == figure.countOf(u"weight"));
            qint64 weights = 0;
            MeanOfPoints parts;
            for (const WeightedPart &part : weightedParts(figure)) {
                weights += part.weight;
                parts.add(part.value, part.weight);
            }
            RC_ASSERT(weights == 6 * mean.weight());
            if (mean.weight() > 0) // places and workloads are each rounded to a millionth of a point
                RC_ASSERT(std::abs(mean.mean()->millionths() - parts.mean()->millionths()) <= 2);
        }));
    }

    void moreIsNeverWorse()
    {
        QVERIFY(rc::check([] {
            const auto [low, high] =
                *rc::gen::suchThat(rc::gen::pair(rc::gen::inRange(0, 500'000), rc::gen::inRange(0, 500'000)),
                                   [](const std::pair<int, int> &pair) { return pair.first <= pair.second; });
            RC_ASSERT(pointsOfBoot(low) >= pointsOfBoot(high));
            RC_ASSERT(pointsOfSignIn(low) >= pointsOfSignIn(high));
            RC_ASSERT(pointsOfHoursToFailure(low / 100.0) <= pointsOfHoursToFailure(high / 100.0));
            RC_ASSERT(pointsOfLatency(low / 1000.0) >= pointsOfLatency(high / 1000.0));
            RC_ASSERT(pointsOfDownload(low / 10000.0) <= pointsOfDownload(high / 10000.0));
        }));
    }

    void aWorsePathIsNeverABetterCall()
    {
        QVERIFY(rc::check([] {
            const CallPath path{.roundTripMs = *rc::gen::inRange(0, 9000) / 10.0,
                                .jitterMs = *rc::gen::inRange(0, 2000) / 10.0,
                                .lossPercent = *rc::gen::inRange(0, 1000) / 10.0};
            CallPath worse = path;
            const double more = *rc::gen::inRange(0, 1000) / 10.0;
            switch (*rc::gen::inRange(0, 3)) {
            case 0:
                worse.roundTripMs += more;
                break;
            case 1:
                worse.jitterMs += more;
                break;
            default:
                worse.lossPercent += more;
            }
            RC_ASSERT(pointsOfCalls(worse) <= pointsOfCalls(path));
        }));
    }
};

QTEST_APPLESS_MAIN(TechnologyPropertiesTest)
#include "tst_technologyproperties.moc"
