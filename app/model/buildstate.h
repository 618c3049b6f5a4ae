#pragma once

#include <QString>

#include <array>
#include <optional>

namespace candela {

/// How up to date a build is on a day (methodology 3.3).
enum class BuildState {
    Newest,      ///< the newest that its channel has
    Supported,   ///< not the newest, but its version still gets fixes
    Unsupported, ///< released once, and its time is over
    Unknown,     ///< in no table of releases
};

inline constexpr std::array allBuildStates = {
    BuildState::Newest,
    BuildState::Supported,
    BuildState::Unsupported,
    BuildState::Unknown,
};

/// "newest", "supported", "unsupported" or "unknown". Written to disk: add, never rename.
[[nodiscard]] QString idOf(BuildState state);
[[nodiscard]] std::optional<BuildState> buildStateFromId(QStringView id);

} // namespace candela
