#pragma once

#include <QColor>
#include <QPalette>

#include <array>

class QWidget;

namespace candela::ui {

/// What a person chose; System follows the desktop.
enum class ThemeChoice { Light, Dark, System };

/// Every colour of the product, and nothing that is not a colour. Text colours reach 4.5:1 on every surface
/// of their theme; `warnFill` is for bars only and never for text; `border` is decoration, `control` is the
/// border of a field.
struct Theme
{
    bool dark = false;
    QColor page, surface, inset, border, control, buttonBorder, track;
    QColor text, second, disabled;
    QColor accent, onAccent, tech, techText;
    QColor good, attention, bad, warnFill;
    QColor goodBack, attentionBack, badBack, accentBack, techBack;
    QColor bannerBack, bannerBorder, goodBorder, attentionBorder, badBorder;
    QColor selection, hover, shadow;
    std::array<QColor, 8> series;

    friend bool operator==(const Theme &, const Theme &) = default;
};

[[nodiscard]] Theme lightTheme();
[[nodiscard]] Theme darkTheme();

/// The theme for a choice. `systemIsDark` counts for ThemeChoice::System alone.
[[nodiscard]] Theme themeFor(ThemeChoice choice, bool systemIsDark);

/// Every role of every group, so that a plain Qt widget looks at home.
[[nodiscard]] QPalette paletteOf(const Theme &theme);

/// The theme that the style of `widget` carries; the light one under a foreign style.
[[nodiscard]] const Theme &themeOf(const QWidget &widget);

} // namespace candela::ui
