#pragma once

#include <QList>
#include <QString>

#include <optional>

class QAbstractItemModel;
class QTableView;

namespace candela::ui {

/// Where a model of a table answers with the value of a cell, beside its text: a number, a date or a whole
/// text. A heading answers there with its words when they need the unit that the table shows elsewhere.
inline constexpr int ValueRole = Qt::UserRole;

/// The rows and columns that are wanted, by their numbers and in that order; nothing means all.
struct TablePart
{
    std::optional<QList<int>> rows = {};
    std::optional<QList<int>> columns = {};
};

/// The columns that are not hidden, in the order in which they stand, and all rows.
[[nodiscard]] TablePart visiblePartOf(const QTableView &view);
/// The same columns, and the rows that are selected, from top to bottom.
[[nodiscard]] TablePart selectedPartOf(const QTableView &view);

/// A table as CSV (RFC 4180): headings first, lines end with CR LF. Numbers have a decimal point and no
/// groups, dates are ISO 8601, in every language; everything else is as the table says it. A text that a
/// spreadsheet would take for a formula has an apostrophe before it. Reads what the model has and asks for
/// nothing more.
[[nodiscard]] QString csvOf(const QAbstractItemModel &table, const TablePart &part = {});

/// The same without headings.
[[nodiscard]] QString csvRowsOf(const QAbstractItemModel &table, const TablePart &part = {});

/// For pasting: cells as they are shown, parted by tabs, with harmless beginnings as in CSV.
[[nodiscard]] QString tsvOf(const QAbstractItemModel &table, const TablePart &part, bool withHeadings);

/// CSV as the bytes of a file: UTF-8, marked as such for spreadsheets that would guess otherwise.
[[nodiscard]] QByteArray csvFileOf(const QString &csv);

} // namespace candela::ui
