#include "candelad/commands.h"

#include "base/tr.h"
#include "candelad/opened.h"
#include "contract/score.h"
#include "model/catalogues.h"
#include "scoring/scorer.h"

using namespace Qt::StringLiterals;

namespace candela {

namespace {

QString textOf(const Benchmark &benchmark)
{
    return Tr::tr("(benchmark %1 %: %2; organizations: %3, %4)")
        .arg(QString::number(benchmark.tenths / 10.0), benchmark.source,
             QString::number(benchmark.organizations), benchmark.asOf.toString(Qt::ISODate));
}

QString lineFor(const scoring::CategoryScore &category)
{
    QString points = category.points ? QString::number(category.points->count()) : category.reason;
    if (category.plusMinus)
        points += u" ± %1"_s.arg(*category.plusMinus);
    if (category.benchmark)
        points += u"  "_s + textOf(*category.benchmark);
    if (category.recommended)
        points += u"  "_s + Tr::tr("(recommended: %1)").arg(category.recommended->count());
    return u"  %1  %2"_s.arg(titleOf(category.id).leftJustified(22), points);
}

/// Points of devices alone are exact.
QString textOf(const scoring::Total &total)
{
    const QString points = QString::number(total.points->count());
    const QString of = QString::number(scoring::Total::possible);
    const QString measured = QString::number(total.measured);
    if (!total.plusMinus)
        return Tr::tr("%1 of %2 points; %3 of 8 categories measured").arg(points, of, measured);
    return Tr::tr("%1 of %2 points, give or take %3; %4 of 8 categories measured")
        .arg(points, of, QString::number(*total.plusMinus), measured);
}

QString textOf(const scoring::Score &score)
{
    QStringList lines;
    lines << score.organization + (score.sample ? Tr::tr(" (sample data)") : QString());
    if (score.total.points)
        lines << textOf(score.total) + (score.release.isEmpty() ? QString() : u"; "_s + score.release);
    else
        lines << Tr::tr("No score yet.");
    for (const scoring::CategoryScore &category : score.categories)
        lines << lineFor(category);
    return lines.join(u'\n');
}

Answer answerFrom(const scoring::Releases &releases, const TechnologyFigures &figures,
                  const BenchmarkList &benchmarks, const store::Organization &organization,
                  std::optional<QDate> asOf)
{
    const SignalCatalogue knownSignals = builtInSignals();
    const scoring::Scorer scorer(
        builtInMeasures(knownSignals), knownSignals,
        {.name = nameOf(organization), .sample = organization.sample, .benchmarks = benchmarks},
        {.catalogue = builtInTechnology(), .figures = figures});
    const auto score = scorer.score(releases, asOf);
    return {.document = contract::toJson(*score), .text = textOf(*score)};
}

} // namespace

Result<Answer> runScore(const Common &common, std::optional<QDate> asOf)
{
    const auto viewed = view(common);
    if (!viewed && viewed.error().fault == Fault::NotFound)
        return answerFrom(store::ReleaseTable::none(), {}, {}, {},
                          asOf); // nothing yet is a score without points
    if (!viewed)
        return fail(viewed.error());
    const auto releases = viewed->store->releases().all(viewed->organization.id);
    if (!releases)
        return fail(releases.error());
    const auto figures = viewed->store->technology().all(viewed->organization.id);
    if (!figures)
        return fail(figures.error());
    const auto benchmarks = viewed->store->benchmarks().all(viewed->organization.id);
    if (!benchmarks)
        return fail(benchmarks.error());
    return answerFrom(*releases, *figures, *benchmarks, viewed->organization, asOf);
}

} // namespace candela
