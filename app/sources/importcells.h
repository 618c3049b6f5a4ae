#pragma once

#include "sources/importrows.h"

#include <QDateTime>

#include <optional>

namespace candela::sources {

/// The cells of one row as values. An empty cell is nothing; the first that is not written as its column
/// wants it is told in `complaint`, and reads as nothing as well.
class ImportCells
{
public:
    ImportCells(const ImportRow &row, const ImportFormat &format)
        : m_row(row)
        , m_format(format)
    {
    }

    [[nodiscard]] std::optional<QDateTime> moment(const QString &field);
    [[nodiscard]] std::optional<QDate> day(const QString &field);
    /// From nobody to a million.
    [[nodiscard]] std::optional<qint64> people(const QString &field);
    [[nodiscard]] std::optional<bool> flag(const QString &field);

    /// Why the row is left out; empty while every cell could be read.
    [[nodiscard]] const QString &complaint() const { return m_complaint; }
    /// Makes this the complaint, if there is none yet; `sentence` has a %1 for the name of the column.
    void complain(const QString &field, const QString &sentence);

private:
    template<typename Read>
    auto read(const QString &field, Read from, const QString &sentence) -> decltype(from(QByteArrayView()));

    const ImportRow &m_row;
    const ImportFormat &m_format;
    QString m_complaint;
};

} // namespace candela::sources
