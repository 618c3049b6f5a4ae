#pragma once

#include <QFont>

namespace candela::ui {

/// What a text is for. The sizes are those of the type table; nothing on a page has another one.
enum class Use {
    Question,   ///< 34 / 600, first page
    PagePoints, ///< 40 / 600
    CardPoints, ///< 28 / 600
    PageTitle,  ///< 22 / 600
    Heading,    ///< 20 / 600: the sentence of an insight, a dialog's title, a stat
    Section,    ///< 15 / 600: titles of cards and sections
    Body,       ///< 13 / 400
    Emphasis,   ///< 13 / 500
    Strong,     ///< 13 / 600: figures in a sentence
    Second,     ///< 12 / 400
    Link,       ///< 12 / 500: links and chips
    Small,      ///< 11 / 400: axes, what a change is compared with
    SmallTitle, ///< 11 / 600: groups of the navigation
    Mono,       ///< 12, fixed width: identifiers, filters, bytes
};

/// The application's font: Inter with its fallbacks, unhinted, 13 px times `textScale`. Set it with
/// applyTextScale (style.h); every other size follows it.
[[nodiscard]] QFont applicationFont(double textScale);

/// How much larger than 13 px the application's font is.
[[nodiscard]] double textScale();

/// The font for a use, scaled with the application's font.
[[nodiscard]] QFont font(Use use);

/// A number of the dial: Inter Display, semi-bold, at `pixels` exactly.
[[nodiscard]] QFont displayFont(double pixels);

/// A length of the grid, scaled with the text: for boxes that hold text.
[[nodiscard]] int scaled(int pixels);

} // namespace candela::ui
