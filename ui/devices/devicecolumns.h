#pragma once

#include "model/devicerow.h"
#include "model/technologyrules.h"
#include "ui/tables/tablecontent.h"

#include <QLocale>

namespace candela::ui {

/// A start or a sign-in that takes longer asks for attention: the middle of our tables (methodology 3.1.2).
inline constexpr qint64 slowBootMs = 60'000;
inline constexpr qint64 slowSignInMs = 40'000;
/// So many crashes of apps in 14 days, or stop errors in 30, ask for attention.
inline constexpr int manyCrashes = 5;
inline constexpr int manyStopErrors = 2;

/// The columns of the list of devices, as they stand at first; the last five are there when they are wanted.
[[nodiscard]] const std::vector<Column> &deviceColumns();
/// `column` counts as in `deviceColumns`.
[[nodiscard]] DeviceField fieldOf(int column);
[[nodiscard]] int columnOf(DeviceField field);

/// One value of a device as it is told; "not known" where no report says it.
[[nodiscard]] Cell cellOf(const DeviceRow &device, DeviceField field, const TechnologyRules &rules,
                          const QLocale &locale);

/// "Semi-Annual", as people say it.
[[nodiscard]] QString wordsOf(UpdateChannel channel);
[[nodiscard]] QString wordsOf(BuildState state);
/// "Windows 11 23H2" of "10.0.22631.4317"; of another text the text.
[[nodiscard]] QString systemName(const QString &osVersion, const TechnologyRules &rules);
/// "104.0", seconds with one decimal.
[[nodiscard]] QString seconds(qint64 milliseconds, const QLocale &locale);

} // namespace candela::ui
