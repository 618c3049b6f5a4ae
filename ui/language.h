#pragma once

#include <QLocale>

class QCoreApplication;

namespace candela::ui {

/// Loads the translation for `code` (the system's language when empty) and makes its locale the default. A
/// language without a translation is shown in English, with the formats of its country.
void speak(QCoreApplication &application, const QString &code);

} // namespace candela::ui
