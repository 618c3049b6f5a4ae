#include "sources/csvreader.h"

#include "base/tr.h"

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

bool isAt(char c, const char *at, const char *end)
{
    return at != end && *at == c;
}

/// Behind a byte-order mark and a line that tells Excel that commas stand between the columns.
const char *startOf(QByteArrayView bytes)
{
    constexpr QByteArrayView separatorLine = "sep=,";
    const QByteArrayView text = bytes.sliced(bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    const QByteArrayView behind = text.sliced(text.startsWith(separatorLine) ? separatorLine.size() : 0);
    const bool isLine = behind.startsWith('\n') || behind.startsWith('\r');
    return isLine ? behind.data() : text.data();
}

} // namespace

QByteArray CsvCell::unescaped() const
{
    QByteArray plain = text.toByteArray();
    return escaped ? plain.replace("\"\"", "\"") : plain;
}

CsvReader::CsvReader(QByteArrayView bytes)
    : m_begin(bytes.data())
    , m_at(startOf(bytes))
    , m_end(bytes.data() + bytes.size())
    , m_ends(m_at, m_end)
    , m_cells(mostColumns)
{
}

double CsvReader::share() const
{
    return m_begin == m_end ? 1.0
                            : static_cast<double>(m_at - m_begin) / static_cast<double>(m_end - m_begin);
}

Result<bool> CsvReader::next()
{
    m_count = 0;
    m_broken = false;
    while (m_at != m_end && (*m_at == '\n' || *m_at == '\r'))
        ++m_at;
    if (m_at == m_end)
        return false;
    ++m_row;
    if (const Trouble trouble = readRow(); trouble != Trouble::None)
        return refused(trouble);
    return true;
}

CsvReader::Trouble CsvReader::readRow()
{
    for (const char *at = m_at;;) {
        if (m_count == mostColumns)
            return Trouble::TooManyColumns;
        if (isAt('"', at, m_end)) {
            m_at = at;
            if (const Trouble trouble = readQuoted(); trouble != Trouble::None)
                return trouble;
            at = m_at;
        } else {
            const char *const start = std::exchange(at, m_ends.from(at));
            if (at - start > longestCell)
                return Trouble::TooLong;
            addCell(QByteArrayView(start, at - start), false);
        }
        if (isAt(',', at, m_end)) {
            ++at;
            continue;
        }
        if (isAt('\0', at, m_end))
            return Trouble::ZeroByte;
        m_at = at;
        return Trouble::None;
    }
}

CsvReader::Trouble CsvReader::readQuoted()
{
    const char *const start = ++m_at;
    const char *const limit = start + qMin<qsizetype>(longestCell + 1, m_end - start);
    bool escaped = false;
    for (;; m_at += 2, escaped = true) {
        const void *quote =
            m_at < limit ? std::memchr(m_at, '"', static_cast<std::size_t>(limit - m_at)) : nullptr;
        if (quote == nullptr)
            return limit == m_end ? Trouble::Unterminated : Trouble::TooLong;
        m_at = static_cast<const char *>(quote);
        if (!isAt('"', m_at + 1, m_end))
            break;
    }
    const QByteArrayView text(start, m_at - start);
    if (text.contains('\0'))
        return Trouble::ZeroByte;
    addCell(text, escaped);
    const char *const behind = ++m_at;
    m_at = m_ends.from(behind);
    m_broken = m_broken || m_at != behind;
    return Trouble::None;
}

Failure CsvReader::refused(Trouble trouble) const
{
    const QString where = u"row %1"_s.arg(m_row);
    switch (trouble) {
    case Trouble::ZeroByte:
        return fail(
            Fault::BadInput,
            Tr::tr(
                "The file holds zero bytes: it is not text in UTF-8. Use the CSV file as it was downloaded."),
            where);
    case Trouble::TooLong:
        return fail(Fault::BadInput,
                    Tr::tr("A cell is longer than 4 KiB; a closing quotation mark may be missing before it."),
                    where);
    case Trouble::Unterminated:
        return fail(
            Fault::BadInput,
            Tr::tr("The file ends inside a quoted cell: it was not written to its end. Download it again."),
            where);
    case Trouble::TooManyColumns:
        return fail(Fault::BadInput, Tr::tr("A row has more than 1,000 columns; no usage report has."),
                    where);
    case Trouble::None:
        break;
    }
    std::unreachable();
}

} // namespace candela::sources
