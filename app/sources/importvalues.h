#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <optional>

namespace candela::sources {

// What a cell of a file in a format of ours says. Cells come without spaces around them and are not empty.
// Nothing when it is not written in a way that is allowed: no fraction, sign, exponent, "NaN" or "inf".

/// A whole number from 0 to `most`, in decimal digits alone.
[[nodiscard]] std::optional<qint64> wholeFrom(QByteArrayView cell, qint64 most);

/// A moment in UTC: "2026-11-15T09:00:00Z", "2026-11-15 09:00", with or without seconds, their fraction and
/// the Z, or with an offset such as +01:00. Of the years 2000 to 2999.
[[nodiscard]] std::optional<QDateTime> momentFrom(QByteArrayView cell);

} // namespace candela::sources
