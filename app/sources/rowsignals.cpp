#include "sources/rowsignals.h"

#include "sources/cellvalues.h"

#include <algorithm>
#include <utility>

namespace candela::sources {

namespace {

using Row = std::span<const CsvCell>;

/// Whether `holds` says so of one of the cells; all of them are read, so that none can hide what is
/// malformed.
template<typename Holds>
std::expected<bool, Skip> anyOf(const SignalColumns &columns, Row row, SkipReason otherwise, Holds holds)
{
    bool any = false;
    for (const std::size_t cell : columns.cells) {
        const std::optional<bool> value = holds(row[cell].text);
        if (!value)
            return std::unexpected(Skip{.reason = otherwise, .cell = cell});
        any = any || *value;
    }
    return any;
}

std::expected<bool, Skip> isNotDeleted(const SignalColumns &columns, Row row)
{
    auto deleted = anyOf(columns, row, SkipReason::NotAFlag, flagFrom);
    if (deleted)
        deleted = !*deleted;
    return deleted;
}

/// How many days ago the person was deleted; -1 when not, or when nobody knows when.
std::expected<qint64, Skip> daysSinceDeletion(const SignalColumns &columns, Row row, QDate refreshDate)
{
    const std::size_t flagCell = columns.cells[0];
    const std::size_t dateCell = columns.cells[1];
    const auto deleted = flagFrom(row[flagCell].text);
    if (!deleted)
        return std::unexpected(Skip{.reason = SkipReason::NotAFlag, .cell = flagCell});
    if (row[dateCell].text.trimmed().isEmpty())
        return -1;
    const auto date = dateFrom(row[dateCell].text);
    if (!date)
        return std::unexpected(Skip{.reason = SkipReason::NotADate, .cell = dateCell});
    return *deleted ? std::max<qint64>(0, date->daysTo(refreshDate)) : -1;
}

std::expected<void, Skip> addDeletion(const SignalColumns &columns, Row row, QDate refreshDate,
                                      SignalSet &found)
{
    const auto days = daysSinceDeletion(columns, row, refreshDate);
    if (!days)
        return std::unexpected(days.error());
    if (*days >= 0 && *days < columns.span)
        found.insert(static_cast<SignalNumber>(columns.number + *days));
    return {};
}

std::expected<bool, Skip> follows(const SignalColumns &columns, Row row)
{
    switch (columns.rule) {
    case SignalRule::Listed:
        return isNotDeleted(columns, row);
    case SignalRule::True:
        return anyOf(columns, row, SkipReason::NotAFlag, flagFrom);
    case SignalRule::Positive:
        return anyOf(columns, row, SkipReason::NotANumber, isPositive);
    case SignalRule::Deleted:
    case SignalRule::Made:
        break;
    }
    std::unreachable();
}

} // namespace

std::expected<SignalSet, Skip> signalsOfRow(Row row, const ReportColumns &columns, QDate refreshDate)
{
    SignalSet found;
    for (const SignalColumns &signal : columns.read) {
        if (signal.rule == SignalRule::Deleted) {
            if (auto added = addDeletion(signal, row, refreshDate, found); !added)
                return std::unexpected(added.error());
            continue;
        }
        const auto holds = follows(signal, row);
        if (!holds)
            return std::unexpected(holds.error());
        if (*holds)
            found.insert(signal.number);
    }
    return found;
}

} // namespace candela::sources
