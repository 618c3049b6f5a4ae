#pragma once

#include "privacy/gate.h"
#include "publishing/filling.h"
#include "vault/vault.h"

namespace candela::publishing {

/// The raw counts of one slot. They go to the gate and nowhere else.
struct SlotCounts
{
    qint64 people = 0; ///< enabled for at least one product in the window
    std::vector<privacy::CountedCell> cells;
    std::optional<privacy::CountedMeetings> meetings = {};
    std::optional<QString> mixedNames =
        {}; ///< why its files do not speak of the same people; nothing is counted
};

/// Counts every filled measure of a slot among the people enabled for it, and from `fewestPeopleForInsights`
/// on the supporting ones, where every file tells of their signals. Opens each entry once. Fails with Storage
/// when an entry of the vault cannot be read.
[[nodiscard]] Result<SlotCounts> countSlot(const vault::Vault &vault, const Filling &filling,
                                           const SignalCatalogue &knownSignals);

/// What the release says it was counted from: one row a report and kind, sorted.
[[nodiscard]] std::vector<Coverage> inputsOf(const Filling &filling);

} // namespace candela::publishing
