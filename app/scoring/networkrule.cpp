#include "scoring/technologyrule.h"

#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

QString titleOfPart(QStringView id)
{
    if (id == "exchange"_L1)
        return Tr::tr("Latency to Exchange");
    if (id == "sharepoint"_L1)
        return Tr::tr("Download from SharePoint");
    if (id == "teams"_L1)
        return Tr::tr("Quality of Teams calls");
    return id.toString();
}

QStringList notesOn(const TechnologyFigure &figure)
{
    QStringList notes;
    for (const QString &id : {u"exchange"_s, u"sharepoint"_s, u"teams"_s}) {
        if (figure.points && !figure.valueOf(id))
            notes << Tr::tr("%1: nothing was measured, so it does not count.").arg(titleOfPart(id));
    }
    if (const qint64 remote = figure.countOf(u"remote"); remote > 0)
        notes << Tr::tr("Places of remote workers that were measured, and are shown but not scored: %1.")
                     .arg(remote);
    return notes;
}

std::vector<Movement> movementsOf(const TechnologyFigure &before, const TechnologyFigure &after)
{
    return movementsOfParts(
        weightedParts(before), weightedParts(after),
        {.titleOf = titleOfPart,
         .countedIn = [](QStringView) { return Tr::tr("places"); },
         .weights = Tr::tr("Which places were measured, and how many people work at them (%1 to %2 places)")
                        .arg(before.denominator)
                        .arg(after.denominator)});
}

QString reasonFor(std::optional<TechnologyAbsence> absence)
{
    if (!absence)
        return Tr::tr("No network samples yet. This is not counted as zero.");
    return Tr::tr("No office was measured in the last three days. This is not counted as zero.");
}

QString certainty()
{
    return Tr::tr("Exact: every sample of the three days was counted.");
}

} // namespace

TechnologyRule networkRule()
{
    return {.category = CategoryId::NetworkConnectivity,
            .points = pointsOfParts,
            .arithmetic = arithmeticOfParts,
            .notes = notesOn,
            .movements = movementsOf,
            .reason = reasonFor,
            .certainty = certainty};
}

} // namespace candela::scoring
