#include "scoring/network.h"

#include "scoring/networkinsights.h"
#include "scoring/weightedparts.h"

#include <functional>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

/// One workload over all places that count.
struct WorkloadMean
{
    MeanOfPoints points;
    qint64 places = 0;
};

WorkloadMean meanOver(const std::vector<LocationAssessment> &places, NetworkWorkload workload)
{
    WorkloadMean mean;
    for (const LocationAssessment &place : places) {
        const auto &points = place.of(workload).points;
        if (!place.counts || !points)
            continue;
        ++mean.places;
        mean.points.add(*points, sixthsOf(place));
    }
    return mean;
}

qint64 samplesAt(const LocationAssessment &place)
{
    qint64 samples = 0;
    for (const WorkloadAssessment &workload : place.workloads)
        samples += workload.samples;
    return samples;
}

/// The days on which something was measured while an assessment still stands, the newest first.
std::set<QDate, std::greater<>> daysMeasured(const std::vector<NetworkSample> &samples, QDate day)
{
    std::set<QDate, std::greater<>> days;
    for (const NetworkSample &sample : samples) {
        if (sample.day < day && sample.day >= day.addDays(-daysAnAssessmentStands))
            days.insert(sample.day);
    }
    return days;
}

} // namespace

TechnologyFigure networkConnectivity(const std::vector<LocationAssessment> &places, QDate day)
{
    TechnologyFigure figure{.category = CategoryId::NetworkConnectivity,
                            .day = day,
                            .window = {.first = day.addDays(1 - daysOfSamples), .last = day}};
    qint64 weight = 0;
    qint64 samples = 0;
    qint64 remote = 0;
    for (const LocationAssessment &place : places) {
        remote += place.points && !place.counts ? 1 : 0;
        if (!place.counts)
            continue;
        ++figure.denominator;
        figure.numerator += place.points->rounded() >= wellPlaceFrom ? 1 : 0;
        weight += place.weight;
        samples += samplesAt(place);
    }
    for (const auto workload :
         {NetworkWorkload::Exchange, NetworkWorkload::SharePoint, NetworkWorkload::Teams}) {
        const WorkloadMean mean = meanOver(places, workload);
        addPart(figure, idOf(workload), mean.places, mean.points.mean(), mean.points.weight());
    }
    figure.parts.push_back({.id = u"weight"_s, .count = weight});
    figure.parts.push_back({.id = u"samples"_s, .count = samples});
    figure.parts.push_back({.id = u"remote"_s, .count = remote});
    tellPlaces(figure, places);
    figure.points = pointsOfParts(figure);
    if (!figure.points)
        figure.absence = TechnologyAbsence::NoSamples;
    return figure;
}

TechnologyFigure networkConnectivity(const std::vector<NetworkSample> &samples,
                                     const std::vector<NetworkLocation> &locations,
                                     const TechnologyRules &rules, QDate day)
{
    TechnologyFigure figure = networkConnectivity(assess(samples, locations, rules, day), day);
    for (const QDate last : figure.points ? std::set<QDate, std::greater<>>() : daysMeasured(samples, day)) {
        TechnologyFigure older = networkConnectivity(assess(samples, locations, rules, last), last);
        if (!older.points)
            continue; // only places that do not count
        older.day = day;
        figure = std::move(older);
        break;
    }
    if (const qint64 notShown = placesNotShown(locations); notShown > 0)
        figure.parts.push_back({.id = u"not_shown"_s, .count = notShown});
    return figure;
}

} // namespace candela::scoring
