#include "publishing/meetingdays.h"

#include "vault/count.h"

#include <algorithm>
#include <set>

namespace candela::publishing {

namespace {

constexpr int daysAfterFriday = 2;
constexpr std::size_t weeks = 4;

const Successor *successorOf(FeatureSet features, const MeasureCatalogue &measures)
{
    for (const Measure &measure : measures.entries()) {
        const auto found = std::ranges::find(measure.successors, features, &Successor::features);
        if (found != measure.successors.end())
            return &*found;
    }
    return nullptr;
}

} // namespace

MeetingDays meetingDaysOf(Slot slot, const std::vector<Coverage> &coverage, const MeasureCatalogue &measures,
                          FeatureSet features)
{
    MeetingDays meetings{.successor = successorOf(features, measures)};
    const QDate friday = slot.sunday().addDays(-daysAfterFriday);
    bool reachesFriday = false;
    std::set<Slot> covered;
    for (const Coverage &one : coverage) {
        if (one.kind != coverageKindOf(features))
            continue;
        reachesFriday = reachesFriday || one.days.last >= friday;
        if (!slot.window().contains(one.days.last))
            continue;
        meetings.days.push_back(one);
        covered.insert(Slot::of(one.days.last));
    }
    meetings.isWhole = reachesFriday && covered.size() == weeks;
    return meetings;
}

Result<std::optional<privacy::CountedMeetings>>
countMeetings(const vault::Vault &vault, const MeetingDays &meetings, const vault::Planes &window)
{
    if (meetings.successor == nullptr || meetings.days.empty())
        return std::optional<privacy::CountedMeetings>();
    const Successor &successor = *meetings.successor;
    privacy::CountedMeetings counted{.id = successor.figureId(),
                                     .people = vault::count(successor.population, window, vault.people()),
                                     .isWhole = meetings.isWhole,
                                     .sums = {}};
    for (const Coverage &day : meetings.days) {
        const auto sums = vault.meetings(day);
        if (!sums)
            return fail(sums.error());
        counted.sums += *sums;
    }
    return std::optional(counted);
}

} // namespace candela::publishing
