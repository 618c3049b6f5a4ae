#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace candela::web {

/// A question that got no useful answer.
struct Refused
{
    int status = 0;             ///< 0 when no answer came at all
    QByteArray retryAfter = {}; ///< the header as it was sent; empty when it was not
    int times = 1;              ///< how often in a row, this one included
};

/// After so many refusals in a row a question is given up.
inline constexpr int mostTimes = 8;

/// Whether the same question may be answered later: no answer, 408, 425, 429, 500, 502, 503 and 504.
[[nodiscard]] bool mayPass(int status);

/// How long a server wants to be left alone: whole or fractional seconds, or a date (RFC 9110, 10.2.3),
/// counted from `now`. Nothing when it does not say, or says what nobody understands.
[[nodiscard]] std::optional<std::chrono::milliseconds> waitWished(const QByteArray &retryAfter,
                                                                  const QDateTime &now);

/// How long to wait before asking again: what the server wishes, else 2, 4, 8, ... seconds and never more
/// than five minutes, of which `chance`, from 0 to 1, gives half to all, so that many do not come back at
/// once. Never under a second: refused questions count too. Nothing when asking again does not help.
[[nodiscard]] std::optional<std::chrono::milliseconds> waitBefore(const Refused &refused,
                                                                  const QDateTime &now, double chance);

} // namespace candela::web
