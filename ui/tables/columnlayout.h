#pragma once

#include <QString>

#include <vector>

class QTableView;

namespace candela::ui {

struct Column;

/// One column of a view: whether it is shown, and how wide.
struct ColumnPlace
{
    QString id;
    bool isShown = true;
    int width = 0; ///< at the usual size of text; 0: as it comes

    friend bool operator==(const ColumnPlace &, const ColumnPlace &) = default;
};

/// The columns of a view in the order in which they stand.
using ColumnLayout = std::vector<ColumnPlace>;

[[nodiscard]] ColumnLayout usualLayout(const std::vector<Column> &columns);

/// "id:96 boot:72 -restarts:80", as it is remembered; read back by `layoutFrom`.
[[nodiscard]] QString textOf(const ColumnLayout &layout);
/// What was remembered, brought up to date: columns that are gone are left out, new ones stand at the end as
/// usual, and at least one is shown. A text that says nothing gives the usual layout.
[[nodiscard]] ColumnLayout layoutFrom(const QString &text, const std::vector<Column> &columns);

/// Arranges the header of `view`, whose model has `columns` in their order.
void applyLayout(QTableView &view, const ColumnLayout &layout, const std::vector<Column> &columns);
[[nodiscard]] ColumnLayout layoutOf(const QTableView &view, const std::vector<Column> &columns);

} // namespace candela::ui
