#include "scoring/technologyrule.h"

#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

using Advice = WeightedWords::Advice;

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
    if (figure.points && figure.window.last < figure.day)
        notes << Tr::tr(
                     "No office was measured in the three days up to %1; the last assessment, of %2 to %3, "
                     "stands for up to 60 days.")
                     .arg(figure.day.toString(Qt::ISODate), figure.window.first.toString(Qt::ISODate),
                          figure.window.last.toString(Qt::ISODate));
    for (const QString &id : {u"exchange"_s, u"sharepoint"_s, u"teams"_s}) {
        if (figure.points && !figure.valueOf(id))
            notes << Tr::tr("%1: nothing was measured, so it does not count.").arg(titleOfPart(id));
    }
    if (const qint64 remote = figure.countOf(u"remote"); remote > 0)
        notes << Tr::tr("Places of remote workers that were measured, and are shown but not scored: %1.")
                     .arg(remote);
    if (const qint64 notShown = figure.countOf(u"not_shown"); notShown > 0)
        notes << Tr::tr(
                     "Places of fewer than 5 remote workers, or of nobody knows how many, which are neither "
                     "shown nor scored: %1.")
                     .arg(notShown);
    return notes;
}

Advice wordsOf(const Insight &insight)
{
    if (insight.name == "far_egress"_L1)
        return {.title = Tr::tr("Let traffic leave the network near each place"),
                .why = Tr::tr("Places whose traffic leaves the network more than 800 km away: %1.")};
    if (insight.name == "slower_nearby"_L1)
        return {.title = Tr::tr("Look for what slows a place beside its neighbors"),
                .why = Tr::tr("Places more than 10 % slower to Exchange than others in their country: %1.")};
    if (insight.name == "slow_download"_L1)
        return {.title = Tr::tr("Give slow places more bandwidth"),
                .why = Tr::tr("Places that download less than 1 MB a second: %1.")};
    if (insight.name == "calls"_L1)
        return {.title = Tr::tr("Let calls go straight to Teams over UDP"),
                .why = Tr::tr("Places with a loss of 1 %, 100 ms or 30 ms of jitter, or more: %1.")};
    if (insight.part == "exchange"_L1)
        return {.title = Tr::tr("Shorten the way to Exchange"),
                .why = Tr::tr("Half of all measurements or more earn less than 60 points: %1.")};
    return {.title = Tr::tr("Speed up downloads from SharePoint"),
            .why = Tr::tr("Half of all measurements or more earn less than 40 points: %1.")};
}

QString counted(QStringView, qint64 count)
{
    return count == 1 ? Tr::tr("1 place") : Tr::tr("%1 places").arg(count);
}

PartWords partWords(const TechnologyFigure &before, const TechnologyFigure &after)
{
    const QString places = counted({}, after.denominator);
    return {.titleOf = titleOfPart,
            .counted = counted,
            .weights = Tr::tr("Which places were measured, and how many people work at them (%1)")
                           .arg(before.denominator == after.denominator
                                    ? places
                                    : Tr::tr("%1 to %2").arg(QString::number(before.denominator), places))};
}

QString reasonFor(std::optional<TechnologyAbsence> absence)
{
    if (!absence)
        return Tr::tr("No network samples yet. This is not counted as zero.");
    return Tr::tr("No office was measured in the last 60 days. This is not counted as zero.");
}

QString certainty()
{
    return Tr::tr("Exact: every sample of the three days was counted.");
}

} // namespace

TechnologyRule networkRule()
{
    TechnologyRule rule =
        weightedRule(CategoryId::NetworkConnectivity, {.parts = partWords, .advice = wordsOf});
    rule.notes = notesOn;
    rule.reason = reasonFor;
    rule.mayRead = [](const TechnologyFigure &, QStringView) { return true; };
    rule.certainty = certainty;
    return rule;
}

} // namespace candela::scoring
