#pragma once

#include "model/coverage.h"
#include "model/measurecatalogue.h"
#include "privacy/gate.h"
#include "vault/vault.h"

#include <optional>
#include <vector>

namespace candela::publishing {

/// The days with sums over meetings that lie in the window of a slot.
struct MeetingDays
{
    const Successor *successor = nullptr; ///< what they feed; nullptr when there is none
    std::vector<Coverage> days;
    bool isWhole = false; ///< they cover the window

    /// Whether a figure can be made of them.
    [[nodiscard]] bool fill() const { return successor != nullptr && isWhole; }
};

/// Which days feed the slot: those that were read with these features. Files of meetings have no day of
/// refresh, and no meetings on a day off; so they cover the window when each of its four weeks has a day of a
/// file, and one of them, or a later one, has come as far as the Friday of the slot.
[[nodiscard]] MeetingDays meetingDaysOf(Slot slot, const std::vector<Coverage> &coverage,
                                        const MeasureCatalogue &measures, FeatureSet features);

/// Adds the days up. Nothing when there are none. Fails with Storage when an entry of the vault cannot be
/// read.
[[nodiscard]] Result<std::optional<privacy::CountedMeetings>>
countMeetings(const vault::Vault &vault, const MeetingDays &meetings, const vault::Planes &window);

} // namespace candela::publishing
