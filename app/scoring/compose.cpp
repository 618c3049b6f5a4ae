#include "scoring/compose.h"

#include "base/tr.h"
#include "scoring/succeeded.h"
#include "scoring/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using candela::privacy::Cell;
using candela::privacy::CellKind;
using candela::privacy::Release;

namespace candela::scoring {

namespace {

std::optional<qint64> shownNumerator(const Cell &cell)
{
    return cell.kind == CellKind::Count ? cell.value : std::nullopt;
}

std::vector<Part> partsOf(const Reading &reading, const Measure &measure)
{
    std::vector<Part> parts;
    for (std::size_t i = 0; i < reading.numerators.size(); ++i) {
        const Cell &cell = reading.numerators[i];
        parts.push_back({.id = measure.parts[i].part,
                         .what = measure.parts[i].what,
                         .numerator = shownNumerator(cell),
                         .kind = cell.kind,
                         .band = cell.band});
    }
    return parts;
}

Status statusOf(Absence absence)
{
    switch (absence) {
    case Absence::None:
        return Status::Measured;
    case Absence::NoRelease:
    case Absence::NoSource:
        return Status::NotMeasured;
    case Absence::FewPeople:
    case Absence::FewForInsights:
    case Absence::Band:
    case Absence::FewTookPart:
        return Status::Withheld;
    }
    std::unreachable();
}

/// What the cells say, as far as it may be shown.
void showCells(CategoryScore &score, const Reading &reading, const Measure &measure)
{
    const bool inWords = reading.absence == Absence::Band;
    if (reading.isMeasured() || inWords)
        score.denominator = reading.denominator;
    score.noisyDenominator = reading.noisyDenominator.has_value();
    if (reading.numerators.size() == 1) {
        // Without points or a band nothing is said of the count, whatever became of it at the gate.
        score.numeratorKind =
            reading.isMeasured() || inWords ? reading.numerators.front().kind : CellKind::Withheld;
        if (reading.isMeasured())
            score.numerator = shownNumerator(reading.numerators.front());
        if (inWords)
            score.band = reading.numerators.front().band;
    } else {
        score.parts = partsOf(reading, measure);
    }
}

} // namespace

std::size_t countUpTo(const FrozenReleases &releases, std::optional<QDate> asOf)
{
    if (!asOf)
        return releases.size();
    const Slot slot = Slot::of(*asOf);
    return static_cast<std::size_t>(std::ranges::count_if(
        releases, [&](const privacy::FrozenRelease &frozen) { return frozen.release.slot <= slot; }));
}

std::vector<Reading> readingsOf(const FrozenReleases &releases, std::size_t count, const Measure &measure)
{
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < count; ++i)
        readings.push_back(readCategory(releases[i].release, measure));
    return readings;
}

std::vector<std::vector<Reading>> allReadings(const FrozenReleases &releases, std::size_t count,
                                              const MeasureCatalogue &measures)
{
    std::vector<std::vector<Reading>> readings(count);
    for (std::size_t i = 0; i < count; ++i) {
        for (const Measure &measure : measures.entries())
            readings[i].push_back(readCategory(releases[i].release, measure));
    }
    return readings;
}

std::vector<std::vector<Reading>> withTechnology(std::vector<std::vector<Reading>> readings,
                                                 const FrozenReleases &releases, const Technology &technology)
{
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const auto day = dayOf(technology, releases[i].release.slot);
        for (const TechnologyMeasure &measure : technology.catalogue.measures())
            readings[i].push_back(readingOf(figureBy(technology, measure.category, day)));
    }
    return readings;
}

std::optional<QDate> lastDayOf(const Release &release)
{
    std::optional<QDate> last;
    for (const Coverage &input : release.inputs) {
        if (input.kind != CoverageKind::Licence && (!last || *last < input.days.last))
            last = input.days.last;
    }
    return last;
}

CategoryScore categoryScore(const FrozenReleases &releases, std::size_t count, CategoryId category,
                            const Context &context)
{
    const Measure *measure = context.measures.of(category);
    if (measure == nullptr)
        return technologyScore(context.technology, category, newestDay(context.technology));
    const std::vector<Reading> readings = readingsOf(releases, count, *measure);
    const Reading reading = readings.empty() ? Reading() : readings.back();
    const Release *release = count == 0 ? nullptr : &releases[count - 1].release;

    CategoryScore score;
    score.id = category;
    score.status = statusOf(reading.absence);
    const Measure stands = asMeasured(*measure, reading);
    score.method = stands.method();
    score.reason = reasonFor(reading, release, *measure, context.knownSignals);
    if (release != nullptr)
        score.passport = stands.id + u'@' + release->slot.name();
    if (!reading.numerators.empty())
        showCells(score, reading, stands);
    if (reading.isMeasured()) {
        score.points = Points(reading.points);
        if (!reading.succeeded)
            score.plusMinus = plusMinus(reading.error);
        score.change = changeAtEnd(lineOf(readings), smallestChange);
    }
    return score;
}

Score composeScore(const FrozenReleases &releases, std::optional<QDate> asOf, const Context &context)
{
    const std::size_t count = countUpTo(releases, asOf);
    Score score{.organization = context.about.name, .sample = context.about.sample};
    score.technologyAsOf = newestDay(context.technology, asOf);
    for (const CategoryId category : allCategories) {
        const bool ofPeople = kindOf(category) == CategoryKind::People;
        score.categories.push_back(ofPeople
                                       ? categoryScore(releases, count, category, context)
                                       : technologyScore(context.technology, category, score.technologyAsOf));
        if (const auto points = score.categories.back().points) {
            score.total.points = score.total.points.value_or(Points(0)) + *points;
            ++score.total.measured;
        }
    }
    if (count == 0)
        return score;
    score.release = releases[count - 1].release.slot.name();
    score.peopleAsOf = lastDayOf(releases[count - 1].release);
    const auto readings = allReadings(releases, count, context.measures);
    if (std::ranges::none_of(readings.back(), &Reading::isMeasured))
        return score;
    score.total.plusMinus = plusMinus(errorOfTotal(readings.back()));
    score.total.change = changeAtEnd(lineOfTotal(withTechnology(readings, releases, context.technology)),
                                     smallestChangeOfTotal);
    return score;
}

} // namespace candela::scoring
