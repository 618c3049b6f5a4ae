#include "service/ratelimit.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace candela::service {

RateLimit::RateLimit(Clock clock, int perMinute)
    : m_clock(std::move(clock))
    , m_perMinute(perMinute)
{
}

std::optional<std::chrono::seconds> RateLimit::take(const QString &subject)
{
    constexpr double msPerMinute = 60'000;
    const QDateTime now = m_clock();
    Bucket &bucket = m_buckets.try_emplace(subject, Bucket{.left = m_perMinute, .filled = now}).first->second;

    // A clock that was set back must not lock anyone out: then nothing is filled, nothing is taken away.
    const auto passed = static_cast<double>(std::max<qint64>(0, bucket.filled.msecsTo(now)));
    bucket.left = std::min(m_perMinute, bucket.left + passed * m_perMinute / msPerMinute);
    bucket.filled = now;
    if (bucket.left >= 1) {
        bucket.left -= 1;
        return std::nullopt;
    }
    const double wait = (1 - bucket.left) * 60 / m_perMinute;
    return std::chrono::seconds(std::max(1, static_cast<int>(std::ceil(wait))));
}

} // namespace candela::service
