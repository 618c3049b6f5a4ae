#pragma once

#include "scoring/passport.h"
#include "scoring/recompute.h"
#include "ui/widgets/passportpopover.h"

#include <QLocale>
#include <QString>

namespace candela::ui {

/// A passport in words, the sum first, for the popover.
[[nodiscard]] PassportContent passportContentOf(const scoring::Passport &passport, const QLocale &locale);

/// "28 days: Monday 19 October to Sunday 15 November"
[[nodiscard]] QString windowInWords(const Window &window, const QLocale &locale);
/// "9f2c 71aa 04e8 … c3d1"
[[nodiscard]] QString shortFingerprint(const QString &digest);
/// "2026-W46, on 17 November"
[[nodiscard]] QString releaseInWords(const scoring::Passport &passport, const QLocale &locale);
/// The titles of the reports, each once.
[[nodiscard]] QStringList sourcesOf(const scoring::Passport &passport);

/// Everything as text for the clipboard, with the whole fingerprint.
[[nodiscard]] QString plainTextOf(const scoring::Passport &passport, const QLocale &locale);

/// What doing the sum again came to.
[[nodiscard]] QString recomputedInWords(const scoring::Recomputed &again, const QLocale &locale);

} // namespace candela::ui
