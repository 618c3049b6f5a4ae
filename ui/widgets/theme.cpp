#include "ui/widgets/theme.h"

#include "ui/widgets/style.h"

#include <QWidget>

namespace candela::ui {

Theme lightTheme()
{
    return {.dark = false,
            .page = 0xF4F6F9,
            .surface = 0xFFFFFF,
            .inset = 0xEEF1F5,
            .border = 0xDDE3EA,
            .control = 0x7F8B9B,
            .buttonBorder = 0xC3CCD7,
            .track = 0xE4E9EF,
            .text = 0x17202B,
            .second = 0x566373,
            .disabled = 0x9AA5B3,
            .accent = 0x1F5FD0,
            .onAccent = 0xFFFFFF,
            .tech = 0x007A94,
            .techText = 0x006B82,
            .good = 0x11774E,
            .attention = 0x9A5B00,
            .bad = 0xB3261E,
            .warnFill = 0xCF7F00,
            .goodBack = 0xE5F4EC,
            .attentionBack = 0xFBF0DC,
            .badBack = 0xFCEBE9,
            .accentBack = 0xEAF1FD,
            .techBack = 0xE2F3F6,
            .bannerBack = 0xEAF1FD,
            .bannerBorder = 0xBFD4F7,
            .goodBorder = 0xA9D6BF,
            .attentionBorder = 0xE3C58D,
            .badBorder = 0xEDB4AF,
            .selection = 0xEAF1FD,
            .hover = 0xF7F9FB,
            .shadow = QColor(23, 32, 43, 40),
            .series = {0x1F5FD0, 0xC2560C, 0x0B7F5F, 0x9B2F97, 0x5D6B00, 0xB8274A, 0x5B57C2, 0x007A94}};
}

Theme darkTheme()
{
    return {.dark = true,
            .page = 0x10151C,
            .surface = 0x19202A,
            .inset = 0x222B37,
            .border = 0x313C4A,
            .control = 0x6B7888,
            .buttonBorder = 0x435062,
            .track = 0x2B3542,
            .text = 0xE8EDF3,
            .second = 0x9DAABA,
            .disabled = 0x5F6C7B,
            .accent = 0x7AA8FF,
            .onAccent = 0x0B1220,
            .tech = 0x5FD0E6,
            .techText = 0x5FD0E6,
            .good = 0x5CCB97,
            .attention = 0xF0B35A,
            .bad = 0xFF8A80,
            .warnFill = 0xE5A64C,
            .goodBack = 0x16302A,
            .attentionBack = 0x33291A,
            .badBack = 0x3A2224,
            .accentBack = 0x17263F,
            .techBack = 0x15313A,
            .bannerBack = 0x17263F,
            .bannerBorder = 0x2E4A7A,
            .goodBorder = 0x2B5A4A,
            .attentionBorder = 0x64502C,
            .badBorder = 0x6B3A3C,
            .selection = 0x17263F,
            .hover = 0x1E2631,
            .shadow = QColor(0, 0, 0, 110),
            .series = {0x7AA8FF, 0xFFA36B, 0x4FD1A5, 0xE58BE0, 0xC3D14B, 0xFF8FA6, 0xB0ABFF, 0x5FD0E6}};
}

Theme themeFor(ThemeChoice choice, bool systemIsDark)
{
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark);
    return dark ? darkTheme() : lightTheme();
}

namespace {

void setSurfaces(QPalette &palette, const Theme &theme)
{
    palette.setColor(QPalette::Window, theme.page);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.hover);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ToolTipBase, theme.text);
    palette.setColor(QPalette::Highlight, theme.selection);
    palette.setColor(QPalette::Light, theme.surface);
    palette.setColor(QPalette::Midlight, theme.inset);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.control);
    palette.setColor(QPalette::Shadow, theme.shadow);
}

void setTexts(QPalette &palette, QPalette::ColorGroup group, const Theme &theme, const QColor &text)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::BrightText})
        palette.setColor(group, role, text);
    palette.setColor(group, QPalette::ToolTipText, theme.surface);
    palette.setColor(group, QPalette::PlaceholderText,
                     group == QPalette::Disabled ? theme.disabled : theme.second);
    palette.setColor(group, QPalette::Link, theme.accent);
    palette.setColor(group, QPalette::LinkVisited, theme.accent);
}

} // namespace

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    setSurfaces(palette, theme);
    setTexts(palette, QPalette::Active, theme, theme.text);
    setTexts(palette, QPalette::Inactive, theme, theme.text);
    setTexts(palette, QPalette::Disabled, theme, theme.disabled);
    return palette;
}

const Theme &themeOf(const QWidget &widget)
{
    static const Theme fallback = lightTheme();
    const auto *style = qobject_cast<const CandelaStyle *>(widget.style());
    return style ? style->theme() : fallback;
}

} // namespace candela::ui
