#include "sources/technologyintake.h"

#include "base/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

/// Whether such a file takes the place of what is known, so that it is taken whole or not at all.
bool isWhole(CoverageKind kind)
{
    return kind == CoverageKind::Locations || kind == CoverageKind::Releases;
}

} // namespace

TechnologyIntake::TechnologyIntake(const TechnologyReport &report, const ReadOptions &options)
    : m_report(report)
    , m_options(options)
    , m_take(takerOf(report.id))
    , m_row(report, options.today)
    , m_owned(report.fields.size())
{
}

void TechnologyIntake::setOwned(std::size_t field, qsizetype alias, QByteArray text)
{
    m_owned[field] = std::move(text);
    m_row.set(field, alias, m_owned[field]);
}

Result<void> TechnologyIntake::take(qint64 number, double share)
{
    constexpr qint64 rowsBetween = 4096;
    if (m_options.stop.stop_requested())
        return fail(Fault::Cancelled, Tr::tr("The import was stopped."));
    if (m_options.progress && number % rowsBetween == 0)
        m_options.progress(share);
    m_take(m_row, m_keeper);
    const bool isTaken = m_row.trouble().isEmpty();
    m_rows += isTaken ? 1 : 0;
    m_unreadDays += isTaken && m_row.hasUnreadDay() ? 1 : 0;
    if (!isTaken)
        leaveOut(number, m_row.trouble());
    m_row.clear();
    return {};
}

void TechnologyIntake::leaveOut(qint64 number, const QString &reason)
{
    if (m_skipped.empty()) {
        m_firstLeftOut = number;
        m_firstReason = reason;
    }
    ++m_skipped[reason];
}

Result<std::optional<ReadTechnology>> TechnologyIntake::finish(bool hasNextPage) &&
{
    if (isWhole(m_report.kind) && !m_skipped.empty())
        return fail(
            Fault::BadInput,
            Tr::tr("A row cannot be read because %1: mend it and import the file again.").arg(m_firstReason),
            u"row %1"_s.arg(m_firstLeftOut));
    if (const QString unit = m_keeper.wrongUnit(); !unit.isEmpty())
        return fail(Fault::BadInput, unit);
    ReadTechnology read{.coverage = {.report = m_report.id, .kind = m_report.kind, .days = m_keeper.days()},
                        .content = {},
                        .rows = m_rows,
                        .skipped = {},
                        .remark = remark(hasNextPage)};
    for (const auto &[reason, rows] : m_skipped)
        read.skipped.push_back({.reason = reason, .rows = rows});
    std::ranges::stable_sort(read.skipped, std::ranges::greater(), &Skipped::rows);
    if (read.rows == 0 && read.skipped.empty())
        return fail(Fault::BadInput, Tr::tr("The file has a header and no rows."));
    if (read.rows == 0)
        return fail(Fault::BadInput,
                    Tr::tr("No row of the file can be read: %1.").arg(read.skipped.front().reason));
    read.content = std::move(m_keeper).take();
    return std::optional(std::move(read));
}

QString TechnologyIntake::remark(bool hasNextPage) const
{
    QStringList sentences;
    if (hasNextPage)
        sentences << Tr::tr("This is part of a list: further pages are in other files.");
    sentences << m_keeper.remarks();
    if (m_unreadDays > 0)
        sentences
            << Tr::tr("The day of %1 of %2 rows cannot be read, so they count as of today. It is written as "
                      "2026-11-15.")
                   .arg(m_unreadDays)
                   .arg(m_rows);
    return sentences.join(u' ');
}

} // namespace candela::sources
