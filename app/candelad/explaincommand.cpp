#include "candelad/commands.h"

#include "base/tr.h"
#include "candelad/opened.h"
#include "contract/changes.h"
#include "model/catalogues.h"
#include "scoring/scorer.h"

using namespace Qt::StringLiterals;

namespace candela {

namespace {

QString withSign(int points)
{
    return points > 0 ? u'+' + QString::number(points) : QString::number(points);
}

QString textOf(const scoring::ChangeEnd &end)
{
    const QString points = end.total ? QString::number(end.total->count()) : Tr::tr("no points");
    return Tr::tr("%1 (%2): %3").arg(end.slot, end.date.toString(Qt::ISODate), points);
}

QString lineFor(const scoring::Cause &cause)
{
    const QString certainty =
        cause.aboveProtection ? QString() : Tr::tr(" (cannot be told from the protection)");
    return u"  %1  %2  %3"_s.arg(withSign(cause.points).rightJustified(4),
                                 titleOf(cause.category).leftJustified(22), cause.words + certainty);
}

QString textOf(const scoring::Changes &changes)
{
    QStringList lines;
    lines << changes.organization + (changes.sample ? Tr::tr(" (sample data)") : QString());
    lines << textOf(changes.from) << textOf(changes.to);
    if (changes.from.slot == changes.to.slot)
        return (lines << Tr::tr("Both dates stand for the same figures.")).join(u'\n');
    lines << (changes.aboveProtection ? Tr::tr("%1 points").arg(withSign(changes.points))
                                      : Tr::tr("%1 points, which cannot be told from the protection")
                                            .arg(withSign(changes.points)));
    for (const scoring::Cause &cause : changes.causes)
        lines << lineFor(cause);
    return lines.join(u'\n');
}

} // namespace

Result<Answer> runExplain(const Common &common, const ExplainArguments &arguments)
{
    const auto viewed = view(common);
    if (!viewed)
        return fail(viewed.error());
    const auto releases = viewed->store->releases().all(viewed->organization.id);
    if (!releases)
        return fail(releases.error());
    const SignalCatalogue knownSignals = builtInSignals();
    const auto figures = viewed->store->technology().all(viewed->organization.id);
    if (!figures)
        return fail(figures.error());
    const scoring::Scorer scorer(
        builtInMeasures(knownSignals), knownSignals,
        {.name = nameOf(viewed->organization), .sample = viewed->organization.sample},
        {.catalogue = builtInTechnology(), .figures = *figures});
    const auto changes = scorer.changes(*releases, arguments.from, arguments.to);
    if (!*changes)
        return fail(Fault::NotFound, scorer.noChanges(*releases));
    return Answer{.document = contract::toJson(**changes), .text = textOf(**changes)};
}

} // namespace candela
