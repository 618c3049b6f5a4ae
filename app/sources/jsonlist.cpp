#include "sources/jsonlist.h"

#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace candela::sources {

using Token = JsonReader::Token;

JsonList::JsonList(QByteArrayView bytes)
    : m_reader(bytes)
{
}

Result<bool> JsonList::open()
{
    const Token first = m_reader.next();
    if (first == Token::Broken)
        return m_reader.failure();
    if (first == Token::ArrayStart)
        return true;
    if (first != Token::ObjectStart)
        return false;
    m_isWrapped = true;
    const Found found = findList();
    return found == Found::Broken ? Result<bool>(m_reader.failure()) : Result<bool>(found == Found::List);
}

/// Reads fields of the outer object up to the start of the list, or to the object's end.
JsonList::Found JsonList::findList()
{
    for (;;) {
        const Token name = m_reader.next();
        if (name != Token::Name)
            return name == Token::Broken ? Found::Broken : Found::None;
        const QByteArrayView field = m_reader.text();
        const Token value = m_reader.next();
        if (value == Token::Text && field == "@odata.nextLink")
            m_hasNextPage = !m_reader.text().isEmpty();
        if (value == Token::ArrayStart && field == "value")
            return Found::List;
        if (!m_reader.skip(value))
            return Found::Broken;
    }
}

Result<bool> JsonList::next(const TakeField &take)
{
    const Token first = m_reader.next();
    if (first == Token::ArrayEnd)
        return close();
    ++m_row;
    if (first == Token::ObjectStart)
        return readRow(take);
    if (!m_reader.skip(first))
        return m_reader.failure();
    return true;
}

Result<bool> JsonList::readRow(const TakeField &take)
{
    for (std::size_t fields = 0;; ++fields) {
        const Token name = m_reader.next();
        if (name == Token::ObjectEnd)
            return true;
        if (fields == mostFields)
            return fail(Fault::BadInput, Tr::tr("A row has more than %1 fields.").arg(mostFields),
                        u"row %1"_s.arg(m_row));
        const QByteArrayView field = m_reader.text();
        const bool isPlain = !m_reader.isEscaped();
        const Token value = name == Token::Broken ? Token::Broken : m_reader.next();
        const bool hasText = value == Token::Text || value == Token::Number || value == Token::Flag;
        const JsonValue taken = {.text = hasText ? m_reader.text() : QByteArrayView(),
                                 .escaped = value == Token::Text && m_reader.isEscaped()};
        if (!m_reader.skip(value))
            return m_reader.failure();
        if (isPlain)
            take(field, taken);
    }
}

/// Reads what stands behind the list: the link to the next page may.
Result<bool> JsonList::close()
{
    while (m_isWrapped) {
        const Found found = findList();
        if (found == Found::Broken)
            return m_reader.failure();
        if (found == Found::None)
            break;
        if (!m_reader.skip(Token::ArrayStart)) // a second list of the same name
            return m_reader.failure();
    }
    if (m_reader.next() != Token::End)
        return m_reader.failure();
    return false;
}

} // namespace candela::sources
