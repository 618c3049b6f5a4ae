#pragma once

#include "sources/readreport.h"
#include "sources/rowsignals.h"

#include <map>

namespace candela::sources {

/// Reads the rows of one file after its header, and keeps what holds for the file as a whole: which days it
/// covers and which rows were left out.
class ReportRows
{
public:
    ReportRows(ReportColumns columns, QDate today);

    /// Reads the row that `csv` is at, and gives it to `take` or counts why not. Fails with BadInput when the
    /// whole file is to be refused for it.
    [[nodiscard]] Result<void> read(const CsvReader &csv, const TakeRow &take);

    /// What was read. Fails with BadInput when no row could be.
    [[nodiscard]] Result<ReadReport> finish() &&;

private:
    /// Why the row is left out; nothing when it was given to `take`.
    [[nodiscard]] Result<std::optional<Skip>> readRow(const CsvReader &csv, const TakeRow &take);
    [[nodiscard]] Result<std::optional<Skip>> readDays(const CsvReader &csv);
    [[nodiscard]] Result<void> setDays(const CsvReader &csv, QDate day);
    [[nodiscard]] QString wordsFor(const Skip &skip) const;

    ReportColumns m_columns;
    QDate m_today;
    Coverage m_coverage;
    QByteArray m_refreshDate; ///< as the first row writes it; empty before
    QByteArray m_period;
    qint64 m_rows = 0;
    std::map<Skip, qint64> m_skipped;
};

} // namespace candela::sources
