#pragma once

#include <QLocale>
#include <QString>

namespace candela::ui {

// Numbers as people read them, in the digits and groups of a locale. Minus is U+2212 everywhere.

[[nodiscard]] QString number(qint64 value, const QLocale &locale);
[[nodiscard]] QString number(double value, int decimals, const QLocale &locale);
/// "+5", "−2", "0".
[[nodiscard]] QString signedNumber(int value, const QLocale &locale);
/// "± 1".
[[nodiscard]] QString plusMinus(int value, const QLocale &locale);
/// "82%", by a pattern that a translation may change.
[[nodiscard]] QString percent(double share, const QLocale &locale);

/// Whether `text` is a number in any digits, so that its digits may be set on equal widths.
[[nodiscard]] bool isNumeric(QStringView text);

} // namespace candela::ui
