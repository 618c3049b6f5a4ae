#pragma once

#include "privacy/release.h"
#include "publishing/filling.h"
#include "store/synctable.h"

#include <QStringList>

namespace candela::publishing {

/// What a slot that is not ready lacks, in words. Empty when no file is there that was meant for it, unless
/// somebody asked for this slot.
[[nodiscard]] QStringList missingFiles(const Filling &filling, bool isAsked);

/// Reports of activity that fed the release `last` and do not fill the slot yet, in words, each once
/// (contract.md 5); rows of meetings too, where a figure was made of them.
[[nodiscard]] QStringList missingSince(const privacy::Release &last, const Filling &filling,
                                       const SignalCatalogue &knownSignals, const MeasureCatalogue &measures);

/// Reports of activity that the connector has not fetched as far as it was to and that do not fill the slot
/// yet, in words: the first release must not go without them for good. Nothing where no connector runs.
[[nodiscard]] QStringList stillFetched(const std::vector<store::SyncRun> &runs, const Filling &filling,
                                       const SignalCatalogue &knownSignals);

/// Why nothing at all can be published, as a sentence that names what to import.
[[nodiscard]] QString whyNothing(const Stock &stock);

} // namespace candela::publishing
