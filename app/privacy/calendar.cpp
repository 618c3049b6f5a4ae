#include "privacy/calendar.h"

#include "base/tr.h"

namespace candela::privacy {

namespace {

constexpr qint64 peopleForWeekly = 200;
constexpr int fewWeeks = 4;

} // namespace

int weeksBetween(qint64 people, int chosen)
{
    return people < peopleForWeekly || chosen > 1 ? fewWeeks : 1;
}

Result<void> mayRelease(Slot slot, std::optional<Slot> newest, int weeksBetween)
{
    if (!newest || newest->weeksTo(slot) >= weeksBetween)
        return {};
    if (slot <= *newest)
        return fail(Fault::Conflict,
                    Tr::tr("%1 cannot be released any more: %2 is released, and weeks are released in order.")
                        .arg(slot.name(), newest->name()),
                    slot.name());
    return fail(
        Fault::Conflict,
        Tr::tr("%1 is too close to %2 for an organization of this size; the next week that can be released "
               "is %3.")
            .arg(slot.name(), newest->name(), newest->plusWeeks(weeksBetween).name()),
        slot.name());
}

} // namespace candela::privacy
