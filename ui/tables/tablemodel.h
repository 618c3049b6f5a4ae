#pragma once

#include "ui/tables/tablecontent.h"

#include <QAbstractTableModel>

namespace candela::ui {

/// Shows a TableContent, read-only, in its order.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setContent(TableContent content);
    [[nodiscard]] const TableContent &content() const { return m_content; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    TableContent m_content;
};

} // namespace candela::ui
