#pragma once

#include "contract/publishresult.h"
#include "contract/sourcelist.h"

#include <QIcon>
#include <QLocale>
#include <QString>

namespace candela {
class SignalCatalogue;
}

namespace candela::ui {

struct GivenFile;

/// What was made of a file, e.g. "Email activity, 19 October to 15 November 2026: taken over".
[[nodiscard]] QString madeOf(const GivenFile &given, const QLocale &locale);

/// What was left out and why, e.g. "3 rows: no principal name"; the reason of a refusal. Empty when there is
/// nothing.
[[nodiscard]] QString leftOut(const GivenFile &given, const QLocale &locale);

/// The icon and its tone for the state of a file.
[[nodiscard]] QIcon iconOf(const GivenFile &given);

/// What publishing did, in sentences: which weeks were released, and what the others wait for.
[[nodiscard]] QString wordsOf(const contract::PublishResult &result, const QLocale &locale);

/// What is told of a source that is there, e.g. "Devices with Microsoft 365 Apps: up to 20 November 2026, 412
/// of 500 devices reported".
[[nodiscard]] QString wordsOf(const contract::SourceEntry &source, const QLocale &locale);

/// "up to 15 Nov".
[[nodiscard]] QString upToWords(QDate day, const QLocale &locale);

/// That a report stopped while others went on, e.g. "Email activity: nothing after 18 October 2026".
[[nodiscard]] QString stoppedWords(const QString &title, QDate upTo, const QLocale &locale);

/// "week of 9 to 15 November 2026 (2026-W46)".
[[nodiscard]] QString weekOf(const QString &slot, const QLocale &locale);

} // namespace candela::ui
