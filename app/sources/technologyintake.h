#pragma once

#include "sources/readtechnology.h"
#include "sources/takerows.h"
#include "sources/technologycolumns.h"

#include <map>

namespace candela::sources {

/// Takes the rows of one file, whatever its format, and tells in the end what was read.
class TechnologyIntake
{
public:
    /// Both outlive it.
    TechnologyIntake(const TechnologyReport &report, const ReadOptions &options);

    /// Fills the row that is taken next; `text` stays where it is until then.
    void set(std::size_t field, qsizetype alias, QByteArrayView text) { m_row.set(field, alias, text); }
    /// The same with a text that stands nowhere else.
    void setOwned(std::size_t field, qsizetype alias, QByteArray text);
    /// Takes the row, or counts why not; `share` of the file has been read. Fails with Cancelled
    /// when stopped.
    [[nodiscard]] Result<void> take(qint64 number, double share);
    /// Counts row `number`, which cannot even be filled.
    void leaveOut(qint64 number, const QString &reason);

    /// Fails with BadInput when there is no row or the times are in another unit; and, naming the row, when
    /// one was left out of a list that takes the place of what is known, since what it names would be
    /// forgotten.
    [[nodiscard]] Result<std::optional<ReadTechnology>> finish(bool hasNextPage) &&;

private:
    [[nodiscard]] QString remark(bool hasNextPage) const;

    const TechnologyReport &m_report;
    const ReadOptions &m_options;
    TakeTechnologyRow m_take;
    TechnologyRow m_row;
    std::vector<QByteArray> m_owned; ///< by field
    TechnologyKeeper m_keeper;
    qint64 m_rows = 0;
    qint64 m_unreadDays = 0; ///< of those rows
    std::map<QString, qint64> m_skipped;
    qint64 m_firstLeftOut = 0; ///< the number of the row, and why
    QString m_firstReason;
};

} // namespace candela::sources
