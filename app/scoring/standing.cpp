#include "scoring/standing.h"

#include "base/tr.h"
#include "scoring/succeeded.h"
#include "scoring/words.h"

#include <cmath>

using namespace Qt::StringLiterals;
using candela::privacy::Cell;
using candela::privacy::CellKind;

namespace candela::scoring {

namespace {

QString shown(const Cell &cell)
{
    switch (cell.kind) {
    case CellKind::Few:
        return Tr::tr("fewer than 5");
    case CellKind::NearlyAll:
        return Tr::tr("nearly all");
    default:
        return QString::number(cell.value.value_or(0));
    }
}

Counted protectedCount(const Cell &cell, const QString &what, const privacy::Policy &policy)
{
    return {.what = what,
            .shown = shown(cell),
            .value = cell.value.value_or(0),
            .error = std::sqrt(varianceOfCount(policy))};
}

Counted noisyDenominator(const Cell &cell, const QString &what, const privacy::Policy &policy)
{
    Counted denominator = protectedCount(cell, what, policy);
    denominator.shown = Tr::tr("about %1").arg(denominator.value);
    return denominator;
}

void addCounts(Standing &standing, const Reading &reading, const Measure &measure,
               const privacy::Policy &policy)
{
    std::size_t next = 0;
    for (const MeasurePart &part : measure.parts) {
        if (part.part != "denominator"_L1)
            standing.numerators.push_back(protectedCount(reading.numerators[next++], part.what, policy));
    }
    if (reading.noisyDenominator)
        standing.denominator = noisyDenominator(*reading.noisyDenominator, measure.denominator, policy);
    else
        standing.denominator = {.what = measure.denominator,
                                .shown = QString::number(*reading.denominator),
                                .value = *reading.denominator};
}

/// `release`: nullptr before the first.
Standing standingOf(const privacy::Release *release, const Measure &measure, const Context &context)
{
    const Reading reading = release == nullptr ? Reading() : readCategory(*release, measure);
    const Measure stands = asMeasured(measure, reading);
    Standing standing{.category = measure.category,
                      .reason = reasonFor(reading, release, measure, context.knownSignals),
                      .version = reading.version,
                      .method = stands.id + u'/' + QString::number(reading.version),
                      .insight = stands.title,
                      .sources = reading.sources};
    if (!reading.isMeasured())
        return standing;
    standing.points = reading.points;
    standing.error = reading.error;
    if (!reading.succeeded)
        addCounts(standing, reading, stands, release->policy);
    return standing;
}

/// A whole number of points without noise.
Standing standingOf(const Technology &technology, const TechnologyMeasure &measure, std::optional<QDate> day)
{
    const CategoryScore score = technologyScore(technology, measure.category, day);
    Standing standing{.category = measure.category,
                      .reason = score.reason,
                      .version = score.method.section(u'/', 1).toInt(),
                      .method = score.method};
    if (score.points) {
        standing.points = score.points->count();
        standing.figure = *figureBy(technology, measure.category, day);
    }
    return standing;
}

} // namespace

Ratio Standing::ratio() const
{
    Ratio ratio{.numerators = {}, .denominator = denominator.value};
    for (const Counted &numerator : numerators)
        ratio.numerators.push_back(numerator.value);
    return ratio;
}

std::vector<Standing> standingsAt(const FrozenReleases &releases, const Moment &moment,
                                  const Context &context)
{
    const privacy::Release *release = moment.releases == 0 ? nullptr : &releases[moment.releases - 1].release;
    std::vector<Standing> standings;
    for (const Measure &measure : context.measures.entries())
        standings.push_back(standingOf(release, measure, context));
    for (const TechnologyMeasure &measure : context.technology.catalogue.measures())
        standings.push_back(standingOf(context.technology, measure, moment.day));
    return standings;
}

} // namespace candela::scoring
