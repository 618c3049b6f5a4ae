#include "sources/jsonreader.h"

#include "base/tr.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

JsonReader::JsonReader(QByteArrayView bytes)
    : m_begin(bytes.begin())
    , m_at(bytes.begin())
    , m_end(bytes.end())
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        m_at += 3;
}

JsonReader::Token JsonReader::next()
{
    skipSpaces();
    if (m_broken)
        return Token::Broken;
    if (m_expected == Expected::Nothing)
        return m_at == m_end ? Token::End : broken();
    if (m_at == m_end)
        return broken();
    switch (m_expected) {
    case Expected::FirstName:
        return *m_at == '}' ? readEnd('}') : readName();
    case Expected::Name:
        return readName();
    case Expected::FirstValue:
        return *m_at == ']' ? readEnd(']') : readValue();
    case Expected::Colon:
        if (*m_at != ':')
            return broken();
        ++m_at;
        m_expected = Expected::Value;
        return next();
    case Expected::CommaOrEnd:
        if (*m_at != ',')
            return readEnd(m_levels.back() ? '}' : ']');
        ++m_at;
        m_expected = m_levels.back() ? Expected::Name : Expected::Value;
        return next();
    default:
        return readValue();
    }
}

bool JsonReader::skip(Token first)
{
    if (first != Token::ObjectStart && first != Token::ArrayStart)
        return first != Token::Broken;
    const std::size_t outside = m_levels.size() - 1;
    while (m_levels.size() > outside) {
        if (next() == Token::Broken)
            return false;
    }
    return true;
}

JsonReader::Token JsonReader::readValue()
{
    switch (*m_at) {
    case '{':
        return open(true);
    case '[':
        return open(false);
    case '"':
        return readString() ? ended(Token::Text) : broken();
    case 't':
        return takeWord("true") ? ended(Token::Flag) : broken();
    case 'f':
        return takeWord("false") ? ended(Token::Flag) : broken();
    case 'n':
        return takeWord("null") ? ended(Token::Null) : broken();
    default:
        return readNumber() ? ended(Token::Number) : broken();
    }
}

JsonReader::Token JsonReader::readName()
{
    if (*m_at != '"' || !readString())
        return broken();
    m_expected = Expected::Colon;
    return Token::Name;
}

JsonReader::Token JsonReader::readEnd(char closing)
{
    if (*m_at != closing)
        return broken();
    ++m_at;
    m_levels.pop_back();
    return ended(closing == '}' ? Token::ObjectEnd : Token::ArrayEnd);
}

JsonReader::Token JsonReader::open(bool isObject)
{
    if (m_levels.size() == deepest)
        return broken();
    ++m_at;
    m_levels.push_back(isObject);
    m_expected = isObject ? Expected::FirstName : Expected::FirstValue;
    return isObject ? Token::ObjectStart : Token::ArrayStart;
}

JsonReader::Token JsonReader::ended(Token token)
{
    m_expected = m_levels.empty() ? Expected::Nothing : Expected::CommaOrEnd;
    return token;
}

JsonReader::Token JsonReader::broken()
{
    m_broken = true;
    return Token::Broken;
}

bool JsonReader::readString()
{
    m_escaped = false;
    const char *const start = ++m_at;
    while (m_at != m_end) {
        const auto byte = static_cast<unsigned char>(*m_at);
        if (byte == '"') {
            m_text = QByteArrayView(start, m_at++);
            return true;
        }
        if (byte < 0x20 || (byte == '\\' && !readEscape()) || (byte >= 0x80 && !readUtf8()))
            return false;
        if (byte != '\\' && byte < 0x80)
            ++m_at;
    }
    return false;
}

/// Moves behind the escape that `m_at` stands on.
bool JsonReader::readEscape()
{
    m_escaped = true;
    if (m_end - m_at < 2)
        return false;
    const char kind = m_at[1];
    if (kind != 'u') {
        m_at += 2;
        return QByteArrayView("\"\\/bfnrt").contains(kind);
    }
    if (m_end - m_at < 6 || !std::all_of(m_at + 2, m_at + 6, isHexDigit))
        return false;
    m_at += 6;
    return true;
}

/// Moves behind the character of several bytes that `m_at` stands on (RFC 3629, section 4).
bool JsonReader::readUtf8()
{
    const auto at = [this](int offset) {
        return m_at + offset < m_end ? static_cast<unsigned char>(m_at[offset]) : 0U;
    };
    const auto isIn = [](unsigned byte, unsigned first, unsigned last) {
        return byte >= first && byte <= last;
    };
    const unsigned lead = at(0);
    int length = 0;
    if (isIn(lead, 0xC2, 0xDF))
        length = isIn(at(1), 0x80, 0xBF) ? 2 : 0;
    else if (isIn(lead, 0xE0, 0xEF))
        length = isIn(at(1), lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF) ? 3 : 0;
    else if (isIn(lead, 0xF0, 0xF4))
        length = isIn(at(1), lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF) ? 4 : 0;
    for (int i = 2; i < length; ++i) {
        if (!isIn(at(i), 0x80, 0xBF))
            return false;
    }
    m_at += length;
    return length > 0;
}

bool JsonReader::readNumber()
{
    const char *const start = m_at;
    if (*m_at == '-')
        ++m_at;
    if (m_at == m_end)
        return false;
    if (*m_at == 'N' || *m_at == 'I') {
        const bool isKnown = takeWord("NaN") || takeWord("Infinity");
        m_text = QByteArrayView(start, m_at);
        return isKnown;
    }
    const bool startsWithZero = *m_at == '0';
    const char *const digits = m_at;
    if (!takeDigits() || (startsWithZero && m_at - digits > 1))
        return false;
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!takeDigits())
            return false;
    }
    if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        if (!takeDigits())
            return false;
    }
    m_text = QByteArrayView(start, m_at);
    return true;
}

/// Whether there was at least one.
bool JsonReader::takeDigits()
{
    const char *const start = m_at;
    m_at = std::find_if_not(m_at, m_end, isDigit);
    return m_at != start;
}

bool JsonReader::takeWord(QByteArrayView word)
{
    if (!QByteArrayView(m_at, m_end).startsWith(word))
        return false;
    m_text = QByteArrayView(m_at, word.size());
    m_at += word.size();
    return true;
}

void JsonReader::skipSpaces()
{
    m_at =
        std::find_if_not(m_at, m_end, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
}

Failure JsonReader::failure() const
{
    const QString where = u"byte %1"_s.arg(m_at - m_begin + 1);
    if (m_at == m_end)
        return fail(Fault::BadInput, Tr::tr("The JSON ends in the middle. Download it again."), where);
    return fail(Fault::BadInput,
                Tr::tr("The file begins as JSON and does not go on as such. Download it again."), where);
}

double JsonReader::share() const
{
    return m_end == m_begin ? 1 : static_cast<double>(m_at - m_begin) / static_cast<double>(m_end - m_begin);
}

} // namespace candela::sources
