#pragma once

#include "scoring/line.h"
#include "scoring/scorer.h"
#include "scoring/technology.h"

#include <optional>
#include <vector>

namespace candela::scoring {

/// What scoring looks at besides releases. Refers to things that outlive it.
struct Context
{
    const MeasureCatalogue &measures;
    const SignalCatalogue &knownSignals;
    const About &about;
    const Technology &technology = noTechnology();
};

using FrozenReleases = std::vector<privacy::FrozenRelease>;

/// How many of the releases, oldest first, lie at or before the slot of `asOf`; all of them without one.
[[nodiscard]] std::size_t countUpTo(const FrozenReleases &releases, std::optional<QDate> asOf);

/// The readings of one category in the first `count` releases.
[[nodiscard]] std::vector<Reading> readingsOf(const FrozenReleases &releases, std::size_t count,
                                              const Measure &measure);

/// `[release][measure]`, measures in the order of the catalogue, of the first `count` releases.
[[nodiscard]] std::vector<std::vector<Reading>> allReadings(const FrozenReleases &releases, std::size_t count,
                                                            const MeasureCatalogue &measures);

/// The last day of the data in a release, licences aside; nothing when there are none.
[[nodiscard]] std::optional<QDate> lastDayOf(const privacy::Release &release);

/// Beside the readings of people, for the lines of the total: those of each week's technology.
[[nodiscard]] std::vector<std::vector<Reading>> withTechnology(std::vector<std::vector<Reading>> readings,
                                                               const FrozenReleases &releases,
                                                               const Technology &technology);

/// One people category after the first `count` releases.
[[nodiscard]] CategoryScore categoryScore(const FrozenReleases &releases, std::size_t count,
                                          CategoryId category, const Context &context);

[[nodiscard]] Score composeScore(const FrozenReleases &releases, std::optional<QDate> asOf,
                                 const Context &context);
[[nodiscard]] CategoryDetail composeDetail(const FrozenReleases &releases, CategoryId category,
                                           std::optional<QDate> asOf, const Context &context);
[[nodiscard]] std::vector<HistoryEntry> composeHistory(const FrozenReleases &releases, int days,
                                                       const Context &context);
[[nodiscard]] std::vector<CategoryHistoryEntry>
composeCategoryHistory(const FrozenReleases &releases, CategoryId category, int days, const Context &context);
/// Nothing when there is no such moment. Without `to` the score of now is meant, without `from` the release
/// four weeks before its own, or the oldest; before the first release so with days of devices.
[[nodiscard]] std::optional<Changes> composeChanges(const FrozenReleases &releases,
                                                    const std::optional<When> &from,
                                                    const std::optional<When> &to, const Context &context);
[[nodiscard]] Actions composeActions(const FrozenReleases &releases, const Context &context);
[[nodiscard]] Result<Simulation> composeSimulation(const FrozenReleases &releases, const WhatIf &whatIf,
                                                   const Context &context);
/// The insights of a category, in the order of the catalogue, as one release tells them; each bar says so
/// when there is no release.
[[nodiscard]] std::vector<SupportingInsight> composeInsights(const privacy::Release *release,
                                                             CategoryId category, const Context &context);
/// What others publish of a category and Candela does not show.
[[nodiscard]] std::vector<UnshownInsight> unshownInsights(CategoryId category, const Context &context);
[[nodiscard]] std::optional<Passport> composePassport(const FrozenReleases &releases, const QString &figure,
                                                      const Context &context);

} // namespace candela::scoring
