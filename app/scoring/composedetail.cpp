#include "scoring/compose.h"

#include "scoring/recommend.h"
#include "scoring/succeeded.h"
#include "scoring/words.h"

#include <algorithm>

namespace candela::scoring {

namespace {

QStringList sourceTitles(const Measure &measure, const Context &context)
{
    QStringList titles;
    const auto &reports = context.knownSignals.reports();
    for (const QString &report : measure.needs) {
        if (std::ranges::find(reports, report, &ReportKind::id) == reports.end())
            titles << titleOfInput(context.measures, context.knownSignals, report);
    }
    for (const ReportKind &report : reports) {
        const bool optional =
            std::ranges::find(measure.optional, report.id, &OptionalReport::report) != measure.optional.end();
        if (report.licence || optional || measure.needs.contains(report.id))
            titles << report.title;
    }
    return titles;
}

/// The words that do not depend on a release.
void describe(CategoryDetail &detail, const Measure &measure, const Context &context)
{
    detail.insight = measure.title;
    detail.numerator = measure.numerator;
    detail.denominator = measure.denominator;
    detail.sources = sourceTitles(measure, context);
    detail.protection = measure.protection;
    detail.source = measure.source;
    detail.saysNot = measure.saysNot;
}

} // namespace

CategoryDetail composeDetail(const FrozenReleases &releases, CategoryId category, std::optional<QDate> asOf,
                             const Context &context)
{
    const std::size_t count = countUpTo(releases, asOf);
    CategoryDetail detail{.score = {}, .organization = context.about.name, .sample = context.about.sample};
    const Measure *measure = context.measures.of(category);
    if (measure == nullptr) {
        const auto day = newestDay(context.technology, asOf);
        detail.score = technologyScore(context.technology, category, day);
        describe(detail, context.technology, category, day);
        return detail;
    }
    detail.score = categoryScore(releases, count, category, context);
    const Reading reading = count == 0 ? Reading() : readCategory(releases[count - 1].release, *measure);
    describe(detail, asMeasured(*measure, reading), context);
    if (reading.succeeded)
        detail.protection = asMeasured(*measure, reading).protection;
    detail.insights = composeInsights(count == 0 ? nullptr : &releases[count - 1].release, category, context);
    detail.unshown = unshownInsights(category, context);
    if (count == 0)
        return detail;
    const privacy::Release &release = releases[count - 1].release;
    detail.release = release.slot.name();
    detail.asOf = lastDayOf(release);
    detail.window = release.window;
    detail.arithmetic = arithmeticOf(reading);
    detail.notes = notesOn(release, asMeasured(*measure, reading), context.knownSignals) +
                   notesOnSuccessor(release, *measure);
    detail.actions = actionsFor(reading, *measure, release, context.measures);
    if (reading.isMeasured() && !reading.succeeded)
        detail.smallestVisibleChange = smallestVisibleChange(reading.error);
    return detail;
}

} // namespace candela::scoring
