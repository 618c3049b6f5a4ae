#pragma once

#include <QLocale>

class QGuiApplication;

namespace candela::ui {

/// Loads the translation for `code` (the system's language when empty) and makes its locale the default. A
/// language without a translation is shown in English, with the formats of its country; asked for by name, it
/// still sets the direction of the layout.
void speak(QGuiApplication &application, const QString &code);

} // namespace candela::ui
