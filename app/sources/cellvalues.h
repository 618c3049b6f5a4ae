#pragma once

#include <QByteArrayView>
#include <QDate>

#include <optional>

namespace candela::sources {

// What a cell of a usage report says (methodology: booleans in two styles, empty counts, ISO durations).
// Spaces around a value do not count. Nothing when it is not written in a way these reports use.

/// True, Yes or 1; False, No, 0 or an empty cell. The case of letters does not count.
[[nodiscard]] std::optional<bool> flagFrom(QByteArrayView cell);

/// Whether a count or a duration is above zero: whole numbers of any length, "PT1H2M3.5S", "00:12:00". An
/// empty cell is zero; a negative value is nothing.
[[nodiscard]] std::optional<bool> isPositive(QByteArrayView cell);

/// "2026-11-15", also with a time behind it ("2026-11-15T00:00:00Z"), which is not read.
[[nodiscard]] std::optional<QDate> dateFrom(QByteArrayView cell);

/// "11/20/2026 10:00:00 AM": month, day, year and a time of twelve hours, which is not read.
[[nodiscard]] std::optional<QDate> americanDateFrom(QByteArrayView cell);

/// A Report Period: 7, 30, 90 or 180 days; 0 for one day (empty, "0", "1" or a date).
[[nodiscard]] std::optional<int> periodFrom(QByteArrayView cell);

/// A finite number with a decimal point, such as "-1", "4.2" or "1e3". Nothing for NaN, for infinity and for
/// what is too large to be one.
[[nodiscard]] std::optional<double> numberFrom(QByteArrayView cell);

} // namespace candela::sources
