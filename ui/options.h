#pragma once

#include "base/result.h"
#include "ui/widgets/theme.h"

#include <QSize>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace candela::ui {

/// What the command line asks for (design.md 6, contract.md 9).
struct Options
{
    QUrl service;        ///< empty for "This computer"
    bool sample = false; ///< the sample organization
    QString page;        ///< id of the first page; empty for the one that fits
    QString shot;        ///< file to render the page to, then the program ends; empty for none
    QSize size = {1280, 860};
    bool hasSize = false; ///< whether `size` was asked for
    QString language;     ///< code, e.g. "de"; empty for the system's
    std::optional<ThemeChoice> theme;

    friend bool operator==(const Options &, const Options &) = default;
};

/// The command line is wrong, or it asks for help only: what to print and how to end.
struct Farewell
{
    QString words;
    int exit = 2; ///< 0 for help and version

    friend bool operator==(const Farewell &, const Farewell &) = default;
};

/// Reads the command line; `arguments` begins with the program's name. `pages` are the ids that --page may
/// name.
[[nodiscard]] std::expected<Options, Farewell> readOptions(const QStringList &arguments,
                                                           const QStringList &pages);

/// Reads "1280x860"; nothing for any other text and for sides below 200 or above 8000.
[[nodiscard]] std::optional<QSize> sizeFrom(QStringView text);

/// "light", "dark" or "system".
[[nodiscard]] std::optional<ThemeChoice> themeFrom(QStringView name);
[[nodiscard]] QString nameOf(ThemeChoice choice);

} // namespace candela::ui
