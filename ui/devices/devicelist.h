#pragma once

#include "contract/devicepage.h"
#include "ui/devices/devicewords.h"
#include "ui/tables/viewmemory.h"
#include "ui/widgets/card.h"

class QMenu;
class QStackedWidget;
class QTableView;

namespace candela::ui {

class DeviceTableModel;
class ElidedLabel;
class Label;
class RowCopying;

/// The table of devices with its columns, what is copied of it, and what is told under it. It reads
/// on as somebody scrolls.
class DeviceList : public QWidget
{
    Q_OBJECT

public:
    explicit DeviceList(ViewMemory memory, QWidget *parent = nullptr);

    /// The first page of an answer. What was chosen stays chosen if it is there.
    void replace(const contract::DevicePage &page);
    void append(const contract::DevicePage &page);
    /// The page that was asked for does not come.
    void abandon();
    void setOrder(const DeviceOrder &order);
    /// Of the rows that are there; for "only this value".
    void setFilter(const QString &filter) { m_filter = filter; }

    [[nodiscard]] QTableView &table() { return *m_table; }
    /// How many there are, and how many were read.
    [[nodiscard]] const ListState &state() const { return m_told; }
    /// Those that were read, in their order.
    [[nodiscard]] const std::vector<DeviceRow> &devices() const;
    /// Those that are selected, from top to bottom.
    [[nodiscard]] std::vector<DeviceRow> selected() const;
    /// nullptr without one.
    [[nodiscard]] const DeviceRow *current() const;

    void openChooser(QWidget *anchor);

Q_SIGNALS:
    void moreWanted();
    void orderWanted(const candela::ui::DeviceOrder &order);
    void filterWanted(const QString &filter);
    void currentChanged();
    /// The device at the cursor is to be opened.
    void opened();
    /// The columns are to be chosen; from the heading.
    void columnsWanted();
    void sourcesRequested();

private:
    void setUpTable();
    void setUpHeader();
    void restoreColumns();
    void rememberColumns();
    void openMenu(const QPoint &where);
    void addNarrowing(QMenu &menu, const QModelIndex &cell);
    void readAhead();
    void showCounts();
    void showFace();
    [[nodiscard]] QWidget *makeEmpty();

    ViewMemory m_memory;
    DeviceTableModel *m_model;
    QTableView *m_table;
    Card *m_card;
    QStackedWidget *m_stack;
    QWidget *m_empty = nullptr;
    RowCopying *m_copying;
    Label *m_count;
    ElidedLabel *m_state;
    ListState m_told;
    QString m_filter;
    QString m_chosen; ///< id of the device at the cursor
    bool m_isArranging = false;
};

} // namespace candela::ui
