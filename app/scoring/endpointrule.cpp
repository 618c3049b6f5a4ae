#include "scoring/technologyrule.h"

#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

QString titleOfPart(QStringView id)
{
    if (id == "boot"_L1)
        return Tr::tr("Start until the sign-in prompt");
    if (id == "sign_in"_L1)
        return Tr::tr("Sign-in until the desktop responds");
    if (id == "app_reliability"_L1)
        return Tr::tr("App reliability");
    if (id == "work_from_anywhere"_L1)
        return Tr::tr("Work from anywhere");
    return id.toString();
}

QString countedIn(QStringView id)
{
    return id == "app_reliability"_L1 ? Tr::tr("apps") : Tr::tr("devices");
}

/// What was reported and still does not count, so that nobody takes it for a zero.
QStringList notesOn(const TechnologyFigure &figure)
{
    QStringList notes;
    for (const QString &id : {u"boot"_s, u"sign_in"_s, u"app_reliability"_s, u"work_from_anywhere"_s}) {
        if (figure.valueOf(id))
            continue;
        notes << (figure.countOf(id) == 0
                      ? Tr::tr("%1: nothing was reported, so it does not count.").arg(titleOfPart(id))
                      : Tr::tr("%1: fewer than 5 devices reported, so it does not count.")
                            .arg(titleOfPart(id)));
    }
    return notes;
}

std::vector<Movement> movementsOf(const TechnologyFigure &before, const TechnologyFigure &after)
{
    return movementsOfParts(weightedParts(before), weightedParts(after),
                            {.titleOf = titleOfPart,
                             .countedIn = countedIn,
                             .weights = Tr::tr("The parts count by other weights")});
}

QString reasonFor(std::optional<TechnologyAbsence> absence)
{
    if (!absence)
        return Tr::tr("No reports of devices yet. This is not counted as zero.");
    return Tr::tr("Fewer than 5 devices reported in 29 days. This is not counted as zero.");
}

QString certainty()
{
    return Tr::tr("Exact: every device that reported was counted once.");
}

} // namespace

TechnologyRule endpointRule()
{
    return {.category = CategoryId::EndpointAnalytics,
            .points = pointsOfParts,
            .arithmetic = arithmeticOfParts,
            .notes = notesOn,
            .movements = movementsOf,
            .reason = reasonFor,
            .certainty = certainty};
}

} // namespace candela::scoring
