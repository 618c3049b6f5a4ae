#include "client/backoff.h"

#include <algorithm>

namespace candela::client {

std::chrono::seconds waitAfter(int failures)
{
    constexpr std::chrono::seconds longest = std::chrono::minutes(2);
    constexpr int enough = 7; // 2^7 seconds are more than the longest wait
    return std::min(std::chrono::seconds(1LL << std::clamp(failures, 1, enough)), longest);
}

} // namespace candela::client
