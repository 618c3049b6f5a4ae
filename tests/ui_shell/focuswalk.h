#pragma once

#include <QStringList>

class QWidget;

namespace candela::test {

/// Presses Tab from where the focus is until it comes round, and gives the accessible names of the
/// stops in their order; the object or class name in angle brackets where there is no name.
[[nodiscard]] QStringList tabStops(QWidget &window);

/// The focusable widgets in `window` that a screen reader could not name.
[[nodiscard]] QStringList withoutName(QWidget &window);

} // namespace candela::test
