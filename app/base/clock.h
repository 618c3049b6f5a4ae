#pragma once

#include <QDateTime>

#include <functional>

namespace candela {

/// Tells the time, in UTC. Handed in wherever a decision depends on the day, so that a test can be any day.
using Clock = std::function<QDateTime()>;

/// The machine's clock.
[[nodiscard]] Clock systemClock();

/// A clock that stands still at `moment`.
[[nodiscard]] Clock fixedClock(QDateTime moment);

/// A clock that stands still at noon UTC of `day`.
[[nodiscard]] Clock fixedClock(QDate day);

} // namespace candela
