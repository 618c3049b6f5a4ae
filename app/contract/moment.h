#pragma once

#include "contract/fields.h"

#include <QDateTime>
#include <QJsonValue>

#include <optional>

namespace candela::contract {

/// As RFC 3339 in UTC, to the second; `null` for nothing.
[[nodiscard]] QJsonValue jsonOf(const std::optional<QDateTime> &moment);

/// A member of RFC 3339 with its zone, given in UTC; a complaint at a time without one.
[[nodiscard]] std::optional<QDateTime> momentOrNothing(Fields &fields, QLatin1StringView key);

} // namespace candela::contract
