#include "scoring/reading.h"

#include "scoring/succeeded.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using candela::privacy::Cell;
using candela::privacy::CellKind;
using candela::privacy::Release;

namespace candela::scoring {

namespace {

constexpr qint64 smallestNoisyDenominator = 50;
constexpr double varianceOfRounding = 2; // of rounding to 5, gate.md 6.1

/// "communication.multi_mode/1/numerator/organization" -> 1, when it is a cell of this measure.
int versionOf(const Cell &cell, const Measure &measure)
{
    const QStringList parts = cell.id.split(u'/');
    return parts.size() == 4 && parts[0] == measure.id && parts[3] == "organization"_L1 ? parts[1].toInt()
                                                                                        : 0;
}

const Cell *cellOf(const Release &release, const Measure &measure, int version, const QString &part)
{
    const QString id = measure.id + u'/' + QString::number(version) + u'/' + part + u"/organization"_s;
    const auto found = std::ranges::find(release.cells, id, &Cell::id);
    return found == release.cells.end() ? nullptr : &*found;
}

bool uses(const Measure &measure, const QString &report)
{
    return measure.needs.contains(report) ||
           std::ranges::find(measure.optional, report, &OptionalReport::report) != measure.optional.end();
}

QStringList sourcesOf(const Release &release, const Measure &measure)
{
    QStringList sources;
    for (const Coverage &input : release.inputs) {
        if (uses(measure, input.report))
            sources << input.report + u' ' + nameOf(input.kind);
    }
    sources.sort();
    sources.removeDuplicates();
    return sources;
}

/// Takes the measure's cells out of the release; false when one is missing.
bool collect(Reading &reading, const Release &release, const Measure &measure)
{
    for (const Cell &cell : release.cells)
        reading.version = std::max(reading.version, versionOf(cell, measure));
    for (const MeasurePart &part : measure.parts) {
        const Cell *cell = cellOf(release, measure, reading.version, part.part);
        if (cell == nullptr)
            return false;
        if (part.part == "denominator"_L1)
            reading.noisyDenominator = *cell;
        else
            reading.numerators.push_back(*cell);
    }
    return !reading.numerators.empty();
}

Absence absenceOf(const Reading &reading)
{
    const CellKind kind =
        reading.numerators.front().kind; // all have one n, so all are withheld or bands, or none is
    if (kind == CellKind::Withheld)
        return Absence::FewPeople;
    if (kind == CellKind::Band)
        return reading.noisyDenominator ? Absence::FewPeople : Absence::Band;
    if (reading.noisyDenominator && reading.noisyDenominator->value.value_or(0) < smallestNoisyDenominator)
        return Absence::FewTookPart;
    return Absence::None;
}

void calculate(Reading &reading, const privacy::Policy &policy)
{
    const auto k = static_cast<qint64>(reading.numerators.size());
    qint64 a = 0;
    for (const Cell &cell : reading.numerators)
        a += cell.value.value_or(0);
    const qint64 b = *reading.denominator * k;
    const double share = static_cast<double>(a) / static_cast<double>(b);
    reading.points = roundedPoints(a, b);
    reading.unrounded = std::min(100.0, static_cast<double>(100 * a) / static_cast<double>(b)); // 57 is 57
    const double ofDenominator = reading.noisyDenominator ? share * share : 0;
    reading.error = 100 * std::sqrt(varianceOfCount(policy)) / static_cast<double>(*reading.denominator) *
                    std::sqrt(1.0 / static_cast<double>(k) + ofDenominator);
}

/// Whether the release counts by this measure.
bool isCounted(const Release &release, const Measure &measure)
{
    return std::ranges::any_of(release.cells,
                               [&](const Cell &cell) { return versionOf(cell, measure) != 0; });
}

/// What the collected cells come to.
void weigh(Reading &reading, const Release &release)
{
    reading.absence = absenceOf(reading);
    reading.denominator =
        reading.noisyDenominator ? reading.noisyDenominator->value : reading.numerators.front().n;
    if (reading.isMeasured())
        calculate(reading, release.policy);
}

} // namespace

Reading readCategory(const Release &release, const Measure &measure)
{
    Reading reading;
    reading.exact = !measure.exact.empty() && isCounted(release, measure.exact.front());
    const Measure &counted = countedBy(reading, measure);
    reading.sources = sourcesOf(release, counted);
    if (!release.people) {
        reading.absence = Absence::FewPeople;
        return reading;
    }
    if (const auto figure = figureOf(release, measure); figure && figure->points)
        return readFigure(*figure, release, measure);
    if (!collect(reading, release, counted)) {
        reading.absence = Absence::NoSource;
        return reading;
    }
    weigh(reading, release);
    return reading;
}

Reading readSupporting(const Release &release, const SupportingMeasure &supporting)
{
    Reading reading;
    reading.sources = sourcesOf(release, supporting.measure);
    if (release.people.value_or(0) < fewestPeopleForInsights) {
        reading.absence = Absence::FewForInsights;
        return reading;
    }
    const auto among = std::ranges::find(release.cells, supporting.among, &Cell::id);
    const bool hasAmong = supporting.among.isEmpty() || among != release.cells.end();
    if (!collect(reading, release, supporting.measure) || !hasAmong) {
        reading.absence = Absence::NoSource;
        return reading;
    }
    if (!supporting.among.isEmpty())
        reading.noisyDenominator = *among;
    weigh(reading, release);
    return reading;
}

const Measure &countedBy(const Reading &reading, const Measure &measure)
{
    return reading.exact ? measure.exact.front() : measure;
}

bool hasCells(const Reading &reading)
{
    return !reading.numerators.empty() && reading.absence != Absence::NoSource;
}

std::optional<int> shareOf(const Reading &reading)
{
    const bool isTold = reading.isMeasured() && reading.numerators.size() == 1 &&
                        reading.numerators.front().kind == CellKind::Count;
    return isTold ? std::optional(reading.points) : std::nullopt;
}

int roundedPoints(qint64 a, qint64 b)
{
    return static_cast<int>(std::min<qint64>(100, (200 * a + b) / (2 * b)));
}

double varianceOfCount(const privacy::Policy &policy)
{
    return static_cast<double>(policy.variance.p) / static_cast<double>(policy.variance.q) +
           varianceOfRounding;
}

int plusMinus(double error)
{
    return std::max(1, static_cast<int>(std::ceil(2 * error)));
}

double errorOfTotal(const std::vector<Reading> &readings)
{
    double variance = 0;
    for (const Reading &reading : readings) {
        if (reading.isMeasured())
            variance += reading.error * reading.error + 1.0 / 12;
    }
    return std::sqrt(variance);
}

} // namespace candela::scoring
