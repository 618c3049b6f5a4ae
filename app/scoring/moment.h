#pragma once

#include "scoring/causes.h"
#include "scoring/compose.h"

namespace candela::scoring {

/// A point in time as the score knows it: so many releases, and devices as on a day that was closed.
struct Moment
{
    std::size_t releases = 0;      ///< how many of all, oldest first
    std::optional<QDate> day = {}; ///< of technology

    [[nodiscard]] bool isEmpty() const { return releases == 0 && !day; }
    friend bool operator==(const Moment &, const Moment &) = default;
};

/// The newest release and the newest day, of those up to the week and the day of `asOf` when there is one.
[[nodiscard]] Moment momentOf(const FrozenReleases &releases, const Technology &technology,
                              std::optional<QDate> asOf = {});

/// The moment that a person names: a slot is that release with the devices of its week; a day is what the
/// score was as of it. Nothing when there was neither a release nor a day of devices.
[[nodiscard]] std::optional<Moment> momentAt(const FrozenReleases &releases, const Technology &technology,
                                             const When &when);

/// The slot of the release where devices are as on its Sunday; else the day of the devices.
[[nodiscard]] When placeOf(const Moment &moment, const FrozenReleases &releases,
                           const Technology &technology);

/// Why there is nothing to explain, with the oldest moment that there is.
[[nodiscard]] QString noSuchMoment(const FrozenReleases &releases, const Technology &technology);

/// "2026-W46" or "2026-11-20".
[[nodiscard]] QString nameOf(const When &when);

} // namespace candela::scoring
