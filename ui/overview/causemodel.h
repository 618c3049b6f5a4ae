#pragma once

#include "scoring/causes.h"

#include <QAbstractTableModel>

namespace candela::ui {

/// All causes of a change as a table, a row a cause, the largest first; their points add up to the change.
class CauseModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Category, Words, Amount, Told, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(const scoring::Changes &changes);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    scoring::Changes m_changes;
};

} // namespace candela::ui
