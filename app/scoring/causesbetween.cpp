#include "scoring/standing.h"

#include "base/tr.h"
#include "scoring/technologyrule.h"
#include "scoring/words.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

/// Between two single releases: gate.md 6.2 with k = 1.
constexpr double errorsToTell = 2.5;

bool isTold(double movement, double errorBefore, double errorAfter)
{
    return std::abs(movement) >= errorsToTell * std::hypot(errorBefore, errorAfter);
}

QString titles(const QStringList &sources, const QStringList &others, const SignalCatalogue &knownSignals)
{
    QStringList told;
    for (const QString &source : sources) {
        if (!others.contains(source))
            told << u"%1 (%2)"_s.arg(titleOfReport(knownSignals, source.section(u' ', 0, 0)),
                                     source.section(u' ', 1));
    }
    return told.isEmpty() ? Tr::tr("nothing") : told.join(u", "_s);
}

QString wordsForSources(const Standing &before, const Standing &after, const SignalCatalogue &knownSignals)
{
    return Tr::tr("Counted from other reports. Came: %1. Went: %2.")
        .arg(titles(after.sources, before.sources, knownSignals),
             titles(before.sources, after.sources, knownSignals));
}

QString wordsForMethods(const Standing &before, const Standing &after)
{
    if (before.insight != after.insight)
        return Tr::tr("Measured in another way: \"%1\" instead of \"%2\"").arg(after.insight, before.insight);
    return Tr::tr("Counted by version %1 of the method instead of %2").arg(after.version).arg(before.version);
}

QString wordsForCount(const Counted &before, const Counted &after)
{
    return Tr::tr("%1: %2 to %3").arg(after.what, before.shown, after.shown);
}

/// Where the category came or went: how many points is no question of noise.
std::vector<Cause> comingOrGoing(const Standing &before, const Standing &after)
{
    const int points = after.points.value_or(0) - before.points.value_or(0);
    if (points == 0)
        return {};
    return {{.category = after.category,
             .kind = CauseKind::Source,
             .points = points,
             .words = after.points ? Tr::tr("Measured now. Before: %1").arg(before.reason)
                                   : Tr::tr("No longer measured. %1").arg(after.reason),
             .aboveProtection = true}};
}

/// Counted in another way: what moved within cannot be told apart.
std::vector<Cause> oneCause(const Standing &before, const Standing &after, CauseKind kind,
                            const QString &words)
{
    const int points = *after.points - *before.points;
    if (points == 0)
        return {};
    return {{.category = after.category,
             .kind = kind,
             .points = points,
             .words = words,
             .aboveProtection = isTold(points, before.error, after.error)}};
}

/// How many points one person more in a mover comes to, at one date.
double pointsAPerson(const Standing &standing, std::size_t mover)
{
    const auto all =
        static_cast<double>(standing.denominator.value) * static_cast<double>(standing.numerators.size());
    if (mover < standing.numerators.size())
        return 100 / all;
    return pointsOf(standing.ratio()) / static_cast<double>(standing.denominator.value);
}

const Counted &moverOf(const Standing &standing, std::size_t mover)
{
    return mover < standing.numerators.size() ? standing.numerators[mover] : standing.denominator;
}

double errorOf(const Standing &standing, std::size_t mover)
{
    return moverOf(standing, mover).error * pointsAPerson(standing, mover);
}

Cause causeOf(const Standing &before, const Standing &after, std::size_t mover, double movement)
{
    const bool isNumerator = mover < after.numerators.size();
    return {.category = after.category,
            .kind = isNumerator ? CauseKind::Measure : CauseKind::Denominator,
            .points = 0,
            .words = wordsForCount(moverOf(before, mover), moverOf(after, mover)),
            .aboveProtection = isTold(movement, errorOf(before, mover), errorOf(after, mover))};
}

/// Gives whole points to the causes, which moved so much before rounding; none is left with 0.
std::vector<Cause> apportioned(std::vector<Cause> causes, const std::vector<double> &moved, int whole)
{
    const std::vector<int> points = apportion(moved, whole);
    for (std::size_t i = 0; i < causes.size(); ++i)
        causes[i].points = points[i];
    std::erase_if(causes, [](const Cause &cause) { return cause.points == 0; });
    return causes;
}

/// Exact, so every point can be told.
std::vector<Cause> technologyMovements(const Standing &before, const Standing &after)
{
    std::vector<Cause> causes;
    std::vector<double> moved;
    for (const Movement &movement : ruleOf(after.category)->movements(*before.figure, *after.figure)) {
        causes.push_back({.category = after.category,
                          .kind = movement.kind,
                          .points = 0,
                          .words = movement.words,
                          .aboveProtection = true});
        moved.push_back(movement.points);
    }
    return apportioned(std::move(causes), moved, *after.points - *before.points);
}

std::vector<Cause> movements(const Standing &before, const Standing &after)
{
    const std::vector<double> shares = contributions(before.ratio(), after.ratio());
    std::vector<Cause> causes;
    std::vector<double> moved;
    for (std::size_t mover = 0; mover < shares.size(); ++mover) {
        if (shares[mover] == 0) // exactly so when it did not move
            continue;
        causes.push_back(causeOf(before, after, mover, shares[mover]));
        moved.push_back(shares[mover]);
    }
    return apportioned(std::move(causes), moved, *after.points - *before.points);
}

} // namespace

std::vector<Cause> causesBetween(const Standing &before, const Standing &after,
                                 const SignalCatalogue &knownSignals)
{
    if (!before.points || !after.points)
        return comingOrGoing(before, after);
    if (before.method != after.method || before.version != after.version)
        return oneCause(before, after, CauseKind::Method, wordsForMethods(before, after));
    if (before.sources != after.sources)
        return oneCause(before, after, CauseKind::Source, wordsForSources(before, after, knownSignals));
    if (before.figure && after.figure)
        return technologyMovements(before, after);
    if (after.numerators.empty())
        return oneCause(before, after, CauseKind::Measure, Tr::tr("What is measured moved"));
    return movements(before, after);
}

} // namespace candela::scoring
