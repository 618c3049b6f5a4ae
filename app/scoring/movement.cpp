#include "scoring/movement.h"

#include "base/tr.h"

#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

double pointsIn(FinePoints fine)
{
    return static_cast<double>(fine.millionths()) / static_cast<double>(FinePoints::inOnePoint);
}

double shareOf(const WeightedPart &part, const std::vector<WeightedPart> &all)
{
    double weight = 0;
    for (const WeightedPart &other : all)
        weight += static_cast<double>(other.weight);
    return static_cast<double>(part.weight) / weight;
}

/// One part at both ends; where it is not there it has no share.
struct Moving
{
    const WeightedPart *before = nullptr;
    const WeightedPart *after = nullptr;
    double shareBefore = 0;
    double shareAfter = 0;

    [[nodiscard]] double earnedBefore() const { return pointsIn((before ? before : after)->value); }
    [[nodiscard]] double earnedAfter() const { return pointsIn((after ? after : before)->value); }
    /// By what it earns, and by what it weighs.
    [[nodiscard]] double byValue() const
    {
        return (shareBefore + shareAfter) / 2 * (earnedAfter() - earnedBefore());
    }
    [[nodiscard]] double byShare() const
    {
        return (earnedBefore() + earnedAfter()) / 2 * (shareAfter - shareBefore);
    }
};

std::vector<Moving> together(const std::vector<WeightedPart> &before, const std::vector<WeightedPart> &after)
{
    std::map<QString, Moving> moving; // in order of their ids, so that the sum is the same in both directions
    for (const WeightedPart &part : before) {
        moving[part.id].before = &part;
        moving[part.id].shareBefore = shareOf(part, before);
    }
    for (const WeightedPart &part : after) {
        moving[part.id].after = &part;
        moving[part.id].shareAfter = shareOf(part, after);
    }
    std::vector<Moving> all;
    for (const auto &[id, one] : moving)
        all.push_back(one);
    return all;
}

QString wordsFor(const Moving &part, const PartWords &words)
{
    const QString after = words.counted(part.after->id, part.after->count);
    //: Two numbers of the same things: "1800 to 1802 devices".
    const QString counted = part.before->count == part.after->count
                                ? after
                                : Tr::tr("%1 to %2").arg(QString::number(part.before->count), after);
    return Tr::tr("%1: %2 to %3 points (%4)")
        .arg(words.titleOf(part.after->id), QString::number(part.earnedBefore(), 'f', 1),
             QString::number(part.earnedAfter(), 'f', 1), counted);
}

/// Words for parts that came or went; empty when they are the same at both ends.
QString comingsAndGoings(const std::vector<Moving> &moving, const PartWords &words)
{
    QStringList came;
    QStringList went;
    for (const Moving &part : moving) {
        if (part.before == nullptr)
            came << words.titleOf(part.after->id);
        if (part.after == nullptr)
            went << words.titleOf(part.before->id);
    }
    if (came.isEmpty() && went.isEmpty())
        return {};
    const auto listed = [](const QStringList &titles) {
        return titles.isEmpty() ? Tr::tr("nothing") : titles.join(u", "_s);
    };
    return Tr::tr("Counted from other reports. Came: %1. Went: %2.").arg(listed(came), listed(went));
}

} // namespace

std::vector<Movement> movementsOfParts(const std::vector<WeightedPart> &before,
                                       const std::vector<WeightedPart> &after, const PartWords &words)
{
    const std::vector<Moving> moving = together(before, after);
    std::vector<Movement> movements;
    double byShares = 0;
    for (const Moving &part : moving) {
        byShares += part.byShare();
        if (part.byValue() != 0)
            movements.push_back(
                {.kind = CauseKind::Measure, .words = wordsFor(part, words), .points = part.byValue()});
    }
    if (byShares == 0)
        return movements;
    const QString other = comingsAndGoings(moving, words);
    movements.push_back({.kind = other.isEmpty() ? CauseKind::Denominator : CauseKind::Source,
                         .words = other.isEmpty() ? words.weights : other,
                         .points = byShares});
    return movements;
}

} // namespace candela::scoring
