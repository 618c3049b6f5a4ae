#pragma once

#include <QObject>

#include <vector>

class QTableView;

namespace candela::ui {

struct Column;

/// Keeps the columns of a table as wide as its window allows, until somebody drags one of them.
class ColumnFitting : public QObject
{
    Q_OBJECT

public:
    /// `view` owns this.
    explicit ColumnFitting(QTableView &view);

    /// Other columns, or other rows in them. `columns` are those of the model, in their order.
    void fit(const std::vector<Column> &columns);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();

    QTableView &m_view;
    std::vector<int> m_told; ///< -1: not shown
    bool m_isArranging = false;
    bool m_isDragged = false;
};

} // namespace candela::ui
