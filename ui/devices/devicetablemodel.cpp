#include "ui/devices/devicetablemodel.h"

#include "model/catalogues.h"
#include "ui/devices/devicecolumns.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace candela::ui {

DeviceTableModel::DeviceTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_rules(builtInTechnology().rules())
{
}

void DeviceTableModel::replace(std::vector<DeviceRow> devices, bool isMore)
{
    beginResetModel();
    m_devices = std::move(devices);
    m_isMore = isMore;
    m_isAsked = false;
    endResetModel();
}

void DeviceTableModel::append(std::vector<DeviceRow> devices, bool isMore)
{
    m_isAsked = false;
    if (!devices.empty()) {
        beginInsertRows({}, loaded(), loaded() + static_cast<int>(devices.size()) - 1);
        std::ranges::move(devices, std::back_inserter(m_devices));
        endInsertRows();
    }
    if (isMore || !m_isMore)
        return;
    beginRemoveRows({}, loaded(), loaded());
    m_isMore = false;
    endRemoveRows();
}

const DeviceRow *DeviceTableModel::device(int row) const
{
    return row >= 0 && row < loaded() ? &m_devices[static_cast<std::size_t>(row)] : nullptr;
}

int DeviceTableModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_devices, id, &DeviceRow::id);
    return found == m_devices.end() ? -1 : static_cast<int>(found - m_devices.begin());
}

int DeviceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : loaded() + (m_isMore ? 1 : 0);
}

int DeviceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(deviceColumns().size());
}

QVariant DeviceTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isTrailing = deviceColumns()[static_cast<std::size_t>(index.column())].isTrailing;
    const DeviceRow *told = device(index.row());
    if (told == nullptr)
        return dataOf(Cell{.text = index.column() == 0 ? tr("Loading…") : QString()}, isTrailing, role);
    return dataOf(cellOf(*told, fieldOf(index.column()), m_rules, QLocale()), isTrailing, role);
}

QVariant DeviceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return dataOf(deviceColumns()[static_cast<std::size_t>(section)], role);
}

Qt::ItemFlags DeviceTableModel::flags(const QModelIndex &index) const
{
    return device(index.row()) ? QAbstractTableModel::flags(index) : Qt::NoItemFlags;
}

bool DeviceTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_isMore && !m_isAsked;
}

void DeviceTableModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isAsked = true;
    Q_EMIT moreWanted();
}

void DeviceTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columnCount())
        Q_EMIT orderWanted(fieldOf(column), order);
}

} // namespace candela::ui
