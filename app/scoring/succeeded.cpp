#include "scoring/succeeded.h"

#include "base/tr.h"
#include "scoring/words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using candela::privacy::Figure;
using candela::privacy::Lack;

namespace candela::scoring {

namespace {

QString wordsFor(Lack lack)
{
    switch (lack) {
    case Lack::FewPeople:
        return Tr::tr("Meetings were imported, but fewer than %1 people have access to Teams.")
            .arg(privacy::fewestForFigure);
    case Lack::Gaps:
        return Tr::tr("Meetings were imported, but not of each of the four weeks up to Friday.");
    case Lack::FewMeetings:
        return Tr::tr("Fewer than %1 meetings were imported for these four weeks.")
            .arg(privacy::fewestForFigure);
    }
    std::unreachable();
}

const Successor *successorOf(const Figure &figure, const Measure &measure)
{
    const auto found = std::ranges::find(measure.successors, figure.id, &Successor::figureId);
    return found == measure.successors.end() ? nullptr : &*found;
}

} // namespace

std::optional<Figure> figureOf(const privacy::Release &release, const Measure &measure)
{
    const auto found = std::ranges::find_if(
        release.figures, [&](const Figure &figure) { return successorOf(figure, measure) != nullptr; });
    return found == release.figures.end() ? std::nullopt : std::optional(*found);
}

Reading readFigure(const Figure &figure, const privacy::Release &release, const Measure &measure)
{
    const Successor &successor = *successorOf(figure, measure);
    Reading reading{.absence = Absence::None, .version = successor.version, .succeeded = true};
    for (const Coverage &input : release.inputs) {
        if (input.report == successor.report)
            reading.sources << input.report + u' ' + nameOf(input.kind);
    }
    reading.points = figure.points.value_or(0);
    reading.unrounded = reading.points;
    return reading;
}

Measure asMeasured(const Measure &measure, const Reading &reading)
{
    const auto found = std::ranges::find(measure.successors, reading.version, &Successor::version);
    if (!reading.succeeded || found == measure.successors.end())
        return countedBy(reading, measure);
    const Successor &successor = *found;
    return {.id = successor.id,
            .version = successor.version,
            .category = measure.category,
            .title = successor.title,
            .numerator = successor.numerator,
            .denominator = successor.denominator,
            .population = successor.population,
            .window = measure.window,
            .unit = successor.unit,
            .parts = {},
            .needs = {successor.report},
            .optional = {},
            .protection = successor.protection,
            .source = successor.source,
            .saysNot = successor.saysNot};
}

QStringList notesOnSuccessor(const privacy::Release &release, const Measure &measure)
{
    if (readCategory(release, measure).exact)
        return {Tr::tr("Counted from events on files, which were imported. Without them usage reports are "
                       "counted: \"%1\".")
                    .arg(measure.title)};
    const auto figure = figureOf(release, measure);
    if (!figure)
        return {};
    if (figure->lack && readCategory(release, measure).absence == Absence::NoSource)
        return {wordsFor(*figure->lack)};
    if (figure->lack)
        return {wordsFor(*figure->lack), Tr::tr("So people are counted instead.")};
    return {
        Tr::tr("Made from meetings, which were imported, by %1 features. Without them people are counted: "
               "\"%2\".")
            .arg(std::to_underlying(successorOf(*figure, measure)->features))
            .arg(measure.title)};
}

QString reasonOfSuccessor(const privacy::Release &release, const Measure &measure)
{
    const auto figure = figureOf(release, measure);
    return figure && figure->lack ? wordsFor(*figure->lack) : QString();
}

QString certaintyOfFigure()
{
    return Tr::tr(
               "Rounded to a whole point, and without noise: it is said from %1 meetings and %1 people on, "
               "and no count stands behind it.")
        .arg(privacy::fewestForFigure);
}

QString titleOfInput(const MeasureCatalogue &measures, const SignalCatalogue &knownSignals, const QString &id)
{
    for (const Measure &measure : measures.entries()) {
        const auto found = std::ranges::find(measure.successors, id, &Successor::report);
        if (found != measure.successors.end())
            return found->reportTitle;
    }
    return titleOfReport(knownSignals, id);
}

} // namespace candela::scoring
