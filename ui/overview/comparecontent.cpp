#include "ui/overview/comparecontent.h"

#include "model/slot.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace candela::ui {

namespace {

struct CompareWords
{
    Q_DECLARE_TR_FUNCTIONS(CompareDates)
};

} // namespace

std::vector<ComparedRelease> releasesToCompare(const std::vector<scoring::HistoryEntry> &history,
                                               const QLocale &locale)
{
    std::vector<ComparedRelease> releases;
    for (const scoring::HistoryEntry &entry : history | std::views::reverse) {
        //: Pattern of a date: day and month.
        const QString day = locale.toString(entry.date, CompareWords::tr("d MMMM"));
        releases.push_back({.slot = entry.slot,
                            .words = Slot::fromName(entry.slot)
                                         //: The day of a release, then its week: "15 November · 2026-W46".
                                         ? CompareWords::tr("%1 · %2").arg(day, entry.slot)
                                         //: A day that devices were counted on, later than any release.
                                         : CompareWords::tr("%1 · devices of that day").arg(day)});
    }
    return releases;
}

ComparedPlaces placesOf(const client::Comparison &between, const std::vector<ComparedRelease> &releases)
{
    const int last = static_cast<int>(releases.size()) - 1;
    const auto placeOf = [&](const QString &slot, int otherwise) {
        const auto found = std::ranges::find(releases, slot, &ComparedRelease::slot);
        return found == releases.end() ? otherwise : static_cast<int>(found - releases.begin());
    };
    const int to = std::min(placeOf(between.to, 0), last - 1);
    return {.from = std::max(placeOf(between.from, last), to + 1), .to = to};
}

ComparedPlaces withFrom(ComparedPlaces places, int from)
{
    return {.from = from, .to = std::min(places.to, from - 1)};
}

ComparedPlaces withTo(ComparedPlaces places, int to)
{
    return {.from = std::max(places.from, to + 1), .to = to};
}

} // namespace candela::ui
