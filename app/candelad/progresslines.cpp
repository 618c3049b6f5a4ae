#include "candelad/progresslines.h"

#include <cstdio>

namespace candela {

std::function<void(double share)> progressLines(bool wanted)
{
    if (!wanted)
        return {};
    return [last = -1](double share) mutable {
        const int percent = static_cast<int>(share * 100);
        if (percent == last)
            return;
        last = percent;
        std::fprintf(stderr, "progress %d\n", percent);
    };
}

} // namespace candela
