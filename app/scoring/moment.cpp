#include "scoring/moment.h"

#include "base/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::scoring {

Moment momentOf(const FrozenReleases &releases, const Technology &technology, std::optional<QDate> asOf)
{
    return {.releases = countUpTo(releases, asOf), .day = newestDay(technology, asOf)};
}

std::optional<Moment> momentAt(const FrozenReleases &releases, const Technology &technology, const When &when)
{
    Moment moment;
    if (const QDate *day = std::get_if<QDate>(&when)) {
        moment = momentOf(releases, technology, *day);
    } else {
        const Slot slot = std::get<Slot>(when);
        const auto found = std::ranges::find_if(
            releases, [&](const privacy::FrozenRelease &frozen) { return frozen.release.slot == slot; });
        if (found == releases.end() && !releases.empty())
            return std::nullopt;
        moment.day = dayOf(technology, slot);
        moment.releases =
            found == releases.end() ? 0 : static_cast<std::size_t>(found - releases.begin()) + 1;
    }
    return moment.isEmpty() ? std::nullopt : std::optional(moment);
}

When placeOf(const Moment &moment, const FrozenReleases &releases, const Technology &technology)
{
    if (moment.releases == 0)
        return *moment.day;
    const Slot slot = releases[moment.releases - 1].release.slot;
    if (moment.day == dayOf(technology, slot))
        return slot;
    return *moment.day;
}

QString noSuchMoment(const FrozenReleases &releases, const Technology &technology)
{
    if (releases.empty() && technology.figures.empty())
        return Tr::tr("There are no figures yet.");
    QStringList oldest;
    if (!releases.empty())
        oldest << releases.front().release.slot.name();
    if (!technology.figures.empty())
        oldest << nameOf(std::ranges::min(technology.figures, {}, &TechnologyFigure::day).day);
    return Tr::tr("There are no figures of that date. The oldest are of %1.")
        .arg(oldest.join(Tr::tr(" and ")));
}

QString nameOf(const When &when)
{
    const Slot *slot = std::get_if<Slot>(&when);
    return slot != nullptr ? slot->name() : std::get<QDate>(when).toString(Qt::ISODate);
}

QString figureOfTotal(const Score &score)
{
    const auto slot = Slot::fromName(score.release);
    const bool isNewer = score.technologyAsOf && (!slot || *score.technologyAsOf > slot->sunday());
    if (!slot && !isNewer)
        return {};
    return u"total@"_s + (isNewer ? nameOf(*score.technologyAsOf) : nameOf(*slot));
}

} // namespace candela::scoring
