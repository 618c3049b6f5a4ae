#pragma once

#include <QSortFilterProxyModel>

namespace candela::ui {

/// Sorts a table by the values of its cells, numbers as numbers; cells without one by their text, and before
/// those that have one. Rows that are equal keep their order.
class RowOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace candela::ui
