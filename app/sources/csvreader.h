#pragma once

#include "base/result.h"
#include "sources/cellends.h"

#include <QByteArrayView>

#include <span>
#include <vector>

namespace candela::sources {

/// One cell as it stands in the file, without the quotes around it.
struct CsvCell
{
    QByteArrayView text;  ///< points into the file; UTF-8 is not checked
    bool escaped = false; ///< `text` holds doubled quotes

    /// The text with each doubled quote made one.
    [[nodiscard]] QByteArray unescaped() const;
};

/// Reads RFC 4180 row by row from bytes that lie in memory, without an allocation a cell. Rows end with LF,
/// CRLF or CR; empty lines are passed over; a quote inside an unquoted cell is an ordinary character.
///
/// What a hostile or half-written file could use to grow is refused: a cell over 4 KiB, over 1,000 columns, a
/// zero byte, a quote that is still open at the end.
class CsvReader
{
public:
    static constexpr qsizetype longestCell = 4096;
    static constexpr std::size_t mostColumns = 1000;

    /// `bytes` outlive the reader and what it gave; a byte-order mark at their start is passed over, and a
    /// first line "sep=,".
    explicit CsvReader(QByteArrayView bytes);

    /// Reads the next row: false when there is none left. Fails with BadInput, naming the row.
    [[nodiscard]] Result<bool> next();

    /// The row last read; until the next call of `next`.
    [[nodiscard]] std::span<const CsvCell> cells() const { return {m_cells.data(), m_count}; }
    /// Whether in the row last read text followed a closing quote, so that its cells cannot be trusted.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// Whether the file ends with the row last read, without a line end.
    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }
    /// The number of the row last read; the header is row 1, and empty lines are not counted.
    [[nodiscard]] qint64 row() const { return m_row; }
    /// How much of the file has been read, from 0 to 1.
    [[nodiscard]] double share() const;

private:
    enum class Trouble { None, ZeroByte, TooLong, Unterminated, TooManyColumns };

    [[nodiscard]] Trouble readRow();
    [[nodiscard]] Trouble readQuoted();
    void addCell(QByteArrayView text, bool escaped)
    {
        // Written in place: push_back makes a cell first and copies it, which is half the time of a file.
        CsvCell &cell = m_cells[m_count++];
        cell.text = text;
        cell.escaped = escaped;
    }
    [[nodiscard]] Failure refused(Trouble trouble) const;

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    CellEnds m_ends;
    std::vector<CsvCell> m_cells; ///< as many as a row may have; the first `m_count` are of this row
    std::size_t m_count = 0;
    qint64 m_row = 0;
    bool m_broken = false;
};

} // namespace candela::sources
