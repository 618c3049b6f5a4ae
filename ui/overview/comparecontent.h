#pragma once

#include "client/scoringservice.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace candela::ui {

/// A release that can be one end of a comparison.
struct ComparedRelease
{
    QString slot;
    QString words; ///< "15 November · 2026-W46"

    friend bool operator==(const ComparedRelease &, const ComparedRelease &) = default;
};

/// The newest first. Two are needed to compare.
[[nodiscard]] std::vector<ComparedRelease>
releasesToCompare(const std::vector<scoring::HistoryEntry> &history, const QLocale &locale);

/// Two places in a list of releases, the newest first: `from` is always after `to`, so it is the earlier one.
struct ComparedPlaces
{
    int from = 1;
    int to = 0;

    friend bool operator==(const ComparedPlaces &, const ComparedPlaces &) = default;
};

/// Where a comparison stands in the list; what is not in it stands at the end that is nearer in time.
[[nodiscard]] ComparedPlaces placesOf(const client::Comparison &between,
                                      const std::vector<ComparedRelease> &releases);

/// When one end is put somewhere, the other one makes room for it. `from` is 1 or more, `to` is not the last.
[[nodiscard]] ComparedPlaces withFrom(ComparedPlaces places, int from);
[[nodiscard]] ComparedPlaces withTo(ComparedPlaces places, int to);

} // namespace candela::ui
