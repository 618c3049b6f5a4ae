#pragma once

#include "publishing/filling.h"
#include "vault/vault.h"

#include <optional>

namespace candela::publishing {

/// Names can be switched between plain and concealed, and then one person has two pseudonyms: she would be
/// counted twice, or her activity would meet no licence. Gives a sentence when the files of a slot do not
/// speak of the same people: two licence reports of the window, or a report and the licences, that have less
/// than half in common (trust.md 5.3, F22). Nothing when they do, or when there are too few people to tell.
[[nodiscard]] Result<std::optional<QString>> mixedNames(const vault::Vault &vault, const Filling &filling,
                                                        const SignalCatalogue &knownSignals);

} // namespace candela::publishing
