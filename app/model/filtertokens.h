#pragma once

#include <QString>

#include <vector>

namespace candela {

/// One piece of a filter's text.
struct FilterToken
{
    enum class Kind {
        Word,     ///< letters, digits, `_`, `-`, `.` and `:`
        Text,     ///< in quotation marks; `text` is what stands between them
        Unclosed, ///< a quotation mark without its partner
        Operator, ///< made of `=`, `!`, `<` and `>`
        Open,     ///< (
        Close,    ///< )
        Odd,      ///< a character that means nothing
        End,
    };

    Kind kind = Kind::End;
    QString text;
    qsizetype position = 0; ///< of its first character
};

/// The pieces in order; the last is an End. In quotation marks, `\"` is a quotation mark and `\\` a
/// backslash.
[[nodiscard]] std::vector<FilterToken> filterTokens(QStringView text);

} // namespace candela
