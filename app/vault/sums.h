#pragma once

#include "model/meetingsums.h"

#include <QByteArray>

#include <optional>

namespace candela::vault {

/// The plain text of an entry of meetings: count, weight and score as 64-bit little-endian words. Written to
/// disk; a change needs another version.
[[nodiscard]] QByteArray bytesOf(const MeetingSums &sums);
/// Nothing when it is not that.
[[nodiscard]] std::optional<MeetingSums> sumsFrom(const QByteArray &plain);

} // namespace candela::vault
