#pragma once

#include "base/result.h"

#include <QByteArrayView>

#include <vector>

namespace candela::sources {

/// Reads JSON token by token from bytes that lie in memory, however large, without a copy and without
/// building a tree. UTF-8 is checked. NaN and Infinity, which some programs write, are numbers of that text.
///
/// What a hostile or half-written file could use to grow is refused: more than 64 levels.
class JsonReader
{
public:
    static constexpr std::size_t deepest = 64;

    enum class Token {
        ObjectStart,
        ObjectEnd,
        ArrayStart,
        ArrayEnd,
        Name,
        Text,
        Number,
        Flag,
        Null,
        End,
        Broken
    };

    /// `bytes` outlive the reader and what it gave; a byte-order mark at their start is passed over.
    explicit JsonReader(QByteArrayView bytes);

    /// The next token: End after the last, and from then on; Broken where the bytes are no JSON, for good.
    [[nodiscard]] Token next();
    /// Reads on to the end of the value whose first token was read last; false when it is broken.
    [[nodiscard]] bool skip(Token first);

    /// What was read last: a Name or Text without its quotes, as it stands in the file; a Number or a Flag.
    [[nodiscard]] QByteArrayView text() const { return m_text; }
    /// Whether the Name or Text read last holds escapes (jsontext.h).
    [[nodiscard]] bool isEscaped() const { return m_escaped; }

    /// Why it is broken, naming the place by its byte.
    [[nodiscard]] Failure failure() const;
    /// How much has been read, from 0 to 1.
    [[nodiscard]] double share() const;

private:
    enum class Expected { Value, FirstName, Name, Colon, FirstValue, CommaOrEnd, Nothing };

    Token readValue();
    Token readName();
    Token readEnd(char closing);
    Token open(bool isObject);
    Token ended(Token token);
    Token broken();
    [[nodiscard]] bool readString();
    [[nodiscard]] bool readEscape();
    [[nodiscard]] bool readUtf8();
    [[nodiscard]] bool readNumber();
    [[nodiscard]] bool takeDigits();
    [[nodiscard]] bool takeWord(QByteArrayView word);
    void skipSpaces();

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    QByteArrayView m_text;
    bool m_escaped = false;
    bool m_broken = false;
    Expected m_expected = Expected::Value;
    std::vector<bool> m_levels; ///< whether each open level is an object
};

} // namespace candela::sources
