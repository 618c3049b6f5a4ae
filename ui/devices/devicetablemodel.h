#pragma once

#include "model/devicerow.h"
#include "model/technologyrules.h"

#include <QAbstractTableModel>

#include <vector>

namespace candela::ui {

/// The list of devices as far as it was read. While there is more, its last row says so, and the page is
/// asked for more as somebody scrolls there. It asks for one page at a time, and sorts nothing itself.
class DeviceTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DeviceTableModel(QObject *parent = nullptr);

    /// The first page of a list. `isMore`: there are devices after these.
    void replace(std::vector<DeviceRow> devices, bool isMore);
    void append(std::vector<DeviceRow> devices, bool isMore);
    /// No page comes; it may be asked for again.
    void abandon() { m_isAsked = false; }

    [[nodiscard]] int loaded() const { return static_cast<int>(m_devices.size()); }
    [[nodiscard]] const std::vector<DeviceRow> &devices() const { return m_devices; }
    [[nodiscard]] bool isMore() const { return m_isMore; }
    /// nullptr of the row that says that more is coming.
    [[nodiscard]] const DeviceRow *device(int row) const;
    /// -1 when it is not among those that were read.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void moreWanted();
    void orderWanted(candela::DeviceField field, Qt::SortOrder order);

private:
    TechnologyRules m_rules;
    std::vector<DeviceRow> m_devices;
    bool m_isMore = false;
    bool m_isAsked = false;
};

} // namespace candela::ui
