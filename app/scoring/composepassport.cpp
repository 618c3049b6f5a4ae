#include "scoring/compose.h"

#include "base/crypto.h"
#include "base/tr.h"
#include "scoring/moment.h"
#include "scoring/succeeded.h"
#include "scoring/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using candela::privacy::FrozenRelease;

namespace candela::scoring {

namespace {

bool isInputOf(const Measure &measure, const Coverage &input, const SignalCatalogue &knownSignals)
{
    const ReportKind *report = knownSignals.report(input.report);
    return measure.needs.contains(input.report) ||
           std::ranges::find(measure.optional, input.report, &OptionalReport::report) !=
               measure.optional.end() ||
           (report != nullptr && report->licence);
}

/// The measure that a passport of this subject is of: a category, or the id of what stands for it in the
/// release. nullptr when there is none.
const Measure *measureFor(const QString &subject, const privacy::Release &release,
                          const MeasureCatalogue &measures)
{
    if (const auto category = categoryFromId(subject))
        return measures.of(*category);
    const auto found = std::ranges::find_if(measures.entries(), [&](const Measure &measure) {
        return asMeasured(measure, readCategory(release, measure)).id == subject;
    });
    return found == measures.entries().end() ? nullptr : &*found;
}

/// What every passport of a release says.
Passport passportIn(const FrozenRelease &frozen, const QString &figure)
{
    return {.figure = figure,
            .window = frozen.release.window,
            .release = frozen.release.slot.name(),
            .digest = frozen.digest,
            .releasedOn = frozen.releasedOn};
}

/// The cells that may stand in a passport: those whose figure is shown, as a number or a band. A cell that is
/// withheld shows not even of how many people it is.
std::vector<privacy::Cell> shownCells(const Reading &reading)
{
    std::vector<privacy::Cell> cells;
    if (!reading.isMeasured() && reading.absence != Absence::Band)
        return cells;
    cells = reading.numerators;
    if (reading.noisyDenominator)
        cells.push_back(*reading.noisyDenominator);
    return cells;
}

void addInputs(Passport &passport, const privacy::Release &release, const Measure &measure,
               const Context &context)
{
    for (const Coverage &input : release.inputs) {
        if (isInputOf(measure, input, context.knownSignals))
            passport.inputs.push_back(
                {.coverage = input,
                 .title = titleOfInput(context.measures, context.knownSignals, input.report)});
    }
}

/// Of an insight: a share that is never scored. Nothing when the release has no such cell.
std::optional<Passport> passportOfInsight(const FrozenRelease &frozen, const SupportingMeasure &supporting,
                                          const Context &context)
{
    const Measure &measure = supporting.measure;
    const Reading reading = readSupporting(frozen.release, supporting);
    if (!hasCells(reading))
        return std::nullopt;
    Passport passport = passportIn(frozen, measure.id + u'@' + frozen.release.slot.name());
    passport.title = measure.title;
    passport.method = measure.method();
    passport.counted = measure.numerator;
    passport.population = measure.denominator;
    passport.share = shareOf(reading);
    if (passport.share) {
        passport.arithmetic = arithmeticOf(reading);
        passport.numerator = reading.numerators.front().value;
    }
    if (reading.isMeasured() || reading.absence == Absence::Band)
        passport.denominator = reading.denominator;
    passport.notes = notesOn(frozen.release, measure, context.knownSignals);
    passport.certainty = passport.share ? certaintyOf(*passport.share, reading.error)
                                        : reasonFor(reading, &frozen.release, measure, context.knownSignals);
    passport.saysNot = measure.saysNot;
    passport.protection = measure.protection;
    passport.cells = shownCells(reading);
    addInputs(passport, frozen.release, measure, context);
    return passport;
}

Passport passportOfMeasure(const FrozenReleases &releases, std::size_t count, const Measure &declared,
                           const Context &context)
{
    const FrozenRelease &frozen = releases[count - 1];
    const Reading reading = readCategory(frozen.release, declared);
    const Measure measure = asMeasured(declared, reading);
    const CategoryScore score = categoryScore(releases, count, measure.category, context);
    Passport passport = passportIn(frozen, score.passport);
    passport.title = measure.title;
    passport.method = measure.method();
    passport.arithmetic = arithmeticOf(reading);
    passport.counted = measure.numerator;
    passport.population = measure.denominator;
    passport.points = score.points;
    passport.numerator = score.numerator;
    passport.denominator = score.denominator;
    passport.notes =
        notesOn(frozen.release, measure, context.knownSignals) + notesOnSuccessor(frozen.release, declared);
    passport.certainty = reading.succeeded      ? certaintyOfFigure()
                         : reading.isMeasured() ? certaintyOf(reading.points, reading.error)
                                                : score.reason;
    passport.saysNot = measure.saysNot;
    passport.protection = measure.protection;
    passport.cells = shownCells(reading);
    if (reading.succeeded)
        passport.figures = {*figureOf(frozen.release, declared)};
    addInputs(passport, frozen.release, measure, context);
    return passport;
}

/// The technology figures with points that stand in a total on that day.
TechnologyFigures technologyOn(std::optional<QDate> day, const Technology &technology)
{
    TechnologyFigures figures;
    for (const CategoryId category : allCategories) {
        const TechnologyFigure *figure = figureBy(technology, category, day);
        if (figure != nullptr && figure->points)
            figures.push_back(*figure);
    }
    return figures;
}

/// What the measures say of their counts, each sentence once.
QString protectionOfAll(const std::vector<Reading> &readings, const MeasureCatalogue &measures)
{
    QStringList sentences;
    for (std::size_t i = 0; i < readings.size() && i < measures.entries().size(); ++i) {
        const QString sentence = asMeasured(measures.entries()[i], readings[i]).protection;
        if (!sentences.contains(sentence))
            sentences << sentence;
    }
    return sentences.join(u' ');
}

/// What every passport of a total says.
void describeTotal(Passport &passport)
{
    passport.title = Tr::tr("Organization score");
    passport.method = u"total/1"_s;
    passport.counted = Tr::tr("The whole points of every category that is measured");
    passport.population = Tr::tr("800 always; a category that is not measured adds nothing and is no zero");
    passport.saysNot = Tr::tr("How any person or group of people uses a tool.");
}

/// Adds the points of technology figures to those of the passport, which `summands` are of.
void addTechnology(Passport &passport, QStringList &summands)
{
    for (const TechnologyFigure &figure : passport.technology) {
        summands << QString::number(figure.points->count());
        passport.points = passport.points.value_or(Points(0)) + *figure.points;
    }
    if (passport.points)
        passport.arithmetic = summands.join(u" + "_s) + u" = "_s + QString::number(passport.points->count());
}

/// `moment` has a release.
Passport passportOfTotal(const FrozenReleases &releases, const Moment &moment, const QString &figure,
                         const Context &context)
{
    const FrozenRelease &frozen = releases[moment.releases - 1];
    Passport passport = passportIn(frozen, figure);
    describeTotal(passport);
    const auto readings = allReadings(releases, moment.releases, context.measures).back();
    passport.protection = protectionOfAll(readings, context.measures);
    passport.figures = frozen.release.figures;
    std::erase_if(passport.figures, [](const privacy::Figure &one) { return !one.points; });
    QStringList summands;
    for (const Reading &reading : readings) {
        std::ranges::move(shownCells(reading), std::back_inserter(passport.cells));
        if (!reading.isMeasured())
            continue;
        summands << QString::number(reading.points);
        passport.points = passport.points.value_or(Points(0)) + Points(reading.points);
    }
    passport.technology = technologyOn(moment.day, context.technology);
    addTechnology(passport, summands);
    if (passport.points)
        passport.certainty = certaintyOf(passport.points->count(), errorOfTotal(readings));
    for (const Coverage &input : frozen.release.inputs)
        passport.inputs.push_back(
            {.coverage = input, .title = titleOfInput(context.measures, context.knownSignals, input.report)});
    return passport;
}

/// Of an organization that has figures about devices alone. Its digest is over those of the figures, each on
/// a line, in the order of categories.
std::optional<Passport> passportOfTechnologyTotal(const Technology &technology, QDate day)
{
    Passport passport{.figure = u"total@"_s + day.toString(Qt::ISODate),
                      .window = {.first = day, .last = day},
                      .release = day.toString(Qt::ISODate),
                      .releasedOn = day};
    describeTotal(passport);
    QByteArray fingerprints;
    bool wasClosed = false;
    for (const CategoryId category : allCategories) {
        const TechnologyMeasure *measure = technology.catalogue.of(category);
        const TechnologyFigure *figure = figureBy(technology, category, day);
        if (measure == nullptr || figure == nullptr)
            continue;
        wasClosed = wasClosed || figure->day == day;
        fingerprints += fingerprintOf(*figure).toLatin1() + '\n';
        passport.window.first = std::min(passport.window.first, figure->window.first);
        passport.protection = measure->protection;
        if (figure->points)
            passport.technology.push_back(*figure);
    }
    if (!wasClosed)
        return std::nullopt;
    passport.digest = QString::fromLatin1(sha256(fingerprints).toHex());
    QStringList summands;
    addTechnology(passport, summands);
    return passport;
}

/// Of the moment that the figure names; nothing unless the total has that very name there.
std::optional<Passport> passportOfTotal(const FrozenReleases &releases, const QString &figure,
                                        const Context &context)
{
    const auto when = whenFrom(figure.section(u'@', 1));
    const auto moment = when ? momentAt(releases, context.technology, *when) : std::nullopt;
    if (!moment || u"total@"_s + nameOf(placeOf(*moment, releases, context.technology)) != figure)
        return std::nullopt;
    return moment->releases == 0 ? passportOfTechnologyTotal(context.technology, *moment->day)
                                 : passportOfTotal(releases, *moment, figure, context);
}

} // namespace

std::optional<Passport> composePassport(const FrozenReleases &releases, const QString &figure,
                                        const Context &context)
{
    const QString subject = figure.section(u'@', 0, 0);
    const QString place = figure.section(u'@', 1);
    if (subject == "total"_L1)
        return passportOfTotal(releases, figure, context);
    if (const QDate day = QDate::fromString(place, Qt::ISODate); day.isValid())
        return technologyPassport(context.technology, subject, day);
    const auto slot = Slot::fromName(place);
    const auto found = std::ranges::find_if(
        releases, [&](const FrozenRelease &frozen) { return slot && frozen.release.slot == *slot; });
    if (found == releases.end())
        return std::nullopt;
    const auto count = static_cast<std::size_t>(found - releases.begin()) + 1;
    if (const SupportingMeasure *supporting = context.measures.supportingMeasure(subject))
        return passportOfInsight(*found, *supporting, context);
    const Measure *measure = measureFor(subject, found->release, context.measures);
    if (measure == nullptr)
        return std::nullopt;
    return passportOfMeasure(releases, count, *measure, context);
}

} // namespace candela::scoring
