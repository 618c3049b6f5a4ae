#include "sources/reportrows.h"

#include "base/tr.h"
#include "sources/cellvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

Failure refused(const QString &what, const CsvReader &csv)
{
    return fail(Fault::BadInput, what, u"row %1"_s.arg(csv.row()));
}

Failure notUtf8(const CsvReader &csv)
{
    return refused(
        Tr::tr("The file is not in UTF-8. Use the CSV file as it was downloaded, or save it as CSV UTF-8."),
        csv);
}

} // namespace

ReportRows::ReportRows(ReportColumns columns, QDate today)
    : m_columns(std::move(columns))
    , m_today(today)
{
    m_coverage.report = m_columns.kind.id;
}

Result<void> ReportRows::read(const CsvReader &csv, const TakeRow &take)
{
    const auto skip = readRow(csv, take);
    if (!skip)
        return fail(skip.error());
    if (!*skip) {
        ++m_rows;
        return {};
    }
    const bool speaksOfOneCell = (*skip)->reason >= SkipReason::NotANumber;
    if (speaksOfOneCell && !csv.cells()[(*skip)->cell].text.isValidUtf8())
        return notUtf8(csv);
    ++m_skipped[**skip];
    return {};
}

Result<std::optional<Skip>> ReportRows::readRow(const CsvReader &csv, const TakeRow &take)
{
    const auto row = csv.cells();
    if (csv.isBroken())
        return Skip{.reason = SkipReason::BrokenQuotes};
    if (row.size() < m_columns.names.size() && csv.isAtEnd())
        return refused(
            Tr::tr("The file ends inside a row: it was not written to its end. Download it again."), csv);
    if (row.size() != m_columns.names.size())
        return Skip{.reason = SkipReason::Ragged};
    if (auto days = readDays(csv); !days || *days)
        return days;

    const CsvCell &name = row[m_columns.principalName];
    if (!name.text.isValidUtf8())
        return notUtf8(csv);
    PersonKey person = name.escaped ? PersonKey(name.unescaped()) : PersonKey(name.text);
    if (person.isEmpty())
        return Skip{.reason = SkipReason::NoName};
    const auto found = signalsOfRow(row, m_columns, m_coverage.days.last);
    if (!found)
        return found.error();
    take(std::move(person), *found);
    return std::nullopt;
}

Result<std::optional<Skip>> ReportRows::readDays(const CsvReader &csv)
{
    const QByteArrayView refreshDate = csv.cells()[m_columns.refreshDate].text;
    if (!m_refreshDate.isEmpty() && refreshDate == m_refreshDate &&
        (!m_columns.period || csv.cells()[*m_columns.period].text == m_period))
        return std::nullopt;
    const auto day = dateFrom(refreshDate);
    if (!day)
        return Skip{.reason = SkipReason::NotADate, .cell = m_columns.refreshDate};
    if (auto set = setDays(csv, *day); !set)
        return fail(set.error());
    return std::nullopt;
}

Result<void> ReportRows::setDays(const CsvReader &csv, QDate day)
{
    const QByteArrayView period = m_columns.period ? csv.cells()[*m_columns.period].text : QByteArrayView();
    const auto days = periodFrom(period);
    if (!days)
        return refused(Tr::tr("The Report Period is none of 7, 30, 90, 180 days or one day."), csv);
    if (!m_refreshDate.isEmpty() && day != m_coverage.days.last)
        return refused(
            Tr::tr("The file holds more than one Report Refresh Date. Import each report by itself."), csv);
    if (!m_refreshDate.isEmpty() && period.trimmed() != m_period.trimmed())
        return refused(Tr::tr("The file holds more than one Report Period. Import each report by itself."),
                       csv);
    if (day > m_today.addDays(1))
        return refused(Tr::tr("The report is dated later than tomorrow. Check the clock of this machine."),
                       csv);

    m_refreshDate = csv.cells()[m_columns.refreshDate].text.toByteArray();
    m_period = period.toByteArray();
    m_coverage.days = {.first = *days > 0 ? day.addDays(1 - *days) : day, .last = day};
    m_coverage.kind = m_columns.kind.licence ? CoverageKind::Licence
                      : *days > 0            ? CoverageKind::Period
                                             : CoverageKind::Day;
    return {};
}

Result<ReadReport> ReportRows::finish() &&
{
    std::vector<Skipped> skipped;
    for (const auto &[skip, rows] : m_skipped)
        skipped.push_back({.reason = wordsFor(skip), .rows = rows});
    std::ranges::stable_sort(skipped, std::ranges::greater(), &Skipped::rows);

    if (m_rows == 0 && skipped.empty())
        return fail(Fault::BadInput, Tr::tr("The report has a header and no rows: the service had no data "
                                            "for this day. Download it again later."));
    if (m_rows == 0)
        return fail(Fault::BadInput,
                    Tr::tr("No row of the file can be read: %1.").arg(skipped.front().reason));
    return ReadReport{.coverage = m_coverage,
                      .rows = m_rows,
                      .skipped = std::move(skipped),
                      .absent = std::move(m_columns.absent)};
}

QString ReportRows::wordsFor(const Skip &skip) const
{
    const QString &column = m_columns.names[skip.cell];
    switch (skip.reason) {
    case SkipReason::Ragged:
        return Tr::tr("the row has more or fewer cells than the header");
    case SkipReason::BrokenQuotes:
        return Tr::tr("text follows a closing quotation mark");
    case SkipReason::NoName:
        return Tr::tr("there is no User Principal Name");
    case SkipReason::NotANumber:
        return Tr::tr("\"%1\" is not a whole number or a duration").arg(column);
    case SkipReason::NotAFlag:
        return Tr::tr("\"%1\" is not yes or no").arg(column);
    case SkipReason::NotADate:
        return Tr::tr("\"%1\" is not a date such as 2026-11-15").arg(column);
    }
    std::unreachable();
}

} // namespace candela::sources
