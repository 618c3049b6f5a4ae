#include "model/buildstate.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

QString idOf(BuildState state)
{
    switch (state) {
    case BuildState::Newest:
        return u"newest"_s;
    case BuildState::Supported:
        return u"supported"_s;
    case BuildState::Unsupported:
        return u"unsupported"_s;
    case BuildState::Unknown:
        return u"unknown"_s;
    }
    std::unreachable();
}

std::optional<BuildState> buildStateFromId(QStringView id)
{
    const auto found =
        std::ranges::find_if(allBuildStates, [&](BuildState state) { return idOf(state) == id; });
    return found == allBuildStates.end() ? std::nullopt : std::optional(*found);
}

} // namespace candela
