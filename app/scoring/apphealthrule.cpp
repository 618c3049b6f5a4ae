#include "scoring/technologyrule.h"

#include "base/tr.h"
#include "scoring/apphealthcredit.h"
#include "scoring/decompose.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

Points pointsOf(qint64 quarters, qint64 devices)
{
    const qint64 most = quartersInOne * devices;
    return Points(static_cast<int>((200 * quarters + most) / (2 * most))); // half up, once
}

std::optional<Points> pointsOfFigure(const TechnologyFigure &figure)
{
    if (figure.absence != TechnologyAbsence::None || figure.denominator <= 0)
        return std::nullopt;
    return pointsOf(quartersOf(figure), figure.denominator);
}

QString arithmetic(const TechnologyFigure &figure)
{
    if (!figure.points)
        return {};
    const double share = 100 * static_cast<double>(quartersOf(figure)) /
                         static_cast<double>(quartersInOne * figure.denominator);
    return u"100 × (0.5 × %1 + 0.5 × %2 + 0.25 × %3) ÷ %4 = %5"_s.arg(
        QString::number(figure.numerator), QString::number(figure.countOf(u"newest")),
        QString::number(figure.countOf(u"supported")), QString::number(figure.denominator),
        shownFor(share, figure.points->count()));
}

QStringList notesOn(const TechnologyFigure &figure)
{
    QStringList notes;
    if (const qint64 unknown = figure.countOf(u"unknown"); unknown > 0)
        notes << Tr::tr("On a build that is in no table of releases, which earns nothing: %1.").arg(unknown);
    if (const qint64 unsupported = figure.countOf(u"unsupported"); unsupported > 0)
        notes << Tr::tr("On a build that is no longer supported: %1.").arg(unsupported);
    return notes;
}

struct Counts
{
    QString id = {};
    QString what;
    qint64 count = 0;
    qint64 quarters = 0; ///< of a device's credit
};

std::array<Counts, 3> countsOf(const TechnologyFigure &figure)
{
    return {
        {{u"channel"_s, Tr::tr("Devices on a recommended channel"), figure.numerator, quartersForChannel},
         {u"newest"_s, Tr::tr("Devices on the newest build"), figure.countOf(u"newest"), quartersForNewest},
         {u"supported"_s, Tr::tr("Devices on an older build that is supported"), figure.countOf(u"supported"),
          quartersForSupported}}};
}

std::vector<PointsPart> madeOf(const TechnologyFigure &figure)
{
    std::vector<PointsPart> parts;
    if (!figure.points)
        return parts;
    for (const Counts &counts : countsOf(figure)) {
        const double share = static_cast<double>(counts.count) / static_cast<double>(figure.denominator);
        parts.push_back({.id = counts.id,
                         .title = counts.what,
                         .counted = Tr::tr("%1 of %2 devices").arg(counts.count).arg(figure.denominator),
                         .earned = FinePoints::from(100 * share),
                         .weight = counts.quarters,
                         .weights = quartersInOne});
    }
    return parts;
}

/// A mean of three numerators, so each is three times its quarters.
Ratio ratioOf(const TechnologyFigure &figure)
{
    Ratio ratio{.numerators = {}, .denominator = quartersInOne * figure.denominator};
    const auto counts = countsOf(figure);
    for (const Counts &one : counts)
        ratio.numerators.push_back(std::ssize(counts) * one.quarters * one.count);
    return ratio;
}

std::vector<Movement> movementsOf(const TechnologyFigure &before, const TechnologyFigure &after)
{
    const auto shares = contributions(ratioOf(before), ratioOf(after));
    const auto was = countsOf(before);
    const auto is = countsOf(after);
    std::vector<Movement> movements;
    const auto add = [&](CauseKind kind, const Counts &from, const Counts &to, double points) {
        if (points != 0)
            movements.push_back({.kind = kind,
                                 .words = Tr::tr("%1: %2 to %3").arg(to.what).arg(from.count).arg(to.count),
                                 .points = points});
    };
    for (std::size_t i = 0; i < is.size(); ++i)
        add(CauseKind::Measure, was[i], is[i], shares[i]);
    const QString devices = Tr::tr("Devices with Microsoft 365 Apps");
    add(CauseKind::Denominator, {.what = devices, .count = before.denominator},
        {.what = devices, .count = after.denominator}, shares.back());
    return movements;
}

const QString channels = u"channels"_s;
const QString builds = u"builds"_s;
const QString older = u"older_builds"_s;

qint64 offChannels(const TechnologyFigure &figure)
{
    return figure.denominator - figure.numerator;
}

qint64 offBuilds(const TechnologyFigure &figure)
{
    return figure.countOf(u"unsupported") + figure.countOf(u"unknown");
}

/// What can be done, and as much of it the other way: devices that leave a recommended channel, or the newest
/// build for one that is supported or not.
std::array<Movable, 3> allMovables(const TechnologyFigure &figure)
{
    const qint64 newest = figure.countOf(u"newest");
    return {{{.part = channels,
              .what = Tr::tr("Move devices to a recommended update channel"),
              .most = offChannels(figure),
              .least = -figure.numerator},
             {.part = builds,
              .what = Tr::tr("Update builds that are no longer supported"),
              .most = offBuilds(figure),
              .least = -newest},
             {.part = older,
              .what = Tr::tr("Bring devices on older builds to the newest"),
              .most = figure.countOf(u"supported"),
              .least = -newest}}};
}

std::vector<Movable> movablesOf(const TechnologyFigure &figure)
{
    const auto all = allMovables(figure);
    return {all.begin(), all.end()};
}

/// The devices of all steps of one kind, within those there are.
qint64 devicesOf(const std::vector<Step> &steps, const Movable &movable)
{
    qint64 devices = 0;
    for (const Step &step : steps)
        devices += step.part == movable.part
                       ? std::clamp(step.people, movable.least - devices, movable.most - devices)
                       : 0;
    return devices;
}

/// A device that changes its channel is taken to be as up to date there. No device leaves the newest build
/// twice.
Points pointsAfter(const TechnologyFigure &figure, const std::vector<Step> &steps)
{
    auto [ofChannels, ofBuilds, ofOlder] = allMovables(figure);
    const qint64 updated = devicesOf(steps, ofBuilds);
    ofOlder.least -= std::min<qint64>(updated, 0);
    const qint64 quarters = quartersOf(figure) + quartersForChannel * devicesOf(steps, ofChannels) +
                            quartersForNewest * updated +
                            (quartersForNewest - quartersForSupported) * devicesOf(steps, ofOlder);
    return pointsOf(quarters, figure.denominator);
}

std::vector<Action> actionsOf(const TechnologyFigure &figure)
{
    std::vector<Action> actions;
    if (!figure.points)
        return actions;
    const QStringList whys{
        Tr::tr("Devices on another channel: %1."),
        Tr::tr("Devices on a build that is not supported, or in no table of releases: %1."),
        Tr::tr("Devices on a build that is supported, and not the newest of its channel: %1.")};
    qsizetype next = 0;
    for (const Movable &movable : allMovables(figure)) {
        const QString why = whys[next++].arg(movable.most);
        const Step step{.category = figure.category, .part = movable.part, .people = movable.most};
        const int gain = pointsAfter(figure, {step}).count() - figure.points->count();
        if (gain >= 1)
            actions.push_back(
                {.id = movable.part, .title = movable.what, .why = why, .upTo = Points(gain), .step = step});
    }
    return mostFirst(std::move(actions));
}

QString reasonFor(std::optional<TechnologyAbsence> absence)
{
    if (!absence)
        return Tr::tr("No device data yet. This is not counted as zero.");
    if (*absence == TechnologyAbsence::NoReleases)
        return Tr::tr("There is no table of releases yet to hold the builds of devices against. This is not "
                      "counted as zero.");
    return Tr::tr("Fewer than 5 devices were seen in 28 days. This is not counted as zero.");
}

QString certainty()
{
    return Tr::tr("Exact: every device was counted once.");
}

} // namespace

qint64 quartersOf(const TechnologyFigure &figure)
{
    return quartersForChannel * figure.numerator + quartersForNewest * figure.countOf(u"newest") +
           quartersForSupported * figure.countOf(u"supported");
}

TechnologyRule appHealthRule()
{
    return {.category = CategoryId::AppHealth,
            .points = pointsOfFigure,
            .arithmetic = arithmetic,
            .madeOf = madeOf,
            .notes = notesOn,
            .movements = movementsOf,
            .actions = actionsOf,
            .movables = movablesOf,
            .pointsAfter = pointsAfter,
            .reason = reasonFor,
            .mayRead = [](const TechnologyFigure &, QStringView) { return true; },
            .certainty = certainty};
}

} // namespace candela::scoring
