#include "scoring/technology.h"

#include "base/tr.h"
#include "scoring/technologyrule.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

constexpr int daysBetween = 28;
constexpr int daysAFigureStands = 28;

QString reasonFor(CategoryId category, const TechnologyFigure *figure)
{
    const TechnologyRule *rule = ruleOf(category);
    if (rule == nullptr || (figure != nullptr && figure->absence == TechnologyAbsence::None))
        return {};
    return rule->reason(figure == nullptr ? std::nullopt : std::optional(figure->absence));
}

Change changeTo(const TechnologyFigure &figure, const TechnologyFigure *before)
{
    if (before == nullptr || !before->points)
        return {.points = {}, .text = Tr::tr("no figure of 28 days earlier")};
    if (before->method != figure.method)
        return {.points = {}, .text = Tr::tr("counted in another way 28 days earlier")};
    return {.points = figure.points->count() - before->points->count(),
            .text = Tr::tr("against 28 days earlier")};
}

QStringList titlesOf(const Technology &technology, const TechnologyMeasure &measure)
{
    QStringList titles;
    for (const QString &id : measure.needs) {
        if (const TechnologyReport *report = technology.catalogue.report(id))
            titles << report->title;
    }
    return titles;
}

QStringList notesOn(const TechnologyFigure &figure)
{
    const TechnologyRule *rule = ruleOf(figure.category);
    return rule == nullptr ? QStringList() : rule->notes(figure);
}

QString certaintyOf(const TechnologyFigure &figure)
{
    const TechnologyRule *rule = ruleOf(figure.category);
    return figure.points && rule != nullptr ? rule->certainty() : reasonFor(figure.category, &figure);
}

/// Lists of releases and of places are of no day on which anything was measured.
bool isMeasured(CoverageKind kind)
{
    return kind != CoverageKind::Releases && kind != CoverageKind::Locations;
}

const Coverage *coverageOf(const Technology &technology, const QString &report)
{
    const auto found = std::ranges::find(technology.coverage, report, &Coverage::report);
    return found == technology.coverage.end() ? nullptr : &*found;
}

/// The days of a report that are in a figure; nothing when it ended before the days looked at.
std::optional<Window> daysIn(const TechnologyFigure &figure, const Coverage *covered)
{
    if (covered == nullptr)
        return figure.window;
    if (!isMeasured(covered->kind))
        return covered->days;
    const Window days{.first = std::max(figure.window.first, covered->days.first),
                      .last = std::min(figure.window.last, covered->days.last)};
    return days.first <= days.last ? std::optional(days) : std::nullopt;
}

std::vector<PassportInput> inputsOf(const Technology &technology, const TechnologyMeasure &measure,
                                    const TechnologyFigure &figure)
{
    std::vector<PassportInput> inputs;
    for (const QString &id : measure.needs) {
        const TechnologyReport *report = technology.catalogue.report(id);
        const TechnologyRule *rule = ruleOf(figure.category);
        const auto days = daysIn(figure, coverageOf(technology, id));
        if (report != nullptr && rule != nullptr && rule->mayRead(figure, id) && days)
            inputs.push_back(
                {.coverage = {.report = id, .kind = report->kind, .days = *days}, .title = report->title});
    }
    return inputs;
}

} // namespace

const Technology &noTechnology()
{
    static const Technology none;
    return none;
}

std::optional<QDate> newestDay(const Technology &technology, std::optional<QDate> asOf)
{
    std::optional<QDate> newest;
    for (const TechnologyFigure &figure : technology.figures) {
        if (!asOf || figure.day <= *asOf)
            newest = std::max(newest.value_or(figure.day), figure.day);
    }
    return newest;
}

std::optional<QDate> dayOf(const Technology &technology, Slot week)
{
    return newestDay(technology, week.sunday());
}

const TechnologyFigure *figureOn(const Technology &technology, CategoryId category, std::optional<QDate> day)
{
    const auto found = std::ranges::find_if(technology.figures, [&](const TechnologyFigure &figure) {
        return day && figure.day == *day && figure.category == category;
    });
    return found == technology.figures.end() ? nullptr : &*found;
}

const TechnologyFigure *figureBy(const Technology &technology, CategoryId category, std::optional<QDate> day)
{
    const TechnologyFigure *newest = nullptr;
    for (const TechnologyFigure &figure : technology.figures) {
        const bool stands = day && figure.category == category && figure.day <= *day &&
                            figure.day > day->addDays(-daysAFigureStands);
        if (stands && (newest == nullptr || figure.day > newest->day))
            newest = &figure;
    }
    return newest;
}

QDate lastDayIn(const Technology &technology, const TechnologyFigure &figure)
{
    std::optional<QDate> last;
    if (const TechnologyMeasure *measure = technology.catalogue.of(figure.category)) {
        for (const QString &id : measure->needs) {
            const Coverage *covered = coverageOf(technology, id);
            if (covered != nullptr && isMeasured(covered->kind) && covered->days.first <= figure.window.last)
                last = std::max(last, std::optional(std::min(covered->days.last, figure.window.last)));
        }
    }
    return last.value_or(figure.window.last);
}

CategoryScore technologyScore(const Technology &technology, CategoryId category, std::optional<QDate> day)
{
    CategoryScore score;
    score.id = category;
    if (const TechnologyMeasure *measure = technology.catalogue.of(category))
        score.method = measure->method();
    const TechnologyFigure *figure = figureBy(technology, category, day);
    score.reason = reasonFor(category, figure);
    if (figure == nullptr)
        return score;
    score.method = figure->method;
    score.passport = figure->passport();
    if (!figure->points)
        return score;
    score.status = Status::Measured;
    score.points = figure->points;
    if (const TechnologyMeasure *measure = technology.catalogue.of(category))
        score.recommended = measure->recommended;
    if (figure->denominator > 0) { // points may come from apps alone
        score.numerator = figure->numerator;
        score.numeratorKind = privacy::CellKind::Count;
        score.denominator = figure->denominator;
    }
    score.change = changeTo(*figure, figureOn(technology, category, figure->day.addDays(-daysBetween)));
    return score;
}

void describe(CategoryDetail &detail, const Technology &technology, CategoryId category,
              std::optional<QDate> day)
{
    const TechnologyMeasure *measure = technology.catalogue.of(category);
    if (measure == nullptr)
        return;
    detail.insight = measure->title;
    detail.numerator = measure->numerator;
    detail.denominator = measure->denominator;
    detail.sources = titlesOf(technology, *measure);
    detail.protection = measure->protection;
    detail.source = measure->source;
    detail.saysNot = measure->saysNot;
    const TechnologyFigure *figure = figureBy(technology, category, day);
    if (figure == nullptr)
        return;
    detail.release = figure->day.toString(Qt::ISODate);
    detail.asOf = lastDayIn(technology, *figure);
    detail.window = figure->window;
    detail.arithmetic = arithmeticOf(*figure);
    detail.notes = notesOn(*figure);
    if (const TechnologyRule *rule = ruleOf(category)) {
        detail.madeOf = rule->madeOf(*figure);
        detail.actions = rule->actions(*figure);
    }
}

Reading readingOf(const TechnologyFigure *figure)
{
    Reading reading;
    if (figure == nullptr || !figure->points)
        return reading;
    reading.absence = Absence::None;
    reading.version = figure->method.section(u'/', 1).toInt();
    reading.denominator = figure->denominator;
    reading.points = figure->points->count();
    reading.unrounded = reading.points;
    return reading;
}

std::optional<Passport> technologyPassport(const Technology &technology, const QString &subject, QDate day)
{
    for (const TechnologyMeasure &measure : technology.catalogue.measures()) {
        const TechnologyFigure *figure = figureOn(technology, measure.category, day);
        if (figure == nullptr || (subject != measure.id && subject != idOf(measure.category)))
            continue;
        Passport passport{.figure = figure->passport(),
                          .title = measure.title,
                          .method = figure->method,
                          .arithmetic = arithmeticOf(*figure),
                          .counted = measure.numerator,
                          .population = measure.denominator,
                          .points = figure->points,
                          .window = figure->window,
                          .inputs = inputsOf(technology, measure, *figure),
                          .notes = notesOn(*figure),
                          .protection = measure.protection,
                          .certainty = certaintyOf(*figure),
                          .saysNot = measure.saysNot,
                          .release = day.toString(Qt::ISODate),
                          .digest = fingerprintOf(*figure),
                          .releasedOn = day,
                          .technology = {*figure}};
        if (figure->points)
            passport.recommended = measure.recommended;
        if (figure->points && figure->denominator > 0) {
            passport.numerator = figure->numerator;
            passport.denominator = figure->denominator;
        }
        return passport;
    }
    return std::nullopt;
}

} // namespace candela::scoring
