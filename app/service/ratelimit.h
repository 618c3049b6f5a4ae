#pragma once

#include "base/clock.h"

#include <QString>

#include <chrono>
#include <map>
#include <optional>

namespace candela::service {

/// Holds each subject to a number of reads a minute: a bucket that fills evenly, so that a burst of a
/// minute's worth is fine and what follows is spread.
class RateLimit
{
public:
    RateLimit(Clock clock, int perMinute);

    /// Takes one; nothing when it was there, else after how long to ask again (at least one second).
    [[nodiscard]] std::optional<std::chrono::seconds> take(const QString &subject);

private:
    struct Bucket
    {
        double left;
        QDateTime filled;
    };

    Clock m_clock;
    double m_perMinute;
    std::map<QString, Bucket> m_buckets; ///< a subject is someone with a token, so there are few
};

} // namespace candela::service
