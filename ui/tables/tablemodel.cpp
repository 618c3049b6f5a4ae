#include "ui/tables/tablemodel.h"

#include <utility>

namespace candela::ui {

void TableModel::setContent(TableContent content)
{
    if (content == m_content)
        return; // what is chosen in the table stays
    beginResetModel();
    m_content = std::move(content);
    endResetModel();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    return dataOf(m_content.rows[static_cast<std::size_t>(index.row())][column],
                  m_content.columns[column].isTrailing, role);
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return dataOf(m_content.columns[static_cast<std::size_t>(section)], role);
}

} // namespace candela::ui
